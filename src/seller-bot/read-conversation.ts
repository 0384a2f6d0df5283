import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config';
import { Clock, Problem } from '../shared';
import { type ListedConversation, ConversationStore } from './conversation-store';
import { type Change, type ContactKey, type TranscriptEntry, shownStage } from './domain/conversation';
import { temperatureOf } from './domain/temperature';
import { TurnPolicies } from './turn-policy';

export interface ConversationDetail {
  readonly listed: ListedConversation;
  readonly transcript: readonly TranscriptEntry[];
  readonly changes: readonly Change[];
}

/** Looks at one conversation without changing it. Problem: `not-found`. */
@Injectable()
export class ReadConversation {
  constructor(
    private readonly store: ConversationStore,
    private readonly policies: TurnPolicies,
    private readonly config: AppConfig,
    private readonly clock: Clock,
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
    // A text may reach the store after later ones (an outage, a repeat); it is shown where it was written.
    const transcript = [...lines].sort((a, b) => a.at - b.at);
    return { listed, transcript, changes };
  }
}
