import { Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Clock } from '../shared';
import { AccessStore, type AuditEntry } from './access-store';

/** What entries must be like; what is absent may be anything. */
export interface AuditFilter {
  readonly who?: string | undefined;
  readonly action?: string | undefined;
  readonly target?: string | undefined;
  /** `refused` is whatever was not done, for any reason. */
  readonly outcome?: 'done' | 'refused' | undefined;
}

export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** Where older ones begin; null when there are none. */
  readonly next: string | null;
}

const CHUNK = 500;
/** One page looks through no more; whoever filters for something rare goes on with `next`. */
const MOST_READ = 20_000;

/** What people did, kept beside what it did. */
@Injectable()
export class AuditLog {
  private readonly logger = new Logger('Audit');

  constructor(
    private readonly store: AccessStore,
    private readonly clock: Clock,
  ) {}

  /** Never fails: what was done is done. An entry that cannot be kept stands in the log of the application. */
  async write(entry: Omit<AuditEntry, 'id' | 'at'>): Promise<void> {
    const complete: AuditEntry = { id: randomUUID(), at: this.clock.now(), ...entry };
    try {
      await this.store.appendAudit(complete);
    } catch (error) {
      this.logger.error({ message: 'the audit log cannot be written', err: error, entry: complete });
    }
  }

  /** Latest first; of one location, or (null) all. A page is short where few entries match. */
  async page({
    locationId,
    before,
    limit,
    filter,
  }: {
    readonly locationId: string | null;
    readonly before: string | null;
    readonly limit: number;
    readonly filter: AuditFilter;
  }): Promise<AuditPage> {
    const entries: AuditEntry[] = [];
    let place = before;
    // Without a filter one entry more than shown tells whether there are older ones.
    const chunk = Object.values(filter).some((value) => value !== undefined) ? CHUNK : limit + 1;
    for (let read = 0; read < MOST_READ; read += chunk) {
      const found = await this.store.audit({ locationId, before: place, limit: chunk });
      for (const { place: at, entry } of found) {
        if (fits(entry, filter)) {
          if (entries.length === limit) return { entries, next: place };
          entries.push(entry);
        }
        place = at;
      }
      if (found.length < chunk) return { entries, next: null };
    }
    return { entries, next: place };
  }
}

function fits(entry: AuditEntry, { who, action, target, outcome }: AuditFilter): boolean {
  return (
    (who === undefined || entry.who === who) &&
    (action === undefined || entry.action === action) &&
    (target === undefined || entry.target === target) &&
    (outcome === undefined || (entry.outcome === 'done') === (outcome === 'done'))
  );
}
