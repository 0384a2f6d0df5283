import type { EmbeddedDatabase } from '../platform/embedded';
import type { Clock } from '../shared';
import { LeadStore, type StoredLead, leadOf } from './lead-store';

const SAVE = `INSERT INTO leads (location, contact, lead, expires) VALUES (?, ?, ?, ?)
  ON CONFLICT (location, contact) DO UPDATE SET lead = excluded.lead, expires = excluded.expires`;

export class EmbeddedLeadStore extends LeadStore {
  constructor(
    private readonly database: EmbeddedDatabase,
    private readonly clock: Clock,
    private readonly lifeMs: number,
  ) {
    super();
  }

  override save(lead: StoredLead): Promise<void> {
    const expires = this.clock.now() + this.lifeMs;
    this.database.run(SAVE, lead.locationId, lead.contactId, JSON.stringify(lead), expires);
    return Promise.resolve();
  }

  override find(locationId: string, contactId: string): Promise<StoredLead | null> {
    const row = this.database.first(
      'SELECT lead FROM leads WHERE location = ? AND contact = ? AND expires > ?',
      locationId,
      contactId,
      this.clock.now(),
    );
    return Promise.resolve(row === null ? null : leadOf(String(row.lead)));
  }
}
