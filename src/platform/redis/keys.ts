/**
 * The only place where Redis keys are made. Keys that change together carry the hash tag of their location, `{location}`,
 * so that they live in one slot and the same scripts run on Redis Cluster. Ids hold no braces (`isIdentifier`), so an
 * id can neither forge a tag nor end one early. Everything is written below `seller:`, except what may be lost (`cache:`).
 */
export const redisKeys = {
  /** String: a cached view (envelope of keyv), with its own TTL. Never the only place of anything. */
  cache: (key: string) => `${CACHE_NAMESPACE}:${key}`,
  /** String, number: counters of the cache face, with a TTL. */
  cacheCounter: (key: string) => `${CACHE_NAMESPACE}:count:${key}`,
} as const;

/** Everything the cache may touch begins with this and a colon. */
export const CACHE_NAMESPACE = 'cache';

/** The hash tag of a location. */
export function hashTag(location: string): string {
  return `{${location}}`;
}
