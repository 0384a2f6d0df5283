import type { EmbeddedDatabase, Row, SqlValue } from '../platform/embedded';
import { addEvent } from '../platform/live-events';
import { type Tallies, retally } from '../platform/tallies';
import { dayOf } from '../shared';
import { ordersFor } from './domain/lead-list';
import {
  type LeadLife,
  type LeadPage,
  type LeadQuery,
  LeadStore,
  type StoredLead,
  factsOf,
  indexedAs,
  leadEvent,
  leadOf,
} from './lead-store';
import { candidatesFor, pageOfMatches, readCursor, writeCursor } from './match-leads';

const SAVE = `INSERT INTO leads (location, contact, lead, share, facts, analyzed) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (location, contact) DO UPDATE SET lead = excluded.lead, share = excluded.share, facts = excluded.facts, analyzed = excluded.analyzed`;
const COUNT_NEW = `INSERT INTO days (location, day, name, n) VALUES (?, ?, 'leads', 1)
  ON CONFLICT (location, day, name) DO UPDATE SET n = n + 1`;

/** Keeps a lead, within the caller's transaction. */
export function saveLead(database: EmbeddedDatabase, lead: StoredLead, timeZone: string): void {
  const { locationId, contactId, analyzedAt } = lead;
  const { share, facts } = indexedAs(lead);
  const before = database.first('SELECT share FROM leads WHERE location = ? AND contact = ?', locationId, contactId);
  retally(database, locationId, contactId, String(before?.share ?? ''), share);
  database.run(SAVE, locationId, contactId, JSON.stringify(lead), share, JSON.stringify(facts), analyzedAt);
  if (before === null) database.run(COUNT_NEW, locationId, dayOf(analyzedAt, timeZone));
  addEvent(database, locationId, leadEvent(lead));
}

/** A reader lets so many go at a time; the job does the rest. */
const SETTLE_AT_MOST = 1000;

export class EmbeddedLeadStore extends LeadStore {
  constructor(
    private readonly database: EmbeddedDatabase,
    private readonly tallies: Tallies,
    private readonly life: LeadLife,
  ) {
    super();
  }

  override async save(lead: StoredLead): Promise<void> {
    this.database.transaction(() => {
      saveLead(this.database, lead, this.life.timeZone);
    });
  }

  override async find(locationId: string, contactId: string, now: number): Promise<StoredLead | null> {
    const row = this.database.first(
      'SELECT lead FROM leads WHERE location = ? AND contact = ? AND analyzed >= ?',
      locationId,
      contactId,
      now - this.life.lifeMs,
    );
    return row === null ? null : leadOf(String(row.lead));
  }

  override async list(query: LeadQuery): Promise<LeadPage> {
    await this.settle(query.locationId, query.now, SETTLE_AT_MOST);
    return query.place === null && query.prefixes.length === 0 ? this.listed(query) : this.found(query);
  }

  /** The orders are merged by the database, each read in the order of its index. */
  private listed(query: LeadQuery): LeadPage {
    const { locationId, sortBy, sortOrder, page, limit } = query;
    const cursor = readCursor(page);
    const orders = ordersFor(sortBy, query);
    const direction = sortOrder === 'desc' ? 'DESC' : 'ASC';
    const beyond = cursor === null ? '' : ` AND (score, id) ${sortOrder === 'desc' ? '<' : '>'} (?, ?)`;
    const legs = orders.map(() => `SELECT score, id FROM places WHERE location = ? AND name = ?${beyond}`);
    const values = orders.flatMap((name): SqlValue[] => [
      locationId,
      name,
      ...(cursor === null ? [] : [cursor.place, cursor.id]),
    ]);
    const rows = this.database.all(
      `${legs.join(' UNION ALL ')} ORDER BY score ${direction}, id ${direction} LIMIT ? OFFSET ?`,
      ...values,
      limit + 1,
      'offset' in page ? page.offset : 0,
    );
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const goesOn = rows.length > limit && last !== undefined;
    return {
      leads: shown.flatMap(({ id }) => this.leadNow(locationId, String(id))),
      total: orders.reduce((sum, name) => sum + this.sizeOf(locationId, name), 0),
      totalIsLowerBound: false,
      nextCursor: goesOn ? writeCursor({ place: Number(last.score), id: String(last.id) }) : null,
    };
  }

  private async found(query: LeadQuery): Promise<LeadPage> {
    const { locationId } = query;
    const { ids, isTruncated } = await candidatesFor(query, this.tallies);
    const candidates = ids.flatMap((id) => {
      const row = this.database.first('SELECT facts FROM leads WHERE location = ? AND contact = ?', locationId, id);
      return row === null ? [] : [{ id, facts: factsOf(String(row.facts)) }];
    });
    const { ids: shown, total, nextCursor } = pageOfMatches(candidates, query);
    const leads = shown.flatMap((id) => this.leadNow(locationId, id));
    return { leads, total, totalIsLowerBound: isTruncated, nextCursor };
  }

  private leadNow(location: string, contact: string): readonly StoredLead[] {
    const row = this.database.first('SELECT lead FROM leads WHERE location = ? AND contact = ?', location, contact);
    return row === null ? [] : [leadOf(String(row.lead))];
  }

  private sizeOf(location: string, order: string): number {
    const sql = 'SELECT n FROM place_counts WHERE location = ? AND name = ?';
    return Number(this.database.first(sql, location, order)?.n ?? 0);
  }

  override async remove(locationId: string, contactId: string): Promise<void> {
    this.database.transaction(() => {
      this.drop(
        this.database.all(
          'SELECT location, contact, share FROM leads WHERE location = ? AND contact = ?',
          locationId,
          contactId,
        ),
      );
    });
  }

  override async settle(locationId: string, now: number, limit: number): Promise<number> {
    return this.database.transaction(() =>
      this.drop(
        this.database.all(
          'SELECT location, contact, share FROM leads WHERE location = ? AND analyzed < ? LIMIT ?',
          locationId,
          now - this.life.lifeMs,
          limit,
        ),
      ),
    );
  }

  override async expire(now: number, limit: number): Promise<number> {
    const locations = this.database.all('SELECT DISTINCT location FROM tallies');
    let gone = 0;
    for (const { location } of locations) gone += await this.settle(String(location), now, limit);
    return gone;
  }

  /** Within the caller's transaction. */
  private drop(rows: readonly Row[]): number {
    for (const row of rows) {
      const [location, contact] = [String(row.location), String(row.contact)];
      retally(this.database, location, contact, String(row.share), '');
      this.database.run('DELETE FROM leads WHERE location = ? AND contact = ?', location, contact);
    }
    return rows.length;
  }
}
