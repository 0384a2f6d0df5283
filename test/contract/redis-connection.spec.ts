import { Logger } from '@nestjs/common';
import { isRedisAway, LuaScript, type RedisClient, RedisConnection } from '../../src/platform/redis';
import { Problem } from '../../src/shared';
import { type RedisServer, startRedis } from '../support/redis-server';

/** The bound of a call, and what a busy test machine adds. */
const CALL_BOUND_MS = 2000 + 500;

const addScript = new LuaScript('test.add', `return redis.call('INCRBY', KEYS[1], ARGV[1])`);

/** Resolves with the next event. Unlike `events.once` it is not upset by the errors of failed attempts meanwhile. */
function event(client: RedisClient, name: 'error' | 'ready'): Promise<unknown> {
  return new Promise((resolve) => {
    client.once(name, resolve);
  });
}

async function timed(work: Promise<unknown>): Promise<{ outcome: unknown; ms: number }> {
  const started = performance.now();
  const outcome = await work.catch((error: unknown) => error);
  return { outcome, ms: performance.now() - started };
}

describe('The connection to Redis', () => {
  let server: RedisServer;
  let redis: RedisConnection;
  const read = (): Promise<string | null> => redis.call('reading', (client) => client.get('key'));

  beforeAll(() => {
    Logger.overrideLogger(false);
  });
  beforeEach(async () => {
    server = await startRedis();
    redis = await RedisConnection.open({ url: server.url, isCluster: false, name: 'test', socketTimeoutMs: 1500 });
  });
  afterEach(async () => {
    await redis.close();
    await server.stop();
  });

  it('runs a script by its hash, and teaches it to a server that has forgotten it', async () => {
    await expect(addScript.run(redis.client, ['n'], ['2'])).resolves.toBe(2);
    await redis.client.scriptFlush();
    await expect(addScript.run(redis.client, ['n'], ['3'])).resolves.toBe(5);
    await expect(redis.client.scriptExists(addScript.sha)).resolves.toEqual([1]);
  });

  it('fails at once while Redis is away, as a problem of the store, and works again when it is back', async () => {
    const lost = event(redis.client, 'error');
    await server.kill();
    await lost;
    const { outcome, ms } = await timed(read());
    expect(outcome).toBeInstanceOf(Problem);
    expect(outcome).toMatchObject({ code: 'store-unavailable', retryAfterSeconds: 1 });
    expect(ms).toBeLessThan(200);
    expect(redis.isReady).toBe(false);
    const back = event(redis.client, 'ready');
    await server.restart();
    await back;
    await expect(read()).resolves.toBeNull();
  });

  it('does not wait for ever for a Redis that is frozen', async () => {
    server.pause();
    const { outcome, ms } = await timed(read());
    expect(outcome).toMatchObject({ code: 'store-unavailable' });
    expect(ms).toBeLessThan(CALL_BOUND_MS);
    server.resume();
  });

  it('passes on what is a mistake and no absence', async () => {
    await redis.client.set('key', 'text');
    const { outcome } = await timed(redis.call('pushing', (client) => client.lPush('key', 'x')));
    expect(outcome).not.toBeInstanceOf(Problem);
    expect(isRedisAway(outcome)).toBe(false);
    expect(String(outcome)).toContain('WRONGTYPE');
  });

  it('closes in time, also when Redis is frozen or was never there', async () => {
    server.pause();
    expect((await timed(redis.close())).ms).toBeLessThan(CALL_BOUND_MS);
    server.resume();
    await server.kill();
    const { outcome, ms } = await timed(
      RedisConnection.open({ url: server.url, isCluster: false, name: 'late', socketTimeoutMs: 1500 }),
    );
    expect(ms).toBeLessThan(CALL_BOUND_MS);
    if (!(outcome instanceof RedisConnection)) throw new Error('it did not open');
    expect(outcome.isReady).toBe(false);
    expect((await timed(outcome.close())).ms).toBeLessThan(500);
  });
});
