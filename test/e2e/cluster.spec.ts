import { type AppProcess, startProcess } from '../support/app-process';
import { eventually } from '../support/eventually';
import { type RedisCluster, startRedisCluster } from '../support/redis-cluster';

const TEXTS = ['hello', 'needs a roof', '350k', 'moving for work', 'yes deal'];
/** Enough that every server of the cluster holds some. */
const LOCATIONS = Array.from({ length: 12 }, (_, i) => `office-${String(i + 1)}`);

describe('Two instances on a Redis Cluster of three servers', () => {
  let cluster: RedisCluster;
  let instances: readonly [AppProcess, AppProcess];

  beforeAll(async () => {
    cluster = await startRedisCluster({ appendonly: true });
    const environment = { REDIS_URL: cluster.url, REDIS_CLUSTER: 'true' };
    instances = [await startProcess(environment), await startProcess(environment)];
  });
  afterAll(async () => {
    for (const instance of instances) await instance.stop();
    await cluster.stop();
  });

  /** Texts alternate between the instances; what a server that is away refuses is sent again. */
  async function converse(
    location: string,
    contact: string,
    texts: readonly string[],
  ): Promise<Record<string, unknown>> {
    let last: Record<string, unknown> = {};
    for (const [i, text] of texts.entries()) {
      const body = { contact_id: contact, message: text, message_id: `${contact}-${text}`, location_id: location };
      await eventually(async () => {
        const response = await fetch(`${instances[i % 2 === 0 ? 0 : 1].url}/api/seller-bot/process`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        last = (await response.json()) as Record<string, unknown>;
        expect(response.status).toBe(200);
      }, 30_000);
    }
    return last;
  }

  async function pipeline(location: string): Promise<Record<string, unknown>> {
    return instances[1].get(`/api/dashboard/conversations?location_id=${location}`);
  }

  it('lead sellers of every location to the end', async () => {
    const results = await Promise.all(LOCATIONS.map((location) => converse(location, 'maria', TEXTS)));
    for (const result of results) expect(result).toMatchObject({ stage: 'QUALIFIED', seller_temperature: 'HOT' });
    for (const location of LOCATIONS) expect(await pipeline(location)).toMatchObject({ total_count: 1 });
  });

  it('are ready, and say how durable all servers are', async () => {
    const { parts } = await instances[0].get('/health/ready');
    expect(parts).toMatchObject({ redis: { status: 'up', appendonly: 'yes', appendfsync: 'always' } });
  });

  it('lose nothing and repeat nothing when a server is killed and comes back', async () => {
    const [victim] = cluster.servers;
    const talks = LOCATIONS.map((location) => converse(location, 'juan', TEXTS));
    await victim?.kill();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await victim?.restart();
    for (const result of await Promise.all(talks)) expect(result).toMatchObject({ stage: 'QUALIFIED' });
    for (const location of LOCATIONS) {
      const { transcript } = await instances[0].get(`/api/seller-bot/conversations/juan?location_id=${location}`);
      const said = (transcript as { from: string; text: string }[]).filter(({ from }) => from === 'seller');
      expect(said.map(({ text }) => text)).toEqual(TEXTS);
      expect(await pipeline(location)).toMatchObject({ total_count: 2 });
    }
  });
});
