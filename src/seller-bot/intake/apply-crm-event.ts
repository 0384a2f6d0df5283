import { Injectable } from '@nestjs/common';
import type { CrmContactFacts, CrmEvent } from '../../crm';
import { Clock, Problem } from '../../shared';
import { Locations } from '../../locations';
import { type OpenedConversation, ConversationStore } from '../conversation-store';
import { newContact, withInfo } from '../domain/contact';
import type {
  Change,
  Consent,
  ContactInfo,
  ContactKey,
  ContactRecord,
  Conversation,
  TranscriptEntry,
} from '../domain/conversation';
import { count, optOutsIn } from '../domain/figures';
import { takeOver } from '../domain/human-actions';
import { temperatureOf } from '../domain/temperature';
import { TAKEOVER_TAG, startConversation } from '../domain/turn';

const MOST_CONFLICTS = 50;
/** How long after a seller's own words the CRM may still report what was before them. */
const ECHO_MS = 10 * 60_000;

type ContactEvent = Extract<CrmEvent, { kind: 'contact' }>;
type AgentText = Extract<CrmEvent, { kind: 'agent_text' }>;

/** What the CRM tells us besides texts: facts of a contact, do-not-disturb, and texts a person typed there. */
@Injectable()
export class ApplyCrmEvent {
  constructor(
    private readonly store: ConversationStore,
    private readonly clock: Clock,
    private readonly locations: Locations,
  ) {}

  /** Tags, name, number and consent of a contact we know; of others only what would silence the bot when they write. */
  async contactChanged(key: ContactKey, event: ContactEvent): Promise<void> {
    const opens = { key, phone: event.contact.phone };
    await this.apply(opens, ({ conversation, contact: known, consentByPhone }, now) => {
      if (known === null && event.doNotDisturb !== true && !hasTakeoverTag(event)) return null;
      const contact = withInfo(known ?? newContact(key, consentByPhone, now), infoOf(event.contact), now);
      const consent = consentAfter(contact.consent, event.doNotDisturb, now);
      const change: Change[] =
        consent.status === contact.consent.status
          ? []
          : [{ at: now, by: 'crm', what: 'consent', from: contact.consent.status, to: consent.status }];
      return { conversation, contact: { ...contact, consent }, changes: change, transcript: [] };
    });
  }

  /**
   * A person wrote in the CRM's own screen: the bot is silent from here on. Gives false for a repeat, which must not
   * silence it again after a release.
   */
  async agentWrote(key: ContactKey, { text, userId, ids }: AgentText): Promise<boolean> {
    return this.apply({ key }, async ({ conversation, contact: known, consentByPhone }, now) => {
      // Read after the version that guards the commit, so that of two repeats at once only one gets through.
      const lines = conversation === null || ids.length === 0 ? [] : await this.store.transcript(key);
      if (lines.some((line) => line.from === 'agent' && ids.includes(line.id))) return null;
      const contact = known ?? newContact(key, consentByPhone, now);
      const before = conversation ?? startConversation(key, contact, now);
      const taken = takeOver({ conversation: before, contact, by: `crm:${userId}`, now });
      const id = ids[0] ?? `${String(now)}:${userId}`;
      return {
        conversation: { ...taken.conversation, lastMessageAt: now },
        contact,
        changes: taken.changes,
        transcript: [{ id, from: 'agent', text, at: now, by: `crm:${userId}` }],
      };
    });
  }

  /** Gives false when there was nothing to change. */
  private async apply(
    { key, phone }: { readonly key: ContactKey; readonly phone?: string | undefined },
    change: (opened: OpenedConversation, now: number) => AppliedChange | null | Promise<AppliedChange | null>,
  ): Promise<boolean> {
    for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
      const now = this.clock.now();
      const opened = await this.store.open(key, now, phone);
      const applied = await change(opened, now);
      if (applied === null) return false;
      const { priceBandMin: min, priceBandMax: max } = this.locations.of(key.locationId).rules;
      const { conversation: after } = applied;
      const temperature = after === null ? 'COLD' : temperatureOf(after.answers, { min, max });
      const counted =
        after === null ? null : count({ before: opened.conversation, after, temperature, answered: [], at: now });
      const committed = await this.store.commit({
        ...applied,
        opened,
        conversation: counted?.conversation ?? null,
        temperature,
        consumed: 0,
        results: [],
        outbox: [],
        counters: { ...counted?.today, ...optOutsIn(applied.changes) },
        cohort: counted?.cohort ?? {},
        at: now,
      });
      if (committed === 'committed') return true;
    }
    throw new Problem('conflict', 'The contact is too busy right now; send it again.', { retryAfterSeconds: 1 });
  }
}

interface AppliedChange {
  readonly conversation: Conversation | null;
  readonly contact: ContactRecord;
  readonly changes: readonly Change[];
  readonly transcript: readonly TranscriptEntry[];
}

function hasTakeoverTag({ contact }: ContactEvent): boolean {
  return contact.tags?.some((tag) => tag.toLowerCase() === TAKEOVER_TAG.toLowerCase()) ?? false;
}

/** The CRM's report of an earlier START may arrive after the STOP that followed it; the seller's own last word holds. */
function mayBeEcho({ words, since }: Consent, now: number): boolean {
  return words !== null && now - since < ECHO_MS;
}

/** The CRM may forbid texting and lift it again; it cannot lift what a seller said about a wrong number. */
function consentAfter(consent: Consent, doNotDisturb: boolean | null, now: number): Consent {
  if (doNotDisturb === true && consent.status === 'allowed') return { status: 'opted_out', since: now, words: null };
  if (doNotDisturb === false && consent.status === 'opted_out' && !mayBeEcho(consent, now)) {
    return { status: 'allowed', since: now, words: null };
  }
  return consent;
}

/** The CRM's words for a contact in ours. */
export function infoOf({ address, ...facts }: CrmContactFacts): ContactInfo {
  return { ...facts, ...(address === undefined ? {} : { propertyAddress: address }) };
}
