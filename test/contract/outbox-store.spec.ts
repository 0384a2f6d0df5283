import { randomUUID } from 'node:crypto';
import { newContact } from '../../src/seller-bot/domain/contact';
import type { ContactKey } from '../../src/seller-bot/domain/conversation';
import { type OutboxEntry, type StoredEntry, entriesOf } from '../../src/seller-bot/domain/outbox';
import { startConversation } from '../../src/seller-bot/domain/turn';
import type { Claim } from '../../src/seller-bot/outbox/outbox-store';
import { OUTBOX_ADAPTERS, type OutboxHarness } from '../support/outbox-harness';

const NOW = Date.UTC(2026, 10, 23, 15);
const LEASE = 30_000;

describe.each(OUTBOX_ADAPTERS)('The outbox on $name', ({ open }) => {
  let harness: OutboxHarness;
  let location: string;

  beforeAll(async () => {
    harness = await open();
  });

  afterAll(async () => {
    await harness.close();
  });

  beforeEach(() => {
    location = `loc-${randomUUID()}`;
  });

  const keyOf = (contactId: string): ContactKey => ({ locationId: location, contactId });

  /** Commits entries as a turn does. */
  const put = async (
    contactId: string,
    entries: (key: ContactKey) => readonly OutboxEntry[],
    now = NOW,
  ): Promise<void> => {
    const key = keyOf(contactId);
    const accepted = await harness.conversations.accept({
      key,
      message: { id: randomUUID(), text: 'hello', receivedAt: now, via: 'webhook', contactInfo: null },
      ids: [],
      pairing: null,
    });
    if (accepted.kind !== 'accepted') throw new Error('not accepted');
    const contact = newContact(key, null, now);
    const committed = await harness.conversations.commit({
      opened: accepted.opened,
      conversation: startConversation(key, contact, now),
      contact,
      temperature: 'COLD',
      consumed: 1,
      transcript: [],
      changes: [],
      outbox: entries(key),
      results: [],
      counters: {},
      cohort: {},
      at: now,
    });
    expect(committed).toBe('committed');
  };

  const sms =
    (text: string, turnId: string = randomUUID(), now = NOW) =>
    (key: ContactKey) =>
      entriesOf({ key, turnId, sms: { type: 'sms', text, purpose: 'reply' }, actions: [], now, tagDelayMs: 0 });

  /** Claims of this test's location only: the store is shared. */
  const claim = async (now: number): Promise<Claim[]> =>
    (await harness.outbox.claim(now, LEASE, 1000)).filter((each) => each.key.locationId === location);

  const only = <T>(items: readonly T[]): T => {
    const [item] = items;
    if (items.length !== 1 || item === undefined) throw new Error(`expected one, got ${String(items.length)}`);
    return item;
  };

  const sent = (entry: StoredEntry, at = NOW): StoredEntry => ({ ...entry, status: 'sent', endedAt: at });

  it('of one location only, where that is asked for', async () => {
    await put('c-1', sms('here'));
    const elsewhere = `loc-${randomUUID()}`;
    expect(await harness.outbox.claim(NOW, LEASE, 10, elsewhere)).toEqual([]);
    const taken = await harness.outbox.claim(NOW, LEASE, 10, location);
    expect(taken.map(({ key }) => key)).toEqual([{ locationId: location, contactId: 'c-1' }]);
  });

  it('gives what is due in order, and what is due later only then', async () => {
    await put('c-1', (key) => [
      ...entriesOf({
        key,
        turnId: 't-1',
        sms: { type: 'sms', text: 'hi', purpose: 'reply' },
        actions: [
          { type: 'add_tag', tag: 'seller_cold' },
          { type: 'update_field', field: 'seller_temperature', value: 'cold' },
          { type: 'update_field', field: 'seller_questions_answered', value: 0 },
        ],
        now: NOW,
        tagDelayMs: 30_000,
      }),
    ]);
    const first = only(await claim(NOW));
    expect(first.due.map(({ effect }) => effect)).toEqual([
      { type: 'sms', text: 'hi', purpose: 'reply' },
      { type: 'update_fields', fields: { seller_temperature: 'cold', seller_questions_answered: 0 } },
    ]);
    for (const entry of first.due) expect(await harness.outbox.update(first, sent(entry))).toBe(true);
    await harness.outbox.release(first, 0);
    expect(await claim(NOW + 29_999)).toEqual([]);
    expect(only(await claim(NOW + 30_000)).due.map(({ effect }) => effect.type)).toEqual(['add_tag']);
  });

  it('gives a contact to one deliverer at a time, and to another when the first one is gone', async () => {
    await put('c-1', sms('hi', 't-1'));
    const first = only(await claim(NOW));
    expect(await claim(NOW)).toEqual([]);
    await put('c-1', sms('again', 't-2'));
    expect(await claim(NOW + LEASE - 1)).toEqual([]);
    const second = only(await claim(NOW + LEASE));
    expect(second.due.map(({ effect }) => (effect.type === 'sms' ? effect.text : ''))).toEqual(['hi', 'again']);
    expect(await harness.outbox.update(first, sent(only(first.due)))).toBe(false);
    await harness.outbox.release(first, 0);
    expect(await claim(NOW + LEASE)).toEqual([]);
  });

  it('keeps an attempt with its deliverer when another process opens the store, unless that process must be alone', async () => {
    await put('c-1', sms('hi', 't-1'));
    const first = only(await claim(NOW));
    const claimed = await harness.reopened().claim(NOW, LEASE, 1000);
    expect(claimed.filter((each) => each.key.locationId === location)).toHaveLength(harness.isAlone ? 1 : 0);
    expect(await harness.outbox.update(first, sent(only(first.due)))).toBe(!harness.isAlone);
  });

  it('keeps how far an attempt has come', async () => {
    await put('c-1', sms('hi'));
    const first = only(await claim(NOW));
    await harness.outbox.update(first, { ...only(first.due), status: 'sending', attempts: 1, attemptedAt: NOW });
    const later = only(await claim(NOW + LEASE));
    expect(only(later.due)).toMatchObject({ status: 'sending', attempts: 1, attemptedAt: NOW });
  });

  it('does not look at a contact again before it was told to', async () => {
    await put('c-1', sms('hi'));
    await harness.outbox.release(only(await claim(NOW)), NOW + 5000);
    expect(await claim(NOW + 4999)).toEqual([]);
    expect(await claim(NOW + 5000)).toHaveLength(1);
  });

  it('gives a contact back along with the last entry of a claim, and not when the claim is lost', async () => {
    await put('c-1', sms('hi'));
    const first = only(await claim(NOW));
    await put('c-1', sms('again'));
    expect(await harness.outbox.update(first, sent(only(first.due)), { givesBack: true })).toBe(true);
    const second = only(await claim(NOW));
    expect(only(second.due).effect).toMatchObject({ text: 'again' });
    expect(await harness.outbox.update(first, only(second.due), { givesBack: true })).toBe(false);
    expect(await claim(NOW)).toEqual([]);
    expect(await harness.outbox.update(second, sent(only(second.due)), { givesBack: true })).toBe(true);
    expect(await claim(NOW + LEASE)).toEqual([]);
  });

  it('looks again at once when something came in during a claim', async () => {
    await put('c-1', sms('hi'));
    const first = only(await claim(NOW));
    await put('c-1', sms('again'));
    await harness.outbox.update(first, sent(only(first.due)));
    await harness.outbox.release(first, 0);
    expect(only(only(await claim(NOW)).due).effect).toMatchObject({ text: 'again' });
  });

  it('lists by status and contact, newest first, counts, and finds by id', async () => {
    await put('c-1', sms('one', 't-1', NOW));
    await put('c-2', sms('two', 't-2', NOW + 1), NOW + 1);
    const first = only((await claim(NOW + 1)).filter(({ key }) => key.contactId === 'c-1'));
    await harness.outbox.update(first, sent(only(first.due)));
    const list = async (status: StoredEntry['status'] | null, contactId: string | null): Promise<string[]> =>
      (await harness.outbox.list({ locationId: location, status, contactId, offset: 0, limit: 10 })).map(
        ({ id }) => id,
      );
    expect(await list(null, null)).toEqual(['t-2-00', 't-1-00']);
    expect(await list('sent', null)).toEqual(['t-1-00']);
    expect(await list('waiting', null)).toEqual(['t-2-00']);
    expect(await list(null, 'c-2')).toEqual(['t-2-00']);
    expect(await list('dead', 'c-2')).toEqual([]);
    expect(await harness.outbox.countByStatus(location)).toMatchObject({ waiting: 1, sent: 1, dead: 0 });
    expect(await harness.outbox.find(location, 't-1-00')).toMatchObject({ status: 'sent' });
    expect(await harness.outbox.find(location, 'nothing')).toBeNull();
  });

  it('puts a dead entry back, once', async () => {
    await put('c-1', sms('hi', 't-1'));
    const first = only(await claim(NOW));
    const dead: StoredEntry = { ...only(first.due), status: 'dead', detail: 'refused', endedAt: NOW };
    expect(await harness.outbox.replay(dead, NOW)).toBe(false);
    await harness.outbox.update(first, dead);
    await harness.outbox.release(first, 0);
    expect(await claim(NOW + LEASE)).toEqual([]);
    expect(await harness.outbox.replay(dead, NOW + 1)).toBe(true);
    expect(await harness.outbox.replay(dead, NOW + 1)).toBe(false);
    expect(only(only(await claim(NOW + 1)).due)).toMatchObject({ id: 't-1-00', status: 'waiting' });
  });
});
