import { FIVE_MINUTES, HOURS, type SlotScale, TimeSlots, slotStart } from './domain/time-slots';
import { Slot } from './slot';

/** A stored slot's name: its scale and its begin. */
export interface SlotId {
  readonly scale: 'five_minutes' | 'hour';
  readonly start: number;
}

export interface SlotToStore {
  readonly id: SlotId;
  /** Null: it is no more. */
  readonly slot: Slot | null;
}

const CONTENT = {
  create: () => new Slot(),
  merge: (into: Slot, from: Slot) => {
    into.merge(from);
  },
  close: (slot: Slot) => {
    slot.pack();
  },
};

/** What one instance has measured: slots of five minutes for a day, and of an hour for a week. */
export class SlotBook {
  private readonly fiveMinutes = new TimeSlots(FIVE_MINUTES, CONTENT);
  private readonly hours = new TimeSlots(HOURS, CONTENT);

  /** The two slots everything that happens now is recorded in. */
  fiveMinutesAt(now: number): Slot {
    return this.fiveMinutes.at(now);
  }

  hourAt(now: number): Slot {
    return this.hours.at(now);
  }

  put({ scale, start }: SlotId, slot: Slot): void {
    (scale === 'hour' ? this.hours : this.fiveMinutes).put(start, slot);
  }

  /**
   * Adds what lies in the last `lengthMs` to `sum`: from the begin of a five-minute slot, so up to five minutes less. Whole
   * hours are taken from the hourly slots, which makes a day some thirty slots instead of 288.
   */
  mergeLast(lengthMs: number, now: number, sum: Slot): void {
    const from = slotStart(now - lengthMs, FIVE_MINUTES) + FIVE_MINUTES.lengthMs;
    const firstHour = Math.ceil(from / HOURS.lengthMs) * HOURS.lengthMs;
    for (const [, slot] of this.fiveMinutes.between(from, Math.min(firstHour, now + 1) - 1)) sum.merge(slot);
    for (const [, slot] of this.hours.between(firstHour, now)) sum.merge(slot);
  }

  /** Adds what lies in the hourly slots that begin from `from` to `to`. */
  mergeHours(from: number, to: number, sum: Slot): void {
    for (const [, slot] of this.hours.between(from, to)) sum.merge(slot);
  }

  takeChanges(): SlotChangesOfBook {
    const taken = { fiveMinutes: this.fiveMinutes.takeChanges(), hours: this.hours.takeChanges() };
    const slots: SlotToStore[] = [];
    for (const [scale, changes] of [
      ['five_minutes', taken.fiveMinutes],
      ['hour', taken.hours],
    ] as const) {
      for (const [start, slot] of changes.written) slots.push({ id: { scale, start }, slot });
      for (const start of changes.dropped) slots.push({ id: { scale, start }, slot: null });
    }
    return {
      slots,
      giveBack: () => {
        this.fiveMinutes.giveBack(taken.fiveMinutes);
        this.hours.giveBack(taken.hours);
      },
    };
  }
}

/** What has changed since it was last asked for; `giveBack` when it could not be stored. */
export interface SlotChangesOfBook {
  readonly slots: readonly SlotToStore[];
  readonly giveBack: () => void;
}

/** How long stored slots of a scale are of any use. */
export function lifeOf({ lengthMs, kept }: SlotScale): number {
  return lengthMs * kept;
}
