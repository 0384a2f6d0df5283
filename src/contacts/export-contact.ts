import { Injectable } from '@nestjs/common';
import { type AuditEntry, AuditLog } from '../access';
import { LeadStore, type StoredLead } from '../lead-intelligence';
import {
  type Change,
  type ContactKey,
  type ContactRecord,
  type Conversation,
  ConversationStore,
  OutboxStore,
  type StoredEntry,
  type TranscriptEntry,
} from '../seller-bot';
import { Clock, Problem } from '../shared';

/** Everything that is stored of one contact. Times are milliseconds since 1970. */
export interface ContactExport {
  readonly exported_at: string;
  readonly location_id: string;
  readonly contact_id: string;
  /** Name, phone, address, tags, consent with the words that changed it. */
  readonly contact: ContactRecord | null;
  /** What an earlier contact with the same phone number said about being texted. */
  readonly consent_by_phone: ContactRecord['consent'] | null;
  /** The conversation under way, with answers and appointment. */
  readonly conversation: Conversation | null;
  /** Texts that have not been answered yet. */
  readonly waiting_texts: readonly string[];
  readonly transcript: readonly TranscriptEntry[];
  readonly changes: readonly Change[];
  readonly lead: StoredLead | null;
  /** What was, or is still to be, told to the CRM. */
  readonly deliveries: readonly StoredEntry[];
  /** What people did to the contact. */
  readonly audit: readonly AuditEntry[];
}

const MOST_DELIVERIES = 100_000;
const AUDIT_PAGE = 500;

/** Collects what is stored of a contact, for whoever has a right to know. */
@Injectable()
export class ExportContact {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly outbox: OutboxStore,
    private readonly leads: LeadStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Problem: `not-found` when nothing is stored. */
  async run(key: ContactKey): Promise<ContactExport> {
    const { locationId, contactId } = key;
    const now = this.clock.now();
    const [opened, transcript, changes, lead, deliveries] = await Promise.all([
      this.conversations.open(key, now),
      this.conversations.transcript(key),
      this.conversations.changes(key),
      this.leads.find(locationId, contactId, now),
      this.outbox.list({ locationId, contactId, status: null, offset: 0, limit: MOST_DELIVERIES }),
    ]);
    const { contact, conversation, inbox, consentByPhone } = opened;
    if (contact === null && lead === null && inbox.length + transcript.length + deliveries.length === 0) {
      throw new Problem('not-found', `Nothing is stored of contact ${contactId} in location ${locationId}.`);
    }
    return {
      exported_at: new Date(now).toISOString(),
      location_id: locationId,
      contact_id: contactId,
      contact,
      consent_by_phone: consentByPhone,
      conversation,
      waiting_texts: inbox.map(({ text }) => text),
      transcript,
      changes,
      lead,
      deliveries,
      audit: await this.auditOf(key),
    };
  }

  private async auditOf({ locationId, contactId }: ContactKey): Promise<readonly AuditEntry[]> {
    const entries: AuditEntry[] = [];
    for (let before: string | null = null; ;) {
      const page = await this.audit.page({ locationId, before, limit: AUDIT_PAGE, filter: { target: contactId } });
      entries.push(...page.entries);
      if (page.next === null) return entries;
      before = page.next;
    }
  }
}
