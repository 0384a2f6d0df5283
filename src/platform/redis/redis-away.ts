import { TimeoutError } from './with-timeout';

const AWAY = new Set([
  'ClientOfflineError',
  'ClientClosedError',
  'ConnectionTimeoutError',
  'DisconnectsClientError',
  'SocketClosedUnexpectedlyError',
  'SocketTimeoutError',
  'AbortError',
]);
const AWAY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH']);
/** Answers of a server that is there but cannot serve: starting, failing over, full disk or memory. */
const AWAY_REPLIES = /^(LOADING|MASTERDOWN|CLUSTERDOWN|READONLY|MISCONF|OOM|TRYAGAIN|UNKILLABLE)\b/;

/** Whether an error means that Redis cannot be reached or cannot serve, as opposed to a mistake in the command. */
export function isRedisAway(error: unknown): boolean {
  // Not instanceof Error: errors of sockets come from another realm where the application runs in one of its own (jest).
  if (typeof error !== 'object' || error === null || !('message' in error)) return false;
  if (error instanceof TimeoutError || AWAY.has(error.constructor.name) || AWAY_REPLIES.test(String(error.message)))
    return true;
  return 'code' in error && typeof error.code === 'string' && AWAY_CODES.has(error.code);
}
