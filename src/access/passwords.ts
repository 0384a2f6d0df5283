import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';

/** 32 MiB and some fifty milliseconds for each guess. Older hashes say themselves what they were made with. */
const COST = 2 ** 15;
const BLOCK = 8;
const LANES = 1;
const KEY_BYTES = 32;

/** `scrypt$N$r$p$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, { N: COST, r: BLOCK, p: LANES });
  const parts = ['scrypt', COST, BLOCK, LANES, salt.toString('base64url'), key.toString('base64url')];
  return parts.join('$');
}

export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [kind, cost, block, lanes, salt, key] = hash.split('$');
  if (kind !== 'scrypt' || salt === undefined || key === undefined) return false;
  const expected = Buffer.from(key, 'base64url');
  const given = await derive(password, Buffer.from(salt, 'base64url'), {
    N: Number(cost),
    r: Number(block),
    p: Number(lanes),
  });
  return timingSafeEqual(given, expected);
}

let nobody: Promise<string> | undefined;

/** Takes as long as a check that fails: the time does not tell whether there is such a user. */
export async function pretendToCheck(password: string): Promise<void> {
  nobody ??= hashPassword(randomBytes(16).toString('hex'));
  await isPassword(password, await nobody);
}

function derive(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const bounded = { ...options, maxmem: 256 * 1024 * 1024 };
    // The same characters may be typed in two ways.
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, bounded, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
