import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Compares a secret without telling by its duration how much of a guess was right, nor how long the secret is: both
 * sides are hashed to the same length first.
 */
export class SecretCheck {
  private constructor(private readonly expected: Buffer) {}

  static of(secret: string): SecretCheck {
    return new SecretCheck(digest(secret));
  }

  static ofDigest(text: string): SecretCheck {
    return new SecretCheck(Buffer.from(text, 'base64url'));
  }

  /** What may be stored of a long random secret. Passwords need a slow hash instead. */
  static digestOf(secret: string): string {
    return digest(secret).toString('base64url');
  }

  accepts(given: string): boolean {
    const actual = digest(given);
    return actual.length === this.expected.length && timingSafeEqual(actual, this.expected);
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
