import { createHash, createPublicKey, type KeyObject, timingSafeEqual, verify } from 'node:crypto';

export interface SignatureSettings {
  /** PEM of GHL's Ed25519 key. */
  readonly publicKey: string;
  /** PEM of the older RSA key; null = RSA signatures are not accepted. */
  readonly rsaPublicKey: string | null;
}

export interface SignedRequest {
  /** The bytes as they came: a re-serialised body has another signature. */
  readonly rawBody: Buffer;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** `customData.webhook_secret` of a workflow post. */
  readonly bodySecret: string | null;
  /** The secret that workflow posts of this location carry; null = it has none. */
  readonly expectedSecret: string | null;
}

/** `unsigned` = nothing was presented; `refused` = something was, and it is wrong. */
export type SignatureVerdict = 'valid' | 'unsigned' | 'refused';

/**
 * Checks where a webhook comes from: Ed25519 in `x-ghl-signature` (and then nothing else), RSA-SHA256 in
 * `x-wh-signature` where it is switched on, or the shared secret of workflow posts. GHL writes the literal `N/A` where it
 * does not sign.
 */
export class SignatureCheck {
  private readonly publicKey: KeyObject;
  private readonly rsaPublicKey: KeyObject | null;

  constructor(settings: SignatureSettings) {
    this.publicKey = createPublicKey(settings.publicKey);
    this.rsaPublicKey = settings.rsaPublicKey === null ? null : createPublicKey(settings.rsaPublicKey);
  }

  /** SHA-256 of the key in use (SPKI), for the log at start. */
  get fingerprint(): string {
    return createHash('sha256')
      .update(this.publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex');
  }

  verdict({ rawBody, headers, bodySecret, expectedSecret }: SignedRequest): SignatureVerdict {
    const signature = presented(headers['x-ghl-signature']);
    if (signature !== null) return isSigned(rawBody, signature, this.publicKey, null) ? 'valid' : 'refused';
    const rsa = presented(headers['x-wh-signature']);
    if (rsa !== null && this.rsaPublicKey !== null) {
      return isSigned(rawBody, rsa, this.rsaPublicKey, 'sha256') ? 'valid' : 'refused';
    }
    const secret = presented(headers['x-webhook-secret']) ?? presented(bodySecret ?? undefined);
    if (secret === null) return rsa === null ? 'unsigned' : 'refused';
    return expectedSecret !== null && isSame(secret, expectedSecret) ? 'valid' : 'refused';
  }
}

function presented(value: string | undefined): string | null {
  const text = value?.trim() ?? '';
  return text === '' || text === 'N/A' ? null : text;
}

function isSigned(bytes: Buffer, signature: string, key: KeyObject, algorithm: 'sha256' | null): boolean {
  try {
    return verify(algorithm, bytes, key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** In constant time, whatever the lengths: what is compared are digests. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
