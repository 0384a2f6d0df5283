import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app.factory';
import { loadConfig } from '../../src/config';
import { AppLogger } from '../../src/platform/logging';
import { type RedisServer, startRedis } from './redis-server';

/** An answer as a test looks at it: status, media type and the parsed body. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  // A test names the shape it expects; what is not there fails the expectation.
  readonly body: Record<string, unknown>;
}

export interface RunningApp {
  readonly app: NestFastifyApplication;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly put: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly delete: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  /** Sends a text through `process` and gives the result; fails on anything but 200. */
  readonly text: (
    contactId: string,
    message: string,
    more?: Record<string, unknown>,
  ) => Promise<Record<string, unknown>>;
  readonly close: () => Promise<void>;
}

/** Starts the whole application as main.ts composes it, without a socket: requests are injected. */
export async function startApp(environment: Readonly<Record<string, string>>): Promise<RunningApp> {
  const config = loadConfig({ TURN_SETTLE_MS: '0', ...environment });
  const app = await createApp({
    config,
    logger: new AppLogger({ level: 'fatal', json: true, secrets: config.secrets }),
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
    headers = {},
  ): Promise<Answer> => {
    const payload = body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await app.inject({ method, url, headers: { ...type, ...headers }, ...payload });
    const isJson = response.body !== '' && String(response.headers['content-type']).includes('json');
    return {
      status: response.statusCode,
      type: String(response.headers['content-type'] ?? '').split(';')[0] ?? '',
      body: isJson ? (JSON.parse(response.body) as Record<string, unknown>) : {},
    };
  };
  return {
    app,
    get: (path, headers) => ask('GET', path, undefined, headers),
    post: (path, body, headers) => ask('POST', path, body, headers),
    put: (path, body, headers) => ask('PUT', path, body, headers),
    delete: (path, headers) => ask('DELETE', path, undefined, headers),
    text: async (contactId, message, more = {}) => {
      const answer = await ask('POST', '/api/seller-bot/process', { contact_id: contactId, message, ...more });
      if (answer.status !== 200)
        throw new Error(`process answered ${String(answer.status)}: ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    close: () => app.close(),
  };
}

/** A store for one suite: the environment that selects it, and its end. */
export interface SuiteStore {
  readonly environment: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

/** Both stores a suite runs on; each brings everything it needs. */
export const STORES: readonly { readonly name: string; readonly open: () => Promise<SuiteStore> }[] = [
  {
    name: 'the embedded store',
    open: async () => {
      const directory = await mkdtemp(join(tmpdir(), 'seller-e2e-'));
      return {
        environment: { DATA_DIR: directory },
        close: () => rm(directory, { recursive: true, force: true }),
      };
    },
  },
  {
    name: 'Redis',
    open: async () => {
      const redis: RedisServer = await startRedis();
      const directory = await mkdtemp(join(tmpdir(), 'seller-e2e-'));
      return {
        environment: { REDIS_URL: redis.url, DATA_DIR: directory },
        close: async () => {
          await redis.stop();
          await rm(directory, { recursive: true, force: true });
        },
      };
    },
  },
];
