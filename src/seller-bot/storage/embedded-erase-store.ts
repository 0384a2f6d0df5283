import { type EmbeddedDatabase } from '../../platform/embedded';
import { forgetEvents } from '../../platform/live-events';
import { retally } from '../../platform/tallies';
import { phoneIdentity } from '../domain/contact';
import type { Consent, ContactKey, ContactRecord } from '../domain/conversation';
import { EraseStore } from './erase-store';
import { hiddenPhone } from './hidden-phone';
import { type Lifetimes, TOMBSTONE_MS, stored } from './stored-json';

/** Tables whose rows belong to one contact alone. */
const OF_A_CONTACT = [
  'inbox',
  'transcript',
  'changes',
  'results',
  'pairings',
  'search_terms',
  'follow_ups',
  'outbox',
  'outbox_contacts',
];

export class EmbeddedEraseStore extends EraseStore {
  constructor(
    private readonly database: EmbeddedDatabase,
    private readonly lifetimes: Lifetimes,
    private readonly phoneKey: string,
  ) {
    super();
  }

  override erase(key: ContactKey): Promise<boolean> {
    // Deleted rows would otherwise stay in the file, unseen, until something is written over them.
    this.database.all('PRAGMA secure_delete = ON');
    try {
      const erased = this.database.transaction(() => this.eraseNow(key));
      this.database.all('PRAGMA wal_checkpoint(TRUNCATE)');
      return Promise.resolve(erased);
    } finally {
      this.database.all('PRAGMA secure_delete = OFF');
    }
  }

  private eraseNow(key: ContactKey): boolean {
    const { locationId: location, contactId: contact } = key;
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
    if (record !== null) this.keepConsent(record);
    return true;
  }

  private recordOf(location: string, contact: string): ContactRecord | null {
    const row = this.database.first(
      'SELECT record FROM contacts WHERE location = ? AND contact = ?',
      location,
      contact,
    );
    return row === null ? null : stored.contact(String(row.record));
  }

  private keepConsent({ key, phone, consent, updatedAt }: ContactRecord): void {
    const { locationId: location, contactId: contact } = key;
    const digits = phoneIdentity(phone);
    if (digits !== null) this.hidePhone(location, digits);
    this.database.run('DELETE FROM contacts WHERE location = ? AND contact = ?', location, contact);
    if (consent.status === 'allowed') return;
    const bare: ContactRecord = {
      ...{ key, name: null, email: null, phone: null, propertyAddress: null, timeZone: null, tags: [] },
      ...{ consent: { ...consent, words: null }, known: null, updatedAt },
    };
    this.database.run(
      'INSERT INTO contacts (location, contact, record, expires) VALUES (?, ?, ?, NULL)',
      location,
      contact,
      JSON.stringify(bare),
    );
  }

  private hidePhone(location: string, digits: string): void {
    const row = this.database.first('SELECT consent FROM consent WHERE location = ? AND phone = ?', location, digits);
    if (row === null) return;
    const said = stored.consent(String(row.consent));
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
