import { RedisConnection } from '../../src/platform/redis';
import { eventually } from './eventually';
import { freePort } from './free-port';
import { type RedisServer, startRedis } from './redis-server';

const SLOTS = 16_384;

/** A Redis Cluster of a test's own: three masters that share the slots, without replicas. */
export interface RedisCluster {
  /** All addresses, as REDIS_URL takes them. */
  readonly url: string;
  readonly servers: readonly RedisServer[];
  stop(): Promise<void>;
}

export async function startRedisCluster(options: { readonly appendonly?: boolean } = {}): Promise<RedisCluster> {
  const buses = [await freePort(), await freePort(), await freePort()];
  const servers = await Promise.all(
    buses.map((bus) =>
      startRedis({
        ...options,
        settings: ['--cluster-enabled', 'yes', '--cluster-port', String(bus), '--cluster-node-timeout', '2000'],
      }),
    ),
  );
  const connections = await Promise.all(
    servers.map(({ url }) => RedisConnection.open({ url, isCluster: false, name: 'test', socketTimeoutMs: 5000 })),
  );
  const tell = (i: number, ...words: string[]): Promise<unknown> =>
    connections[i]?.client.sendCommand(['CLUSTER', ...words]) ?? Promise.reject(new Error('no such server'));
  const share = Math.ceil(SLOTS / servers.length);
  for (const [i, { port }] of servers.entries()) {
    await tell(i, 'ADDSLOTSRANGE', String(i * share), String(Math.min(SLOTS, (i + 1) * share) - 1));
    await tell(i, 'SET-CONFIG-EPOCH', String(i + 1));
    if (i > 0) await tell(0, 'MEET', '127.0.0.1', String(port), String(buses[i]));
  }
  await eventually(async () => {
    for (const i of servers.keys()) {
      const info = String(await tell(i, 'INFO'));
      expect(info).toContain('cluster_state:ok');
      expect(info).toContain(`cluster_known_nodes:${String(servers.length)}`);
    }
  }, 30_000);
  await Promise.all(connections.map((connection) => connection.close()));
  return {
    url: servers.map(({ url }) => url).join(','),
    servers,
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}
