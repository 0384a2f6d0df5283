import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config';
import { Clock, Problem } from '../shared';
import { type ListedConversation, ConversationStore } from './conversation-store';
import { type Change, type ContactKey, type TranscriptEntry, shownStage } from './domain/conversation';
import { temperatureOf } from './domain/temperature';
import type { StoredEntry } from './domain/outbox';
import { OutboxStore } from './outbox/outbox-store';
import { TurnPolicies } from './turn-policy';

/** So many of a contact's latest deliveries are looked at for follow-ups. */
const RECENT = 200;

export interface ConversationDetail {
  readonly listed: ListedConversation;
  readonly transcript: readonly TranscriptEntry[];
  readonly changes: readonly Change[];
  /** Texts that wait for an allowed hour. */
  readonly held: readonly HeldText[];
}

export interface HeldText {
  readonly text: string;
  readonly releaseAt: number;
}

/** Looks at one conversation without changing it. Problem: `not-found`. */
@Injectable()
export class ReadConversation {
  constructor(
    private readonly store: ConversationStore,
    private readonly policies: TurnPolicies,
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly outbox: OutboxStore,
  ) {}

  async summary(key: ContactKey): Promise<ListedConversation> {
    const now = this.clock.now();
    const { conversation, contact } = await this.store.open(key, now);
    if (conversation === null || contact === null) {
      throw new Problem('not-found', `There is no conversation with contact ${key.contactId}.`);
    }
    const { band } = await this.policies.of(key.locationId, now);
    return {
      conversation,
      contact,
      temperature: temperatureOf(conversation.answers, band),
      shownStage: shownStage(conversation, now, this.config.conversation.stalledAfterMs),
    };
  }

  async detail(key: ContactKey): Promise<ConversationDetail> {
    const listed = await this.summary(key);
    const [lines, changes] = await Promise.all([this.store.transcript(key), this.store.changes(key)]);
    const hasFollowUps = changes.some(({ what }) => what === 'follow_up' || what === 'appointment');
    const entries = hasFollowUps ? await this.outbox.list({ ...key, status: null, offset: 0, limit: RECENT }) : [];
    const followUps = entries.filter(({ effect }) => effect.type === 'sms' && effect.purpose === 'follow_up');
    // A text may reach the store after later ones (an outage, a repeat); it is shown where it was written.
    const transcript = linesThatLeft(lines, followUps).sort((a, b) => a.at - b.at);
    const held = followUps.filter(({ endedAt }) => endedAt === null).flatMap(heldTextOf);
    return { listed, transcript, changes, held };
  }
}

/** A follow-up belongs to the conversation once it was sent, at that moment; until then, or if it never is, it was not said. */
function linesThatLeft(lines: readonly TranscriptEntry[], followUps: readonly StoredEntry[]): TranscriptEntry[] {
  const byId = new Map(followUps.map((entry) => [entry.id, entry]));
  return lines.flatMap((line) => {
    const entry = byId.get(line.id);
    if (entry === undefined) return [line];
    return entry.status === 'sent' ? [{ ...line, at: entry.endedAt ?? line.at }] : [];
  });
}

function heldTextOf({ effect, dueAt }: StoredEntry): readonly HeldText[] {
  return effect.type === 'sms' ? [{ text: effect.text, releaseAt: dueAt }] : [];
}
