import type { EmbeddedDatabase, Row } from '../platform/embedded';
import { retally } from '../platform/tallies';
import { dayOf, shareText } from '../shared';
import { leadShare } from './domain/lead-figures';
import { type LeadLife, LeadStore, type StoredLead, leadOf } from './lead-store';

const SAVE = `INSERT INTO leads (location, contact, lead, share, analyzed) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (location, contact) DO UPDATE SET lead = excluded.lead, share = excluded.share, analyzed = excluded.analyzed`;
const COUNT_NEW = `INSERT INTO days (location, day, name, n) VALUES (?, ?, 'leads', 1)
  ON CONFLICT (location, day, name) DO UPDATE SET n = n + 1`;

export class EmbeddedLeadStore extends LeadStore {
  constructor(
    private readonly database: EmbeddedDatabase,
    private readonly life: LeadLife,
  ) {
    super();
  }

  override async save(lead: StoredLead): Promise<void> {
    const { locationId, contactId, analyzedAt, analysis } = lead;
    const share = shareText(leadShare(analysis));
    this.database.transaction(() => {
      const before = this.database.first(
        'SELECT share FROM leads WHERE location = ? AND contact = ?',
        locationId,
        contactId,
      );
      retally(this.database, locationId, contactId, String(before?.share ?? ''), share);
      this.database.run(SAVE, locationId, contactId, JSON.stringify(lead), share, analyzedAt);
      if (before === null) this.database.run(COUNT_NEW, locationId, dayOf(analyzedAt, this.life.timeZone));
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
