import { randomUUID } from 'node:crypto';
import { eventually } from '../support/eventually';
import {
  LOCATION,
  type SentWebhook,
  WEBHOOK_ENVIRONMENT,
  WEBHOOK_SECRET,
  agentMessage,
  contactEvent,
  inboundMessage,
  signed,
  signedBytes,
  workflowPost,
} from '../support/ghl-webhooks';
import { type Answer, type RunningApp, STORES, type SuiteStore, startApp } from '../support/running-app';

interface Line {
  readonly from: string;
  readonly text: string;
}

interface Entry {
  readonly status: string;
  readonly effect: { readonly type: string; readonly text?: string };
}

describe.each(STORES)('A webhook on $name', ({ open }) => {
  let store: SuiteStore;
  let bot: RunningApp;
  let contact: string;

  beforeAll(async () => {
    store = await open();
    bot = await startApp({ ...store.environment, ...WEBHOOK_ENVIRONMENT, TURN_SETTLE_MS: '150' });
  });

  afterAll(async () => {
    await bot.close();
    await store.close();
  });

  beforeEach(() => {
    contact = `c-${randomUUID()}`;
  });

  const send = ({ body, headers }: SentWebhook): Promise<Answer> => bot.post('/api/webhooks/ghl', body, headers);
  const event = (body: unknown): Promise<Answer> => send(signed(body));
  const post = (body: unknown): Promise<Answer> =>
    bot.post('/api/webhooks/ghl', body, { 'x-webhook-secret': WEBHOOK_SECRET });
  const transcript = async (): Promise<Line[]> => {
    const { status, body } = await bot.get(`/api/seller-bot/conversations/${contact}?location_id=${LOCATION}`);
    return status === 404 ? [] : (body.transcript as Line[]);
  };
  const textsFrom = async (from: string): Promise<string[]> =>
    (await transcript()).filter((line) => line.from === from).map(({ text }) => text);
  const outbox = async (): Promise<Entry[]> => {
    const { body } = await bot.get(`/api/outbox?location_id=${LOCATION}&contact_id=${contact}`);
    return body.entries as Entry[];
  };
  const replies = async (): Promise<unknown[]> =>
    (await outbox()).filter(({ effect }) => effect.type === 'sms').map(({ effect }) => effect.text);

  /** All texts so far have had their turn. */
  const settled = async (texts: number): Promise<void> => {
    await eventually(async () => {
      expect(await textsFrom('seller')).toHaveLength(texts);
    });
  };

  it('with a text is accepted, and its text ends up in the transcript and its reply in the outbox', async () => {
    const answer = await event(inboundMessage(contact, 'hello'));
    expect(answer).toMatchObject({ status: 202, body: { status: 'accepted' } });
    expect(answer.body.message_id).toEqual(expect.stringMatching(/.+/));
    await settled(1);
    expect(await textsFrom('seller')).toEqual(['hello']);
    expect(await textsFrom('bot')).toEqual(await replies());
    expect(await outbox()).toContainEqual(expect.objectContaining({ status: 'waiting' }));
  });

  it('from a workflow proves itself by the secret, in the header or in the custom data', async () => {
    expect((await post(workflowPost(contact, 'hello'))).status).toBe(202);
    const inBody = workflowPost(contact, 'it needs a roof', { customData: { webhook_secret: WEBHOOK_SECRET } });
    expect((await bot.post('/api/webhooks/ghl', inBody)).status).toBe(202);
    await settled(2);
  });

  it.each<[string, () => SentWebhook]>([
    ['no signature', () => ({ ...signed(inboundMessage(contact, 'hello')), headers: {} })],
    ['the literal N/A', () => ({ ...signed(inboundMessage(contact, 'hello')), headers: { 'x-ghl-signature': 'N/A' } })],
    [
      'a signature of other bytes',
      () => ({ ...signed(inboundMessage(contact, 'hello')), body: JSON.stringify(inboundMessage(contact, 'STOP')) }),
    ],
    [
      'a wrong secret',
      () => ({ body: JSON.stringify(workflowPost(contact, 'hi')), headers: { 'x-webhook-secret': 'a wrong secret' } }),
    ],
    [
      'a wrong secret in the custom data',
      () => ({
        body: JSON.stringify(workflowPost(contact, 'hi', { customData: { webhook_secret: 'no' } })),
        headers: {},
      }),
    ],
  ])('with %s is refused and leaves nothing behind', async (_what, webhook) => {
    expect((await send(webhook())).status).toBe(401);
    expect(await transcript()).toEqual([]);
  });

  it('signed over unusual but valid bytes is accepted: the raw bytes count', async () => {
    const body = `  ${JSON.stringify(inboundMessage(contact, 'naïve – “quoted” 🏠'), null, 3)}\n`;
    expect((await send(signedBytes(body))).status).toBe(202);
    await settled(1);
    expect(await textsFrom('seller')).toEqual(['naïve – “quoted” 🏠']);
  });

  it.each<[string, unknown]>([
    ['contactId', { type: 'InboundMessage', body: 'hello', messageType: 'SMS' }],
    ['id', { type: 'ContactUpdate', locationId: LOCATION }],
    ['contact_id', { message: { type: 2, body: 'hello' } }],
    ['body', ['hello']],
  ])('without a proper %s is refused and names the field', async (field, body) => {
    expect(await event(body)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });

  it.each<[string, () => unknown]>([
    ['of a kind that is not used', () => ({ type: 'OpportunityCreate', locationId: LOCATION, id: 'o-1' })],
    ['about a call', () => inboundMessage(contact, '', { messageType: 'CALL' })],
    ['with our own text', () => agentMessage(contact, 'hello', { source: 'api', userId: '' })],
    ['with nothing in it', () => inboundMessage(contact, '  ')],
  ])('%s is answered 200 and ignored with a reason', async (_what, body) => {
    const answer = await event(body());
    expect(answer).toMatchObject({ status: 200, body: { status: 'ignored' } });
    expect(answer.body.reason).toEqual(expect.stringMatching(/\w/));
    expect(await transcript()).toEqual([]);
  });

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['webhookId', { webhookId: 'w-1', messageId: '' }, { webhookId: 'w-1', messageId: '' }],
    ['messageId', { webhookId: 'w-2', messageId: 'm-2' }, { webhookId: 'w-3', messageId: 'm-2' }],
  ])('that repeats a %s is a duplicate', async (_id, first, second) => {
    expect((await event(inboundMessage(contact, 'hello', first))).status).toBe(202);
    const repeat = await event(inboundMessage(contact, 'hello', second));
    expect(repeat).toMatchObject({ status: 200, body: { status: 'duplicate' } });
    await settled(1);
    expect((await event(inboundMessage(contact, 'hello', second))).status).toBe(200);
    expect(await textsFrom('seller')).toEqual(['hello']);
  });

  it('delivered twenty times at once is one text with one reply', async () => {
    const webhook = signed(inboundMessage(contact, 'hello'));
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(webhook)));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(19);
    await settled(1);
    expect(await replies()).toHaveLength(1);
  });

  it.each<[string, (text: string) => Promise<[Answer, Answer]>]>([
    [
      'event first',
      async (text) => [await event(inboundMessage(contact, text)), await post(workflowPost(contact, text))],
    ],
    [
      'post first',
      async (text) => [await post(workflowPost(contact, text)), await event(inboundMessage(contact, text))],
    ],
  ])('and a workflow post of the same text are one text, %s', async (_order, both) => {
    const [first, second] = await both('needs a new roof');
    expect([first.status, second.status]).toEqual([202, 200]);
    await settled(1);
    expect(await textsFrom('seller')).toEqual(['needs a new roof']);
  });

  it('with an honest second "yes" is a second text, also when each comes by both ways', async () => {
    for (const round of [1, 2]) {
      expect((await event(inboundMessage(contact, 'yes'))).status).toBe(202);
      expect((await post(workflowPost(contact, 'yes'))).status).toBe(200);
      await settled(round);
    }
    expect(await textsFrom('seller')).toEqual(['yes', 'yes']);
  });

  it('of a burst is settled into one turn with one reply', async () => {
    for (const text of ['hello', 'needs work', 'roof mostly', 'and hvac']) await event(inboundMessage(contact, text));
    await settled(4);
    expect(await textsFrom('seller')).toEqual(['hello', 'needs work', 'roof mostly', 'and hvac']);
    expect(await textsFrom('bot')).toHaveLength(1);
    expect(await replies()).toHaveLength(1);
  });

  it('of somebody who never stops typing is answered all the same', async () => {
    const typist = { isDone: false };
    const typing = (async () => {
      for (let i = 0; !typist.isDone && i < 200; i++) {
        await event(inboundMessage(contact, `and another thing ${String(i)}`));
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    })();
    await eventually(async () => {
      expect(await textsFrom('bot')).not.toHaveLength(0);
    }, 5000);
    typist.isDone = true;
    await typing;
  });

  it('keeps the order of texts across turns', async () => {
    const texts = Array.from({ length: 12 }, (_, i) => `text number ${String(i)}`);
    for (const text of texts) await event(inboundMessage(contact, text));
    await settled(12);
    expect(await textsFrom('seller')).toEqual(texts);
  });

  it('about do-not-disturb silences the bot, and another one lifts it', async () => {
    await event(inboundMessage(contact, 'hello'));
    await settled(1);
    const dnd = (status: string): unknown =>
      contactEvent('ContactDndUpdate', contact, { dndSettings: { SMS: { status, message: '', code: '' } } });
    expect((await event(dnd('active'))).status).toBe(202);
    await event(inboundMessage(contact, 'it needs a new roof'));
    await settled(2);
    expect(await textsFrom('bot')).toHaveLength(1);
    await event(dnd('inactive'));
    await event(inboundMessage(contact, 'around 350k'));
    await settled(3);
    expect(await textsFrom('bot')).toHaveLength(2);
  });

  it('that merely mentions no do-not-disturb does not lift an opt-out', async () => {
    await event(inboundMessage(contact, 'hello'));
    await settled(1);
    await event(inboundMessage(contact, 'STOP'));
    await settled(2);
    const said = (await textsFrom('bot')).length;
    await event(contactEvent('ContactUpdate', contact, { dnd: false, firstName: 'Maria' }));
    await event(contactEvent('ContactTagUpdate', contact, { dnd: false, tags: ['seller_cold'] }));
    // What the CRM says of an earlier START, late.
    await event(contactEvent('ContactDndUpdate', contact, { dndSettings: { SMS: { status: 'inactive' } } }));
    await event(inboundMessage(contact, 'it needs a new roof'));
    await settled(3);
    expect(await textsFrom('bot')).toHaveLength(said);
  });

  it.each([
    ['a text', { phone: '+1 512 555 0177' }],
    ['news of the contact', {}],
  ])('of a new contact with a number that has opted out is answered nothing, told by %s', async (_, inText) => {
    const phone = '+1 512 555 0177';
    await post(workflowPost(contact, 'hello', { phone }));
    await settled(1);
    await post(workflowPost(contact, 'STOP', { phone }));
    await settled(2);
    contact = `c-${randomUUID()}`;
    if (!('phone' in inText)) await event(contactEvent('ContactTagUpdate', contact, { phone, tags: ['Jorge-Active'] }));
    await post(workflowPost(contact, 'it needs a new roof', inText));
    await settled(1);
    expect(await textsFrom('bot')).toEqual([]);
    const { body } = await bot.get(`/api/seller-bot/conversations/${contact}?location_id=${LOCATION}`);
    expect(body).toMatchObject({ consent: 'opted_out' });
  });

  it('with the takeover tag silences the bot, also before the first text, until the tag is gone', async () => {
    await event(contactEvent('ContactTagUpdate', contact, { tags: ['lead', 'Jorge-Active'] }));
    await event(inboundMessage(contact, 'hello'));
    await settled(1);
    expect(await textsFrom('bot')).toEqual([]);
    await event(contactEvent('ContactTagUpdate', contact, { tags: ['lead'] }));
    await event(inboundMessage(contact, 'it needs a new roof'));
    await settled(2);
    expect(await textsFrom('bot')).toHaveLength(1);
  });

  it('with a text typed by a person silences the bot and shows who wrote, once', async () => {
    await event(inboundMessage(contact, 'hello'));
    await settled(1);
    const agent = signed(agentMessage(contact, 'Hi, this is Anna.'));
    expect((await send(agent)).status).toBe(202);
    await send(agent);
    await event(inboundMessage(contact, 'it needs a new roof'));
    await settled(2);
    expect(await transcript()).toContainEqual(
      expect.objectContaining({ from: 'agent', text: 'Hi, this is Anna.', by: 'crm:user-7' }),
    );
    expect(await textsFrom('agent')).toHaveLength(1);
    expect(await textsFrom('bot')).toHaveLength(1);
  });

  it('with a text typed by a person, when it is repeated after the release, does not silence the bot again', async () => {
    await event(inboundMessage(contact, 'hello'));
    await settled(1);
    const agent = signed(agentMessage(contact, 'Hi, this is Anna.'));
    await send(agent);
    const path = `/api/seller-bot/conversations/${contact}`;
    await bot.post(`${path}/release?location_id=${LOCATION}`);
    expect(await send(agent)).toMatchObject({ status: 200, body: { status: 'duplicate' } });
    expect((await bot.get(`${path}?location_id=${LOCATION}`)).body.taken_over).toBe(false);
  });
});
