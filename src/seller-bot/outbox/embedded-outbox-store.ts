import { randomUUID } from 'node:crypto';
import type { EmbeddedDatabase, Row } from '../../platform/embedded';
import { type OutboxEntry, type OutboxStatus, type StoredEntry, storedEntryOf } from '../domain/outbox';
import { deliveryEvent } from '../domain/live-events';
import { addEvent } from '../../platform/live-events';
import { note, touch } from '../../platform/tallies';
import { dayOf } from '../../shared';
import { type Claim, type OutboxCounters, type OutboxQuery, LAST_SENT, OutboxStore } from './outbox-store';

/** Adds an entry within the caller's transaction. A contact somebody is delivering for keeps its time. */
export function addEntry(database: EmbeddedDatabase, entry: OutboxEntry): void {
  const { locationId, contactId } = entry.key;
  database.run(
    "INSERT INTO outbox (location, id, contact, entry, status, due, created, ended) VALUES (?, ?, ?, ?, 'waiting', ?, ?, NULL)",
    locationId,
    entry.id,
    contactId,
    JSON.stringify(storedEntryOf(entry)),
    entry.dueAt,
    entry.createdAt,
  );
  lookAt(database, entry.key, entry.dueAt);
}

function lookAt(database: EmbeddedDatabase, { locationId, contactId }: OutboxEntry['key'], due: number): void {
  database.run(
    'INSERT INTO outbox_contacts (location, contact, due, token) VALUES (?, ?, ?, NULL) ON CONFLICT (location, contact) DO UPDATE SET due = MIN(due, excluded.due) WHERE token IS NULL',
    locationId,
    contactId,
    due,
  );
}

/** The outbox in the embedded file. */
export class EmbeddedOutboxStore extends OutboxStore {
  constructor(
    private readonly database: EmbeddedDatabase,
    private readonly timeZone: string,
  ) {
    super();
    // One process serves the file: whoever held these claims is gone, and nobody has to wait for them to run out.
    database.run('UPDATE outbox_contacts SET token = NULL, due = 0 WHERE token IS NOT NULL');
  }

  override claim(now: number, leaseMs: number, limit: number, locationId?: string): Promise<readonly Claim[]> {
    return this.inTransaction(() => {
      const rows = this.database.all(
        'SELECT location, contact FROM outbox_contacts WHERE due <= ? AND (? IS NULL OR location = ?) ORDER BY due LIMIT ?',
        now,
        locationId ?? null,
        locationId ?? null,
        limit,
      );
      return rows.map(({ location, contact }): Claim => {
        const token = randomUUID();
        const key = { locationId: String(location), contactId: String(contact) };
        this.database.run(
          'UPDATE outbox_contacts SET token = ?, due = ? WHERE location = ? AND contact = ?',
          token,
          now + leaseMs,
          key.locationId,
          key.contactId,
        );
        const due = this.database.all(
          'SELECT entry FROM outbox WHERE location = ? AND contact = ? AND ended IS NULL AND due <= ? ORDER BY due, id',
          key.locationId,
          key.contactId,
          now,
        );
        return { key, token, due: due.map(entryOf) };
      });
    });
  }

  override update(
    claim: Claim,
    entry: StoredEntry,
    { counters, givesBack = false }: Parameters<OutboxStore['update']>[2] = {},
  ): Promise<boolean> {
    return this.inTransaction(() => {
      if (!this.isHeld(claim)) return false;
      this.write(entry);
      this.count(entry, counters);
      const event = deliveryEvent(entry);
      if (event !== null) addEvent(this.database, entry.key.locationId, event);
      if (givesBack) this.giveBack(claim, 0);
      return true;
    });
  }

  override release(claim: Claim, notBefore: number): Promise<void> {
    return this.inTransaction(() => {
      if (this.isHeld(claim)) this.giveBack(claim, notBefore);
    });
  }

  override list({ locationId, status, contactId, offset, limit }: OutboxQuery): Promise<readonly StoredEntry[]> {
    const filters = [status === null ? '' : ' AND status = ?', contactId === null ? '' : ' AND contact = ?'].join('');
    const values = [status, contactId].filter((value) => value !== null);
    return this.inTransaction(() =>
      this.database
        .all(
          `SELECT entry FROM outbox WHERE location = ?${filters} ORDER BY created DESC, id DESC LIMIT ? OFFSET ?`,
          locationId,
          ...values,
          limit,
          offset,
        )
        .map(entryOf),
    );
  }

  override find(locationId: string, id: string): Promise<StoredEntry | null> {
    return this.inTransaction(() => {
      const row = this.database.first('SELECT entry FROM outbox WHERE location = ? AND id = ?', locationId, id);
      return row === null ? null : entryOf(row);
    });
  }

  override replay(entry: StoredEntry, now: number): Promise<boolean> {
    return this.inTransaction(() => {
      const row = this.database.first(
        'SELECT status FROM outbox WHERE location = ? AND id = ?',
        entry.key.locationId,
        entry.id,
      );
      if (row?.status !== 'dead') return false;
      this.write({ ...entry, status: 'waiting', dueAt: now, endedAt: null, detail: 'replayed' });
      lookAt(this.database, entry.key, now);
      touch(this.database, entry.key.locationId);
      return true;
    });
  }

  override locations(): Promise<readonly string[]> {
    return this.inTransaction(() =>
      this.database.all('SELECT DISTINCT location FROM outbox').map(({ location }) => String(location)),
    );
  }

  override countByStatus(locationId: string): Promise<Readonly<Record<OutboxStatus, number>>> {
    return this.inTransaction(() => {
      const rows = this.database.all('SELECT status, n FROM outbox_counts WHERE location = ?', locationId);
      const count = (status: OutboxStatus): number => Number(rows.find((row) => row.status === status)?.n ?? 0);
      return {
        waiting: count('waiting') + count('sending'),
        sending: 0,
        sent: count('sent'),
        skipped: count('skipped'),
        dead: count('dead'),
      };
    });
  }

  /** Within the caller's transaction. */
  private giveBack({ key }: Claim, notBefore: number): void {
    const { locationId, contactId } = key;
    this.database.run('DELETE FROM outbox_contacts WHERE location = ? AND contact = ?', locationId, contactId);
    const head = this.database.first(
      'SELECT MIN(due) AS due FROM outbox WHERE location = ? AND contact = ? AND ended IS NULL',
      locationId,
      contactId,
    );
    if (typeof head?.due === 'number') lookAt(this.database, key, Math.max(head.due, notBefore));
  }

  /** Within the caller's transaction. */
  private count({ key, status, endedAt }: StoredEntry, counters?: OutboxCounters): void {
    touch(this.database, key.locationId);
    if (status === 'sent' && endedAt !== null) note(this.database, key.locationId, LAST_SENT, endedAt);
    if (counters === undefined) return;
    const day = dayOf(counters.at, this.timeZone);
    const sql =
      'INSERT INTO days (location, day, name, n) VALUES (?, ?, ?, ?) ON CONFLICT (location, day, name) DO UPDATE SET n = n + excluded.n';
    for (const [name, amount] of Object.entries(counters.amounts)) {
      this.database.run(sql, key.locationId, day, name, amount);
    }
  }

  private isHeld({ key, token }: Claim): boolean {
    const sql = 'SELECT token FROM outbox_contacts WHERE location = ? AND contact = ?';
    return this.database.first(sql, key.locationId, key.contactId)?.token === token;
  }

  private write(entry: StoredEntry): void {
    this.database.run(
      'UPDATE outbox SET entry = ?, status = ?, due = ?, ended = ? WHERE location = ? AND id = ?',
      JSON.stringify(entry),
      entry.status,
      entry.dueAt,
      entry.endedAt,
      entry.key.locationId,
      entry.id,
    );
  }

  private inTransaction<T>(work: () => T): Promise<T> {
    return new Promise((resolve) => {
      resolve(this.database.transaction(work));
    });
  }
}

function entryOf(row: Row): StoredEntry {
  return JSON.parse(String(row.entry)) as StoredEntry;
}
