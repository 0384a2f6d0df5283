export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;

/** How long a slot is, and how many are kept. */
export interface SlotScale {
  readonly lengthMs: number;
  readonly kept: number;
}

export const FIVE_MINUTES: SlotScale = { lengthMs: 5 * MINUTE_MS, kept: 288 };
export const HOURS: SlotScale = { lengthMs: HOUR_MS, kept: 168 };

/** The begin of the slot a moment lies in. Moments are milliseconds since the epoch: summer time does not touch them. */
export function slotStart(moment: number, { lengthMs }: SlotScale): number {
  return Math.floor(moment / lengthMs) * lengthMs;
}

/** The begin of the oldest slot that still counts. */
function oldestStart(now: number, scale: SlotScale): number {
  return slotStart(now, scale) - (scale.kept - 1) * scale.lengthMs;
}

export interface SlotChanges<T> {
  readonly written: readonly (readonly [start: number, slot: T])[];
  /** Begins of slots that are no more. */
  readonly dropped: readonly number[];
}

interface Content<T> {
  readonly create: () => T;
  readonly merge: (into: T, from: T) => void;
  /** Its time is over. */
  readonly close: (slot: T) => void;
}

/**
 * What was measured, by slots of time. The clock may jump: when it is set back, slots that now lie in the future did not
 * happen then, so what they hold moves into the current one. Nothing is lost, and nothing counts twice.
 */
export class TimeSlots<T> {
  private readonly slots = new Map<number, T>();
  private readonly changed = new Set<number>();
  private current: T | null = null;
  private currentStart = Number.NEGATIVE_INFINITY;
  /** Cheaper than noting the current slot each time. */
  private isCurrentChanged = false;

  constructor(
    readonly scale: SlotScale,
    private readonly content: Content<T>,
  ) {}

  /** The slot to record into. */
  at(now: number): T {
    const offset = now - this.currentStart;
    this.isCurrentChanged = true;
    if (this.current !== null && offset >= 0 && offset < this.scale.lengthMs) return this.current;
    return this.turnTo(now);
  }

  /** Slots that begin from `from` to `to`, both included. */
  *between(from: number, to: number): Generator<readonly [start: number, slot: T]> {
    for (const each of this.slots) if (each[0] >= from && each[0] <= to) yield each;
  }

  /** Takes over what was stored. */
  put(start: number, slot: T): void {
    this.slots.set(start, slot);
  }

  /** What has changed since the last call. */
  takeChanges(): SlotChanges<T> {
    if (this.isCurrentChanged) this.changed.add(this.currentStart);
    this.isCurrentChanged = false;
    const written: [number, T][] = [];
    const dropped: number[] = [];
    for (const start of this.changed) {
      const slot = this.slots.get(start);
      if (slot === undefined) dropped.push(start);
      else written.push([start, slot]);
    }
    this.changed.clear();
    return { written, dropped };
  }

  /** The changes could not be kept: the next call shall give them again. */
  giveBack({ written, dropped }: SlotChanges<T>): void {
    for (const [start] of written) this.changed.add(start);
    for (const start of dropped) this.changed.add(start);
  }

  private turnTo(now: number): T {
    if (this.current !== null) {
      this.changed.add(this.currentStart);
      this.content.close(this.current);
    }
    const start = slotStart(now, this.scale);
    const slot = this.slots.get(start) ?? this.content.create();
    this.slots.set(start, slot);
    for (const [each, old] of this.slots) {
      if (each <= start) continue;
      this.content.merge(slot, old);
      this.drop(each);
    }
    const oldest = oldestStart(now, this.scale);
    for (const each of this.slots.keys()) if (each < oldest) this.drop(each);
    this.current = slot;
    this.currentStart = start;
    return slot;
  }

  private drop(start: number): void {
    this.slots.delete(start);
    this.changed.add(start);
  }
}
