import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const PLAIN = 'plain:';
const SEALED = 'sealed:';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Secrets as they lie in the store: encrypted with a key made from SESSION_SECRET, where there is one. */
export class Seal {
  private readonly key: Buffer | null;

  constructor(secret: string | null) {
    this.key = secret === null ? null : Buffer.from(hkdfSync('sha256', secret, '', 'secrets of locations', 32));
  }

  get isEncrypting(): boolean {
    return this.key !== null;
  }

  /** `owner` is part of what is sealed: moved to another owner it cannot be opened. */
  close(text: string, owner: string): string {
    if (this.key === null) return PLAIN + text;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(owner));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return SEALED + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
  }

  /** Null when it was sealed with another key, or changed. */
  open(sealed: string, owner: string): string | null {
    if (sealed.startsWith(PLAIN)) return sealed.slice(PLAIN.length);
    if (this.key === null || !sealed.startsWith(SEALED)) return null;
    const bytes = Buffer.from(sealed.slice(SEALED.length), 'base64url');
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(owner))
        .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const body = bytes.subarray(NONCE_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }
}
