import { randomUUID } from 'node:crypto';
import type { Alert } from '../../src/metrics/domain/alert-rules';
import { Slot } from '../../src/metrics/slot';
import type { SlotId } from '../../src/metrics/slot-book';
import { METRICS_STORES, type MetricsStores } from '../support/metrics-stores';

const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR: SlotId = { scale: 'hour', start: NOW };
const FIVE: SlotId = { scale: 'five_minutes', start: NOW };

function slotWith(n: number): Slot {
  const slot = new Slot();
  slot.add('crm\there\tok\tsend_sms', n);
  slot.note('crm\there', NOW + n);
  for (let i = 0; i < n; i++) slot.time('crm\there', 10 + i);
  return slot;
}

describe.each(METRICS_STORES)('What metrics keep in $name', ({ open }) => {
  let stores: MetricsStores;

  beforeEach(async () => {
    stores = await open();
  });
  afterEach(async () => {
    await stores.close();
  });

  describe('snapshots', () => {
    const record = (id: string, savedAt = NOW) => ({ id, startedAt: NOW - 1000, savedAt, cacheBytes: 77 });
    const stored = async (id: string) =>
      [...(await stores.snapshots.slots(id))].sort((a, b) => a.id.scale.localeCompare(b.id.scale));

    it('are none at first', async () => {
      expect(await stores.snapshots.instances(0)).toEqual([]);
      expect(await stores.snapshots.slots('nobody')).toEqual([]);
    });

    it('come back to the last digit', async () => {
      const slots = [
        { id: FIVE, slot: slotWith(3).toStored() },
        { id: HOUR, slot: slotWith(50).toStored() },
      ];
      await stores.snapshots.save(record('one'), slots);
      expect(await stores.snapshots.instances(0)).toEqual([record('one')]);
      expect(await stored('one')).toEqual(slots);
      const [five] = await stored('one');
      expect(five?.slot === null ? null : Slot.fromStored(slotWith(3).toStored()).latency('crm', 'here')).toEqual(
        slotWith(3).latency('crm', 'here'),
      );
    });

    it('replace a slot that is saved again, and leave the others', async () => {
      await stores.snapshots.save(record('one'), [
        { id: FIVE, slot: slotWith(1).toStored() },
        { id: HOUR, slot: slotWith(1).toStored() },
      ]);
      await stores.snapshots.save(record('one', NOW + 5), [{ id: HOUR, slot: slotWith(2).toStored() }]);
      await stores.snapshots.save(record('one', NOW + 9), []);
      expect(await stored('one')).toEqual([
        { id: FIVE, slot: slotWith(1).toStored() },
        { id: HOUR, slot: slotWith(2).toStored() },
      ]);
      expect(await stores.snapshots.instances(0)).toEqual([record('one', NOW + 9)]);
    });

    it('drop a slot that is no more', async () => {
      await stores.snapshots.save(record('one'), [{ id: FIVE, slot: slotWith(1).toStored() }]);
      await stores.snapshots.save(record('one'), [{ id: FIVE, slot: null }]);
      expect(await stored('one')).toEqual([]);
    });

    it('of instances never mix', async () => {
      await stores.snapshots.save(record('one'), [{ id: HOUR, slot: slotWith(1).toStored() }]);
      await stores.snapshots.save(record('two'), [{ id: HOUR, slot: slotWith(2).toStored() }]);
      expect(await stored('one')).toEqual([{ id: HOUR, slot: slotWith(1).toStored() }]);
      expect(await stored('two')).toEqual([{ id: HOUR, slot: slotWith(2).toStored() }]);
    });

    it('are forgotten with instances that have not saved for long, and only with those', async () => {
      await stores.snapshots.save(record('old', NOW - 1), [{ id: HOUR, slot: slotWith(1).toStored() }]);
      await stores.snapshots.save(record('young', NOW), [{ id: HOUR, slot: slotWith(1).toStored() }]);
      expect((await stores.snapshots.instances(NOW)).map(({ id }) => id)).toEqual(['young']);
      expect(await stores.snapshots.forget(NOW)).toBe(1);
      expect(await stores.snapshots.forget(NOW)).toBe(0);
      expect(await stored('old')).toEqual([]);
      expect((await stores.snapshots.instances(0)).map(({ id }) => id)).toEqual(['young']);
      expect(await stored('young')).toHaveLength(1);
    });

    it('say so when the store is away', async () => {
      await stores.lose();
      await expect(stores.snapshots.save(record('one'), [])).rejects.toMatchObject({ code: 'store-unavailable' });
      await expect(stores.snapshots.instances(0)).rejects.toMatchObject({ code: 'store-unavailable' });
    });
  });

  describe('alerts', () => {
    const alert = (id = `dead_letters:${randomUUID()}`, value = 3): Alert => ({
      id,
      rule: 'dead_letters',
      locationId: 'here',
      severity: 'critical',
      threshold: 0,
      unit: 'entries',
      value,
      beganAt: NOW,
      clearedAt: null,
    });

    it('begin once, however many say so', async () => {
      const first = alert('a');
      const begun = await Promise.all([stores.alerts.begin(first), stores.alerts.begin({ ...first, value: 9 })]);
      expect(begun.filter(Boolean)).toHaveLength(1);
      const active = await stores.alerts.active();
      expect(active).toHaveLength(1);
      expect(active[0]).toMatchObject({ id: 'a', beganAt: NOW, clearedAt: null });
    });

    it('clear once, with the time, and are past from then on', async () => {
      await stores.alerts.begin(alert('a'));
      const cleared = await Promise.all([stores.alerts.clear('a', NOW + 60), stores.alerts.clear('a', NOW + 60)]);
      expect(cleared.filter((each) => each !== null)).toEqual([{ ...alert('a'), clearedAt: NOW + 60 }]);
      expect(await stores.alerts.active()).toEqual([]);
      expect(await stores.alerts.past(10)).toEqual([{ ...alert('a'), clearedAt: NOW + 60 }]);
      expect(await stores.alerts.clear('a', NOW + 70)).toBeNull();
    });

    it('can begin again, and stand in the past with the latest first', async () => {
      for (const at of [1, 2, 3]) {
        await stores.alerts.begin({ ...alert('a'), beganAt: NOW + at });
        await stores.alerts.clear('a', NOW + at);
      }
      expect((await stores.alerts.past(2)).map(({ clearedAt }) => clearedAt)).toEqual([NOW + 3, NOW + 2]);
    });

    it('are watched by whoever watches already', async () => {
      expect(await stores.alerts.watch('one', 60_000)).toBe(true);
      expect(await stores.alerts.watch('one', 60_000)).toBe(true);
    });
  });
});

describe('The watch for alerts on Redis', () => {
  it('is one instance at a time, and passes on when that one is gone', async () => {
    const redis = METRICS_STORES.find(({ name }) => name === 'Redis');
    const stores = await redis?.open();
    if (stores === undefined) throw new Error('no Redis among the stores');
    expect(await stores.alerts.watch('one', 60_000)).toBe(true);
    expect(await stores.alerts.watch('two', 60_000)).toBe(false);
    expect(await stores.alerts.watch('one', 1)).toBe(true);
    const deadline = Date.now() + 5000;
    while (!(await stores.alerts.watch('two', 60_000))) {
      if (Date.now() > deadline) throw new Error('the watch was not passed on');
    }
    expect(await stores.alerts.watch('one', 60_000)).toBe(false);
    await stores.close();
  });
});
