import { randomUUID } from 'node:crypto';
import { entriesOf } from '../../src/seller-bot/domain/outbox';
import { NOTHING_SEEN, type SeenBefore } from '../../src/seller-bot/storage/erase-store';
import type { Drift } from '../../src/platform/tallies';
import type { Consent, ContactKey } from '../../src/seller-bot/domain/conversation';
import { HOUR, NOW, aCommit, aContact, aConversation, aKey, aQuery, anArrival, pricedAt } from '../support/builders';
import { STORE_ADAPTERS, type StoreHarness } from '../support/store-harness';

const PHONE = '+1 (214) 555-0123';
const STOPPED: Consent = { status: 'opted_out', since: NOW - HOUR, words: 'leave me alone please' };

describe.each(STORE_ADAPTERS)('Erasing a contact on $name', ({ open }) => {
  let harness: StoreHarness;
  let location: string;
  let key: ContactKey;

  beforeAll(async () => {
    harness = await open();
  });

  afterAll(async () => {
    await harness.close();
  });

  beforeEach(() => {
    location = `loc-${randomUUID()}`;
    key = aKey('c-1', location);
  });

  /** A conversation with everything that can hang on one. */
  const live = async (of: ContactKey, consent?: Consent): Promise<void> => {
    const { store } = harness;
    await store.accept(anArrival(of, { id: `m-${of.contactId}`, ids: ['hook-1'], text: 'the roof is gone' }));
    const opened = await store.open(of, NOW);
    await store.commit(
      aCommit(opened, {
        conversation: aConversation(of, { stage: 'Q2', answers: pricedAt(300_000) }),
        contact: aContact(of, {
          ...{ name: 'Ann Oldfield', phone: PHONE, email: 'ann@example.com', propertyAddress: '12 Elm St' },
          ...(consent === undefined ? {} : { consent }),
        }),
        temperature: 'COLD',
        consumed: 1,
        transcript: [{ id: `m-${of.contactId}`, from: 'seller', text: 'the roof is gone', at: NOW }],
        changes: [{ at: NOW, by: 'bot', what: 'stage', from: 'Q1', to: 'Q2' }],
        results: [{ messageId: `m-${of.contactId}`, body: '{"message":"the roof is gone"}', keepMs: HOUR }],
        outbox: [
          {
            ...{ id: `o-${of.contactId}`, key: of, createdAt: NOW, dueAt: NOW },
            effect: { type: 'sms', text: 'Thanks Ann', purpose: 'reply' },
          },
        ],
        counters: { turns: 1 },
      }),
    );
    // And one that waits.
    await store.accept(anArrival(of, { id: `w-${of.contactId}`, text: 'are you there' }));
  };
  const erase = async (seen: Partial<SeenBefore> = {}): Promise<boolean | 'changed'> => {
    const { inbox } = await harness.store.open(key, NOW);
    return harness.eraser.erase(key, { ...NOTHING_SEEN, waiting: inbox.length, ...seen });
  };
  const driftOf = async (): Promise<readonly [string, number][]> => {
    const drift: Drift = await harness.repair.repair(location);
    return Object.entries(drift).filter(([, n]) => n > 0);
  };

  it('leaves nothing of it, and everything of the others', async () => {
    await live(key);
    const other = aKey('c-2', location);
    await live(other);
    expect(await erase()).toBe(true);
    const opened = await harness.store.open(key, NOW);
    expect(opened).toMatchObject({ conversation: null, contact: null, inbox: [], consentByPhone: null });
    expect(await harness.store.transcript(key)).toEqual([]);
    expect(await harness.store.changes(key)).toEqual([]);
    expect(await harness.store.result(key, 'm-c-1')).toBeNull();
    expect((await harness.store.list(aQuery(location, { search: 'oldfield' }))).items).toHaveLength(1);
    expect((await harness.store.counts(location, NOW)).total).toBe(1);
    expect(await harness.store.waiting(NOW + HOUR, 10)).not.toContainEqual(key);
    expect((await harness.events.after(location, '0-0', 100)).some(({ event }) => event.contactId === 'c-1')).toBe(
      false,
    );
    expect((await harness.store.open(other, NOW)).inbox).toHaveLength(1);
    expect(await harness.store.transcript(other)).toHaveLength(1);
    expect(await driftOf()).toEqual([]);
  });

  it('says when there was nothing', async () => {
    expect(await erase()).toBe(false);
    await live(key);
    await erase();
    expect(await erase()).toBe(false);
  });

  it('keeps a turn that was under way from writing it back', async () => {
    await live(key);
    const opened = await harness.store.open(key, NOW);
    await erase();
    const late = aCommit(opened, { conversation: aConversation(key), contact: aContact(key, { name: 'Ann' }) });
    expect(await harness.store.commit(late)).toBe('conflict');
    expect((await harness.store.open(key, NOW)).contact).toBeNull();
  });

  it('does nothing when other texts wait than were seen', async () => {
    await live(key);
    expect(await erase({ waiting: 0 })).toBe('changed');
    expect((await harness.store.open(key, NOW)).contact?.name).toBe('Ann Oldfield');
  });

  it('keeps what a text said that was still waiting, by contact and by number', async () => {
    const text = anArrival(key, { text: 'STOP', info: { phone: PHONE } });
    await harness.store.accept(text);
    const kept: Consent = { status: 'opted_out', since: NOW, words: null };
    expect(await erase({ consent: kept, phone: PHONE })).toBe(true);
    expect((await harness.store.open(key, NOW)).contact?.consent).toEqual(kept);
    expect((await harness.store.open(aKey('c-9', location), NOW, PHONE)).consentByPhone).toEqual(kept);
    expect(await erase()).toBe(false);
  });

  it('still tells the CRM not to text them, and nothing else', async () => {
    await live(key);
    const opened = await harness.store.open(key, NOW);
    const actions = [
      { type: 'set_dnd', enabled: true },
      { type: 'add_tag', tag: 'seller_cold' },
    ] as const;
    const outbox = entriesOf({ key, turnId: 'turn-2', sms: null, actions, now: NOW, tagDelayMs: 0 });
    const contact = aContact(key, { name: 'Ann Oldfield', phone: PHONE, consent: STOPPED });
    await harness.store.commit(aCommit(opened, { conversation: aConversation(key), contact, outbox }));
    const claimed = await harness.outbox.claim(NOW, HOUR, 100);
    const mine = claimed.find((claim) => claim.key.locationId === location);
    if (mine === undefined) throw new Error('nothing was due');
    expect(mine.due.length).toBeGreaterThan(2);
    expect(await erase()).toBe(true);
    const query = { locationId: location, contactId: key.contactId, status: null, offset: 0, limit: 50 };
    const left = await harness.outbox.list(query);
    expect(left.map(({ effect }) => effect)).toEqual([{ type: 'set_dnd', enabled: true }]);
    for (const entry of mine.due)
      expect(await harness.outbox.update(mine, { ...entry, status: 'sent', endedAt: NOW })).toBe(false);
    const again = (await harness.outbox.claim(NOW, HOUR, 100)).find((claim) => claim.key.locationId === location);
    expect(again?.due.map(({ effect }) => effect.type)).toEqual(['set_dnd']);
  });

  it('lets a later text begin anew', async () => {
    await live(key);
    await erase();
    await harness.store.accept(anArrival(key, { id: 'new' }));
    const opened = await harness.store.open(key, NOW);
    expect(opened.inbox.map(({ id }) => id)).toEqual(['new']);
    expect(await harness.store.commit(aCommit(opened, { conversation: aConversation(key), consumed: 1 }))).toBe(
      'committed',
    );
    expect(await driftOf()).toEqual([]);
  });

  describe('of somebody who had opted out', () => {
    beforeEach(async () => {
      await live(key, STOPPED);
      await erase();
    });

    it('keeps that, by the id alone, and not the words', async () => {
      const { contact, conversation } = await harness.store.open(key, NOW);
      expect(conversation).toBeNull();
      expect(contact).toMatchObject({ consent: { ...STOPPED, words: null }, name: null, phone: null, email: null });
    });

    it('recognises the number when it texts as another contact, now and later', async () => {
      const again = aKey('c-9', location);
      const arrival = anArrival(again, { info: { phone: '214-555-0123' } });
      expect(await harness.store.accept(arrival)).toMatchObject({
        opened: { consentByPhone: { status: 'opted_out', since: STOPPED.since, words: null } },
      });
      await harness.elapse(400 * 24 * HOUR);
      expect((await harness.store.open(again, NOW, PHONE)).consentByPhone?.status).toBe('opted_out');
      expect((await harness.store.open(again, NOW, '2145550124')).consentByPhone).toBeNull();
    });

    it('lets them opt in again', async () => {
      const again = aKey('c-9', location);
      await harness.store.accept(anArrival(again, { info: { phone: PHONE } }));
      const opened = await harness.store.open(again, NOW, PHONE);
      const contact = aContact(again, { phone: PHONE, consent: { status: 'allowed', since: NOW, words: 'START' } });
      await harness.store.commit(aCommit(opened, { conversation: aConversation(again), contact, consumed: 1 }));
      expect((await harness.store.open(aKey('c-10', location), NOW, PHONE)).consentByPhone?.status).toBe('allowed');
    });
  });
});
