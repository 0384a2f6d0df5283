import { randomUUID } from 'node:crypto';
import { WatermarkStore } from '../../src/seller-bot/watermark-store';
import { eventually } from '../support/eventually';
import { FAKE_TOKEN, FakeGhl } from '../support/fake-ghl';
import {
  LOCATION,
  WEBHOOK_ENVIRONMENT,
  WEBHOOK_SECRET,
  inboundMessage,
  signed,
  workflowPost,
} from '../support/ghl-webhooks';
import { type RunningApp, STORES, type SuiteStore, startApp } from '../support/running-app';

const EXPORT = '/conversations/messages/export';

describe.each(STORES)('Texts that no webhook brought, on $name', ({ open }) => {
  let store: SuiteStore;
  let crm: FakeGhl;
  let bot: RunningApp;
  let contact: string;

  const start = (more: Record<string, string> = {}): Promise<RunningApp> =>
    startApp({
      ...store.environment,
      ...WEBHOOK_ENVIRONMENT,
      GHL_API_BASE_URL: crm.url,
      GHL_API_TOKEN: FAKE_TOKEN,
      CRM_RATE_LIMIT: '100000',
      TAG_DELAY_MS: '0',
      RECONCILE: 'all',
      RECONCILE_EVERY_SECONDS: '1',
      ...more,
    });

  beforeAll(async () => {
    store = await open();
    crm = await FakeGhl.start({ rateLimit: 100_000 });
    bot = await start();
    await looks(1);
  });

  afterAll(async () => {
    await bot.close();
    await crm.stop();
    await store.close();
  });

  beforeEach(() => {
    contact = `c-${randomUUID()}`;
  });

  /** How often the CRM has been asked what it got. */
  const asked = (): number => crm.ledger.filter(({ path }) => path === EXPORT).length;
  /** Resolves when the CRM has been asked so many times more, the last time answered and dealt with. */
  const looks = async (times: number): Promise<void> => {
    const before = asked();
    await eventually(() => {
      expect(asked()).toBeGreaterThan(before + times);
    }, 20_000);
  };
  const sellerTexts = async (): Promise<string[]> => {
    const { status, body } = await bot.get(`/api/seller-bot/conversations/${contact}?location_id=${LOCATION}`);
    const lines = status === 404 ? [] : (body.transcript as { from: string; text: string }[]);
    return lines.filter(({ from }) => from === 'seller').map(({ text }) => text);
  };
  const counted = async (): Promise<number> => {
    const { body } = await bot.app
      .inject({ method: 'GET', url: '/metrics' })
      .then((response) => ({ body: response.body }));
    const line = new RegExp(`reconciled_missing_texts_total\\{[^}]*location="${LOCATION}"[^}]*\\} (\\d+)`).exec(body);
    return Number(line?.[1] ?? 0);
  };

  it('answers a text that the CRM shows and nobody told us of, once, and counts it', async () => {
    const before = await counted();
    crm.receive(contact, 'hi, is this about my house?');
    await eventually(() => {
      expect(crm.textsTo(contact)).toHaveLength(1);
    }, 20_000);
    await looks(2);
    expect(await sellerTexts()).toEqual(['hi, is this about my house?']);
    expect(crm.textsTo(contact)).toHaveLength(1);
    expect(await counted()).toBe(before + 1);
  });

  it('does not take a text in again whose webhook comes after all', async () => {
    const { id, body, dateAdded } = crm.receive(contact, 'got your letter');
    await eventually(() => {
      expect(crm.textsTo(contact)).toHaveLength(1);
    }, 20_000);
    const late = signed(inboundMessage(contact, body, { messageId: id, dateAdded }));
    const { body: answer } = await bot.post('/api/webhooks/ghl', late.body, late.headers);
    expect(answer.status).toBe('duplicate');
    expect(await sellerTexts()).toEqual(['got your letter']);
  });

  it('goes on where it had got to when the CRM fails in the middle of many texts', async () => {
    const watermarks = bot.app.get(WatermarkStore, { strict: false });
    const from = Date.now() - 3 * 3_600_000;
    // Nobody we could have as a contact: only the way through the pages is of interest.
    for (let i = 0; i < 1500; i += 1) crm.receive('x'.repeat(200), 'hello', from + i * 6000);
    let allowed = 0;
    crm.faults = ({ path }) => (path === EXPORT && allowed-- <= 0 ? { kind: 'status', status: 500 } : null);
    await looks(2);
    await watermarks.write(LOCATION, from);
    allowed = 12;
    // Ten pages are compared together; the last ten minutes of them are asked for again.
    await eventually(async () => {
      expect(await watermarks.read(LOCATION)).toBe(from + 999 * 6000 - 600_000);
    }, 20_000);
    crm.faults = () => null;
    await eventually(async () => {
      expect(await watermarks.read(LOCATION)).toBeGreaterThan(from + 2 * 3_600_000);
    }, 20_000);
  });

  it('leaves alone what an event or a workflow post without ids has brought', async () => {
    const before = await counted();
    const first = crm.receive(contact, 'hello there');
    const event = signed(inboundMessage(contact, first.body, { messageId: first.id, dateAdded: first.dateAdded }));
    expect((await bot.post('/api/webhooks/ghl', event.body, event.headers)).status).toBe(202);
    await eventually(() => {
      expect(crm.textsTo(contact)).toHaveLength(1);
    });
    crm.receive(contact, 'It needs a new roof');
    const post = workflowPost(contact, 'it needs a new  roof');
    expect((await bot.post('/api/webhooks/ghl', post, { 'x-webhook-secret': WEBHOOK_SECRET })).status).toBe(202);
    await eventually(() => {
      expect(crm.textsTo(contact)).toHaveLength(2);
    });
    await looks(3);
    expect(await sellerTexts()).toEqual(['hello there', 'it needs a new  roof']);
    expect(crm.textsTo(contact)).toHaveLength(2);
    expect(await counted()).toBe(before);
  });

  it('takes the second of two equal texts for a text of its own', async () => {
    const { id, body, dateAdded } = crm.receive(contact, 'yes');
    const event = signed(inboundMessage(contact, body, { messageId: id, dateAdded }));
    expect((await bot.post('/api/webhooks/ghl', event.body, event.headers)).status).toBe(202);
    crm.receive(contact, 'yes');
    await eventually(async () => {
      expect(await sellerTexts()).toEqual(['yes', 'yes']);
    }, 20_000);
    await looks(2);
    expect(await sellerTexts()).toEqual(['yes', 'yes']);
  });

  it('does not answer what was deleted with its conversation', async () => {
    crm.receive(contact, 'hello again');
    const post = workflowPost(contact, 'hello again');
    expect((await bot.post('/api/webhooks/ghl', post, { 'x-webhook-secret': WEBHOOK_SECRET })).status).toBe(202);
    await eventually(() => {
      expect(crm.textsTo(contact)).toHaveLength(1);
    });
    const { status } = await bot.delete(`/api/seller-bot/conversations/${contact}?location_id=${LOCATION}`);
    expect(status).toBeLessThan(300);
    await looks(2);
    expect(crm.textsTo(contact)).toHaveLength(1);
  });

  it('goes on after a time in which the CRM did not answer', async () => {
    crm.faults = ({ path }) => (path === EXPORT ? { kind: 'status', status: 503 } : null);
    crm.receive(contact, 'anybody there?');
    await looks(1);
    expect(crm.textsTo(contact)).toEqual([]);
    crm.faults = () => null;
    await eventually(() => {
      expect(crm.textsTo(contact)).toHaveLength(1);
    }, 20_000);
  });

  it('finds after a start what came in meanwhile, of known contacts only where that is set', async () => {
    const stranger = `c-${randomUUID()}`;
    crm.receive(contact, 'hello');
    await eventually(() => {
      expect(crm.textsTo(contact)).toHaveLength(1);
    }, 20_000);
    await bot.close();
    crm.receive(contact, 'the roof leaks badly');
    crm.receive(stranger, 'my invoice please');
    bot = await start({ RECONCILE: 'known' });
    await eventually(async () => {
      expect(await sellerTexts()).toEqual(['hello', 'the roof leaks badly']);
    }, 20_000);
    await looks(2);
    expect(crm.textsTo(stranger)).toEqual([]);
  });
});
