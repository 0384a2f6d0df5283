import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CacheService } from '../platform/cache';
import { Clock } from '../shared';
import type { Reading } from './domain/reading';
import { HOUR_MS, HOURS, MINUTE_MS, slotStart } from './domain/time-slots';
import { PerformanceTracker } from './performance-tracker';
import { Slot } from './slot';
import { SlotBook, lifeOf } from './slot-book';
import { type InstanceRecord, SnapshotStore } from './snapshot-store';

/** What was read, and whether all of it could be: without the store only this instance is in it. */
export interface FleetReading<T> {
  readonly reading: T;
  readonly isComplete: boolean;
}

export interface HourReading {
  /** Milliseconds since the epoch. */
  readonly start: number;
  /** False: no instance was there to measure anything. */
  readonly wasWatched: boolean;
  readonly reading: Reading;
}

interface Other {
  readonly record: InstanceRecord;
  readonly book: SlotBook;
}

/**
 * What all instances measured, those that are gone included. Each saves its own slots and reads those of the others; what
 * it is about to show is saved first, so that no other instance shows less afterwards.
 */
@Injectable()
export class FleetReadings {
  private readonly id = randomUUID();
  private readonly startedAt: number;
  private others = new Map<string, Other>();
  private saving: Promise<void> = Promise.resolve();

  constructor(
    private readonly tracker: PerformanceTracker,
    private readonly store: SnapshotStore,
    private readonly cache: CacheService,
    private readonly clock: Clock,
  ) {
    this.startedAt = clock.now();
  }

  /** Saves what has changed since the last time. Problem: `store-unavailable`; nothing is lost then, the next one has it. */
  async save(now: number): Promise<void> {
    const work = this.saving.then(() => this.saveChanges(now));
    this.saving = work.catch(() => undefined);
    return work;
  }

  /** Saves if other instances are alive: they save at least every `intervalMs`, so who has not for twice as long is gone. */
  async saveInCompany(now: number, intervalMs: number): Promise<void> {
    const records = await this.store.instances(now - Math.max(2 * intervalMs, MINUTE_MS));
    if (records.some(({ id }) => id !== this.id)) await this.save(now);
  }

  /** Forgets instances whose slots do not count any more. */
  async forgetOld(now: number): Promise<number> {
    return this.store.forget(now - lifeOf(HOURS) - 86_400_000);
  }

  async last(lengthMs: number, now: number): Promise<FleetReading<Reading>> {
    const isComplete = await this.refresh(now);
    const sum = new Slot();
    for (const book of this.books()) book.mergeLast(lengthMs, now, sum);
    return { reading: sum, isComplete };
  }

  /** What happened since a moment that an hour begins with. */
  async since(moment: number, now: number): Promise<FleetReading<Reading>> {
    const isComplete = await this.refresh(now);
    const sum = new Slot();
    for (const book of this.books()) book.mergeHours(moment, now, sum);
    return { reading: sum, isComplete };
  }

  /** The last hours one by one, oldest first; the one that is going on is the last. */
  async byHour(hours: number, now: number): Promise<FleetReading<readonly HourReading[]>> {
    const isComplete = await this.refresh(now);
    const last = slotStart(now, HOURS);
    const reading = Array.from({ length: hours }, (_, i): HourReading => {
      const start = last - (hours - 1 - i) * HOUR_MS;
      const sum = new Slot();
      for (const book of this.books()) book.mergeHours(start, start, sum);
      return { start, wasWatched: this.wasWatched(start, now), reading: sum };
    });
    return { reading, isComplete };
  }

  /** Memory of the caches of all instances that are alive. */
  cacheBytes(now: number, aliveWithinMs: number): number {
    let bytes = this.cache.size.bytes;
    for (const { record } of this.others.values())
      if (record.savedAt >= now - aliveWithinMs) bytes += record.cacheBytes;
    return bytes;
  }

  private async saveChanges(now: number): Promise<void> {
    const { slots, giveBack } = this.tracker.book.takeChanges();
    const record = { id: this.id, startedAt: this.startedAt, savedAt: now, cacheBytes: this.cache.size.bytes };
    try {
      await this.store.save(
        record,
        slots.map(({ id, slot }) => ({ id, slot: slot?.toStored() ?? null })),
      );
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  /** False when the store does not answer: what was known of the others before stays. */
  private async refresh(now: number): Promise<boolean> {
    try {
      await this.save(now);
      const records = await this.store.instances(now - lifeOf(HOURS));
      const others = await Promise.all(records.filter(({ id }) => id !== this.id).map((record) => this.read(record)));
      this.others = new Map(others.map((other) => [other.record.id, other]));
      return true;
    } catch {
      return false;
    }
  }

  /** Only what was saved since we looked is read again. */
  private async read(record: InstanceRecord): Promise<Other> {
    const known = this.others.get(record.id);
    if (known?.record.savedAt === record.savedAt) return known;
    const book = new SlotBook();
    for (const { id, slot } of await this.store.slots(record.id)) {
      if (slot !== null) book.put(id, Slot.fromStored(slot));
    }
    return { record, book };
  }

  private *books(): Generator<SlotBook> {
    yield this.tracker.book;
    for (const { book } of this.others.values()) yield book;
  }

  private wasWatched(start: number, now: number): boolean {
    const end = start + HOUR_MS;
    if (this.startedAt < end && now >= start) return true;
    return [...this.others.values()].some(({ record }) => record.startedAt < end && record.savedAt >= start);
  }
}
