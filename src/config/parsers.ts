import { createPublicKey } from 'node:crypto';
import { isIdentifier } from '../shared/identifier';

/** Turns the text of a variable into its value, or throws a `Refusal` saying what it must be (never what it was). */
export type Parser<T> = (text: string) => T;

/** Why a text is not accepted: completes the sentence "PORT …". */
export class Refusal extends Error {}

export const text: Parser<string> = (given) => given;

/** A secret shorter than this is guessed or mistyped. */
export function secretOf(least: number): Parser<string> {
  return (given) => {
    if (given.length < least) throw new Refusal(`must have at least ${String(least)} characters`);
    return given;
  };
}

export function wholeNumber(least: number, most: number): Parser<number> {
  return (given) => {
    const value = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
    if (!(value >= least && value <= most)) {
      throw new Refusal(`must be a whole number from ${String(least)} to ${String(most)}`);
    }
    return value;
  };
}

export function decimal(least: number, most: number): Parser<number> {
  return (given) => {
    const value = /^\d{1,12}(\.\d{1,12})?$/.test(given) ? Number(given) : Number.NaN;
    if (!(value >= least && value <= most)) {
      throw new Refusal(`must be a number from ${String(least)} to ${String(most)}`);
    }
    return value;
  };
}

/** A share of one, written `0.06` or `6%`. */
export function share(least: number, most: number): Parser<number> {
  return (given) => {
    const match = /^(\d{1,3}(?:\.\d{1,12})?)\s*(%?)$/.exec(given);
    const value = match === null ? Number.NaN : Number(match[1]) / (match[2] === '%' ? 100 : 1);
    if (!(value >= least && value <= most)) {
      const range = `from ${String(least)} to ${String(most)} (or ${percent(least)} to ${percent(most)})`;
      throw new Refusal(`must be a share ${range}`);
    }
    return value;
  };
}

function percent(value: number): string {
  return `${String(Math.round(value * 100))}%`;
}

export const flag: Parser<boolean> = (given) => {
  const word = given.toLowerCase();
  if (word === 'true' || word === '1' || word === 'yes') return true;
  if (word === 'false' || word === '0' || word === 'no') return false;
  throw new Refusal('must be true or false');
};

export function oneOf<const T extends string>(...words: readonly T[]): Parser<T> {
  return (given) => {
    const found = words.find((word) => word === given);
    if (found === undefined) throw new Refusal(`must be one of ${words.join(', ')}`);
    return found;
  };
}

/** An address without a slash at its end, so that paths can be appended. */
export const httpUrl: Parser<string> = (given) => {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new Refusal('must be an address like https://example.com');
  }
  if (url.username !== '' || url.password !== '') throw new Refusal('must not contain a user name or password');
  return given.replace(/\/+$/, '');
};

/** One address, or several of one cluster with commas between. */
export const redisUrl: Parser<string> = (given) => {
  const addresses = given.split(',').map((address) => address.trim());
  for (const address of addresses) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || (url.protocol !== 'redis:' && url.protocol !== 'rediss:') || url.hostname === '') {
      throw new Refusal('must be an address like redis://localhost:6379 or rediss://…');
    }
  }
  return addresses.join(',');
};

export const identifier: Parser<string> = (given) => {
  if (!isIdentifier(given)) throw new Refusal('must be an id of 1 to 128 printable characters without braces');
  return given;
};

export const host: Parser<string> = (given) => {
  if (!/^[A-Za-z0-9.:_-]{1,253}$/.test(given)) throw new Refusal('must be a host name or IP address');
  return given;
};

export const email: Parser<string> = (given) => {
  if (!/^[^\s@:]+@[^\s@:]+$/.test(given) && !/^[\w.-]+$/.test(given)) {
    throw new Refusal('must be an e-mail address or a plain name');
  }
  return given;
};

export const timeZone: Parser<string> = (given) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone;
  } catch {
    throw new Refusal('must be an IANA time zone like America/Chicago');
  }
};

export const words: Parser<readonly string[]> = (given) => {
  const list = given.split(',').map((word) => word.trim());
  if (list.some((word) => word === '')) throw new Refusal('must be a list like Dallas,Plano without empty places');
  return [...new Set(list)];
};

/** A public key as PEM, as PEM with `\n` written out, or as the bare base64 between its lines; gives PEM. */
export function publicKey(kind: 'ed25519' | 'rsa'): Parser<string> {
  return (given) => {
    const body = given
      .replace(/\\n/g, '\n')
      .replace(/-----(BEGIN|END) PUBLIC KEY-----/g, '')
      .replace(/\s+/g, '');
    const pem = `-----BEGIN PUBLIC KEY-----\n${body.replace(/(.{64})(?=.)/g, '$1\n')}\n-----END PUBLIC KEY-----\n`;
    if (keyKind(pem) !== kind) throw new Refusal(`must be a public key (${kind}) in PEM or base64`);
    return pem;
  };
}

function keyKind(pem: string): string | undefined {
  try {
    return createPublicKey(pem).asymmetricKeyType;
  } catch {
    return undefined;
  }
}

export const ROLES = ['viewer', 'agent', 'admin'] as const;
/** What one may do: `viewer` reads, `agent` also acts on conversations, `admin` also changes settings. */
export type Role = (typeof ROLES)[number];

/** A machine's key. `name` appears in the audit trail, `key` nowhere. */
export interface ApiKey {
  readonly name: string;
  readonly role: Role;
  readonly key: string;
}

const LEAST_KEY_LENGTH = 16;

/** `name:role:key` separated by commas. A key may contain colons, but no comma and no white space. */
export const apiKeys: Parser<readonly ApiKey[]> = (given) => {
  const keys = given.split(',').map((entry, index) => apiKey(entry.trim(), index + 1));
  if (new Set(keys.map(({ name }) => name)).size < keys.length) throw new Refusal('must use each name only once');
  if (new Set(keys.map(({ key }) => key)).size < keys.length) throw new Refusal('must use each key only once');
  return keys;
};

function apiKey(entry: string, position: number): ApiKey {
  const match = /^([\w.-]{1,64}):([a-z]+):(\S+)$/.exec(entry);
  const [, name, roleName, key] = match ?? [];
  const role = ROLES.find((known) => known === roleName);
  if (name === undefined || role === undefined || key === undefined) {
    throw new Refusal(
      `must be a list of name:role:key with role ${ROLES.join(', ')} (entry ${String(position)} is not)`,
    );
  }
  if (key.length < LEAST_KEY_LENGTH) {
    throw new Refusal(`must have keys of at least ${String(LEAST_KEY_LENGTH)} characters (entry ${String(position)})`);
  }
  return { name, role, key };
}
