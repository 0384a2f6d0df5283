import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type {
  ConversationPage,
  ConversationQuery,
  ConversationStore,
  SortBy,
} from '../../src/seller-bot/conversation-store';
import { type ShownStage, type Temperature, STAGES, TEMPERATURES } from '../../src/seller-bot/domain/conversation';
import {
  DAY,
  HOUR,
  LIFETIMES,
  NOW,
  REFUSED,
  aCommit,
  aContact,
  aConversation,
  aKey,
  aQuery,
  pricedAt,
} from '../support/builders';
import { type ModelEntry, expectedCounts, expectedIds } from '../support/conversation-model';
import { STORE_ADAPTERS, type StoreHarness } from '../support/store-harness';

const SORTS: readonly SortBy[] = ['last_activity', 'stage', 'temperature', 'price_expectation'];
const ORDERS = ['asc', 'desc'] as const;
const STAGE_FILTERS: readonly (ShownStage | null)[] = [null, ...STAGES, 'STALLED'];
const TEMPERATURE_FILTERS: readonly (Temperature | null)[] = [null, ...TEMPERATURES];

/** Few different times and prices, so that there are many equals; ids whose order by code unit and by byte differs. */
const someEntry = (location: string): fc.Arbitrary<ModelEntry> =>
  fc
    .record({
      id: fc
        .tuple(fc.constantFrom('c', 'C', 'é', '\ufb03', '\u{1f600}', ':', "'"), fc.nat(9999))
        .map(([a, b]) => `${a}${String(b)}`),
      stage: fc.constantFrom(...STAGES),
      hoursAgo: fc.constantFrom(0, 1, 2, 30, 47, 48, 49, 100, 167, 168),
      isRefused: fc.boolean(),
      price: fc.constantFrom(null, 0, 100_000, 250_000, 250_000.5, 1e9),
      temperature: fc.constantFrom(...TEMPERATURES),
      name: fc.constantFrom('Ann Smith', 'Bob Smithson', 'José Núñez', null),
    })
    .map(({ id, stage, hoursAgo, isRefused, price, temperature, name }) => {
      const key = aKey(id, location);
      const answers = { ...pricedAt(price), offerAccepted: isRefused ? REFUSED.offerAccepted : null };
      const conversation = aConversation(key, { stage, lastActivityAt: NOW - hoursAgo * HOUR, answers });
      return { conversation, contact: aContact(key, { name }), temperature };
    });

describe.each(STORE_ADAPTERS)('The lists of the conversation store on $name', ({ open }) => {
  let harness: StoreHarness;
  let store: ConversationStore;
  let location: string;

  beforeAll(async () => {
    harness = await open();
    store = harness.store;
  });

  afterAll(async () => {
    await harness.close();
  });

  beforeEach(() => {
    location = `loc-${randomUUID()}`;
  });

  const put = async ({ conversation, contact, temperature }: ModelEntry, now = NOW): Promise<void> => {
    const opened = await store.open(conversation.key, now);
    expect(await store.commit(aCommit(opened, { conversation, contact, temperature, at: now }))).toBe('committed');
  };

  const entry = (
    contactId: string,
    conversation: Parameters<typeof aConversation>[1] = {},
    contact: Parameters<typeof aContact>[1] = {},
    temperature: Temperature = 'COLD',
  ): ModelEntry => {
    const key = aKey(contactId, location);
    return { conversation: aConversation(key, conversation), contact: aContact(key, contact), temperature };
  };

  const page = (more: Partial<ConversationQuery> = {}): Promise<ConversationPage> => store.list(aQuery(location, more));
  const idsOf = ({ items }: ConversationPage): string[] => items.map(({ conversation }) => conversation.key.contactId);
  const ids = async (more: Partial<ConversationQuery> = {}): Promise<string[]> => idsOf(await page(more));

  /** Reads a list from its first page to its last by cursor. */
  const walk = async (more: Partial<ConversationQuery>): Promise<string[]> => {
    const found: string[] = [];
    let next = await page({ ...more, page: { offset: 0 } });
    for (;;) {
      found.push(...idsOf(next));
      if (next.nextCursor === null) return found;
      expect(next.items).toHaveLength(more.limit ?? 100);
      next = await page({ ...more, page: { cursor: next.nextCursor } });
      // A cursor is given only where something follows.
      expect(next.items).not.toEqual([]);
    }
  };

  it('are the same as a naive model gives, by every filter, sort, order, page and cursor', async () => {
    const entries = new Map<string, ModelEntry>();
    for (const each of fc.sample(someEntry(location), { numRuns: 300, seed: 20261123 })) {
      entries.set(each.conversation.key.contactId, each);
      await put(each);
    }
    expect(await store.counts(location, NOW)).toEqual(expectedCounts(entries.values(), NOW));
    for (const stage of STAGE_FILTERS) {
      for (const temperature of TEMPERATURE_FILTERS) {
        for (const [i, sortBy] of SORTS.entries()) {
          for (const sortOrder of ORDERS) {
            const filter = { stage, temperature, sortBy, sortOrder };
            const expected = expectedIds(entries.values(), aQuery(location, filter));
            const limit = [7, 25, 40, 100][i] ?? 10;
            expect(await walk({ ...filter, limit })).toEqual(expected);
            const offset = Math.floor(expected.length / 2);
            const middle = await page({ ...filter, limit, page: { offset } });
            expect(idsOf(middle)).toEqual(expected.slice(offset, offset + limit));
            expect(middle.total).toBe(expected.length);
            expect(middle.nextCursor === null).toBe(offset + limit >= expected.length);
            const beyond = await page({ ...filter, limit, page: { offset: expected.length } });
            expect(beyond).toMatchObject({ items: [], total: expected.length, nextCursor: null });
          }
        }
      }
    }
    for (const search of ['smith', 'ann smi', 'ñ', 'núñez josé', 'nobody']) {
      for (const sortBy of SORTS) {
        const filter = { search, sortBy, sortOrder: 'asc', temperature: 'WARM' } as const;
        expect(await walk({ ...filter, limit: 9 })).toEqual(expectedIds(entries.values(), aQuery(location, filter)));
      }
    }
  });

  it('hold by recency the same as the model gives, with exact totals, in every order and by every cursor', async () => {
    const entries = new Map<string, ModelEntry>();
    for (const each of fc.sample(someEntry(location), { numRuns: 200, seed: 20261124 })) {
      entries.set(each.conversation.key.contactId, each);
      await put(each);
    }
    // On the edge of a group of equals, between two, none at all, everything.
    for (const since of [NOW - 2 * HOUR, NOW - 48 * HOUR - 1, NOW + 1, NOW - 400 * HOUR]) {
      for (const [i, search] of [null, 'smith'].entries()) {
        for (const [stage, temperature] of [
          [null, null],
          [null, 'WARM'],
          ['Q2', null],
          ['STALLED', 'COLD'],
        ] as const) {
          for (const sortBy of SORTS) {
            for (const sortOrder of ORDERS) {
              const filter = { since, search, stage, temperature, sortBy, sortOrder };
              const expected = expectedIds(entries.values(), aQuery(location, filter));
              expect(await walk({ ...filter, limit: 7 + i })).toEqual(expected);
              const offset = Math.floor(expected.length / 2);
              const middle = await page({ ...filter, limit: 5, page: { offset } });
              expect(idsOf(middle)).toEqual(expected.slice(offset, offset + 5));
              expect(middle).toMatchObject({ total: expected.length, totalIsLowerBound: false });
            }
          }
        }
      }
    }
  });

  it('follow time alone: the silent become STALLED, refused offers and QUALIFIED never', async () => {
    await put(entry('open', { stage: 'Q2', lastActivityAt: NOW }));
    await put(entry('refused', { stage: 'Q4', lastActivityAt: NOW, answers: REFUSED }));
    await put(entry('done', { stage: 'QUALIFIED', lastActivityAt: NOW }));
    const edge = NOW + LIFETIMES.stalledAfterMs;
    expect(await ids({ stage: 'STALLED', now: edge })).toEqual([]);
    expect(await ids({ stage: 'Q2', now: edge })).toEqual(['open']);
    expect(await ids({ stage: 'STALLED', now: edge + 1 })).toEqual(['open']);
    expect(await ids({ stage: 'Q2', now: edge + 1 })).toEqual([]);
    expect((await page({ stage: 'STALLED', now: edge + 1 })).items[0]).toMatchObject({
      shownStage: 'STALLED',
      conversation: { stage: 'Q2' },
    });
    expect(await store.counts(location, edge + 1)).toMatchObject({
      total: 3,
      byStage: { STALLED: 1, Q2: 0, Q4: 1, QUALIFIED: 1 },
    });
  });

  it('wake a stalled conversation when its seller writes, in every list', async () => {
    await put(entry('c-1', { stage: 'Q2', answers: pricedAt(5) }, { name: 'Ann' }, 'WARM'));
    const later = NOW + 3 * DAY;
    expect(await ids({ stage: 'STALLED', now: later })).toEqual(['c-1']);
    await put(
      entry('c-1', { stage: 'Q3', lastActivityAt: later, answers: pricedAt(9) }, { name: 'Ann' }, 'HOT'),
      later,
    );
    expect(await store.counts(location, later)).toMatchObject({ total: 1, byStage: { STALLED: 0, Q3: 1 } });
    for (const sortBy of SORTS) {
      expect(await ids({ stage: 'Q3', temperature: 'HOT', sortBy, now: later })).toEqual(['c-1']);
      expect(await ids({ stage: 'STALLED', sortBy, now: later })).toEqual([]);
    }
    expect(await ids({ stage: 'STALLED', now: later + 3 * DAY })).toEqual(['c-1']);
  });

  it('follow a price that changes, and one that is withdrawn, while all else stays', async () => {
    const byPrice = { sortBy: 'price_expectation', sortOrder: 'asc' } as const;
    for (const each of [100, 200, 300]) await put(entry(`c-${String(each)}`, { answers: pricedAt(each) }));
    await put(entry('c-100', { answers: pricedAt(250) }));
    expect(await ids(byPrice)).toEqual(['c-200', 'c-100', 'c-300']);
    await put(entry('c-300', { answers: pricedAt(null) }));
    expect(await ids({ ...byPrice, stage: 'Q1', temperature: 'COLD' })).toEqual(['c-300', 'c-200', 'c-100']);
  });

  it('keep a conversation STALLED in which only a person acts', async () => {
    await put(entry('c-1', { stage: 'Q2' }));
    const later = NOW + 3 * DAY;
    await put(entry('c-1', { stage: 'Q2', lastActivityAt: NOW, lastMessageAt: later }), later);
    expect(await ids({ stage: 'STALLED', now: later })).toEqual(['c-1']);
    expect(await ids({ stage: 'Q2', now: later })).toEqual([]);
  });

  it('move more than a batch of conversations at once', async () => {
    const many = Array.from({ length: 600 }, (_, i) => entry(`c-${String(i).padStart(3, '0')}`));
    await Promise.all(many.map((each) => put(each)));
    expect((await page({ stage: 'STALLED', now: NOW + 3 * DAY, limit: 1 })).total).toBe(600);
    expect((await store.counts(location, NOW + 8 * DAY)).total).toBe(0);
  });

  describe('are searched', () => {
    beforeEach(async () => {
      await put(
        entry(
          'ann',
          {},
          { name: 'Ann-Marie O’Neil', propertyAddress: '123 Main St., Austin TX', phone: '+1 (512) 555-0100' },
        ),
      );
      await put(
        entry('bob', {}, { name: 'Bob Mainwaring', propertyAddress: '9 Oak Ave', phone: '512-555-0199' }, 'HOT'),
      );
      await put(entry('zoe', {}, { name: 'Zoë Öztürk', propertyAddress: null, phone: null }));
    });

    it.each([
      ['a name', 'Ann', ['ann']],
      ['the begin of a name', 'BO', ['bob']],
      ['letters of other alphabets', 'özt', ['zoe']],
      ['an address', '123 main', ['ann']],
      ['words in any order', 'austin ann', ['ann']],
      ['a word of name or address', 'main', ['ann', 'bob']],
      ['a phone number as it was typed', '+1 (512) 555-0100', ['ann']],
      ['a phone number without country', '5125550100', ['ann']],
      ['a phone number with points', '512.555.0199', ['bob']],
      ['the begin of a phone number', '(512) 555', ['ann', 'bob']],
      ['words of different contacts', 'ann oak', []],
      ['the middle of a word', 'eil', []],
      ['the end of a word', 'wering', []],
      ['what nobody has', 'xyz', []],
      ['quotes and wildcards', `'%*_"`, []],
    ])('by %s', async (_name, search, expected) => {
      const found = await page({ search });
      expect(idsOf(found).sort()).toEqual(expected);
      expect(found).toMatchObject({ total: idsOf(found).length, totalIsLowerBound: false, nextCursor: null });
    });

    it('together with filters', async () => {
      expect(await ids({ search: '512555', temperature: 'HOT' })).toEqual(['bob']);
      expect(await ids({ search: '512555', stage: 'STALLED', now: NOW + 3 * DAY, sortOrder: 'asc' })).toEqual([
        'ann',
        'bob',
      ]);
      expect(await ids({ search: '512555', stage: 'Q1', now: NOW + 3 * DAY })).toEqual([]);
    });

    it('by new words only after a contact was renamed', async () => {
      await put(entry('ann', {}, { name: 'Anna Weber', phone: '2125550100' }));
      expect(await ids({ search: 'oneil' })).toEqual([]);
      expect(await ids({ search: 'main' })).toEqual(['bob']);
      expect(await ids({ search: '512 5550100' })).toEqual([]);
      expect(await ids({ search: 'anna' })).toEqual(['ann']);
      expect(await ids({ search: '(212) 555' })).toEqual(['ann']);
    });
  });

  it('count the matches of a search exactly up to ten thousand', async () => {
    const many = Array.from({ length: 1200 }, (_, i) =>
      entry(
        `c-${String(i)}`,
        { lastActivityAt: NOW - i },
        { name: i % 2 === 0 ? 'Main Mainly' : 'Other', propertyAddress: `${String(i)} Main St` },
      ),
    );
    await Promise.all(many.map((each) => put(each)));
    expect(await page({ search: 'main', limit: 3 })).toMatchObject({ total: 1200, totalIsLowerBound: false });
    expect(await page({ search: 'mainly st', limit: 3 })).toMatchObject({ total: 600 });
    expect(await walk({ search: 'mainly', limit: 100 })).toHaveLength(600);
  });

  describe('keep their place by cursor', () => {
    beforeEach(async () => {
      for (const i of [1, 2, 3, 4, 5, 6, 7, 8]) {
        await put(
          entry(`c-${String(i)}`, { lastActivityAt: NOW - i * HOUR, answers: pricedAt(1000 - i) }, { name: 'Ann' }),
        );
      }
    });

    it.each([null, 'ann'])('when conversations move to the front (search: %s)', async (search) => {
      const first = await page({ limit: 3, search });
      await put(entry('c-7', { lastActivityAt: NOW }, { name: 'Ann' }));
      await put(entry('new', { lastActivityAt: NOW }, { name: 'Ann' }));
      expect(await ids({ page: { cursor: first.nextCursor ?? '' }, search })).toEqual(['c-4', 'c-5', 'c-6', 'c-8']);
    });

    it.each([null, 'ann'])('when its own conversation moves or goes (search: %s)', async (search) => {
      const first = await page({ limit: 3, search });
      await put(entry('c-3', { lastActivityAt: NOW }, { name: 'Ann' }));
      expect(await ids({ limit: 2, page: { cursor: first.nextCursor ?? '' }, search })).toEqual(['c-4', 'c-5']);
      const gone = await store.open(aKey('c-3', location), NOW);
      await store.commit(aCommit(gone, { conversation: null }));
      expect(await ids({ limit: 2, page: { cursor: first.nextCursor ?? '' }, search })).toEqual(['c-4', 'c-5']);
    });

    it('in lists by price and by stage', async () => {
      const byPrice = { sortBy: 'price_expectation', sortOrder: 'asc' } as const;
      const cheap = await page({ ...byPrice, limit: 2 });
      expect(idsOf(cheap)).toEqual(['c-8', 'c-7']);
      await put(entry('c-1', { lastActivityAt: NOW, answers: pricedAt(1) }));
      expect(await ids({ ...byPrice, limit: 2, page: { cursor: cheap.nextCursor ?? '' } })).toEqual(['c-6', 'c-5']);
      const byStage = await page({ sortBy: 'stage', limit: 2 });
      await put(entry('c-3', { lastActivityAt: NOW, stage: 'Q2' }));
      expect(await ids({ sortBy: 'stage', limit: 2, page: { cursor: byStage.nextCursor ?? '' } })).toHaveLength(2);
    });

    it('and end with the last conversation, also where stages follow that nobody is in', async () => {
      for (const sortBy of SORTS) {
        for (const sortOrder of ORDERS) {
          expect((await page({ sortBy, sortOrder, limit: 8 })).nextCursor).toBeNull();
          expect((await page({ sortBy, sortOrder, limit: 7 })).nextCursor).not.toBeNull();
        }
      }
    });

    it('and refuse one they cannot read', async () => {
      for (const cursor of ['', 'x', 'bnVsbA', Buffer.from('[1,"NaN","c"]').toString('base64url')]) {
        await expect(ids({ limit: 1, page: { cursor } })).rejects.toMatchObject({ code: 'validation' });
      }
    });
  });
});
