import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedDatabase } from '../../src/platform/embedded';
import type { SortBy } from '../../src/seller-bot/conversation-store';
import { EmbeddedConversationStore } from '../../src/seller-bot/storage/embedded-conversation-store';
import { LIFETIMES, NOW, aCommit, aContact, aKey, aQuery, anArrival } from '../support/builders';
import { SettableClock } from '../support/store-harness';

const SORTS: readonly SortBy[] = ['last_activity', 'stage', 'temperature', 'price_expectation'];

describe('The embedded conversation store', () => {
  let directory: string;
  let database: EmbeddedDatabase;
  let store: EmbeddedConversationStore;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'seller-plans-'));
    database = EmbeddedDatabase.open(directory);
    // A clock that stands: what a machine's own clock says must not matter
    store = new EmbeddedConversationStore(database, LIFETIMES, new SettableClock(NOW));
    await store.commit(aCommit(await store.open(aKey('c-1', 'loc'), NOW)));
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    database.close();
    await rm(directory, { recursive: true, force: true });
  });

  /** What the database does for each query of some work. */
  const plansOf = async (work: () => Promise<unknown>): Promise<Map<string, string>> => {
    const all = jest.spyOn(database, 'all');
    const first = jest.spyOn(database, 'first');
    await work();
    const queries = [...all.mock.calls, ...first.mock.calls];
    jest.restoreAllMocks();
    return new Map(
      queries.map(([sql, ...values]) => [
        sql,
        database
          .all(`EXPLAIN QUERY PLAN ${sql}`, ...values)
          .map(({ detail }) => String(detail))
          .join(' | '),
      ]),
    );
  };

  it('reads every list, by every filter and sort, as one range of an index that holds all it needs', async () => {
    const cursor = Buffer.from('[1,"5","c"]').toString('base64url');
    const plans = await plansOf(async () => {
      for (const stage of [null, 'Q1', 'STALLED'] as const)
        for (const temperature of [null, 'COLD'] as const)
          for (const sortBy of SORTS)
            for (const sortOrder of ['asc', 'desc'] as const)
              for (const page of [{ offset: 0 }, { cursor }])
                await store.list(aQuery('loc', { stage, temperature, sortBy, sortOrder, page }));
    });
    const pages = [...plans].filter(([sql]) => sql.includes('OFFSET'));
    expect(pages.length).toBeGreaterThanOrEqual(16);
    for (const [sql, plan] of pages) {
      const filters = (sql.match(/(view|temperature) = \?/g) ?? []).map((each) => ` AND ${each.replace(' = ', '=')}`);
      expect(plan).toMatch(/COVERING INDEX list_(activity|price)_\d/);
      expect(plan).toContain(`(location=?${filters.join('')}`);
    }
    for (const [sql, plan] of [...plans].filter(([each]) => !each.includes('OFFSET'))) {
      expect(`${sql}: ${plan}`).not.toMatch(/SCAN|TEMP B-TREE/);
    }
  });

  it('looks at nothing but what is due when time passes', async () => {
    const plans = await plansOf(() => store.counts('loc', NOW));
    expect([...plans.values()].join('\n')).toMatch(/INDEX life \(last_message<\?\)/);
    expect([...plans.values()].join('\n')).toMatch(/INDEX may_stall \(location=\? AND activity<\?\)/);
  });

  it('keeps the words of a contact for its search, and none it does not have any more', async () => {
    const key = aKey('c-2', 'loc');
    for (const name of ['Ann Smith', 'Anna Smith', 'Bob'])
      await store.commit(aCommit(await store.open(key, NOW), { contact: aContact(key, { name }) }));
    expect(database.all('SELECT term FROM search_terms')).toEqual([{ term: 'bob' }]);
    await store.commit(aCommit(await store.open(key, NOW), { conversation: null }));
    expect(database.all('SELECT term FROM search_terms')).toEqual([]);
  });

  it('drops what has run out when it is asked to', async () => {
    const clock = new SettableClock(NOW);
    const aging = new EmbeddedConversationStore(database, LIFETIMES, clock);
    const key = aKey('c-2', 'loc');
    await aging.accept(anArrival(key, { ids: ['m-1'], pairing: { fingerprint: 'f', hasIds: true } }));
    const results = [{ messageId: 'm-1', body: 'x', keepMs: 1000 }];
    await aging.commit(aCommit(await aging.open(key, NOW), { results, consumed: 1, counters: { turns: 1 } }));
    const later = NOW + 401 * 86_400_000;
    clock.advance(later - NOW);
    await aging.expire(later, 100);
    for (const table of ['seen', 'pairings', 'results', 'contacts', 'conversations', 'days', 'inbox']) {
      expect([table, database.all(`SELECT * FROM ${table}`)]).toEqual([table, []]);
    }
  });
});
