import type { AlertListener } from '../../src/metrics';
import { TellAlerts } from '../../src/dashboard/tell-alerts';
import { type AppProcess, startProcess } from '../support/app-process';
import { type EventListener, listenTo } from '../support/event-listener';
import { eventually } from '../support/eventually';
import { type RedisServer, startRedis } from '../support/redis-server';
import { connectRedis } from '../support/store-harness';
import { type RunningApp, STORES, type SuiteStore, startApp } from '../support/running-app';

const PATH = '/api/dashboard/events';

function kindsOf(listener: EventListener, contactId: string): unknown[] {
  return listener
    .frames()
    .filter(({ data }) => data.contact_id === contactId)
    .map(({ event }) => event);
}

async function connectionsOf(redis: RedisServer): Promise<number> {
  const connection = await connectRedis(redis);
  const list = await connection.client.clientList();
  await connection.close();
  return list.length;
}

describe.each(STORES)('Live events on $name', ({ open }) => {
  let store: SuiteStore;
  let bot: RunningApp;
  let url: string;

  beforeAll(async () => {
    store = await open();
    bot = await startApp(store.environment);
    await bot.app.listen({ host: '127.0.0.1', port: 0 });
    url = (await bot.app.getUrl()).replace('[::1]', '127.0.0.1');
  });

  afterAll(async () => {
    await bot.close();
    await store.close();
  });

  it('show a text, its turn, the moves of the conversation and the lead', async () => {
    const listener = await listenTo(`${url}${PATH}`);
    expect(listener.status).toBe(200);
    expect(listener.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(listener.headers.get('cache-control')).toBe('no-store');
    expect(listener.headers.get('content-security-policy')).not.toBeNull();
    await bot.text('maria', 'hello', { contact_info: { name: 'Maria Lopez' } });
    await bot.text('maria', 'needs a new roof');
    await eventually(() => {
      expect(kindsOf(listener, 'maria').filter((kind) => kind !== 'lead')).toEqual([
        'message',
        'turn',
        'stage',
        'temperature',
        'message',
        'turn',
        'stage',
      ]);
      expect(kindsOf(listener, 'maria')).toContain('lead');
    });
    const frames = listener.frames();
    expect(frames.find(({ event }) => event === 'message')?.data).toMatchObject({
      contact_id: 'maria',
      seller_name: 'Maria Lopez',
      text: 'hello',
      at: expect.stringMatching(/^\d{4}-.*Z$/) as string,
    });
    expect(frames.filter(({ event }) => event === 'stage').map(({ data }) => [data.from, data.to])).toEqual([
      [null, 'Q1'],
      ['Q1', 'Q2'],
    ]);
    listener.close();
  });

  it('resume after the last event that was seen, by header or query', async () => {
    const first = await listenTo(`${url}${PATH}`);
    await bot.text('resumed', 'hello');
    await eventually(() => {
      expect(kindsOf(first, 'resumed')).toContain('message');
    });
    first.close();
    const last = first.frames().find(({ data }) => data.text === 'hello' && data.contact_id === 'resumed')?.id ?? '';
    await bot.text('resumed', 'move in ready');
    for (const listener of [
      await listenTo(`${url}${PATH}`, { 'last-event-id': last }),
      await listenTo(`${url}${PATH}?last_event_id=${last}`),
    ]) {
      await eventually(() => {
        const heard = listener.frames().map(({ data }) => data.text);
        expect(heard).toContain('move in ready');
        expect(heard).not.toContain('hello');
        expect(kindsOf(listener, 'resumed').slice(0, 2)).toEqual(['turn', 'stage']);
      });
      listener.close();
    }
  });

  it('are those of one location', async () => {
    const listener = await listenTo(`${url}${PATH}?location_id=elsewhere`);
    await bot.text('here', 'hello');
    await bot.text('there', 'hello', { location_id: 'elsewhere' });
    await eventually(() => {
      expect(kindsOf(listener, 'there')).toContain('turn');
    });
    expect(kindsOf(listener, 'here')).toEqual([]);
    listener.close();
  });

  it('tell of alerts as they begin and clear', async () => {
    const listener = await listenTo(`${url}${PATH}`);
    const teller: AlertListener = bot.app.get(TellAlerts, { strict: false });
    const alert = {
      id: 'ai_budget',
      rule: 'ai_budget',
      locationId: null,
      severity: 'warning',
      threshold: 90,
      unit: 'percent',
      value: 93,
      beganAt: Date.now(),
      clearedAt: null,
    } as const;
    teller.alertChanged(alert);
    await eventually(() => {
      expect(listener.frames().at(-1)?.data.what).toBe('alert_raised');
    });
    teller.alertChanged({ ...alert, clearedAt: Date.now() });
    await eventually(() => {
      expect(listener.frames().filter(({ event }) => event === 'system')).toMatchObject([
        { data: { what: 'alert_raised', message: 'Alert: ai budget (93 percent)', severity: 'warning', value: 93 } },
        { data: { what: 'alert_cleared', message: 'Over: ai budget' } },
      ]);
    });
    listener.close();
  });

  it('end when the application stops, though nobody lets go of them', async () => {
    const other = await open();
    const short = await startApp(other.environment);
    await short.app.listen({ host: '127.0.0.1', port: 0 });
    const listener = await listenTo(`${(await short.app.getUrl()).replace('[::1]', '127.0.0.1')}${PATH}`);
    const before = Date.now();
    await short.close();
    expect(Date.now() - before).toBeLessThan(3000);
    await listener.ended;
    await other.close();
  });

  it('refuse an id that cannot be one', async () => {
    const { status, body } = await bot.get(`${PATH}?last_event_id=yesterday`);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field: 'last_event_id' }]);
  });
});

describe('Live events of two instances on one Redis', () => {
  let redis: RedisServer;
  let apps: readonly [AppProcess, AppProcess];

  beforeAll(async () => {
    redis = await startRedis();
    apps = await Promise.all([startProcess({ REDIS_URL: redis.url }), startProcess({ REDIS_URL: redis.url })]);
  });

  afterAll(async () => {
    await Promise.all(apps.map((app) => app.stop()));
    await redis.stop();
  });

  it('show on B what A has dealt with, and go on at A where B has stopped', async () => {
    const [a, b] = apps;
    const atB = await listenTo(`${b.url}${PATH}`);
    await a.text('maria', 'hello');
    await eventually(() => {
      expect(kindsOf(atB, 'maria')).toEqual(expect.arrayContaining(['message', 'turn', 'stage']));
    });
    atB.close();
    await b.text('maria', 'needs a roof');
    const atA = await listenTo(`${a.url}${PATH}`, { 'last-event-id': atB.frames().at(-1)?.id ?? '' });
    await eventually(() => {
      expect(atA.frames().map(({ data }) => data.text)).toContain('needs a roof');
    });
    expect(atA.frames().map(({ data }) => data.text)).not.toContain('hello');
    atA.close();
  });

  it('are served to 1 000 browsers at once by few connections to Redis, and end with a clean stop', async () => {
    const [a, b] = apps;
    const listeners: EventListener[] = [];
    for (let i = 0; i < 20; i++) {
      listeners.push(...(await Promise.all(Array.from({ length: 50 }, () => listenTo(`${b.url}${PATH}`)))));
    }
    await a.text('famous', 'hello');
    await eventually(() => {
      for (const listener of listeners) expect(kindsOf(listener, 'famous')).toContain('turn');
    });
    expect(await connectionsOf(redis)).toBeLessThan(10);
    const before = Date.now();
    expect(await b.stop()).toBe(0);
    expect(Date.now() - before).toBeLessThan(5000);
    await Promise.all(listeners.map(({ ended }) => ended));
  });
});
