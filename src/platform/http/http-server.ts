import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Logger } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MAX_IDENTIFIER_LENGTH } from '../../shared/identifier';
import { Problem } from '../../shared/problem';
import type { MetricsRecorder } from '../metrics-recorder';
import { codeOfStatus, PROBLEM_TYPE, problemBody } from './problem-body';

const KIB = 1024;
const BODY_LIMIT = 64 * KIB;

/** Routes that accept more than others: GoHighLevel sends up to 256 KB. */
const BODY_LIMITS: Readonly<Record<string, number>> = { '/api/webhooks/ghl': 512 * KIB };

const REQUEST_ID_HEADER = 'x-request-id';
const SANE_REQUEST_ID = /^[\w.:-]{1,128}$/;

/** How long a client may take to send its headers, and its whole request; looked at this often. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
const CHECK_CONNECTIONS_MS = 2000;

/** Twelve bytes at most for each character of an id, when it is percent-encoded (`%F0%9F%8F%A0`). */
const MAX_PARAM_LENGTH = MAX_IDENTIFIER_LENGTH * 12;

/** Fastify, set up so that the limits hold before anything of ours runs. */
export function createHttpAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    // Ours decides which ids are sane; the plain header would be believed.
    requestIdHeader: false,
    genReqId: requestId,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    // A client that dawdles keeps nobody else's place.
    requestTimeout: REQUEST_MS,
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: CHECK_CONNECTIONS_MS },
    // A stop does not wait for connections on which nothing is under way.
    forceCloseConnections: 'idle',
    frameworkErrors: refuseAddress,
    // DTOs validate, JSON.stringify writes: Fastify's compilers for route schemas would cost a tenth of a second at the start.
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
  });
}

function noSchemas(): never {
  throw new Error('Routes have no Fastify schema here: their DTOs say what they accept.');
}

/** Addresses that cannot be read never reach Nest, nor its filter. */
function refuseAddress(error: { readonly statusCode?: number }, request: FastifyRequest, reply: FastifyReply): void {
  const problem = new Problem(codeOfStatus(error.statusCode ?? 400) ?? 'malformed-request');
  const instance = request.url.split('?', 1)[0] ?? '/';
  void reply
    .code(problem.status)
    .header('content-type', PROBLEM_TYPE)
    .send(JSON.stringify(problemBody(problem, instance)));
}

/** The id by which a request is found in the log; a caller who sends one finds his own. */
function requestId(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && SANE_REQUEST_ID.test(given) ? given : randomUUID();
}

/** Body limits by route. Call before any route exists. */
export function limitBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const limit = BODY_LIMITS[route.url];
    if (limit !== undefined) route.bodyLimit = limit;
  });
}

/** The request id in every answer; one line and one measurement for each request, health questions left out. */
export function watchRequests(fastify: FastifyInstance, recorder: MetricsRecorder): void {
  const logger = new Logger('Http');
  fastify.addHook('onRequest', (request, reply, done) => {
    // On the raw response too, for answers that are written past Fastify (event streams).
    reply.raw.setHeader(REQUEST_ID_HEADER, request.id);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    if (!route.startsWith('/health')) {
      const { id: requestId, method } = request;
      logger.log({ message: 'request', requestId, method, route, status: reply.statusCode, ms });
      recorder.recordHttp({ method, route, status: reply.statusCode, ms });
    }
    done();
  });
}
