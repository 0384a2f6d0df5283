import type { ContactKey } from '../domain/conversation';
import type { OutboxStatus, StoredEntry } from '../domain/outbox';

/** The right to deliver for one contact, until it runs out. `token` fences a deliverer that was paused and came back. */
export interface Claim {
  readonly key: ContactKey;
  readonly token: string;
  /** In the order they must go: by due time, then as they were made. */
  readonly due: readonly StoredEntry[];
}

export interface OutboxQuery {
  readonly locationId: string;
  readonly status: OutboxStatus | null;
  readonly contactId: string | null;
  /** How many to pass over: the newest come first. */
  readonly offset: number;
  readonly limit: number;
}

/** What a delivery adds to the counters of a day. */
export interface OutboxCounters {
  readonly at: number;
  readonly amounts: Readonly<Record<string, number>>;
}

/** The figure that holds when something was last delivered (ms). */
export const LAST_SENT = 'outbox:last_sent';

/**
 * The entries that wait to be delivered, and what became of the others. Commits add to it (see `ConversationStore`);
 * only the holder of a contact's claim changes its entries. It neither sends nor decides.
 */
export abstract class OutboxStore {
  /**
   * Takes up to `limit` contacts that have something due, each for `leaseMs` and for this caller alone: of one location, or of
   * any, where none waits for ever behind another one's backlog. Where there are very many, some of them are looked at.
   */
  abstract claim(now: number, leaseMs: number, limit: number, locationId?: string): Promise<readonly Claim[]>;
  /**
   * Writes an entry as it is now; ended ones leave the queue. `counters` are added to those of the day in the same step, and
   * with `givesBack` the contact is given back as by `release`. False: the claim is lost, nothing was written.
   */
  abstract update(
    claim: Claim,
    entry: StoredEntry,
    more?: { readonly counters?: OutboxCounters | undefined; readonly givesBack?: boolean },
  ): Promise<boolean>;
  /** Gives the contact back; it is looked at again when its next entry is due, but not before `notBefore`. */
  abstract release(claim: Claim, notBefore: number): Promise<void>;
  abstract list(query: OutboxQuery): Promise<readonly StoredEntry[]>;
  abstract find(locationId: string, id: string): Promise<StoredEntry | null>;
  /** Puts a dead entry back into the queue. False when it is not dead. */
  abstract replay(entry: StoredEntry, now: number): Promise<boolean>;
  /** Every location that has entries. */
  abstract locations(): Promise<readonly string[]>;
  abstract countByStatus(locationId: string): Promise<Readonly<Record<OutboxStatus, number>>>;
}
