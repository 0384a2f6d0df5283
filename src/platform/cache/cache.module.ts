import { CacheModule as NestCacheModule, type CacheOptions } from '@nestjs/cache-manager';
import { Global, Logger, Module } from '@nestjs/common';
import { KeyvAdapter } from 'cache-manager';
import { Keyv } from 'keyv';
import { AppConfig } from '../../config';
import { CACHE_NAMESPACE, RedisConnection } from '../redis';
import { CacheService } from './cache.service';
import { PerformanceCache } from './performance-cache';
import { confinedRedisStore } from './redis-store';

/**
 * The global cache provider: cache-manager on the application's Redis client, or in memory where there is no Redis.
 * Inject `CacheService`; `CACHE_MANAGER` is there for what expects Nest's own.
 */
@Global()
@Module({
  imports: [
    NestCacheModule.registerAsync({
      isGlobal: true,
      inject: [AppConfig, { token: RedisConnection, optional: true }],
      useFactory: async (config: AppConfig, redis?: RedisConnection): Promise<CacheOptions> => ({
        // keyv's types exist once for require and once for import, and the two do not fit; the class works either way.
        stores: [(await createStore(config, redis)) as never],
      }),
    }),
  ],
  providers: [CacheService, PerformanceCache],
  exports: [CacheService, PerformanceCache],
})
export class CacheModule {}

async function createStore(config: AppConfig, redis?: RedisConnection): Promise<Keyv> {
  if (redis === undefined)
    return new Keyv({ namespace: CACHE_NAMESPACE, store: boundedMap(config.cache.memoryEntries) });
  const store = new KeyvAdapter(await confinedRedisStore(redis));
  const keyv = new Keyv({
    store,
    namespace: CACHE_NAMESPACE,
    // Otherwise a `set` that Redis never saw reports success, and a failed `get` looks like a missing entry.
    throwOnErrors: true,
  });
  const logger = new Logger('Cache');
  keyv.on('error', (error: unknown) => {
    logger.debug({ message: 'Redis did not do what the cache asked', err: error });
  });
  return keyv;
}

/** A Map that drops its oldest entry when it is full. */
function boundedMap(most: number): Map<string, unknown> {
  const map = new Map<string, unknown>();
  const set = map.set.bind(map);
  map.set = (key, value) => {
    set(key, value);
    const [oldest] = map.keys();
    if (map.size > most && oldest !== undefined) map.delete(oldest);
    return map;
  };
  return map;
}
