import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Clock } from '../shared';
import { ConversationStore } from './conversation-store';
import type { ContactInfo, ContactKey } from './domain/conversation';
import { OWN_ID_PREFIX, TakeTurns } from './take-turns';

export interface TextToProcess {
  readonly key: ContactKey;
  readonly text: string;
  /** Makes a repeat recognisable; without it every call is a text of its own. */
  readonly messageId: string | null;
  readonly contactInfo: ContactInfo | null;
}

/** Synchronous answers: accepts the text like any other, then takes its turn and waits for the result. */
@Injectable()
export class ProcessText {
  constructor(
    private readonly store: ConversationStore,
    private readonly turns: TakeTurns,
    private readonly clock: Clock,
  ) {}

  /** Gives the `SellerResult` as JSON; a repeated message id gives the first one. Problems: `store-unavailable`. */
  async run({ key, text, messageId, contactInfo }: TextToProcess): Promise<string> {
    const id = messageId ?? `${OWN_ID_PREFIX}${randomUUID()}`;
    const accepted = await this.store.accept({
      key,
      message: { id, text, receivedAt: this.clock.now(), via: 'process', contactInfo },
      // Message ids are only unique within their contact: other systems may count from one.
      ids: messageId === null ? [] : [`${key.contactId}:${messageId}`],
      pairing: null,
    });
    return accepted.kind === 'accepted'
      ? this.turns.until(key, id, accepted.opened)
      : this.turns.until(key, accepted.messageId, null);
  }
}
