import { randomUUID } from 'node:crypto';
import { eventually } from '../support/eventually';
import { FAKE_TOKEN, FakeGhl } from '../support/fake-ghl';
import {
  LOCATION,
  WEBHOOK_ENVIRONMENT,
  agentMessage,
  contactEvent,
  inboundMessage,
  signed,
} from '../support/ghl-webhooks';
import { type RunningApp, STORES, type SuiteStore, startApp } from '../support/running-app';

interface Entry {
  readonly status: string;
  readonly detail: string | null;
  readonly effect: { readonly type: string };
}

const SENDING = '/conversations/messages';

describe.each(STORES)('A person who takes over on $name', ({ open }) => {
  let store: SuiteStore;
  let crm: FakeGhl;
  let bot: RunningApp;
  let contact: string;
  let conversation: string;

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
      TURN_SETTLE_MS: '50',
    });
  });

  afterAll(async () => {
    await bot.close();
    await crm.stop();
    await store.close();
  });

  beforeEach(() => {
    contact = `c-${randomUUID()}`;
    conversation = `/api/seller-bot/conversations/${contact}`;
    crm.faults = () => null;
  });

  const event = async (body: unknown): Promise<void> => {
    const webhook = signed(body);
    expect((await bot.post('/api/webhooks/ghl', webhook.body, webhook.headers)).status).toBe(202);
  };
  const receive = (text: string): Promise<void> => event(inboundMessage(contact, text));
  const linesFrom = async (from: string): Promise<string[]> => {
    const { status, body } = await bot.get(`${conversation}?location_id=${LOCATION}`);
    const lines = status === 404 ? [] : (body.transcript as { from: string; text: string }[]);
    return lines.filter((line) => line.from === from).map(({ text }) => text);
  };
  const texts = async (): Promise<Entry[]> => {
    const { body } = await bot.get(`/api/outbox?location_id=${LOCATION}&contact_id=${contact}`);
    return (body.entries as Entry[]).filter(({ effect }) => effect.type === 'sms').reverse();
  };

  const TAKING_OVER: readonly [string, () => Promise<unknown>][] = [
    ['by our own call', () => bot.post(`${conversation}/takeover?location_id=${LOCATION}`)],
    ['by the tag', () => event(contactEvent('ContactTagUpdate', contact, { tags: ['jorge-active'] }))],
    ['by writing in the CRM', () => event(agentMessage(contact, 'Hi, this is Anna.'))],
  ];

  /** The bot has decided on a reply, and its first attempt to send it fails. */
  const replyOnItsWay = async (text: string): Promise<void> => {
    crm.faults = ({ path }) => (path === SENDING ? { kind: 'status', status: 503 } : null);
    const before = (await linesFrom('bot')).length;
    await receive(text);
    await eventually(async () => {
      expect(await linesFrom('bot')).toHaveLength(before + 1);
      expect(
        crm.ledger.filter(
          ({ path, body }) => path === SENDING && (body as { contactId?: string }).contactId === contact,
        ),
      ).not.toHaveLength(0);
    });
  };

  it.each(TAKING_OVER)('%s silences a reply that is on its way', async (_how, takeOver) => {
    await replyOnItsWay('hello');
    await takeOver();
    crm.faults = () => null;
    await eventually(async () => {
      expect(await texts()).toMatchObject([{ status: 'skipped', detail: 'a person has taken over' }]);
    });
    expect(crm.textsTo(contact)).toEqual([]);
  });

  it.each(TAKING_OVER)('%s silences the reply to a text that still settles', async (_how, takeOver) => {
    await receive('hello');
    await takeOver();
    await eventually(async () => {
      expect(await linesFrom('seller')).toEqual(['hello']);
    });
    // Either the turn was first and its reply is skipped or sent, or there is no reply at all: never one after the takeover.
    await receive('it needs a new roof');
    await eventually(async () => {
      expect(await linesFrom('seller')).toHaveLength(2);
    });
    expect((await linesFrom('bot')).length).toBeLessThanOrEqual(1);
    expect(crm.textsTo(contact).length).toBeLessThanOrEqual(1);
  });

  it('is heard although the bot is silent: her own text goes out', async () => {
    await replyOnItsWay('hello');
    const written = await bot.post(`${conversation}/message?location_id=${LOCATION}`, { text: 'Hi, this is Anna.' });
    expect(written.status).toBeLessThan(300);
    crm.faults = () => null;
    await eventually(() => {
      expect(crm.textsTo(contact)).toEqual(['Hi, this is Anna.']);
    });
    await eventually(async () => {
      expect(await texts()).toMatchObject([{ status: 'skipped' }, { status: 'sent' }]);
    });
  });

  it('gives back: after the release the bot answers the next text', async () => {
    await receive('hello');
    await eventually(() => {
      expect(crm.textsTo(contact)).toHaveLength(1);
    });
    await bot.post(`${conversation}/takeover?location_id=${LOCATION}`);
    await receive('it needs a new roof');
    await eventually(async () => {
      expect(await linesFrom('seller')).toHaveLength(2);
    });
    await bot.post(`${conversation}/release?location_id=${LOCATION}`);
    await receive('350k');
    await eventually(() => {
      expect(crm.textsTo(contact)).toHaveLength(2);
    });
    expect(crm.textsTo(contact)).toEqual(await linesFrom('bot'));
  });

  it('is not needed for STOP: a reply on its way is dropped, and only the confirmation goes out', async () => {
    await replyOnItsWay('hello');
    await receive('STOP');
    await eventually(async () => {
      expect(await linesFrom('bot')).toHaveLength(2);
    });
    crm.faults = () => null;
    await eventually(async () => {
      expect(await texts()).toMatchObject([
        { status: 'skipped', detail: 'the seller has opted out' },
        { status: 'sent' },
      ]);
    });
    expect(crm.textsTo(contact)).toEqual((await linesFrom('bot')).slice(1));
  });

  it('is not needed for do-not-disturb in the CRM: a reply on its way is dropped', async () => {
    await replyOnItsWay('hello');
    await event(contactEvent('ContactDndUpdate', contact, { dndSettings: { SMS: { status: 'active' } } }));
    crm.faults = () => null;
    await eventually(async () => {
      expect(await texts()).toMatchObject([{ status: 'skipped' }]);
    });
    expect(crm.textsTo(contact)).toEqual([]);
  });
});
