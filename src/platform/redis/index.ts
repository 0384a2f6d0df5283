export {
  CACHE_NAMESPACE,
  changesPrefix,
  contactPrefix,
  hashTag,
  leadPrefix,
  redisKeys,
  statePrefix,
  transcriptPrefix,
} from './keys';
export { keysOfLocation } from './keys-of-location';
export { LuaScript } from './lua-script';
export type { RedisClient } from './redis-client';
export { isRedisAway } from './redis-away';
export { RedisConnection } from './redis-connection';
export type { RedisDurability } from './redis-durability';
export { RedisModule } from './redis.module';
export { TimeoutError, withTimeout } from './with-timeout';
