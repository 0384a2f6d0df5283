import { randomUUID } from 'node:crypto';
import type { CrmRateLimit } from '../../src/crm/crm-rate-limit';
import { MemoryRateLimit } from '../../src/crm/memory-rate-limit';
import { type RateLimitSettings, RedisRateLimit } from '../../src/crm/redis-rate-limit';
import { RedisConnection } from '../../src/platform/redis';
import { SystemClock } from '../../src/shared';
import { type RedisServer, startRedis } from '../support/redis-server';

const WINDOW_MS = 60_000;
const SETTINGS = { perWindow: 5, windowMs: WINDOW_MS, perDay: 1000 };

describe.each(['memory', 'Redis'])("The CRM's allowance in %s", (place) => {
  let redis: RedisServer | null = null;
  let connection: RedisConnection | null = null;

  beforeAll(async () => {
    if (place === 'memory') return;
    redis = await startRedis();
    const settings = { url: redis.url, isCluster: false, name: 'rate-limit', socketTimeoutMs: 5000 };
    connection = await RedisConnection.open(settings);
  });

  afterAll(async () => {
    await connection?.close();
    await redis?.stop();
  });

  const limitOf = (more: Partial<RateLimitSettings> = {}): CrmRateLimit => {
    const settings = { ...SETTINGS, ...more };
    return connection === null
      ? new MemoryRateLimit(new SystemClock(), settings)
      : new RedisRateLimit(connection, settings);
  };

  it('is never exceeded, also by those who ask at once; the first to ask go first', async () => {
    const [limit, location] = [limitOf(), randomUUID()];
    const first = await Promise.all(Array.from({ length: 3 }, () => limit.take(location)));
    expect(first).toEqual([0, 0, 0]);
    const waits = await Promise.all(Array.from({ length: 4 }, () => limit.take(location)));
    expect(waits.slice(0, 2)).toEqual([0, 0]);
    for (const wait of waits.slice(2)) {
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(WINDOW_MS);
    }
  });

  it('is one for each location', async () => {
    const limit = limitOf();
    const [one, other] = [randomUUID(), randomUUID()];
    const waits = await Promise.all([one, one, one, one, one, one, other].map((location) => limit.take(location)));
    expect(waits.map((wait) => wait === 0)).toEqual([true, true, true, true, true, false, true]);
  });

  it('also ends with the day', async () => {
    const [limit, location] = [limitOf({ perDay: 2 }), randomUUID()];
    const waits = await Promise.all([limit.take(location), limit.take(location), limit.take(location)]);
    expect(waits.slice(0, 2)).toEqual([0, 0]);
    expect(waits[2]).toBeGreaterThan(WINDOW_MS);
    expect(await limit.take(location)).toBeGreaterThan(WINDOW_MS);
  });
});
