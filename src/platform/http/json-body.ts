import type { FastifyInstance } from 'fastify';
import type { HttpRequest } from './http-types';

/** Nothing we accept is nested deeper; what is would overflow the stack of whoever walks over it. */
const DEEPEST = 32;

/**
 * JSON is the only body there is. Its bytes are kept for signatures; an absent body is no body (and no error: the
 * validation names the fields it misses). Forms and plain text get a 415: a web page elsewhere can send them without
 * asking us first.
 */
export function acceptOnlyJson(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = body as Buffer;
    (request as HttpRequest).rawBody = bytes;
    if (bytes.length === 0) {
      done(null, undefined);
    } else if (isDeeperThan(bytes, DEEPEST)) {
      done(new SyntaxErrorOfBody(`the body is nested deeper than ${String(DEEPEST)} levels`), undefined);
    } else {
      // Fastify's parser also refuses __proto__ and constructor.prototype.
      void parse(request, bytes.toString('utf8'), done);
    }
  });
}

/** Looks like an error of Fastify's own parser, so that it is answered like one. */
class SyntaxErrorOfBody extends Error {
  override readonly name = 'FastifyError';
  readonly code = 'FST_ERR_CTP_INVALID_JSON_BODY';
  readonly statusCode = 400;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENERS = new Set([0x5b, 0x7b]);
const CLOSERS = new Set([0x5d, 0x7d]);

function isDeeperThan(json: Buffer, most: number): boolean {
  // Every level takes two bytes at least.
  if (json.length <= most * 2) return false;
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0;
    if (inText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (OPENERS.has(byte)) {
      depth += 1;
      if (depth > most) return true;
    } else if (CLOSERS.has(byte)) depth -= 1;
  }
  return false;
}
