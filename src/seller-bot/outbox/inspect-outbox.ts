import { Injectable } from '@nestjs/common';
import { Clock, Problem } from '../../shared';
import type { OutboxStatus, StoredEntry } from '../domain/outbox';
import { DeliverOutbox } from './deliver-outbox';
import { type OutboxQuery, OutboxStore } from './outbox-store';

/** The outbox as a person sees it: list, look, try again. */
@Injectable()
export class InspectOutbox {
  constructor(
    private readonly store: OutboxStore,
    private readonly deliver: DeliverOutbox,
    private readonly clock: Clock,
  ) {}

  async list(
    query: OutboxQuery,
  ): Promise<{ entries: readonly StoredEntry[]; counts: Readonly<Record<OutboxStatus, number>> }> {
    const [entries, counts] = await Promise.all([this.store.list(query), this.store.countByStatus(query.locationId)]);
    return { entries, counts };
  }

  /** Problem: `not-found`. */
  async find(locationId: string, id: string): Promise<StoredEntry> {
    const entry = await this.store.find(locationId, id);
    if (entry === null) throw new Problem('not-found', `There is no outbox entry ${id.slice(0, 100)}.`);
    return entry;
  }

  /** Problems: `not-found`; `conflict` when the entry is not dead. */
  async replay(locationId: string, id: string): Promise<StoredEntry> {
    const entry = await this.find(locationId, id);
    if (entry.status !== 'dead' || !(await this.store.replay(entry, this.clock.now()))) {
      throw new Problem('conflict', 'Only dead entries can be replayed.');
    }
    this.deliver.wake(locationId);
    return this.find(locationId, id);
  }
}
