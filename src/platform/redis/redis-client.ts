import type { RedisClientType, RedisClusterOptions, RedisFunctions, RedisModules, RedisScripts } from 'redis';

/** The node-redis client, without modules: core commands only, so that Redis 7+, 8 and Valkey all serve. */
export type RedisClient = RedisClientType<RedisModules, RedisFunctions, RedisScripts>;

export interface RedisClientSettings {
  /** Where the server is, or the servers of a cluster; those it does not name are found through the others. */
  readonly url: string;
  readonly isCluster: boolean;
  /** Seen in CLIENT LIST. */
  readonly name: string;
  /** A connection silent for longer than this is closed and made anew; a frozen server is noticed by that. */
  readonly socketTimeoutMs: number;
}

export interface RedisEvents {
  /** Called on every failed attempt to connect and on every lost connection. */
  readonly onError: (error: Error) => void;
  /** Called whenever a server answers again: it may be another one, or differently set. */
  readonly onReady: () => void;
}

/** A client, and what a single server and a cluster each tell in their own way. */
export interface RedisLink {
  /** Takes every command that names its keys; a cluster's client finds the server that holds them. */
  readonly client: RedisClient;
  /** Whether every server that holds keys answers, as far as the client knows. */
  readonly isReady: () => boolean;
  /** The servers that hold keys, for commands that name none: SCAN, INFO, CONFIG. */
  readonly servers: () => Promise<readonly RedisClient[]>;
}

type Options = NonNullable<RedisClusterOptions['defaults']>;
type Connection = Required<
  Pick<Options, 'name' | 'disableOfflineQueue' | 'maintNotifications' | 'pingInterval' | 'socket'>
>;

const LONGEST_RECONNECT_WAIT_MS = 1000;
/** The client's own limit would cost a timer and a signal for every command; each call is bounded already (`withTimeout`). */
const COMMANDS = { timeout: 0 };

/**
 * Makes a client that is not connected yet. Commands fail at once while the server is away (`disableOfflineQueue`)
 * instead of waiting for its return. Whoever makes a client closes it.
 */
export async function createRedisLink(settings: RedisClientSettings, events: RedisEvents): Promise<RedisLink> {
  return settings.isCluster ? clusterLink(settings, events) : serverLink(settings, events);
}

async function serverLink(settings: RedisClientSettings, { onError, onReady }: RedisEvents): Promise<RedisLink> {
  // Loaded on demand: without REDIS_URL its 20 MB stay on the disk.
  const { createClient } = await import('redis');
  const client: RedisClient = createClient({
    url: settings.url,
    commandOptions: COMMANDS,
    ...connectionOf(settings),
  });
  client.on('error', onError);
  client.on('ready', onReady);
  return { client, isReady: () => client.isReady, servers: () => Promise.resolve([client]) };
}

async function clusterLink(settings: RedisClientSettings, { onError, onReady }: RedisEvents): Promise<RedisLink> {
  const { createCluster } = await import('redis');
  const urls = settings.url.split(',');
  const first = new URL(urls[0] ?? '');
  const { socket, ...connection } = connectionOf(settings);
  const cluster = createCluster({
    rootNodes: urls.map((url) => ({ url })),
    commandOptions: COMMANDS,
    // Those found through the others are reached the same way.
    defaults: {
      ...connection,
      ...(first.username === '' ? {} : { username: decodeURIComponent(first.username) }),
      ...(first.password === '' ? {} : { password: decodeURIComponent(first.password) }),
      socket: first.protocol === 'rediss:' ? { ...socket, tls: true } : socket,
    },
  });
  cluster.on('error', onError);
  cluster.on('node-error', onError);
  cluster.on('node-ready', onReady);
  return {
    // It has all commands a single server's client has, except those that bind it to one server (WATCH, SELECT, …).
    client: cluster as unknown as RedisClient,
    isReady: () => cluster.isReady && cluster.masters.every(({ client }) => client?.isReady ?? false),
    servers: () =>
      Promise.all(cluster.masters.map(async (master) => (await cluster.nodeClient(master)) as RedisClient)),
  };
}

function connectionOf({ name, socketTimeoutMs }: RedisClientSettings): Connection {
  return {
    name,
    disableOfflineQueue: true,
    maintNotifications: 'disabled',
    // A ping in the meantime keeps a healthy connection from looking silent.
    pingInterval: Math.ceil(socketTimeoutMs / 3),
    socket: { connectTimeout: 2000, reconnectStrategy: reconnectWait, socketTimeout: socketTimeoutMs },
  };
}

/** 50 ms doubling up to a second, half of it by chance, so that the instances of a fleet do not return all at once. */
function reconnectWait(retries: number): number {
  const longest = Math.min(LONGEST_RECONNECT_WAIT_MS, 50 * 2 ** Math.min(retries, 6));
  return longest / 2 + Math.random() * (longest / 2);
}
