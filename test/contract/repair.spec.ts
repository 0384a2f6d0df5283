import { randomUUID } from 'node:crypto';
import { analyzeLead } from '../../src/lead-intelligence/domain/analyze-lead';
import type { Drift } from '../../src/platform/tallies';
import type { Answers } from '../../src/seller-bot/domain/conversation';
import { NEED_REASONS, conversationFiguresOf, needOrder } from '../../src/seller-bot/domain/figures';
import { HOUR, NOW, aCommit, aContact, aConversation, aKey, aQuery, anArrival, pricedAt } from '../support/builders';
import { STORE_ADAPTERS, type StoreHarness } from '../support/store-harness';

const RULES = {
  priceBandMin: 200_000,
  priceBandMax: 800_000,
  serviceAreas: ['Frisco', 'Plano'],
  hotScore: 80,
  warmScore: 60,
  commissionRate: 0.06,
  minimumCommissionRate: 0.04,
  offerRatio: 0.75,
};
const TEXTS = ['Looking in Frisco up to 300k, preapproved', 'asap in Plano, 450k cash', 'hello there'];

function answered(price: number): Answers {
  const answer = <T>(value: T) => ({ value, at: NOW, messageId: null, evidence: null });
  return {
    ...pricedAt(price),
    condition: answer('move_in_ready' as const),
    motivation: answer('divorce' as const),
    offerAccepted: answer(true),
    timelineAcceptable: answer(true),
  };
}

describe.each(STORE_ADAPTERS)('The repair on $name', ({ open }) => {
  let harness: StoreHarness;
  let location: string;

  beforeAll(async () => {
    harness = await open();
  });

  afterAll(async () => {
    await harness.close();
  });

  beforeEach(() => {
    location = `loc'[*]-${randomUUID()}`;
  });

  /** One contact in three is HOT, one has gone silent, one has just begun. */
  const turn = async (n: number): Promise<void> => {
    const key = aKey(`c-${String(n)}`, location);
    const opened = await harness.store.open(key, NOW);
    const isHot = n % 3 === 0;
    const conversation = aConversation(key, {
      stage: isHot ? 'QUALIFIED' : 'Q1',
      ...(isHot ? { answers: answered(300_000 + n) } : {}),
      lastActivityAt: n % 3 === 1 ? NOW - 50 * HOUR : NOW,
      lastMessageAt: NOW,
    });
    const contact = aContact(key, { name: `Ann Number${String(n)}`, phone: `214555${String(1000 + n)}` });
    const commit = aCommit(opened, { conversation, contact, temperature: isHot ? 'HOT' : 'COLD' });
    if ((await harness.store.commit(commit)) !== 'committed') await turn(n);
  };

  const lead = async (n: number): Promise<void> => {
    await harness.leads.save({
      locationId: location,
      contactId: `c-${String(n)}`,
      analyzedAt: NOW - n,
      source: null,
      searchTerms: ['ann', `number${String(n)}`],
      analysis: analyzeLead(TEXTS[n % 3] ?? '', RULES),
    });
  };

  const fill = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n++) {
      await turn(n);
      await lead(n);
    }
    await harness.store.accept(anArrival(aKey('c-1', location)));
    await harness.store.settle(location, NOW);
  };

  /** Everything that is shown of the location. */
  const shown = async (): Promise<unknown> => {
    const { store, tallies, leads } = harness;
    const lists = [];
    for (const sortBy of ['last_activity', 'stage', 'temperature', 'price_expectation'] as const) {
      for (const stage of [null, 'Q1', 'Q4', 'QUALIFIED', 'STALLED'] as const) {
        const page = await store.list(aQuery(location, { sortBy, stage }));
        lists.push([sortBy, stage, page.total, page.items.map(({ conversation }) => conversation.key.contactId)]);
      }
    }
    const search = { place: null, prefixes: ['number1'], temperature: null, timeline: null, range: null } as const;
    const [found, foundLeads, everyLead] = [
      await store.list(aQuery(location, { search: 'number1' })),
      await leads.list({
        ...search,
        locationId: location,
        sortBy: 'lead_score',
        sortOrder: 'asc',
        page: { offset: 0 },
        limit: 50,
        now: NOW,
      }),
      await leads.list({
        ...search,
        prefixes: [],
        locationId: location,
        sortBy: 'budget',
        sortOrder: 'desc',
        page: { offset: 0 },
        limit: 50,
        now: NOW,
      }),
    ];
    return {
      lists,
      found: found.items.map(({ conversation }) => conversation.key.contactId),
      leads: [foundLeads, everyLead].map((page) => [page.total, page.leads.map(({ contactId }) => contactId)]),
      counts: await store.counts(location, NOW),
      sums: await tallies.sums(location),
      labels: await tallies.labels(location, 100),
      median: await tallies.median(location, 'budget'),
      needs: await Promise.all(NEED_REASONS.map((reason) => tallies.first(location, needOrder(reason), 100))),
      waiting: (await store.waiting(NOW + HOUR, 1000)).filter(({ locationId }) => locationId === location),
    };
  };

  const wrongIn = (drift: Drift): number => Object.values(drift).reduce((sum, n) => sum + n, 0);

  it('finds nothing wrong where nothing is, and changes nothing that is shown', async () => {
    await fill(20);
    const before = await shown();
    expect(wrongIn(await harness.repair.repair(location))).toBe(0);
    expect(await shown()).toEqual(before);
  });

  it('puts right whatever was spoiled, says so, and has nothing left to do', async () => {
    await fill(20);
    const before = await shown();
    await harness.spoil(location);
    expect(await shown()).not.toEqual(before);
    expect(wrongIn(await harness.repair.repair(location))).toBeGreaterThan(8);
    expect(await shown()).toEqual(before);
    expect(wrongIn(await harness.repair.repair(location))).toBe(0);
  });

  it('knows every location, and touches none but its own', async () => {
    await fill(3);
    const other = location;
    const before = await harness.everything(other);
    location = `loc-${randomUUID()}`;
    await fill(3);
    expect(await harness.repair.locations()).toEqual(expect.arrayContaining([other, location]));
    await harness.repair.repair(location);
    expect(await harness.everything(other)).toEqual(before);
  });

  it('counts right while everybody goes on writing', async () => {
    await fill(150);
    await harness.spoil(location);
    const end = new AbortController();
    const writing = (async () => {
      for (let n = 0; !end.signal.aborted; n++) {
        await Promise.all([turn((n * 7) % 150), lead((n * 11) % 150), turn(150 + (n % 40))]);
        if (n % 5 === 0) await harness.leads.remove(location, `c-${String((n * 13) % 150)}`);
        if (n % 9 === 0) {
          const opened = await harness.store.open(aKey(`c-${String((n * 17) % 150)}`, location), NOW);
          if (opened.conversation !== null) await harness.store.commit(aCommit(opened, { conversation: null }));
        }
        // The event loop is the store's where it is embedded.
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    await harness.repair.repair(location);
    end.abort();
    await writing;
    const { byStage, total } = await harness.store.counts(location, NOW);
    const { byStoredStage } = conversationFiguresOf(await harness.tallies.sums(location));
    expect(byStoredStage.QUALIFIED).toBe(byStage.QUALIFIED);
    expect(Object.values(byStoredStage).reduce((sum, n) => sum + n, 0)).toBe(total);
    // A second look, with nobody writing, is the judge.
    expect(wrongIn(await harness.repair.repair(location))).toBe(0);
  }, 60_000);
});
