import type { AccessStore, AuditEntry, PlacedAuditEntry } from '../../src/access/access-store';
import { type AuditFilter, AuditLog, type AuditPage } from '../../src/access/audit-log';
import { ACCESS_ADAPTERS, type AccessHarness } from '../support/access-harness';
import { NOW } from '../support/builders';
import { SettableClock } from '../support/store-harness';

const SESSION = { email: 'maria@example.com', passwordVersion: 1, startedAt: NOW };

function entry(id: number, locationId: string | null): AuditEntry {
  return {
    id: String(id),
    at: NOW + id,
    who: 'maria@example.com',
    action: 'take_over',
    target: `c${String(id)}`,
    locationId,
    fields: [],
    outcome: 'done',
  };
}

describe.each(ACCESS_ADAPTERS)('Access in $name', ({ open }) => {
  let harness: AccessHarness;
  let store: AccessStore;

  beforeAll(async () => {
    harness = await open();
    store = harness.access;
  });
  afterAll(async () => {
    await harness.close();
  });

  describe('sessions', () => {
    it('are found until they end', async () => {
      await store.putSession('s1', SESSION, 60_000);
      const found = await store.readSession('s1');
      expect(found?.session).toEqual(SESSION);
      expect(found?.msLeft).toBeGreaterThan(50_000);
      expect(found?.msLeft).toBeLessThanOrEqual(60_000);
      await store.removeSession('s1');
      expect(await store.readSession('s1')).toBeNull();
    });

    it('run out, unless their life is made longer', async () => {
      await store.putSession('s2', SESSION, 60_000);
      await store.putSession('s3', SESSION, 60_000);
      await harness.elapse(40_000);
      await store.putSession('s3', SESSION, 60_000);
      await harness.elapse(40_000);
      expect(await store.readSession('s2')).toBeNull();
      expect(await store.readSession('s3')).not.toBeNull();
    });

    it('that never were are none', async () => {
      expect(await store.readSession('nothing')).toBeNull();
      await expect(store.removeSession('nothing')).resolves.toBeUndefined();
    });
  });

  describe('attempts', () => {
    it('are counted by subject within a window that begins with the first', async () => {
      expect(await store.countAttempt('a', 60_000)).toMatchObject({ count: 1 });
      await harness.elapse(30_000);
      const second = await store.countAttempt('a', 60_000);
      expect(second.count).toBe(2);
      expect(second.msLeft).toBeLessThanOrEqual(30_000);
      expect(second.msLeft).toBeGreaterThan(20_000);
      expect(await store.countAttempt('b', 60_000)).toMatchObject({ count: 1 });
      await harness.elapse(31_000);
      expect(await store.countAttempt('a', 60_000)).toMatchObject({ count: 1 });
    });

    it('made at one moment all count', async () => {
      const counts = await Promise.all(Array.from({ length: 20 }, () => store.countAttempt('crowd', 60_000)));
      expect(counts.map(({ count }) => count).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 20 }, (_, i) => i + 1),
      );
    });

    it('are forgotten after a success', async () => {
      await store.countAttempt('c', 60_000);
      await store.forgetAttempts('c');
      expect(await store.countAttempt('c', 60_000)).toMatchObject({ count: 1 });
    });
  });

  describe('the audit log', () => {
    it('is read from the latest on, page by page, of all or of one location', async () => {
      for (let i = 1; i <= 7; i++) await store.appendAudit(entry(i, i % 2 === 0 ? 'even' : i === 7 ? null : 'odd'));
      const ids = async (locationId: string | null, limit: number): Promise<string[][]> => {
        const pages: string[][] = [];
        let before: string | null = null;
        for (;;) {
          const page: readonly PlacedAuditEntry[] = await store.audit({ locationId, before, limit });
          if (page.length === 0) return pages;
          pages.push(page.map(({ entry: { id } }) => id));
          before = page.at(-1)?.place ?? null;
        }
      };
      expect(await ids(null, 3)).toEqual([['7', '6', '5'], ['4', '3', '2'], ['1']]);
      expect(await ids('even', 2)).toEqual([['6', '4'], ['2']]);
      expect(await ids('odd', 3)).toEqual([['5', '3', '1']]);
      expect(await ids('nowhere', 3)).toEqual([]);
      const [latest] = await store.audit({ locationId: 'even', before: null, limit: 1 });
      expect(latest?.entry).toEqual(entry(6, 'even'));
    });

    it('is narrowed by who, what, to whom and how it ended, with exact pages', async () => {
      const log = new AuditLog(store, new SettableClock(NOW));
      for (let i = 1; i <= 1200; i++) {
        const what = {
          who: i % 100 === 0 ? 'rare@x.com' : 'often@x.com',
          outcome: i % 200 === 0 ? 'forbidden' : 'done',
        };
        await store.appendAudit({ ...entry(i, 'filtered'), ...what });
      }
      const pages = async (filter: AuditFilter, limit: number): Promise<string[][]> => {
        const all: string[][] = [];
        let before: string | null = null;
        do {
          const page: AuditPage = await log.page({ locationId: 'filtered', before, limit, filter });
          all.push(page.entries.map(({ id }) => id));
          before = page.next;
        } while (before !== null);
        return all;
      };
      expect(await pages({ who: 'rare@x.com' }, 5)).toEqual([
        ['1200', '1100', '1000', '900', '800'],
        ['700', '600', '500', '400', '300'],
        ['200', '100'],
      ]);
      expect(await pages({ who: 'rare@x.com', outcome: 'done' }, 6)).toEqual([
        ['1100', '900', '700', '500', '300', '100'],
      ]);
      expect(await pages({ outcome: 'refused' }, 100)).toEqual([['1200', '1000', '800', '600', '400', '200']]);
      expect(await pages({ who: 'nobody@x.com' }, 10)).toEqual([[]]);
      expect((await pages({}, 100)).map(({ length }) => length)).toEqual(Array(12).fill(100));
    });

    it('is bounded: the oldest go first', async () => {
      const small = harness.keeping(200);
      for (let i = 100; i < 600; i++) await small.appendAudit(entry(i, 'bounded'));
      const entries = await store.audit({ locationId: null, before: null, limit: 1000 });
      expect(entries[0]?.entry.id).toBe('599');
      // Redis drops whole blocks, so a few more than asked for may stay.
      expect(entries.length).toBeGreaterThanOrEqual(200);
      expect(entries.length).toBeLessThan(400);
    });
  });
});
