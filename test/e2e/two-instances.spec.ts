import { startProcess } from '../support/app-process';
import { type RedisServer, startRedis } from '../support/redis-server';

interface Line {
  readonly from: string;
  readonly text: string;
}

describe('Two instances on one Redis', () => {
  let redis: RedisServer;

  beforeAll(async () => {
    redis = await startRedis();
  });

  afterAll(async () => {
    await redis.stop();
  });

  it('take 200 texts of one contact, sent at once by four clients, exactly once each and in one order', async () => {
    const apps = await Promise.all([startProcess({ REDIS_URL: redis.url }), startProcess({ REDIS_URL: redis.url })]);
    const prices = Array.from({ length: 200 }, (_, i) => 200_000 + i * 1000);
    const client = async (number: number): Promise<void> => {
      const app = apps[number % 2];
      if (app === undefined) throw new Error('no instance');
      const mine = prices.filter((_, i) => i % 4 === number);
      await Promise.all(mine.map((price) => app.text('busy-1', `my price is $${String(price)}`)));
    };
    await Promise.all([0, 1, 2, 3].map(client));

    const [first] = apps;
    const conversation = await first.get('/api/seller-bot/conversations/busy-1');
    const transcript = conversation.transcript as Line[];
    const seen = transcript.filter(({ from }) => from === 'seller').map(({ text }) => text);
    expect([...seen].sort()).toEqual(prices.map((price) => `my price is $${String(price)}`).sort());
    // Some serial order: the state is what the last text of the transcript says, and each change starts from the one before.
    expect(`my price is $${String(conversation.price_expectation)}`).toBe(seen.at(-1));
    const trail = (conversation.audit_trail as { what: string; from: unknown; to: unknown }[]).filter(
      ({ what }) => what === 'price',
    );
    expect(trail.map(({ from }) => from)).toEqual([null, ...trail.slice(0, -1).map(({ to }) => to)]);
    expect(trail).toHaveLength(200);
    await Promise.all(apps.map((app) => app.stop()));
  });
});
