import type { SlotId } from './slot-book';
import type { StoredSlot } from './slot';

/** One start of one process. A restart is another instance; what the earlier one measured goes on counting. */
export interface InstanceRecord {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly savedAt: number;
  /** What its cache keeps in memory. */
  readonly cacheBytes: number;
}

export interface SnapshotSlot {
  readonly id: SlotId;
  /** Null when there is none any more. */
  readonly slot: StoredSlot | null;
}

/**
 * Where instances keep what they measured, each its own slots and nobody else's, so that nothing is ever counted twice.
 * It neither merges nor judges age, except that instances which have not saved for longer than any slot counts are gone.
 */
export abstract class SnapshotStore {
  /** Writes the given slots and the record, whole or not at all; other slots of the instance stay. */
  abstract save(instance: InstanceRecord, slots: readonly SnapshotSlot[]): Promise<void>;
  /** All instances that saved since `since` (ms). */
  abstract instances(since: number): Promise<readonly InstanceRecord[]>;
  abstract slots(instanceId: string): Promise<readonly SnapshotSlot[]>;
  /** Forgets instances that last saved before `before` (ms). Gives how many. */
  abstract forget(before: number): Promise<number>;
}

export function slotName({ scale, start }: SlotId): string {
  return `${scale}:${String(start)}`;
}

/** Only `slotName` writes what is read here. */
export function slotIdOf(name: string): SlotId {
  const [scale, start] = name.split(':');
  return { scale: scale === 'hour' ? 'hour' : 'five_minutes', start: Number(start) };
}
