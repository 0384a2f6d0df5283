import { randomUUID } from 'node:crypto';
import {
  type Accepted,
  type ConversationStore,
  type OpenedConversation,
  PAIRING_MS,
} from '../../src/seller-bot/conversation-store';
import type { StoredLead } from '../../src/lead-intelligence';
import { analyzeLead } from '../../src/lead-intelligence/domain/analyze-lead';
import type { ContactKey } from '../../src/seller-bot/domain/conversation';
import { entriesOf } from '../../src/seller-bot/domain/outbox';
import {
  DAY,
  HOUR,
  LIFETIMES,
  MINUTE,
  NOW,
  aCommit,
  aContact,
  aConversation,
  aKey,
  aQuery,
  anArrival,
} from '../support/builders';
import { STORE_ADAPTERS, type StoreHarness } from '../support/store-harness';

/** Ids as other CRMs write them: quotes, colons, wildcards, letters outside of the basic plane. */
const ODD_IDS = [
  "o'brien",
  'say "hi"',
  'a:b:c',
  'a:b',
  '*',
  '%_?[x]',
  '名前',
  '\ufb03',
  '\u{1f600}',
  '\\',
  'x y',
  '\u00e9',
  'e\u0301',
];

const RULES = {
  priceBandMin: 200_000,
  priceBandMax: 800_000,
  serviceAreas: ['Plano'],
  hotScore: 80,
  warmScore: 60,
  commissionRate: 0.06,
  minimumCommissionRate: 0.04,
  offerRatio: 0.75,
};

function aLead({ locationId, contactId }: ContactKey, text: string): StoredLead {
  const analysis = analyzeLead(text, RULES);
  return { locationId, contactId, analyzedAt: NOW, source: 'seller-bot', searchTerms: ['c', '1'], analysis };
}

describe.each(STORE_ADAPTERS)('The conversation store on $name', ({ open }) => {
  let harness: StoreHarness;
  let store: ConversationStore;
  let location: string;
  let key: ContactKey;

  beforeAll(async () => {
    harness = await open();
    store = harness.store;
  });

  afterAll(async () => {
    await harness.close();
  });

  beforeEach(() => {
    location = `loc-${randomUUID()}`;
    key = aKey('c-1', location);
  });

  const openedBy = (accepted: Accepted): OpenedConversation => {
    if (accepted.kind !== 'accepted') throw new Error('was a duplicate');
    return accepted.opened;
  };

  /** Writes a conversation as if by a turn without texts. */
  const write = async (
    contact: ContactKey = key,
    more: Parameters<typeof aCommit>[1] = {},
    now = NOW,
  ): Promise<void> => {
    expect(await store.commit(aCommit(await store.open(contact, now), more))).toBe('committed');
  };

  const listedIds = async (more: Parameters<typeof aQuery>[1] = {}): Promise<string[]> =>
    (await store.list(aQuery(location, more))).items.map(({ conversation }) => conversation.key.contactId);

  const waitingIds = async (before: number): Promise<string[]> =>
    (await store.waiting(before, 100_000))
      .filter(({ locationId }) => locationId === location)
      .map(({ contactId }) => contactId);

  describe('accepts texts', () => {
    it('and opens the contact with everything a turn needs', async () => {
      const arrival = anArrival(key, { text: 'hi', ids: ['m-1'] });
      expect(await store.accept(arrival)).toEqual({
        kind: 'accepted',
        opened: { key, conversation: null, contact: null, consentByPhone: null, inbox: [arrival.message], version: 0 },
      });
    });

    it('and keeps them in the order of their arrival, with all that was told', async () => {
      const arrivals = ['one', 'two', 'three'].map((text, i) =>
        anArrival(key, {
          text,
          // Clocks of senders and spools differ: what counts is when it reached the inbox.
          at: NOW - i,
          via: i === 1 ? 'process' : 'webhook',
          info: { name: 'Ann', tags: ['a', 'b'] },
        }),
      );
      for (const arrival of arrivals) await store.accept(arrival);
      expect((await store.open(key, NOW)).inbox).toEqual(arrivals.map(({ message }) => message));
    });

    it('and knows a repeat by any of its ids', async () => {
      await store.accept(anArrival(key, { id: 'first', ids: ['m-1', 'w-1'] }));
      for (const ids of [['m-1'], ['w-1'], ['new-1', 'w-1'], ['m-1', 'w-1', 'new-2']]) {
        expect(await store.accept(anArrival(key, { ids }))).toEqual({ kind: 'duplicate', messageId: 'first' });
      }
      expect((await store.open(key, NOW)).inbox).toHaveLength(1);
    });

    it('and learns further ids from a repeat', async () => {
      await store.accept(anArrival(key, { id: 'first', ids: ['m-1'] }));
      await store.accept(anArrival(key, { ids: ['m-1', 'w-9'] }));
      expect(await store.accept(anArrival(key, { ids: ['w-9'] }))).toEqual({ kind: 'duplicate', messageId: 'first' });
    });

    it('and knows a repeat after its turn was taken', async () => {
      const opened = openedBy(await store.accept(anArrival(key, { id: 'first', ids: ['m-1'] })));
      await store.commit(aCommit(opened, { consumed: 1 }));
      expect(await store.accept(anArrival(key, { ids: ['m-1'] }))).toMatchObject({ messageId: 'first' });
      expect((await store.open(key, NOW)).inbox).toEqual([]);
    });

    it('and takes texts without ids as they come, however alike', async () => {
      const arrival = anArrival(key, { text: 'yes' });
      await store.accept(arrival);
      await store.accept(arrival);
      expect((await store.open(key, NOW)).inbox).toHaveLength(2);
    });

    it('and knows ids for longer than any sender retries, not for ever', async () => {
      await store.accept(anArrival(key, { ids: ['m-1'] }));
      await harness.elapse(3 * DAY + HOUR);
      expect(await store.accept(anArrival(key, { ids: ['m-1'] }))).toMatchObject({ kind: 'duplicate' });
      // The repeat has renewed it.
      await harness.elapse(3 * DAY + HOUR);
      expect(await store.accept(anArrival(key, { ids: ['m-1'] }))).toMatchObject({ kind: 'duplicate' });
      await harness.elapse(4 * DAY + 1);
      expect(await store.accept(anArrival(key, { ids: ['m-1'] }))).toMatchObject({ kind: 'accepted' });
    });

    it('and gives one acceptance to many simultaneous deliveries of one text', async () => {
      const deliveries = Array.from({ length: 20 }, (_, i) =>
        (i % 2 === 0 ? store : harness.other).accept(anArrival(key, { ids: ['m-1', `w-${String(i)}`] })),
      );
      const kinds = (await Promise.all(deliveries)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'accepted')).toHaveLength(1);
      expect((await store.open(key, NOW)).inbox).toHaveLength(1);
    });

    it('of any size', async () => {
      const text = 'Zeile\n"\\\u0000 😀 '.repeat(20_000);
      await store.accept(anArrival(key, { text }));
      expect((await store.open(key, NOW)).inbox[0]?.text).toBe(text);
    });
  });

  describe('pairs a text that comes by two ways', () => {
    const byEvent = (id: string, at = NOW): Parameters<ConversationStore['accept']>[0] =>
      anArrival(key, { id, ids: [`e-${id}`], at, pairing: { fingerprint: 'yes', hasIds: true } });
    const byPost = (id: string, at = NOW): Parameters<ConversationStore['accept']>[0] =>
      anArrival(key, { id, at, pairing: { fingerprint: 'yes', hasIds: false } });

    it.each([
      ['an event and then a post', byEvent, byPost],
      ['a post and then an event', byPost, byEvent],
      ['the same post twice', byPost, byPost],
    ])('%s are one text', async (_name, first, second) => {
      expect(await store.accept(first('a'))).toMatchObject({ kind: 'accepted' });
      expect(await store.accept(second('b', NOW + MINUTE - 1))).toEqual({ kind: 'duplicate', messageId: 'a' });
      expect((await store.open(key, NOW)).inbox).toHaveLength(1);
    });

    it('two events are two texts', async () => {
      await store.accept(byEvent('a'));
      expect(await store.accept(byEvent('b'))).toMatchObject({ kind: 'accepted' });
    });

    it('each text once, so an honest second one is a second text', async () => {
      await store.accept(byEvent('a'));
      await store.accept(byPost('b'));
      expect(await store.accept(byEvent('c'))).toMatchObject({ kind: 'accepted' });
      expect(await store.accept(byPost('d'))).toEqual({ kind: 'duplicate', messageId: 'c' });
      expect(await store.accept(byPost('e'))).toMatchObject({ kind: 'accepted' });
    });

    it('oldest first', async () => {
      await store.accept(byEvent('a'));
      await store.accept(byEvent('b'));
      expect(await store.accept(byPost('c'))).toMatchObject({ messageId: 'a' });
      expect(await store.accept(byPost('d'))).toMatchObject({ messageId: 'b' });
    });

    it('and afterwards knows the ids of both', async () => {
      await store.accept(byPost('a'));
      await store.accept(byEvent('b'));
      expect(await store.accept(byEvent('b'))).toEqual({ kind: 'duplicate', messageId: 'a' });
    });

    it('the nearest first, where several could be meant', async () => {
      await store.accept(byPost('a', NOW));
      await store.accept(byPost('x', NOW + PAIRING_MS + 1));
      expect(await store.accept(byEvent('b', NOW + PAIRING_MS))).toMatchObject({ messageId: 'x' });
      expect(await store.accept(byEvent('c', NOW + PAIRING_MS))).toMatchObject({ messageId: 'a' });
    });

    const delayed = (id: string, written: number, at: number): Parameters<ConversationStore['accept']>[0] => {
      const arrival = byEvent(id, at);
      return { ...arrival, message: { ...arrival.message, sentAt: written } };
    };

    it('by when it was written, if its event had to be sent again', async () => {
      await store.accept(byPost('a'));
      await harness.elapse(HOUR);
      expect(await store.accept(delayed('b', NOW - 1500, NOW + HOUR))).toEqual({ kind: 'duplicate', messageId: 'a' });
      expect(await store.accept(delayed('c', NOW - 1400, NOW + HOUR))).toMatchObject({ kind: 'accepted' });
    });

    it('by when they arrived, if the post stood in a spool meanwhile', async () => {
      await store.accept(byEvent('a'));
      await harness.elapse(10 * MINUTE);
      expect(await store.accept(byPost('b', NOW + 1000))).toEqual({ kind: 'duplicate', messageId: 'a' });
    });

    it('by when it was written, if its post comes long after', async () => {
      await store.accept(delayed('a', NOW + 2 * PAIRING_MS, NOW));
      expect(await store.accept(byPost('b', NOW + 2 * PAIRING_MS + 1))).toEqual({ kind: 'duplicate', messageId: 'a' });
    });

    it('not when they were written more than a minute apart', async () => {
      await store.accept(byPost('a'));
      const later = delayed('b', NOW + PAIRING_MS + 1, NOW + HOUR);
      expect(await store.accept(later)).toMatchObject({ kind: 'accepted' });
    });

    it('within a minute, whatever else was said meanwhile', async () => {
      await store.accept(byPost('a'));
      await store.accept(byEvent('b', NOW + PAIRING_MS + 1));
      expect((await store.open(key, NOW)).inbox.map(({ id }) => id)).toEqual(['a', 'b']);
      // A later text must not keep an earlier one waiting for its other half.
      await store.accept(byEvent('c', NOW + 2 * PAIRING_MS));
      expect(await store.accept(byPost('d', NOW + 2 * PAIRING_MS + 2))).toMatchObject({ messageId: 'c' });
    });

    it('no longer once the minute is over', async () => {
      await store.accept(byPost('a'));
      await harness.elapse(PAIRING_MS + 1);
      expect(await store.accept(byEvent('b', NOW + PAIRING_MS + 1))).toMatchObject({ kind: 'accepted' });
      expect(await store.accept(byPost('c', NOW + 2 * PAIRING_MS + 2))).toMatchObject({ kind: 'accepted' });
    });

    it('only of one contact, with the same words', async () => {
      await store.accept(byPost('a'));
      const fingerprint = 'no';
      const elsewhere = { ...byPost('b'), key: aKey('c-2', location) };
      const otherWords = anArrival(key, { pairing: { fingerprint, hasIds: false } });
      expect(await store.accept(elsewhere)).toMatchObject({ kind: 'accepted' });
      expect(await store.accept(otherWords)).toMatchObject({ kind: 'accepted' });
    });
  });

  describe('commits a turn', () => {
    it('with everything that belongs to it', async () => {
      const opened = openedBy(await store.accept(anArrival(key, { id: 'm-1' })));
      const conversation = aConversation(key, { stage: 'Q2', offerAmount: 262_500 });
      const contact = aContact(key, { name: 'Ann Ä. O’Neil', phone: '+1 (512) 555-0100' });
      const transcript = [{ id: 'm-1', from: 'seller', text: 'hi', at: NOW } as const];
      const changes = [{ at: NOW, by: 'bot', what: 'stage', from: 'Q1', to: 'Q2' } as const];
      const results = [{ messageId: 'm-1', body: '{"ok":1}', keepMs: HOUR }];
      const commit = aCommit(opened, {
        conversation,
        contact,
        transcript,
        changes,
        results,
        consumed: 1,
        counters: { texts: 1 },
        temperature: 'WARM',
      });
      expect(await store.commit(commit)).toBe('committed');
      expect(await store.open(key, NOW)).toEqual({
        key,
        conversation,
        contact,
        consentByPhone: null,
        inbox: [],
        version: 1,
      });
      expect(await store.transcript(key)).toEqual(transcript);
      expect(await store.changes(key)).toEqual(changes);
      expect(await store.result(key, 'm-1')).toBe('{"ok":1}');
      expect(await store.counters(location, '2026-11-23')).toEqual({ texts: 1 });
      expect((await store.list(aQuery(location))).items).toEqual([
        { conversation, contact, temperature: 'WARM', shownStage: 'Q2' },
      ]);
    });

    it('and the contact as a lead, or neither when somebody else was faster', async () => {
      const opened = await store.open(key, NOW);
      const early = aLead(key, 'budget 250k in Plano, cash');
      const results = [{ messageId: 'm-1', body: '{"ok":1}', keepMs: HOUR }];
      expect(await store.commit(aCommit(opened, { lead: early, results }))).toBe('committed');
      expect(await harness.leads.find(location, 'c-1', NOW)).toEqual(early);
      expect(await store.result(key, 'm-1')).toBe('{"ok":1}');
      expect(await store.counters(location, '2026-11-23')).toEqual({ leads: 1 });
      const late = aLead(key, 'nothing over 100k');
      expect(await store.commit(aCommit(opened, { lead: late }))).toBe('conflict');
      expect(await harness.leads.find(location, 'c-1', NOW)).toEqual(early);
      await write(key, { lead: late });
      expect(await harness.leads.find(location, 'c-1', NOW)).toEqual(late);
      expect(await harness.tallies.sums(location)).toMatchObject({ leads: 1, 'lead:budget_dollars': 100_000 });
      const events = await harness.events.after(location, '0-0', 100);
      expect(events.filter(({ event }) => event.kind === 'lead')).toHaveLength(2);
    });

    it('and grows the version by one each time', async () => {
      for (const version of [0, 1, 2]) {
        expect((await store.open(key, NOW)).version).toBe(version);
        await write();
      }
    });

    it('and writes nothing at all when somebody else was faster', async () => {
      const late = openedBy(await store.accept(anArrival(key, { id: 'm-1' })));
      await write(key, { transcript: [{ id: 'x', from: 'bot', text: 'fast', at: NOW }], counters: { texts: 1 } });
      const before = await harness.everything(location);
      const commit = aCommit(late, {
        conversation: aConversation(key, { stage: 'Q4', lastActivityAt: NOW + 5 }),
        contact: aContact(key, {
          name: 'Late',
          phone: '5125550100',
          consent: { status: 'opted_out', since: NOW, words: 'stop' },
        }),
        temperature: 'HOT',
        consumed: 1,
        transcript: [{ id: 'y', from: 'bot', text: 'late', at: NOW }],
        changes: [{ at: NOW, by: 'bot', what: 'stage', from: 'Q1', to: 'Q4' }],
        results: [{ messageId: 'm-1', body: 'late', keepMs: HOUR }],
        outbox: entriesOf({
          key,
          turnId: 't',
          sms: { type: 'sms', text: 'late', purpose: 'reply' },
          actions: [],
          now: NOW,
          tagDelayMs: 0,
        }),
        counters: { texts: 5, other: 1 },
      });
      expect(await store.commit(commit)).toBe('conflict');
      expect(await store.commit({ ...commit, conversation: null })).toBe('conflict');
      expect(await harness.everything(location)).toEqual(before);
    });

    it('and takes exactly the texts it has dealt with out of the inbox', async () => {
      for (const id of ['m-1', 'm-2', 'm-3']) await store.accept(anArrival(key, { id }));
      const opened = await store.open(key, NOW);
      await store.accept(anArrival(key, { id: 'm-4' }));
      expect(await store.commit(aCommit(opened, { consumed: 2 }))).toBe('committed');
      expect((await store.open(key, NOW)).inbox.map(({ id }) => id)).toEqual(['m-3', 'm-4']);
      await write(key, { consumed: 0 });
      expect((await store.open(key, NOW)).inbox).toHaveLength(2);
    });

    it('and never loses a text that arrives while turns are committed', async () => {
      const ids = Array.from({ length: 40 }, (_, i) => `m-${String(i)}`);
      const taken: string[] = [];
      let isOver = false;
      const takeTurns = async (worker: ConversationStore): Promise<void> => {
        for (;;) {
          const wasOver = isOver;
          const opened = await worker.open(key, NOW);
          if (opened.inbox.length === 0 && wasOver) return;
          const consumed = Math.min(opened.inbox.length, 3);
          if ((await worker.commit(aCommit(opened, { consumed }))) === 'committed') {
            taken.push(...opened.inbox.slice(0, consumed).map(({ id }) => id));
          }
        }
      };
      const arriving = (async () => {
        for (const id of ids) await store.accept(anArrival(key, { id, ids: [id] }));
        isOver = true;
      })();
      await Promise.all([arriving, takeTurns(store), takeTurns(harness.other)]);
      expect(taken).toEqual(ids);
    });

    it('and two workers on one contact lose no update', async () => {
      const add = async (worker: ConversationStore): Promise<void> => {
        for (let done = 0; done < 15;) {
          const opened = await worker.open(key, NOW);
          const misses = (opened.conversation?.misses ?? 0) + 1;
          const transcript = [{ id: String(misses), from: 'system', text: '', at: NOW } as const];
          const commit = aCommit(opened, {
            conversation: aConversation(key, { misses }),
            transcript,
            counters: { turns: 1 },
          });
          if ((await worker.commit(commit)) === 'committed') done++;
        }
      };
      await Promise.all([add(store), add(harness.other), add(store), add(harness.other)]);
      expect((await store.open(key, NOW)).conversation?.misses).toBe(60);
      expect((await store.transcript(key)).map(({ id }) => Number(id))).toEqual(
        Array.from({ length: 60 }, (_, i) => i + 1),
      );
      expect(await store.counters(location, '2026-11-23')).toEqual({ turns: 60 });
    });

    it('with more lines than fit into one call', async () => {
      const lines = Array.from(
        { length: 9000 },
        (_, i) => ({ id: String(i), from: 'seller', text: 'x', at: NOW }) as const,
      );
      const changes = lines.map(({ at, id }) => ({ at, by: 'bot', what: 'stage', from: null, to: id }) as const);
      await write(key, { transcript: lines, changes });
      expect(await store.transcript(key)).toEqual(lines);
      expect(await store.changes(key)).toHaveLength(9000);
    });

    it('and appends its lines to those there are', async () => {
      for (const id of ['1', '2', '3']) {
        await write(key, {
          transcript: [{ id, from: 'agent', text: `line ${id}`, at: NOW, by: 'anna' }],
          changes: [{ at: NOW, by: 'anna', what: 'takeover', from: null, to: id }],
        });
      }
      expect((await store.transcript(key)).map(({ id }) => id)).toEqual(['1', '2', '3']);
      expect((await store.changes(key)).map(({ to }) => to)).toEqual(['1', '2', '3']);
    });

    it('and adds to the counters of its UTC day', async () => {
      await write(key, { counters: { texts: 2, replies: 1 }, at: Date.UTC(2026, 10, 23, 23, 59, 59, 999) });
      await write(key, { counters: { texts: 3 }, at: Date.UTC(2026, 10, 23) });
      await write(key, { counters: { texts: 5 }, at: Date.UTC(2026, 10, 24) });
      expect(await store.counters(location, '2026-11-23')).toEqual({ texts: 5, replies: 1 });
      expect(await store.counters(location, '2026-11-24')).toEqual({ texts: 5 });
      expect(await store.counters(location, '2026-11-25')).toEqual({});
    });
  });

  describe('keeps results', () => {
    it('by contact and message, until they have aged out', async () => {
      await write(key, {
        results: [
          { messageId: 'm-1', body: 'one', keepMs: MINUTE },
          { messageId: 'm-2', body: 'two', keepMs: HOUR },
        ],
      });
      expect(await store.result(key, 'm-1')).toBe('one');
      expect(await store.result(key, 'm-3')).toBeNull();
      expect(await store.result(aKey('c-2', location), 'm-1')).toBeNull();
      await harness.elapse(MINUTE + 1);
      expect(await store.result(key, 'm-1')).toBeNull();
      expect(await store.result(key, 'm-2')).toBe('two');
    });
  });

  describe('resets a conversation', () => {
    const reset = async (now = NOW): Promise<void> => {
      await write(
        key,
        {
          conversation: null,
          contact: aContact(key, { name: 'Ann Old', known: null }),
          changes: [{ at: now, by: 'anna', what: 'reset', from: 'Q1', to: null }],
          at: now,
        },
        now,
      );
    };

    it('with its transcript, its changes and its place in every list; the contact stays as given', async () => {
      await write(key, {
        contact: aContact(key, { name: 'Ann Old' }),
        transcript: [{ id: '1', from: 'bot', text: 'hi', at: NOW }],
        changes: [{ at: NOW, by: 'bot', what: 'stage', from: 'Q0', to: 'Q1' }],
      });
      await store.accept(anArrival(key, { id: 'waits' }));
      await reset();
      const opened = await store.open(key, NOW);
      expect(opened.conversation).toBeNull();
      expect(opened.contact?.name).toBe('Ann Old');
      expect(opened.inbox.map(({ id }) => id)).toEqual(['waits']);
      expect(await store.transcript(key)).toEqual([]);
      expect(await listedIds()).toEqual([]);
      expect(await listedIds({ search: 'ann' })).toEqual([]);
      expect(await store.counts(location, NOW)).toMatchObject({ total: 0, byStage: { Q1: 0 } });
    });

    it('and remembers who did it, also when the conversation begins anew', async () => {
      await write(key, { changes: [{ at: NOW, by: 'bot', what: 'stage', from: 'Q0', to: 'Q1' }] });
      await reset();
      expect((await store.changes(key)).map(({ what }) => what)).toEqual(['reset']);
      await write(key, { changes: [{ at: NOW, by: 'bot', what: 'stage', from: 'Q0', to: 'Q1' }] });
      expect((await store.changes(key)).map(({ what }) => what)).toEqual(['reset', 'stage']);
    });

    it('and nobody who opened it before can commit', async () => {
      await write();
      const before = await store.open(key, NOW);
      const never = { ...before, version: 0 };
      await reset();
      expect(await store.commit(aCommit(before))).toBe('conflict');
      expect(await store.commit(aCommit(never))).toBe('conflict');
      await write();
      expect(await store.commit(aCommit(before))).toBe('conflict');
      expect(await listedIds()).toEqual(['c-1']);
    });

    it('that has never been, too', async () => {
      const opened = await store.open(key, NOW);
      await reset();
      expect(await store.commit(aCommit(opened))).toBe('conflict');
      expect((await store.open(key, NOW)).contact?.name).toBe('Ann Old');
    });

    it('and it can begin anew', async () => {
      await write(key, { temperature: 'HOT' });
      await reset();
      await write(key, { conversation: aConversation(key, { stage: 'Q3' }), temperature: 'WARM' });
      expect(await store.counts(location, NOW)).toMatchObject({
        total: 1,
        byStage: { Q1: 0, Q3: 1 },
        byTemperature: { HOT: 0, WARM: 1, COLD: 0 },
      });
    });
  });

  describe('knows consent by phone', () => {
    const phone = '+1 (512) 555-0100';
    const stop = { status: 'opted_out', since: NOW, words: 'STOP' } as const;
    const start = { status: 'allowed', since: NOW + HOUR, words: 'START' } as const;
    const other = (): ContactKey => aKey('c-2', location);
    const optOut = (): Promise<void> => write(key, { contact: aContact(key, { phone, consent: stop }) });

    it('from another contact, in any spelling', async () => {
      await optOut();
      expect((await store.open(other(), NOW, '512.555.0100')).consentByPhone).toEqual(stop);
      const accepted = await store.accept(anArrival(other(), { info: { phone: '15125550100' } }));
      expect(openedBy(accepted).consentByPhone).toEqual(stop);
    });

    it('without being told the number where the contact is known', async () => {
      await write(other(), { contact: aContact(other(), { phone: '5125550100' }) });
      await optOut();
      expect((await store.open(other(), NOW)).consentByPhone).toEqual(stop);
      expect(openedBy(await store.accept(anArrival(other()))).consentByPhone).toEqual(stop);
    });

    it('until it is lifted, by whichever contact', async () => {
      await optOut();
      const opened = await store.open(other(), NOW, phone);
      await store.commit(aCommit(opened, { contact: aContact(other(), { phone, consent: start }) }));
      expect((await store.open(aKey('c-3', location), NOW, phone)).consentByPhone).toEqual(start);
    });

    it('and START lifts it although the text does not repeat the number', async () => {
      await optOut();
      const opened = openedBy(await store.accept(anArrival(key, { text: 'START' })));
      await store.commit(aCommit(opened, { contact: aContact(key, { phone, consent: start }) }));
      expect((await store.open(other(), NOW, phone)).consentByPhone).toEqual(start);
    });

    it('and is not lifted by a commit that says nothing of consent', async () => {
      await write(other(), { contact: aContact(other(), { phone }) });
      await optOut();
      await write(other());
      expect((await store.open(other(), NOW, phone)).consentByPhone).toEqual(stop);
    });

    it('and is not renewed by one either', async () => {
      await optOut();
      const opened = await store.open(other(), NOW, phone);
      await store.commit(aCommit(opened, { contact: aContact(other(), { phone, consent: start }) }));
      await write();
      expect((await store.open(other(), NOW, phone)).consentByPhone).toEqual(start);
    });

    it('also when the number becomes known later', async () => {
      await write(key, { contact: aContact(key, { consent: stop }) });
      await optOut();
      expect((await store.open(other(), NOW, phone)).consentByPhone).toEqual(stop);
    });

    it('only in its location, and not by half a number', async () => {
      await optOut();
      expect((await store.open(aKey('c-2', `${location}-b`), NOW, phone)).consentByPhone).toBeNull();
      expect((await store.open(other(), NOW, '555')).consentByPhone).toBeNull();
      expect((await store.open(other(), NOW, '5125550101')).consentByPhone).toBeNull();
    });

    it('for ever: neither the number nor a contact without one is forgotten', async () => {
      await optOut();
      const nameless = aKey('c-9', location);
      await write(nameless, { contact: aContact(nameless, { consent: stop }) });
      await harness.elapse(LIFETIMES.contactMs + DAY);
      await store.expire(NOW + LIFETIMES.contactMs + DAY, 1000);
      expect((await store.open(other(), NOW, phone)).consentByPhone).toEqual(stop);
      expect((await store.open(nameless, NOW)).contact?.consent).toEqual(stop);
    });
  });

  describe('remembers contacts', () => {
    it('for as long as was set', async () => {
      await write(key, { contact: aContact(key, { name: 'Ann' }) });
      await harness.elapse(LIFETIMES.contactMs - HOUR);
      expect((await store.open(key, NOW)).contact?.name).toBe('Ann');
      await harness.elapse(2 * HOUR);
      expect((await store.open(key, NOW)).contact).toBeNull();
    });

    it('longer than their conversations', async () => {
      await write(key, { contact: aContact(key, { name: 'Ann' }) });
      const later = NOW + LIFETIMES.conversationMs + 1;
      await store.expire(later, 1000);
      expect(await store.open(key, later)).toMatchObject({ conversation: null, contact: { name: 'Ann' } });
    });
  });

  describe('ends conversations', () => {
    const end = NOW + LIFETIMES.conversationMs;

    it('a while after their last message, and not before', async () => {
      await write(key, { conversation: aConversation(key, { lastActivityAt: NOW - DAY, lastMessageAt: NOW }) });
      expect((await store.open(key, end)).conversation).not.toBeNull();
      expect(await listedIds({ now: end })).toEqual(['c-1']);
      expect((await store.open(key, end + 1)).conversation).toBeNull();
      expect(await listedIds({ now: end + 1 })).toEqual([]);
    });

    it('in every list, count, search and transcript', async () => {
      await write(key, {
        contact: aContact(key, { name: 'Ann' }),
        transcript: [{ id: '1', from: 'bot', text: 'hi', at: NOW }],
        changes: [{ at: NOW, by: 'bot', what: 'stage', from: 'Q0', to: 'Q1' }],
      });
      await store.expire(end + 1, 1000);
      expect(await store.list(aQuery(location, { now: end + 1 }))).toMatchObject({ items: [], total: 0 });
      expect(await store.list(aQuery(location, { now: end + 1, search: 'ann' }))).toMatchObject({
        items: [],
        total: 0,
      });
      expect((await store.counts(location, end + 1)).total).toBe(0);
      expect(await store.transcript(key)).toEqual([]);
      expect(await store.changes(key)).toEqual([]);
    });

    it('and tells how many, as many at a time as asked, anywhere', async () => {
      await store.expire(NOW + 1000 * DAY, 100_000);
      const elsewhere = `${location}-b`;
      for (const each of ['c-1', 'c-2', 'c-3']) await write(aKey(each, location));
      for (const each of ['c-1', 'c-2']) await write(aKey(each, elsewhere));
      await write(aKey('c-4', location), {
        conversation: aConversation(aKey('c-4', location), { lastMessageAt: NOW + HOUR }),
      });
      const counts = [];
      for (let i = 0; i < 4; i++) counts.push(await store.expire(end + 1, 2));
      expect(counts).toEqual([2, 2, 1, 0]);
      expect(await listedIds({ now: end + 1 })).toEqual(['c-4']);
    });

    it('and a new one starts with an empty transcript, whether or not the old one was cleared away', async () => {
      await write(key, {
        transcript: [{ id: 'old', from: 'bot', text: 'hi', at: NOW }],
        changes: [{ at: NOW, by: 'bot', what: 'stage', from: 'Q0', to: 'Q1' }],
      });
      const later = end + DAY;
      await write(
        key,
        {
          conversation: aConversation(key, { lastActivityAt: later }),
          transcript: [{ id: 'new', from: 'bot', text: 'hi again', at: later }],
          at: later,
        },
        later,
      );
      expect((await store.transcript(key)).map(({ id }) => id)).toEqual(['new']);
      expect(await store.changes(key)).toEqual([]);
      expect(await store.counts(location, later)).toMatchObject({ total: 1 });
    });

    it('and leaves texts that wait where they are', async () => {
      const opened = openedBy(await store.accept(anArrival(key, { id: 'm-1' })));
      await store.commit(aCommit(opened));
      await store.expire(end + 1, 1000);
      expect((await store.open(key, end + 1)).inbox.map(({ id }) => id)).toEqual(['m-1']);
    });
  });

  describe('finds texts whose turn was lost', () => {
    it('once they have waited long enough, until their turn is committed', async () => {
      const opened = openedBy(await store.accept(anArrival(key, { at: NOW })));
      await store.accept(anArrival(aKey('c-2', location), { at: NOW + HOUR }));
      expect(await waitingIds(NOW)).toEqual([]);
      expect(await waitingIds(NOW + 1)).toEqual(['c-1']);
      expect((await waitingIds(NOW + 2 * HOUR)).sort()).toEqual(['c-1', 'c-2']);
      await store.commit(aCommit(opened, { consumed: 1 }));
      expect(await waitingIds(NOW + 2 * HOUR)).toEqual(['c-2']);
    });

    it('and counts the time anew for what a turn has left over', async () => {
      await store.accept(anArrival(key));
      const opened = openedBy(await store.accept(anArrival(key)));
      await store.commit(aCommit(opened, { consumed: 1, at: NOW + MINUTE }));
      expect(await waitingIds(NOW + MINUTE)).toEqual([]);
      expect(await waitingIds(NOW + MINUTE + 1)).toEqual(['c-1']);
    });

    it('for a contact that has fallen silent, by its oldest text', async () => {
      await store.accept(anArrival(key, { at: NOW }));
      await store.accept(anArrival(key, { at: NOW + HOUR }));
      expect(await waitingIds(NOW + 1)).toEqual(['c-1']);
    });

    it('as many as asked', async () => {
      for (const each of ['c-1', 'c-2', 'c-3']) await store.accept(anArrival(aKey(each, location)));
      expect(await store.waiting(NOW + 1, 2)).toHaveLength(2);
    });
  });

  describe('finds silent sellers', () => {
    const dueIds = async (now: number): Promise<string[]> =>
      (await store.dueFollowUps(now, 100_000))
        .filter(({ locationId }) => locationId === location)
        .map(({ contactId }) => contactId);
    const DUE = NOW + LIFETIMES.stalledAfterMs + 1;

    it('when they count as stalled, the longest silent first, as many as asked', async () => {
      await write(aKey('c-2', location), {
        conversation: aConversation(aKey('c-2', location), { lastActivityAt: NOW + 1 }),
      });
      await write();
      expect(await dueIds(DUE - 1)).toEqual([]);
      expect(await dueIds(DUE + 1)).toEqual(['c-1', 'c-2']);
      expect(await store.dueFollowUps(DUE + 1, 1)).toHaveLength(1);
    });

    it('no longer once they have written, opted out, or been forgotten', async () => {
      await write();
      await write(key, { conversation: aConversation(key, { lastActivityAt: NOW + HOUR }) });
      expect(await dueIds(DUE)).toEqual([]);
      expect(await dueIds(DUE + HOUR)).toEqual(['c-1']);
      await write(key, { contact: aContact(key, { consent: { status: 'opted_out', since: NOW, words: 'STOP' } }) });
      expect(await dueIds(DUE + HOUR)).toEqual([]);
      await write(key, { contact: aContact(key) });
      expect(await dueIds(DUE)).toEqual(['c-1']);
      await write(key, { conversation: null });
      expect(await dueIds(DUE)).toEqual([]);
    });

    it('not when their conversation has ended', async () => {
      await write();
      await store.expire(NOW + LIFETIMES.conversationMs + 1, 10_000);
      expect(await dueIds(NOW + LIFETIMES.conversationMs + 1)).toEqual([]);
    });
  });

  it('keeps locations apart: the same contact id in two of them is two contacts', async () => {
    const twin = aKey('c-1', `${location}-b`);
    await store.accept(anArrival(key, { ids: ['m-1'], text: 'here' }));
    expect(await store.accept(anArrival(twin, { ids: ['m-1'], text: 'there' }))).toMatchObject({ kind: 'accepted' });
    await write(key, { contact: aContact(key, { name: 'Ann' }), consumed: 1, counters: { texts: 1 } });
    expect(await store.open(twin, NOW)).toMatchObject({ conversation: null, contact: null, version: 0 });
    expect((await store.open(twin, NOW)).inbox.map(({ text }) => text)).toEqual(['there']);
    expect(await store.list(aQuery(twin.locationId, { search: 'ann' }))).toMatchObject({ items: [], total: 0 });
    expect((await store.counts(twin.locationId, NOW)).total).toBe(0);
    expect(await store.counters(twin.locationId, '2026-11-23')).toEqual({});
    await store.expire(NOW + LIFETIMES.conversationMs + 1, 10_000);
    expect((await store.open(twin, NOW)).inbox).toHaveLength(1);
  });

  it('takes ids with any characters for what they are', async () => {
    const keys = ODD_IDS.map((id) => aKey(id, `${location} ${id}`));
    keys.push(...ODD_IDS.map((id) => aKey(id, location)));
    for (const each of keys) {
      const opened = openedBy(await store.accept(anArrival(each, { id: each.contactId, ids: [each.contactId] })));
      await store.commit(
        aCommit(opened, {
          consumed: 1,
          transcript: [{ id: each.contactId, from: 'seller', text: each.contactId, at: NOW }],
          results: [{ messageId: each.contactId, body: each.contactId, keepMs: HOUR }],
          contact: aContact(each, { name: 'Odd One' }),
        }),
      );
    }
    for (const each of keys) {
      expect((await store.open(each, NOW)).conversation?.key).toEqual(each);
      expect((await store.transcript(each)).map(({ text }) => text)).toEqual([each.contactId]);
      expect(await store.result(each, each.contactId)).toBe(each.contactId);
    }
    expect((await listedIds()).sort()).toEqual([...ODD_IDS].sort());
    expect((await listedIds({ search: 'odd' })).sort()).toEqual([...ODD_IDS].sort());
  });
});
