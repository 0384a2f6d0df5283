import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Spool } from '../../src/seller-bot/intake/spool';
import { eventually } from '../support/eventually';
import { FAKE_TOKEN, FakeGhl, type Fault } from '../support/fake-ghl';
import { LOCATION, WEBHOOK_ENVIRONMENT, inboundMessage, signed } from '../support/ghl-webhooks';
import { type RunningApp, STORES, type SuiteStore, startApp } from '../support/running-app';

interface Entry {
  readonly id: string;
  readonly status: string;
  readonly attempts: number;
  readonly detail: string | null;
  readonly effect: { readonly type: string; readonly text?: string };
}

const TAG_DELAY_MS = 400;
const SENDING = '/conversations/messages';

describe.each(STORES)('Delivery to the CRM on $name', ({ open }) => {
  let store: SuiteStore;
  let crm: FakeGhl;
  let bot: RunningApp;
  let contact: string;

  beforeAll(async () => {
    store = await open();
    crm = await FakeGhl.start({ rateLimit: 100_000 });
    bot = await startApp({
      ...store.environment,
      ...WEBHOOK_ENVIRONMENT,
      GHL_API_BASE_URL: crm.url,
      GHL_API_TOKEN: FAKE_TOKEN,
      GHL_CMA_WORKFLOW_ID: 'cma-workflow',
      CRM_RATE_LIMIT: '100000',
      TAG_DELAY_MS: String(TAG_DELAY_MS),
    });
  });

  afterAll(async () => {
    await bot.close();
    await crm.stop();
    await store.close();
  });

  beforeEach(() => {
    contact = `c-${randomUUID()}`;
  });

  afterEach(() => {
    crm.faults = () => null;
  });

  const receive = async (text: string): Promise<void> => {
    const { body, headers } = signed(inboundMessage(contact, text));
    expect((await bot.post('/api/webhooks/ghl', body, headers)).status).toBe(202);
  };
  const said = async (): Promise<string[]> => {
    const { status, body } = await bot.get(`/api/seller-bot/conversations/${contact}?location_id=${LOCATION}`);
    const lines = status === 404 ? [] : (body.transcript as { from: string; text: string }[]);
    return lines.filter(({ from }) => from === 'bot').map(({ text }) => text);
  };
  const entries = async (type: string): Promise<Entry[]> => {
    const { body } = await bot.get(`/api/outbox?location_id=${LOCATION}&contact_id=${contact}`);
    return (body.entries as Entry[]).filter(({ effect }) => effect.type === type);
  };
  /** The contact's texts have been dealt with, and nothing waits any more. */
  const delivered = async (replies: number): Promise<void> => {
    await eventually(async () => {
      expect(await said()).toHaveLength(replies);
      const { body } = await bot.get(`/api/outbox?location_id=${LOCATION}&contact_id=${contact}`);
      expect((body.entries as Entry[]).filter(({ status }) => ['waiting', 'sending'].includes(status))).toEqual([]);
    });
  };
  const converse = async (texts: readonly string[]): Promise<void> => {
    for (const [i, text] of texts.entries()) {
      await receive(text);
      await eventually(async () => {
        expect(await said()).toHaveLength(i + 1);
      });
    }
  };
  /** The first requests that match fail like this, one fault each. */
  const failing = (path: string, ...faults: Fault[]): void => {
    crm.faults = (request) => (request.path === path && request.method === 'POST' ? (faults.shift() ?? null) : null);
  };

  it('brings the reply to the seller exactly once', async () => {
    await receive('hello');
    await delivered(1);
    expect(crm.textsTo(contact)).toEqual(await said());
  });

  it('waits while texts stand in the spool of this instance, because a STOP may be among them', async () => {
    const waiting = jest.spyOn(bot.app.get(Spool, { strict: false }), 'isEmpty', 'get').mockReturnValue(false);
    try {
      await receive('hello');
      await eventually(async () => {
        expect(await entries('sms')).toHaveLength(1);
      });
      await setTimeout(600);
      expect(await entries('sms')).toMatchObject([{ status: 'waiting', attempts: 0 }]);
      expect(crm.textsTo(contact)).toEqual([]);
    } finally {
      waiting.mockRestore();
    }
    await delivered(1);
    expect(crm.textsTo(contact)).toEqual(await said());
  });

  it('brings tags only when the seller has had time to read the reply', async () => {
    await receive('it needs a new roof');
    await delivered(1);
    const at = (path: string, isOurs: (body: unknown) => boolean): number =>
      crm.ledger.find((each) => each.path === path && isOurs(each.body))?.at ?? 0;
    const text = at(SENDING, (body) => (body as { contactId?: string }).contactId === contact);
    expect(at(`/contacts/${contact}/tags`, () => true) - text).toBeGreaterThanOrEqual(TAG_DELAY_MS - 150);
    expect([...crm.contact(contact).tags]).toEqual(['seller_cold']);
  });

  it('keeps fields and tags up to date, and starts the workflow of a HOT seller once', async () => {
    await converse(['hello', 'needs a roof', '350k', 'moving for work', 'yes deal']);
    await delivered(5);
    const { tags, fields, workflows } = crm.contact(contact);
    expect([...tags]).toEqual(['seller_hot']);
    expect(Object.fromEntries(fields)).toMatchObject({
      seller_temperature: expect.stringMatching(/hot/i) as string,
      seller_questions_answered: 4,
      seller_price_expectation: 350_000,
    });
    expect(workflows).toEqual(['cma-workflow']);
    expect(crm.textsTo(contact)).toEqual(await said());
  });

  it('tells the CRM of an opt-out, and its confirmation still arrives', async () => {
    await receive('hello');
    // A reply that has not left yet would be skipped.
    await delivered(1);
    await receive('STOP');
    await eventually(() => {
      expect(crm.contact(contact).dnd).toBe(true);
    });
    await delivered(2);
    expect(crm.textsTo(contact)).toEqual(await said());
  });

  it.each<[string, Fault]>([
    ['429', { kind: 'status', status: 429, retryAfterSeconds: 1 }],
    ['500', { kind: 'status', status: 500 }],
    ['503', { kind: 'status', status: 503 }],
    ['a broken connection', { kind: 'reset' }],
  ])('tries again after %s, and sends once', async (_what, fault) => {
    failing(SENDING, fault);
    await receive('hello');
    await delivered(1);
    expect(crm.textsTo(contact)).toEqual(await said());
  });

  it('leaves a CRM alone that is down, says so, and goes on by itself when it is back', async () => {
    const contacts = Array.from({ length: 12 }, () => `c-${randomUUID()}`);
    crm.faults = ({ method }) => (method === 'POST' ? { kind: 'status', status: 503 } : null);
    for (const each of contacts) {
      const { body, headers } = signed(inboundMessage(each, 'hello'));
      expect((await bot.post('/api/webhooks/ghl', body, headers)).status).toBe(202);
    }
    const crmPart = async (): Promise<unknown> =>
      ((await bot.get('/health/ready')).body.parts as Record<string, unknown>).crm;
    await eventually(async () => {
      expect(await crmPart()).toMatchObject({
        status: 'up',
        detail: expect.stringContaining('does not answer') as string,
      });
    });
    const asked = (): number => crm.ledger.filter(({ path, status }) => path === SENDING && status === 503).length;
    // What was under way when the breaker opened has ended.
    await setTimeout(1000);
    const before = asked();
    await setTimeout(4000);
    expect(asked() - before).toBeLessThanOrEqual(2);
    crm.faults = () => null;
    await eventually(() => {
      for (const each of contacts) expect(crm.textsTo(each)).toHaveLength(1);
    }, 40_000);
    expect(await crmPart()).toEqual({ status: 'up' });
  });

  it('waits as long as the CRM asks for', async () => {
    failing(SENDING, { kind: 'status', status: 429, retryAfterSeconds: 2 });
    await receive('hello');
    await delivered(1);
    const [refused, sent] = crm.ledger.filter(
      (each) => each.path === SENDING && (each.body as { contactId?: string }).contactId === contact,
    );
    expect((sent?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(1950);
  });

  it('does not send again what was sent although the answer was lost', async () => {
    failing(SENDING, { kind: 'drop' });
    await receive('hello');
    await delivered(1);
    expect(crm.textsTo(contact)).toEqual(await said());
    expect(await entries('sms')).toMatchObject([{ status: 'sent', detail: 'found in the CRM' }]);
  });

  it('does not send again what was sent although the answer was lost and looking for it fails first', async () => {
    const lookups: Fault[] = [
      { kind: 'status', status: 429, retryAfterSeconds: 1 },
      { kind: 'status', status: 503 },
    ];
    const sendings: Fault[] = [{ kind: 'drop' }];
    crm.faults = ({ method, path }) =>
      method === 'GET' ? (lookups.shift() ?? null) : path === SENDING ? (sendings.shift() ?? null) : null;
    await receive('hello');
    await delivered(1);
    expect(crm.textsTo(contact)).toEqual(await said());
  });

  it('does not take an earlier text with the same words for the one whose answer was lost', async () => {
    for (const [i, text] of ['hello', 'STOP', 'START', 'STOP', 'START'].entries()) {
      await receive(text);
      await delivered(i + 1);
    }
    // The sixth text has the same words as the second and the fourth, sent moments ago.
    failing(SENDING, { kind: 'reset' });
    await receive('STOP');
    await delivered(6);
    expect(crm.textsTo(contact)).toEqual(await said());
  });

  it('gives up on a refusal, shows it among the dead, and sends it when a person replays it', async () => {
    failing(SENDING, { kind: 'status', status: 422, message: 'phone is invalid' });
    await receive('hello');
    await eventually(async () => {
      expect(await entries('sms')).toMatchObject([{ status: 'dead', attempts: 1 }]);
    });
    const [dead] = await entries('sms');
    expect(dead?.detail).toContain('phone is invalid');
    expect(crm.textsTo(contact)).toEqual([]);
    const replay = `/api/outbox/${dead?.id ?? ''}/replay?location_id=${LOCATION}`;
    expect((await bot.post(replay)).status).toBe(200);
    await delivered(1);
    expect(crm.textsTo(contact)).toEqual(await said());
    expect((await bot.post(replay)).status).toBe(409);
  });

  it('does not let a refused text hold up what comes after it', async () => {
    failing(SENDING, { kind: 'status', status: 400 });
    await converse(['hello', 'it needs a new roof']);
    await delivered(2);
    expect(crm.textsTo(contact)).toEqual((await said()).slice(1));
  });

  it('ends as skipped where the CRM forbids texting', async () => {
    crm.contact(contact).dnd = true;
    await receive('hello');
    await eventually(async () => {
      expect(await entries('sms')).toMatchObject([{ status: 'skipped' }]);
    });
    expect(crm.textsTo(contact)).toEqual([]);
  });

  it('keeps the order of a contact while attempts fail', async () => {
    failing(
      SENDING,
      { kind: 'status', status: 500 },
      { kind: 'drop' },
      { kind: 'reset' },
      { kind: 'status', status: 503 },
    );
    await converse(['hello', 'needs a roof', '350k', 'moving for work']);
    await delivered(4);
    expect(crm.textsTo(contact)).toEqual(await said());
  });

  it('goes on for other contacts while one waits for the CRM', async () => {
    const stuck = contact;
    let held = 0;
    crm.faults = () => {
      held += 1;
      return { kind: 'delay', ms: 4000 };
    };
    await receive('hello');
    await eventually(() => {
      expect(held).toBeGreaterThan(0);
    });
    crm.faults = () => null;
    contact = `c-${randomUUID()}`;
    await receive('hello');
    await delivered(1);
    expect(crm.textsTo(stuck)).toEqual([]);
    contact = stuck;
    await delivered(1);
  });
});
