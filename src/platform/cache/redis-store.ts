import type { CacheManagerStore } from 'cache-manager';
import { CACHE_NAMESPACE, type RedisConnection } from '../redis';

const OWN_PREFIX = `${CACHE_NAMESPACE}:`;
const SCAN_BATCH = 500;

/**
 * The store of cache-manager-redis-yet on the application's client, confined to the cache's own key space. Its own
 * `reset` is FLUSHDB, which would delete every conversation; its `keys` reads the whole database. Both are replaced, and
 * any key outside the name space is refused before it reaches Redis.
 */
export async function confinedRedisStore(redis: RedisConnection): Promise<CacheManagerStore> {
  // Loaded on demand: it brings the Redis client along.
  const { redisInsStore } = await import('cache-manager-redis-yet');
  // Written for an older client; package.json overrides that to ours, and the calls it makes are the same.
  const store = redisInsStore(redis.client);
  return {
    name: 'redis',
    get: async (key) => store.get(own(key)),
    set: async (key, value, ttl) => store.set(own(key), value, ttl),
    del: async (key) => store.del(own(key)),
    ttl: async (key) => store.ttl(own(key)),
    mget: async (...keys) => store.mget(...keys.map(own)),
    mdel: async (...keys) => {
      await store.mdel(...keys.map(own));
    },
    mset: async (entries, ttl) => {
      // cache-manager passes pairs, though its type says record.
      const pairs = (Array.isArray(entries) ? entries : Object.entries(entries)) as [string, unknown][];
      await store.mset(
        pairs.map(([key, value]) => [own(key), value]),
        ttl,
      );
    },
    keys: async () => {
      const keys: string[] = [];
      for await (const batch of ownKeys(redis)) keys.push(...batch);
      return keys;
    },
    reset: async () => {
      for await (const batch of ownKeys(redis)) await Promise.all(batch.map((key) => redis.client.unlink(key)));
    },
    isCacheable: store.isCacheable,
  };
}

function own(key: string): string {
  if (!key.startsWith(OWN_PREFIX)) throw new Error('the cache may only touch its own keys');
  return key;
}

async function* ownKeys(redis: RedisConnection): AsyncIterable<string[]> {
  for (const server of await redis.servers())
    yield* server.scanIterator({ MATCH: `${OWN_PREFIX}*`, COUNT: SCAN_BATCH });
}
