import { randomUUID } from 'node:crypto';
import { startProcess } from '../support/app-process';
import { eventually } from '../support/eventually';
import { FAKE_TOKEN, FakeGhl } from '../support/fake-ghl';
import { LOCATION, WEBHOOK_ENVIRONMENT, inboundMessage, signed } from '../support/ghl-webhooks';
import { startRedis } from '../support/redis-server';
import { type RunningApp, STORES, type SuiteStore, startApp } from '../support/running-app';

const SENDING = '/conversations/messages';
const PERFORMANCE = `/api/metrics/performance?location_id=${LOCATION}`;

/** The value of a series in Prometheus' text, its labels in any order; the sum where several fit. */
function valueIn(page: string, name: string, labels: Readonly<Record<string, string>> = {}): number {
  const lines = page.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  const fitting = lines.filter((line) =>
    Object.entries(labels).every(([label, value]) => line.includes(`${label}="${value}"`)),
  );
  return fitting.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}

describe.each(STORES)('Metrics on $name', ({ open }) => {
  let store: SuiteStore;
  let crm: FakeGhl;
  let bot: RunningApp;

  beforeAll(async () => {
    store = await open();
    crm = await FakeGhl.start({ rateLimit: 100_000 });
    bot = await startApp({
      ...store.environment,
      ...WEBHOOK_ENVIRONMENT,
      GHL_API_BASE_URL: crm.url,
      GHL_API_TOKEN: FAKE_TOKEN,
      CRM_RATE_LIMIT: '100000',
      TAG_DELAY_MS: '0',
      RECONCILE: 'off',
    });
  });

  afterAll(async () => {
    await bot.close();
    await crm.stop();
    await store.close();
  });

  const prometheus = async (): Promise<string> => {
    const response = await bot.app.inject({ method: 'GET', url: '/metrics' });
    expect(response.statusCode).toBe(200);
    return response.body;
  };

  it('say nothing of what has not happened', async () => {
    const { body } = await bot.get(`/api/metrics/performance?location_id=nobody`);
    expect(body).toMatchObject({
      texts: 0,
      ghl_total_calls: 0,
      ghl_avg_ms: null,
      ghl_error_rate: null,
      ai_avg_ms: null,
      five_minute_rule_compliance: null,
    });
  });

  it('are exactly what went through the application, in the API and in Prometheus', async () => {
    const contacts = Array.from({ length: 7 }, () => `c-${randomUUID()}`);
    let failures = 3;
    crm.faults = ({ method, path }) =>
      method === 'POST' && path === SENDING && failures-- > 0 ? { kind: 'status', status: 503 } : null;
    for (const text of ['hello', 'it needs a new roof']) {
      for (const contact of contacts) {
        const { body, headers } = signed(inboundMessage(contact, text));
        expect((await bot.post('/api/webhooks/ghl', body, headers)).status).toBe(202);
      }
      await eventually(() => {
        for (const contact of contacts) expect(crm.textsTo(contact)).toHaveLength(text === 'hello' ? 1 : 2);
      }, 30_000);
    }
    await eventually(async () => {
      const { body } = await bot.get(`/api/outbox?location_id=${LOCATION}&status=waiting`);
      expect(body.entries).toEqual([]);
    }, 30_000);

    // Asked anew each time: a request may still be under way when nothing waits any more.
    const asked = (): { requests: number; failed: number } => ({
      requests: crm.ledger.length,
      failed: crm.ledger.filter(({ status }) => status >= 400).length,
    });
    expect(asked().failed).toBe(3);
    await eventually(async () => {
      const { requests, failed } = asked();
      const page = await prometheus();
      expect(valueIn(page, 'seller_texts_total', { location: LOCATION })).toBe(14);
      expect(valueIn(page, 'seller_turns_total', { location: LOCATION, outcome: 'ok' })).toBe(14);
      expect(valueIn(page, 'seller_replies_total', { location: LOCATION, outcome: 'delivered' })).toBe(14);
      expect(valueIn(page, 'seller_speed_to_lead_seconds_count', { location: LOCATION })).toBe(14);
      expect(valueIn(page, 'seller_crm_requests_total', { location: LOCATION })).toBe(requests);
      expect(valueIn(page, 'seller_crm_requests_total', { location: LOCATION, outcome: 'ok' })).toBe(requests - failed);
      expect(valueIn(page, 'seller_dead_letters', { location: LOCATION })).toBe(0);
    });
    await eventually(async () => {
      const { requests, failed } = asked();
      const { body } = await bot.get(PERFORMANCE);
      expect(body).toMatchObject({
        texts: 14,
        turns: { count: 14, errors: 0 },
        speed_to_lead: { replies: 14, undelivered: 0 },
        five_minute_rule_compliance: 100,
        ghl_total_calls: requests,
        ai_total_calls: 0,
        degraded: [],
      });
      expect(body.ghl_error_rate).toBeCloseTo((100 * failed) / requests, 1);
      // The view may be half a minute old.
    }, 40_000);
  });

  it('count what the cache found and what it had to compute', async () => {
    const counted = async (result: string): Promise<number> =>
      valueIn(await prometheus(), 'seller_cache_requests_total', { result });
    const view = `/api/dashboard/funnel?location_id=${LOCATION}&days=17`;
    const [hits, misses] = [await counted('hit'), await counted('miss')];
    await bot.get(view);
    const computed = (await counted('miss')) - misses;
    expect(computed).toBeGreaterThan(0);
    for (let i = 0; i < 5; i += 1) await bot.get(view);
    expect((await counted('miss')) - misses).toBe(computed);
    expect((await counted('hit')) - hits).toBe(5 * computed);
  });
});

describe('Metrics of several instances', () => {
  it('are one truth, outlive an orderly stop whole, and lose at most an interval to a kill -9', async () => {
    const redis = await startRedis({ appendonly: true });
    try {
      const environment = { REDIS_URL: redis.url, SNAPSHOT_INTERVAL_SECONDS: '1' };
      const [one, two] = [await startProcess(environment), await startProcess(environment)];
      for (let i = 0; i < 4; i += 1) await one.text(`a-${String(i)}`, 'hello');
      for (let i = 0; i < 3; i += 1) await two.text(`b-${String(i)}`, 'hello');
      const sumOf = (points: unknown): number =>
        (points as { turns: { count: number | null } }[]).reduce((sum, { turns }) => sum + (turns.count ?? 0), 0);
      // Views are cached for half a minute: each look is at another window.
      let hours = 2;
      const turns = async (app: typeof one): Promise<number> => {
        hours += 1;
        return sumOf((await app.get(`/api/metrics/time-series?hours=${String(hours)}`)).points);
      };
      await eventually(async () => {
        expect(await turns(one)).toBe(7);
        expect(await turns(two)).toBe(7);
      }, 20_000);
      await one.kill();
      await two.stop();
      const three = await startProcess(environment);
      expect(await turns(three)).toBe(7);
      await three.stop();
    } finally {
      await redis.stop();
    }
  });
});
