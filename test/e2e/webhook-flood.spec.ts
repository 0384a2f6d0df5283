import { randomUUID } from 'node:crypto';
import { eventually } from '../support/eventually';
import { type SentWebhook, WEBHOOK_ENVIRONMENT, inboundMessage, signed } from '../support/ghl-webhooks';
import { type RunningApp, STORES, type SuiteStore, startApp } from '../support/running-app';

const LIMIT = 40;

describe.each(STORES)('A flood of webhooks on $name', ({ name, open }) => {
  let store: SuiteStore;
  let bots: RunningApp[];

  beforeAll(async () => {
    store = await open();
    const start = (): Promise<RunningApp> =>
      startApp({
        ...store.environment,
        ...WEBHOOK_ENVIRONMENT,
        // An environment that names no location serves all.
        GHL_LOCATION_ID: '',
        WEBHOOK_RATE_LIMIT: String(LIMIT),
      });
    // One process serves the embedded store.
    bots = name === 'Redis' ? [await start(), await start()] : [await start()];
  });

  afterAll(async () => {
    await Promise.all(bots.map((bot) => bot.close()));
    await store.close();
  });

  const text = (locationId: string): SentWebhook =>
    signed(inboundMessage(`c-${randomUUID()}`, 'hello', { locationId }));
  const send = async (i: number, { body, headers }: SentWebhook): Promise<{ status: number; retryAfter: unknown }> => {
    const bot = bots[i % bots.length];
    if (bot === undefined) throw new Error('no application');
    const url = '/api/webhooks/ghl';
    const json = { 'content-type': 'application/json' };
    const response = await bot.app.inject({ method: 'POST', url, headers: { ...json, ...headers }, payload: body });
    return { status: response.statusCode, retryAfter: response.headers['retry-after'] };
  };

  it('is answered with 429 and when to come again, all instances together, and holds up no other location', async () => {
    const location = `loc-${randomUUID()}`;
    // Two windows at most are touched.
    const answers = await Promise.all(Array.from({ length: 3 * LIMIT }, (_, i) => send(i, text(location))));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status !== 429 && status !== 202)).toEqual([]);
    expect(refused.length).toBeGreaterThanOrEqual(LIMIT);
    for (const { retryAfter } of refused) {
      expect(Number(retryAfter)).toBeGreaterThanOrEqual(1);
      expect(Number(retryAfter)).toBeLessThanOrEqual(10);
    }
    expect((await send(0, text(`loc-${randomUUID()}`))).status).toBe(202);
  });

  it('loses no text: what was refused is taken when it is sent again', async () => {
    const location = `loc-${randomUUID()}`;
    const flood = Array.from({ length: LIMIT + 20 }, () => text(location));
    await Promise.all(
      flood.map((webhook, i) =>
        eventually(async () => {
          expect((await send(i, webhook)).status).toBe(202);
        }, 30_000),
      ),
    );
    await eventually(async () => {
      const path = `/api/dashboard/conversations?location_id=${location}`;
      expect((await bots[0]?.get(path))?.body).toMatchObject({ total_count: flood.length });
    }, 20_000);
  });
});
