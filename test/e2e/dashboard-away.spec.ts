import { listenTo } from '../support/event-listener';
import { eventually } from '../support/eventually';
import { FAKE_TOKEN, FakeGhl } from '../support/fake-ghl';
import { type RedisServer, startRedis } from '../support/redis-server';
import { type Answer, type RunningApp, startApp } from '../support/running-app';

/** Nobody who looks at the page waits longer, whatever the store does. */
const PATIENCE_MS = 300;

describe('The dashboard without its Redis', () => {
  let redis: RedisServer;
  let crm: FakeGhl;
  let bot: RunningApp;

  beforeEach(async () => {
    redis = await startRedis({ appendonly: true });
    // With a CRM, so that deliveries are looked for all the while.
    crm = await FakeGhl.start();
    bot = await startApp({ REDIS_URL: redis.url, GHL_API_BASE_URL: crm.url, GHL_API_TOKEN: FAKE_TOKEN });
    await bot.text('maria', 'hello', { contact_info: { name: 'Maria Lopez' } });
    await eventually(async () => {
      const { body } = await bot.get('/api/dashboard/timeline-distribution');
      expect(body.total_leads).toBe(1);
    });
  });

  afterEach(async () => {
    await bot.close();
    await crm.stop();
    await redis.stop();
  });

  const timed = async (path: string): Promise<{ answer: Answer; ms: number }> => {
    const before = performance.now();
    const answer = await bot.get(`/api/dashboard/${path}`);
    return { answer, ms: performance.now() - before };
  };

  it('is shown from memory within 300 ms when it was killed, and a view nobody has seen is a clear 503', async () => {
    const before = (await timed('overview')).answer.body;
    const list = (await timed('conversations')).answer.body;
    await redis.kill();
    const { answer, ms } = await timed('overview');
    expect([answer.status, ms < PATIENCE_MS]).toEqual([200, true]);
    expect(answer.body).toMatchObject({ conversations: before.conversations, hero: before.hero });
    expect(answer.body.degraded).toContain('hero');
    expect(answer.body.degraded).toContain('conversations');
    const again = await timed('conversations');
    expect([again.answer.status, again.ms < PATIENCE_MS]).toEqual([200, true]);
    expect(again.answer.body.conversations).toEqual(list.conversations);
    const unseen = await timed('conversations?stage=Q3');
    expect([unseen.answer.status, unseen.ms < PATIENCE_MS]).toEqual([503, true]);
    expect(unseen.answer.body).toMatchObject({ type: expect.stringContaining('store-unavailable') as string });
    await redis.restart();
    await eventually(async () => {
      const { body } = (await timed('overview')).answer;
      expect(body).toMatchObject({ degraded: [], conversations: before.conversations });
    });
    expect((await timed('conversations?stage=Q3')).answer.status).toBe(200);
  });

  it('keeps its live streams open, and they go on where they were', async () => {
    await bot.app.listen({ host: '127.0.0.1', port: 0 });
    const url = (await bot.app.getUrl()).replace('[::1]', '127.0.0.1');
    const listener = await listenTo(`${url}/api/dashboard/events`);
    await redis.kill();
    // Nobody begins to listen to a store that is away.
    await eventually(async () => {
      const refused = await listenTo(`${url}/api/dashboard/events`);
      refused.close();
      expect(refused.status).toBe(503);
    });
    await redis.restart();
    await eventually(async () => {
      await bot.text('ben', 'are you there?', { message_id: 'ben-1' });
    });
    await eventually(() => {
      const texts = listener.frames().filter(({ event }) => event === 'message');
      expect(texts.map(({ data }) => data.text)).toEqual(['are you there?']);
    });
    listener.close();
  });

  it('is shown from memory within 300 ms when it is frozen, and fresh once it goes on', async () => {
    const before = (await timed('overview')).answer.body;
    redis.pause();
    const { answer, ms } = await timed('overview');
    redis.resume();
    expect([answer.status, ms < PATIENCE_MS + 50]).toEqual([200, true]);
    expect(answer.body).toMatchObject({ conversations: before.conversations });
    await bot.text('ben', 'hello');
    await eventually(async () => {
      const { body } = (await timed('overview')).answer;
      expect(body).toMatchObject({ degraded: [], conversations: { total: 2 } });
    });
  });
});
