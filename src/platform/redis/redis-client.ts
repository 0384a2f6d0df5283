import type { RedisClientType, RedisFunctions, RedisModules, RedisScripts } from 'redis';

/** The node-redis client, without modules: core commands only, so that Redis 7+, 8 and Valkey all serve. */
export type RedisClient = RedisClientType<RedisModules, RedisFunctions, RedisScripts>;

export interface RedisClientSettings {
  readonly url: string;
  /** Seen in CLIENT LIST. */
  readonly name: string;
  /**
   * A connection silent for longer than this is closed and made anew; a frozen server is noticed by that. `null` for
   * clients that block on purpose (a queue's worker), which would be cut otherwise.
   */
  readonly socketTimeoutMs: number | null;
  /** Called on every failed attempt to connect and on every lost connection. */
  readonly onError: (error: Error) => void;
}

const LONGEST_RECONNECT_WAIT_MS = 1000;

/**
 * Makes a client that is not connected yet. Commands fail at once while the server is away (`disableOfflineQueue`)
 * instead of waiting for its return. Whoever makes a client closes it.
 */
export async function createRedisClient(settings: RedisClientSettings): Promise<RedisClient> {
  // Loaded on demand: without REDIS_URL its 20 MB stay on the disk.
  const { createClient } = await import('redis');
  const timeout = settings.socketTimeoutMs;
  const client: RedisClient = createClient({
    url: settings.url,
    name: settings.name,
    disableOfflineQueue: true,
    maintNotifications: 'disabled',
    // A ping in the meantime keeps a healthy connection from looking silent.
    ...(timeout === null ? {} : { pingInterval: Math.ceil(timeout / 3) }),
    socket: {
      connectTimeout: 2000,
      reconnectStrategy: reconnectWait,
      ...(timeout === null ? {} : { socketTimeout: timeout }),
    },
  });
  client.on('error', settings.onError);
  return client;
}

/** 50 ms doubling up to a second, half of it by chance, so that the instances of a fleet do not return all at once. */
function reconnectWait(retries: number): number {
  const longest = Math.min(LONGEST_RECONNECT_WAIT_MS, 50 * 2 ** Math.min(retries, 6));
  return longest / 2 + Math.random() * (longest / 2);
}
