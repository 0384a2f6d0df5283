import type { AppConfig } from '../config';
import type { HttpRequest } from '../platform/http';
import { LONGEST_MS } from './sessions';

const TOKEN = /^[\w-]{43}$/;

/** Over https the name binds the cookie to this host, its path and an encrypted connection. */
function nameOf(config: AppConfig): string {
  return isTls(config) ? '__Host-session' : 'session';
}

function isTls({ http }: AppConfig): boolean {
  return http.publicUrl?.startsWith('https:') === true;
}

export function tokenIn({ headers }: Pick<HttpRequest, 'headers'>, config: AppConfig): string | null {
  const begin = `${nameOf(config)}=`;
  for (const part of (headers.cookie ?? '').split(';')) {
    const cookie = part.trim();
    if (cookie.startsWith(begin) && TOKEN.test(cookie.slice(begin.length))) return cookie.slice(begin.length);
  }
  return null;
}

/** Null removes the cookie. */
export function sessionCookie(token: string | null, config: AppConfig): string {
  const age = token === null ? 0 : LONGEST_MS / 1000;
  const secure = isTls(config) ? '; Secure' : '';
  return `${nameOf(config)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${String(age)}${secure}`;
}

/** Changes nothing, so another site that makes a browser ask gains nothing. */
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that carries a cookie was made by our own page: browsers add cookies to requests that other sites
 * cause, but neither our header nor our origin.
 */
export function isFromOwnPage({ method, headers }: HttpRequest, { http }: AppConfig): boolean {
  if (READING.has(method)) return true;
  const { origin, host } = headers;
  if (headers['x-requested-with'] === undefined || origin === undefined || !URL.canParse(origin)) return false;
  const ours = http.publicUrl === null ? null : new URL(http.publicUrl).origin;
  return new URL(origin).host === host || origin === ours;
}
