import { type EmbeddedDatabase } from '../../platform/embedded';
import { forgetEvents } from '../../platform/live-events';
import { retally } from '../../platform/tallies';
import { phoneIdentity } from '../domain/contact';
import type { Consent, ContactKey, ContactRecord } from '../domain/conversation';
import { EraseStore, type SeenBefore } from './erase-store';
import { hiddenPhone } from './hidden-phone';
import { type Lifetimes, TOMBSTONE_MS, stored } from './stored-json';

/** Tables whose rows belong to one contact alone. */
const OF_A_CONTACT = ['inbox', 'transcript', 'changes', 'results', 'pairings', 'search_terms', 'follow_ups'];

/** That the CRM must not text them either is still told: it names nobody. */
const STILL_TOLD =
  "location = ? AND contact = ? AND ended IS NULL AND json_extract(entry, '$.effect.type') = 'set_dnd'";

export class EmbeddedEraseStore extends EraseStore {
  constructor(
    private readonly database: EmbeddedDatabase,
    private readonly lifetimes: Lifetimes,
    private readonly phoneKey: string,
  ) {
    super();
  }

  override erase(key: ContactKey, seen: SeenBefore): Promise<boolean | 'changed'> {
    return Promise.resolve(this.database.transaction(() => this.eraseNow(key, seen)));
  }

  override scrub(): Promise<void> {
    this.database.scrub();
    return Promise.resolve();
  }

  private eraseNow(key: ContactKey, seen: SeenBefore): boolean | 'changed' {
    const { locationId: location, contactId: contact } = key;
    const waiting = this.database.first(
      'SELECT COUNT(*) AS n FROM inbox WHERE location = ? AND contact = ?',
      location,
      contact,
    );
    if (Number(waiting?.n) !== seen.waiting) return 'changed';
    const record = this.recordOf(location, contact);
    const row = this.database.first(
      'SELECT view, temperature, state, share FROM conversations WHERE location = ? AND contact = ?',
      location,
      contact,
    );
    const hasConversation = typeof row?.state === 'string';
    if (hasConversation) {
      retally(this.database, location, contact, String(row.share), '');
      this.database.run(
        'UPDATE counts SET n = n - 1 WHERE location = ? AND view = ? AND temperature = ?',
        location,
        row.view ?? '',
        row.temperature ?? '',
      );
    }
    let gone = 0;
    for (const table of OF_A_CONTACT) {
      gone += this.database.run(`DELETE FROM ${table} WHERE location = ? AND contact = ?`, location, contact);
    }
    gone += this.dropDeliveries(location, contact);
    // What an earlier erasing has left is nothing to erase.
    if (!hasConversation && gone === 0 && (record === null || isBare(record))) return false;
    // Whoever has read it before cannot commit.
    this.database.run(
      "UPDATE conversations SET version = version + 1, state = NULL, view = '', temperature = '', price = NULL, activity = NULL, can_stall = 0, terms = '', share = '', last_message = last_message - ? WHERE location = ? AND contact = ?",
      this.lifetimes.conversationMs - TOMBSTONE_MS,
      location,
      contact,
    );
    forgetEvents(this.database, location, contact);
    this.keepConsent(key, record, seen);
    return true;
  }

  private dropDeliveries(location: string, contact: string): number {
    const gone = this.database.run(
      `DELETE FROM outbox WHERE location = ? AND contact = ? AND id NOT IN (SELECT id FROM outbox WHERE ${STILL_TOLD})`,
      location,
      contact,
      location,
      contact,
    );
    // Whoever is delivering now finds the claim gone and writes nothing.
    this.database.run('DELETE FROM outbox_contacts WHERE location = ? AND contact = ?', location, contact);
    this.database.run(
      `INSERT INTO outbox_contacts (location, contact, due, token) SELECT location, contact, 0, NULL FROM outbox WHERE ${STILL_TOLD} LIMIT 1`,
      location,
      contact,
    );
    return gone;
  }

  private recordOf(location: string, contact: string): ContactRecord | null {
    const row = this.database.first(
      'SELECT record FROM contacts WHERE location = ? AND contact = ?',
      location,
      contact,
    );
    return row === null ? null : stored.contact(String(row.record));
  }

  private keepConsent(key: ContactKey, record: ContactRecord | null, { consent: also, phone }: SeenBefore): void {
    const { locationId: location, contactId: contact } = key;
    for (const digits of [phoneIdentity(record?.phone), phoneIdentity(phone)]) {
      if (digits !== null) this.hidePhone(location, digits, also);
    }
    this.database.run('DELETE FROM contacts WHERE location = ? AND contact = ?', location, contact);
    const kept = record === null || record.consent.status === 'allowed' ? also : record.consent;
    if (kept === null) return;
    const bare: ContactRecord = {
      ...{ key, name: null, email: null, phone: null, propertyAddress: null, timeZone: null, tags: [] },
      ...{ consent: { ...kept, words: null }, known: null, updatedAt: record?.updatedAt ?? kept.since },
    };
    this.database.run(
      'INSERT INTO contacts (location, contact, record, expires) VALUES (?, ?, ?, NULL)',
      location,
      contact,
      JSON.stringify(bare),
    );
  }

  private hidePhone(location: string, digits: string, also: Consent | null): void {
    const row = this.database.first('SELECT consent FROM consent WHERE location = ? AND phone = ?', location, digits);
    const said = also ?? (row === null ? null : stored.consent(String(row.consent)));
    if (said === null) return;
    const hidden = hiddenPhone(this.phoneKey, digits);
    this.database.run('DELETE FROM consent WHERE location = ? AND phone IN (?, ?)', location, digits, hidden);
    if (said.status === 'allowed') return;
    const kept: Consent = { ...said, words: null };
    this.database.run(
      'INSERT INTO consent (location, phone, consent) VALUES (?, ?, ?)',
      location,
      hidden,
      JSON.stringify(kept),
    );
  }
}

function isBare({ name, phone, email }: ContactRecord): boolean {
  return name === null && phone === null && email === null;
}
