import type { EmbeddedDatabase } from '../../platform/embedded';
import type { Clock } from '../../shared';
import {
  AccessStore,
  type Attempts,
  type AuditEntry,
  KEPT_AUDIT_ENTRIES,
  type PlacedAuditEntry,
  type Session,
} from '../access-store';

export class EmbeddedAccessStore extends AccessStore {
  constructor(
    private readonly database: EmbeddedDatabase,
    private readonly clock: Clock,
    private readonly kept = KEPT_AUDIT_ENTRIES,
  ) {
    super();
  }

  override async putSession(id: string, session: Session, lifeMs: number): Promise<void> {
    const now = this.clock.now();
    this.database.transaction(() => {
      this.database.run('DELETE FROM sessions WHERE expires <= ?', now);
      const sql =
        'INSERT INTO sessions VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET session = excluded.session, expires = excluded.expires';
      this.database.run(sql, id, JSON.stringify(session), now + Math.ceil(lifeMs));
    });
  }

  override async readSession(id: string): Promise<{ session: Session; msLeft: number } | null> {
    const row = this.database.first('SELECT session, expires FROM sessions WHERE id = ?', id);
    if (row === null) return null;
    const msLeft = Number(row.expires) - this.clock.now();
    return msLeft <= 0 ? null : { session: JSON.parse(String(row.session)) as Session, msLeft };
  }

  override async removeSession(id: string): Promise<void> {
    this.database.run('DELETE FROM sessions WHERE id = ?', id);
  }

  override async countAttempt(subject: string, windowMs: number): Promise<Attempts> {
    const now = this.clock.now();
    return this.database.transaction(() => {
      this.database.run('DELETE FROM attempts WHERE expires <= ?', now);
      const sql = 'INSERT INTO attempts VALUES (?, 1, ?) ON CONFLICT (subject) DO UPDATE SET n = n + 1';
      this.database.run(sql, subject, now + windowMs);
      const row = this.database.first('SELECT n, expires FROM attempts WHERE subject = ?', subject);
      return { count: Number(row?.n), msLeft: Number(row?.expires) - now };
    });
  }

  override async forgetAttempts(subject: string): Promise<void> {
    this.database.run('DELETE FROM attempts WHERE subject = ?', subject);
  }

  override async appendAudit(entry: AuditEntry): Promise<void> {
    this.database.transaction(() => {
      const sql = 'INSERT INTO audit (location, entry) VALUES (?, ?)';
      this.database.run(sql, entry.locationId, JSON.stringify(entry));
      this.database.run('DELETE FROM audit WHERE place <= (SELECT MAX(place) FROM audit) - ?', this.kept);
    });
  }

  override async audit({
    locationId,
    before,
    limit,
  }: {
    readonly locationId: string | null;
    readonly before: string | null;
    readonly limit: number;
  }): Promise<readonly PlacedAuditEntry[]> {
    const end = before === null ? Number.MAX_SAFE_INTEGER : Number(before);
    const order = 'ORDER BY place DESC LIMIT ?';
    const found =
      locationId === null
        ? this.database.all(`SELECT place, entry FROM audit WHERE place < ? ${order}`, end, limit)
        : this.database.all(
            `SELECT place, entry FROM audit WHERE location = ? AND place < ? ${order}`,
            locationId,
            end,
            limit,
          );
    return found.map(({ place, entry }) => ({
      place: String(place),
      entry: JSON.parse(String(entry)) as AuditEntry,
    }));
  }
}
