import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config';
import { CrmClient } from '../crm';
import { DEMO_LOCATION } from '../shared';
import { type OpenedConversation, type TurnCommit, ConversationStore } from './conversation-store';
import type { Change, ContactRecord, Conversation } from './domain/conversation';
import { count } from './domain/figures';
import {
  type FollowUp,
  type FollowUpPlan,
  makeFollowUp,
  withFollowUp,
  withoutFollowUps,
} from './domain/follow-up/follow-up';
import { followUpEntry, turnIdOf } from './domain/outbox';
import { temperatureOf } from './domain/temperature';
import type { TurnPolicy } from './domain/turn';
import { DeliverOutbox } from './outbox/deliver-outbox';
import { TurnPolicies } from './turn-policy';

const BATCH = 200;

/**
 * Writes to sellers who fell silent. Each follow-up is one commit, guarded by the version of the conversation, so two
 * instances never make the same one; its text waits in the outbox for an allowed hour and is looked at once more there.
 */
@Injectable()
export class FollowUpSellers {
  constructor(
    private readonly store: ConversationStore,
    private readonly policies: TurnPolicies,
    private readonly outbox: DeliverOutbox,
    private readonly crm: CrmClient,
    private readonly config: AppConfig,
  ) {}

  /**
   * Makes what is due by `now`, some at a time; gives how many were made. Without a CRM none is: it would only pile up. What
   * somebody else changed meanwhile is left to the next run.
   */
  async run(now: number): Promise<number> {
    if (this.config.conversation.followUps.most === 0 || !this.crm.isConnected) return 0;
    let made = 0;
    for (const key of await this.store.dueFollowUps(now, BATCH)) {
      // Nobody is behind those contacts.
      if (key.locationId === DEMO_LOCATION) continue;
      const opened = await this.store.open(key, now);
      const { conversation } = opened;
      // A text that waits for its turn breaks the silence.
      if (conversation === null || opened.contact === null || opened.inbox.length > 0) continue;
      const policy = await this.policies.of(key.locationId, now);
      const commit = this.commitOf(opened, conversation, policy, now);
      if ((await this.store.commit(commit)) === 'committed') made += commit.outbox.length;
    }
    if (made > 0) this.outbox.wake();
    return made;
  }

  private commitOf(
    opened: OpenedConversation,
    conversation: Conversation,
    policy: TurnPolicy,
    now: number,
  ): TurnCommit {
    const contact = contactOf(opened);
    const { tone, words, band } = policy;
    const followUp = makeFollowUp(conversation, contact, { plan: this.plan, tone, words, now });
    const isText = followUp !== null && 'text' in followUp;
    const id = `${turnIdOf(opened.key, opened.version + 1, now)}-00`;
    const after =
      followUp === null
        ? conversation
        : isText
          ? withFollowUp(conversation, followUp, id, now)
          : withoutFollowUps(conversation, now);
    const temperature = temperatureOf(after.answers, band);
    const counted = count({ before: conversation, after, temperature, answered: [], at: now });
    return {
      opened,
      conversation: counted.conversation,
      contact,
      temperature,
      consumed: 0,
      // Shown by the outbox as long as it has not left.
      transcript: isText ? [{ id, from: 'bot', text: followUp.text, at: followUp.releaseAt }] : [],
      changes: changesOf(followUp, conversation, now),
      results: [],
      outbox: isText ? [followUpEntry(opened.key, id, followUp, now)] : [],
      counters: { ...counted.today, ...(isText ? { follow_ups: 1 } : {}) },
      cohort: counted.cohort,
      at: now,
    };
  }

  private get plan(): FollowUpPlan {
    const { followUps, stalledAfterMs } = this.config.conversation;
    return { ...followUps, stalledAfterMs };
  }
}

/** The number may have opted out under another contact id: the stricter of the two holds. */
function contactOf({ contact, consentByPhone }: OpenedConversation): ContactRecord {
  if (contact === null) throw new Error('a follow-up needs a contact');
  const isStricter = consentByPhone !== null && consentByPhone.status !== 'allowed';
  return isStricter && contact.consent.status === 'allowed' ? { ...contact, consent: consentByPhone } : contact;
}

function changesOf(
  followUp: FollowUp | { readonly because: string } | null,
  { followUps }: Conversation,
  at: number,
): readonly Change[] {
  if (followUp === null) return [];
  if ('text' in followUp)
    return [{ at, by: 'bot', what: 'follow_up', from: followUps?.made ?? null, to: followUp.number }];
  return [{ at, by: 'bot', what: 'held_back', from: 'follow-up', to: followUp.because }];
}
