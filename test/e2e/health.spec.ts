import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningApp, startApp } from '../support/running-app';
import { startRedis } from '../support/redis-server';

interface Part {
  readonly status: string;
  readonly [fact: string]: unknown;
}

/** Resolves with the answer of /health/ready once it has the status. */
async function readyWith(app: RunningApp, status: number): Promise<Record<string, unknown>> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const answer = await app.get('/health/ready');
    if (answer.status === status) return answer.body;
    if (Date.now() > deadline) throw new Error(`not ${String(status)} in time: ${JSON.stringify(answer.body)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function redisPart(body: Record<string, unknown>): Part | undefined {
  return (body.parts as Record<string, Part>).redis;
}

describe('Health', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seller-health-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('is told without login, outside /api, with the store in use', async () => {
    const app = await startApp({ DATA_DIR: folder, API_KEYS: 'a:viewer:0123456789abcdef' });
    expect(await app.get('/health/live')).toMatchObject({ status: 200, body: { status: 'live' } });
    expect(await app.get('/health/ready')).toMatchObject({ status: 200, body: { status: 'ready', store: 'embedded' } });
    expect(await app.get('/api/health/live')).toMatchObject({ status: 404 });
    await app.close();
  });

  it('tells how durable the writes of Redis are', async () => {
    const redis = await startRedis({ appendonly: true });
    const app = await startApp({ DATA_DIR: folder, REDIS_URL: redis.url });
    const body = await readyWith(app, 200);
    expect(body.store).toBe('redis');
    expect(redisPart(body)).toEqual({
      status: 'up',
      version: expect.stringMatching(/^\d+\.\d+/) as string,
      appendonly: 'yes',
      appendfsync: 'always',
      maxmemory_policy: 'noeviction',
      warnings: [],
    });
    await app.close();
    await redis.stop();
  });

  it('warns of a Redis that may lose or drop something, and serves', async () => {
    const redis = await startRedis({ settings: ['--maxmemory-policy', 'allkeys-lru'] });
    const app = await startApp({ DATA_DIR: folder, REDIS_URL: redis.url });
    const body = await readyWith(app, 200);
    const warnings = redisPart(body)?.warnings as string[];
    expect(warnings.join(' ')).toMatch(/appendonly is off.*maxmemory-policy is allkeys-lru/);
    await app.close();
    await redis.stop();
  });

  it('is live but not ready while Redis is away, says so, and recovers by itself', async () => {
    const redis = await startRedis();
    await redis.kill();
    const app = await startApp({ DATA_DIR: folder, REDIS_URL: redis.url });
    expect(await app.get('/health/live')).toMatchObject({ status: 200 });
    const down = await app.get('/health/ready');
    expect(down.status).toBe(503);
    expect(down.body.status).toBe('not_ready');
    expect(redisPart(down.body)).toEqual({ status: 'down', detail: 'not connected' });

    await redis.restart();
    expect(redisPart(await readyWith(app, 200))).toMatchObject({ status: 'up', maxmemory_policy: 'noeviction' });
    redis.pause();
    expect(redisPart(await readyWith(app, 503))).toMatchObject({ status: 'down' });
    redis.resume();
    await readyWith(app, 200);
    await app.close();
    await redis.stop();
  });
});
