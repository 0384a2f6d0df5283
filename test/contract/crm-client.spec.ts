import { CrmFailure } from '../../src/crm/crm-failure';
import { GhlClient } from '../../src/crm/ghl/ghl-client';
import { GhlHttp } from '../../src/crm/ghl/ghl-http';
import { FAKE_CALENDAR, FAKE_TOKEN, type Fault, FakeGhl } from '../support/fake-ghl';
import { SilentMetricsRecorder } from '../support/silent-recorder';

const MARIA = { locationId: 'loc-1', contactId: 'maria-1' };

describe('The GoHighLevel client', () => {
  let ghl: FakeGhl;
  let client: GhlClient;

  beforeEach(async () => {
    ghl = await FakeGhl.start();
    client = new GhlClient(
      new GhlHttp({ baseUrl: ghl.url, token: FAKE_TOKEN, timeoutMs: 300 }, new SilentMetricsRecorder()),
      { id: FAKE_CALENDAR, userId: null },
    );
  });

  afterEach(async () => {
    await ghl.stop();
  });

  const failure = async (work: Promise<unknown>): Promise<CrmFailure> => {
    const error = await work.then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error instanceof CrmFailure) return error;
    throw new Error(`expected a CrmFailure, got ${String(error)}`);
  };

  it('sends a text and finds it in the thread by its wording', async () => {
    const since = Date.now();
    const sent = await client.sendText(MARIA, 'Hi Maria');
    expect(ghl.textsTo('maria-1')).toEqual(['Hi Maria']);
    expect(await client.findSentText(MARIA, 'Hi Maria', since)).toEqual(sent);
    expect(await client.findSentText(MARIA, 'Hi', since)).toBeNull();
    expect(await client.findSentText(MARIA, 'Hi Maria', since, new Set([sent.id]))).toBeNull();
    expect(await client.findSentText(MARIA, 'Hi Maria', since + 3_600_000)).toBeNull();
  });

  describe('and its calendar', () => {
    const START = Date.UTC(2026, 11, 1, 16, 30);
    const LATER = START + 86_400_000;

    beforeEach(() => {
      ghl.slots = [LATER, START, START + 3_600_000];
    });

    it('tells the free slots of all days in order, without those that are taken', async () => {
      ghl.takeSlot(START + 3_600_000);
      expect(await client.freeSlots('loc-1', START - 1, LATER + 1)).toEqual([START, LATER]);
      expect(await client.freeSlots('loc-1', START + 1, LATER - 1)).toEqual([]);
    });

    it('books a slot, finds the booking as the contact\u2019s own, moves it and cancels it', async () => {
      const booked = await client.bookAppointment(MARIA, START);
      expect(await client.findAppointment(MARIA, START)).toEqual(booked);
      expect(await client.findAppointment({ ...MARIA, contactId: 'ann-1' }, START)).toBeNull();
      await client.moveAppointment(MARIA, booked.id, LATER);
      expect(await client.findAppointment(MARIA, START)).toBeNull();
      expect(await client.findAppointment(MARIA, LATER)).toEqual(booked);
      // Again, as after a lost answer.
      await client.moveAppointment(MARIA, booked.id, LATER);
      await client.cancelAppointment(MARIA, booked.id);
      expect(await client.findAppointment(MARIA, LATER)).toBeNull();
      expect(await client.freeSlots('loc-1', LATER, LATER)).toEqual([LATER]);
    });

    it('says that a slot is taken, apart from any other refusal', async () => {
      ghl.takeSlot(START);
      expect((await failure(client.bookAppointment(MARIA, START))).kind).toBe('slot-taken');
      const booked = await client.bookAppointment(MARIA, LATER);
      expect((await failure(client.moveAppointment(MARIA, booked.id, START))).kind).toBe('slot-taken');
      expect((await failure(client.moveAppointment(MARIA, 'unknown', START))).kind).toBe('refused');
    });

    it('does nothing where none is configured', async () => {
      const settings = { baseUrl: ghl.url, token: FAKE_TOKEN, timeoutMs: 300 };
      const without = new GhlClient(new GhlHttp(settings, new SilentMetricsRecorder()));
      expect(without.hasCalendarIn()).toBe(false);
      expect((await failure(without.freeSlots('loc-1', START, LATER))).kind).toBe('refused');
      expect(ghl.ledger).toEqual([]);
    });
  });

  it('does not take a text of the seller for one of ours', async () => {
    ghl.receive('maria-1', 'Hi Maria');
    expect(await client.findSentText(MARIA, 'Hi Maria', 0)).toBeNull();
  });

  it('adds and removes tags, writes fields by their key, starts workflows, and sets do-not-disturb', async () => {
    await client.addTag(MARIA, 'seller_hot');
    await client.addTag(MARIA, 'seller_cold');
    await client.removeTag(MARIA, 'seller_cold');
    await client.writeFields(MARIA, { property_condition: 'needs_major_repairs', seller_questions_answered: 1 });
    await client.startWorkflow(MARIA, 'cma');
    await client.setDoNotDisturb(MARIA, true);
    const contact = ghl.contact('maria-1');
    expect([...contact.tags]).toEqual(['seller_hot']);
    expect(Object.fromEntries(contact.fields)).toEqual({
      property_condition: 'needs_major_repairs',
      seller_questions_answered: 1,
    });
    expect(contact.workflows).toEqual(['cma']);
    expect(contact.dnd).toBe(true);
    await client.setDoNotDisturb(MARIA, false);
    expect(contact.dnd).toBe(false);
  });

  it('looks the custom fields of a location up once', async () => {
    await client.writeFields(MARIA, { property_condition: 'needs_major_repairs' });
    await client.writeFields(MARIA, { seller_motivation: 'divorce' });
    expect(ghl.ledger.filter(({ path }) => path.endsWith('/customFields'))).toHaveLength(1);
  });

  it('refuses custom fields the location does not have, by name, when it has written the others', async () => {
    expect(
      await failure(client.writeFields(MARIA, { nonsense: 1, seller_motivation: 'divorce', bogus: 2 })),
    ).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('"nonsense", "bogus"') as string,
    });
    expect(Object.fromEntries(ghl.contact('maria-1').fields)).toEqual({ seller_motivation: 'divorce' });
    expect(await failure(client.writeFields(MARIA, { nonsense: 1 }))).toMatchObject({ kind: 'refused' });
  });

  it('gives the texts sellers sent since a moment, page by page, oldest first', async () => {
    for (let i = 0; i < 130; i++) ghl.receive(`c-${String(i)}`, `text ${String(i)}`, 1_000_000 + i * 1000);
    await client.sendText(MARIA, 'ours is not among them');
    const first = await client.receivedTexts('loc-1', 1_010_000, null);
    const second = await client.receivedTexts('loc-1', 1_010_000, first.next);
    expect([...first.texts, ...second.texts].map(({ text }) => text)).toEqual(
      Array.from({ length: 120 }, (_, i) => `text ${String(i + 10)}`),
    );
    expect(second.next).toBeNull();
  });

  it.each<[string, Fault, Partial<CrmFailure>]>([
    ['429 with Retry-After', { kind: 'status', status: 429, retryAfterSeconds: 7 }, { kind: 'rate-limited' }],
    ['500', { kind: 'status', status: 500 }, { kind: 'unknown-outcome' }],
    ['503', { kind: 'status', status: 503 }, { kind: 'unavailable' }],
    ['400', { kind: 'status', status: 400 }, { kind: 'refused' }],
    ['404', { kind: 'status', status: 404 }, { kind: 'refused' }],
    [
      'do-not-disturb',
      { kind: 'status', status: 400, message: 'Cannot send messages as DND is active for SMS.' },
      { kind: 'do-not-disturb' },
    ],
    ['silence', { kind: 'hang' }, { kind: 'unknown-outcome', options: { retryAfterMs: 20_000 } }],
    ['a cut connection', { kind: 'reset' }, { kind: 'unknown-outcome' }],
    ['a lost answer', { kind: 'drop' }, { kind: 'unknown-outcome' }],
  ])('tells %s apart', async (_what, fault, expected) => {
    ghl.faults = () => fault;
    expect(await failure(client.sendText(MARIA, 'Hi'))).toMatchObject(expected);
  });

  it('passes the wait of a 429 on', async () => {
    ghl.faults = () => ({ kind: 'status', status: 429, retryAfterSeconds: 7 });
    expect((await failure(client.sendText(MARIA, 'Hi'))).options.retryAfterMs).toBe(7000);
  });

  it('knows that nothing was sent where nobody listens', async () => {
    await ghl.stop();
    expect(await failure(client.sendText(MARIA, 'Hi'))).toMatchObject({ kind: 'unavailable' });
    ghl = await FakeGhl.start();
  });

  it.each([
    ['a text', () => client.sendText(MARIA, 'Hi', () => false)],
    [
      'a text over a kept connection',
      async () => client.sendText(MARIA, 'Hi').then(() => client.sendText(MARIA, 'Hi', () => false)),
    ],
  ])('asks at the very last whether %s is still wanted', async (_what, send) => {
    expect(await failure(send())).toMatchObject({ kind: 'too-late' });
    expect(ghl.textsTo(MARIA.contactId).length).toBeLessThan(2);
  });

  it('asks when the connection is there, not before', async () => {
    const asked: number[] = [];
    await client.sendText(MARIA, 'Hi', () => {
      asked.push(ghl.ledger.length);
      return true;
    });
    expect(asked).toEqual([0]);
    expect(ghl.textsTo(MARIA.contactId)).toEqual(['Hi']);
  });

  it('does not take a lost answer for a lost text: it is in the thread', async () => {
    ghl.faults = ({ method }) => (method === 'POST' ? { kind: 'drop' } : null);
    const since = Date.now();
    await failure(client.sendText(MARIA, 'Hi Maria'));
    expect(await client.findSentText(MARIA, 'Hi Maria', since)).not.toBeNull();
  });
});
