import { Injectable, Logger } from '@nestjs/common';
import { LeadIntelligenceService, type StoredLead } from '../lead-intelligence';
import { type OpenedConversation, ConversationStore } from './conversation-store';
import { searchTerms } from './domain/contact';
import type { Conversation, InboxMessage } from './domain/conversation';
import type { TurnOutcome } from './domain/turn';

/** Of so many contacts it is remembered what they have written, if that is no longer than this (in UTF-16 units). */
const MOST_REMEMBERED = 2000;
const LONGEST_REMEMBERED = 1000;

/** What a seller had written when the conversation had that version. */
interface Written {
  readonly version: number;
  readonly startedAt: number;
  readonly texts: readonly string[];
}

export interface TurnLead {
  readonly lead: StoredLead;
  /** Everything the seller has written in this conversation. */
  readonly texts: readonly string[];
}

/**
 * Every seller is a lead: a turn analyses everything the seller has written, and its commit keeps that as the contact's lead.
 * What was written before stands in the transcript; of the contacts that write just now it is remembered, so that the
 * transcript of a conversation this process goes on with is not read again.
 */
@Injectable()
export class LeadOfTurn {
  private readonly logger = new Logger('Leads');
  private readonly remembered = new Map<string, Written>();

  constructor(
    private readonly store: ConversationStore,
    private readonly leads: LeadIntelligenceService,
  ) {}

  /** Null when it could not be made: the turn does not depend on it, and the next one makes it good. */
  async of(
    opened: OpenedConversation,
    messages: readonly InboxMessage[],
    outcome: TurnOutcome,
    now: number,
  ): Promise<TurnLead | null> {
    try {
      const texts = [...(await this.writtenBefore(opened)), ...messages.map(({ text }) => text)];
      const owner = { ...opened.key, source: 'seller-bot', searchTerms: searchTerms(outcome.contact) };
      // The price on record fills the budgets when the texts name none.
      const priceExpectation = outcome.conversation.answers.price?.value.expectation ?? null;
      return { lead: this.leads.leadOf(owner, texts.join('\n'), { priceExpectation }, now), texts };
    } catch (error) {
      this.logger.warn(`a lead was not kept: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }

  private async writtenBefore({ key, conversation, version }: OpenedConversation): Promise<readonly string[]> {
    // A new conversation begins with an empty transcript.
    if (conversation === null) return [];
    const known = this.remembered.get(nameOf(key));
    // An erased contact may come to the same version again, but not with the same begin.
    if (known?.version === version && known.startedAt === conversation.startedAt) return known.texts;
    const lines = await this.store.transcript(key);
    return lines.filter((line) => line.from === 'seller').map((line) => line.text);
  }

  /** To be called when the turn has been committed, and only then: who lost the race did not make this version. */
  committed({ key, version }: OpenedConversation, { startedAt }: Conversation, { texts }: TurnLead): void {
    const name = nameOf(key);
    this.remembered.delete(name);
    if (texts.reduce((sum, text) => sum + text.length, 0) > LONGEST_REMEMBERED) return;
    // The one that was written longest ago stands first.
    const [oldest] = this.remembered.keys();
    if (this.remembered.size >= MOST_REMEMBERED && oldest !== undefined) this.remembered.delete(oldest);
    this.remembered.set(name, { version: version + 1, startedAt, texts });
  }
}

function nameOf({ locationId, contactId }: OpenedConversation['key']): string {
  return `${locationId}\n${contactId}`;
}
