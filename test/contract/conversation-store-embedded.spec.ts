import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedDatabase } from '../../src/platform/embedded';
import type { SortBy } from '../../src/seller-bot/conversation-store';
import { EmbeddedConversationStore } from '../../src/seller-bot/storage/embedded-conversation-store';
import { LIFETIMES, NOW, aCommit, aKey, aQuery } from '../support/builders';

const SORTS: readonly SortBy[] = ['last_activity', 'stage', 'temperature', 'price_expectation'];

describe('The embedded conversation store', () => {
  let directory: string;
  let database: EmbeddedDatabase;
  let store: EmbeddedConversationStore;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'seller-plans-'));
    database = EmbeddedDatabase.open(directory);
    store = new EmbeddedConversationStore(database, LIFETIMES);
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
});
