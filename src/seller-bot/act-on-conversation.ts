import { Injectable } from '@nestjs/common';
import { LeadIntelligenceService } from '../lead-intelligence';
import { Locations } from '../locations';
import { Clock, Problem } from '../shared';
import { type OpenedConversation, ConversationStore } from './conversation-store';
import { newContact } from './domain/contact';
import type { ContactKey, Stage, TranscriptEntry } from './domain/conversation';
import { count } from './domain/figures';
import {
  type HumanInput,
  type HumanOutcome,
  moveToStage,
  release,
  takeOver,
  triggerCma,
  writeAsAgent,
} from './domain/human-actions';
import { entriesOf, turnIdOf } from './domain/outbox';
import { temperatureOf } from './domain/temperature';
import { startConversation } from './domain/turn';
import { DeliverOutbox } from './outbox/deliver-outbox';
import { TurnPolicies } from './turn-policy';

const MOST_CONFLICTS = 50;

/** What a person may do to a conversation. Each action is one commit, recorded with who did it. */
@Injectable()
export class ActOnConversation {
  constructor(
    private readonly store: ConversationStore,
    private readonly policies: TurnPolicies,
    private readonly outbox: DeliverOutbox,
    private readonly leads: LeadIntelligenceService,
    private readonly clock: Clock,
    private readonly locations: Locations,
  ) {}

  /** Also for a contact who has not written yet: the bot then stays silent from the first text on. */
  async takeOver(key: ContactKey, by: string): Promise<void> {
    await this.act(key, by, takeOver, { mayStart: true });
  }

  async release(key: ContactKey, by: string): Promise<void> {
    await this.act(key, by, release);
  }

  /** Problems: `not-found`; `conflict` when the stage needs a price that is not known. */
  async moveToStage(key: ContactKey, by: string, stage: Stage): Promise<void> {
    const { band } = await this.policies.of(key.locationId, this.clock.now());
    await this.act(key, by, (input) => {
      const outcome = moveToStage({ ...input, stage, band });
      if (outcome === 'price-unknown')
        throw new Problem('conflict', `${stage} needs an expected price, and none is known.`);
      return outcome;
    });
  }

  /** An agent's text to the seller; the bot is silent from then on. Also starts a conversation. */
  async write(key: ContactKey, by: string, text: string): Promise<void> {
    await this.act(key, by, (input) => writeAsAgent({ ...input, text }), { mayStart: true });
  }

  /** Problems: `not-found`; `conflict` when no workflow is configured. */
  async triggerCma(key: ContactKey, by: string): Promise<void> {
    const { cmaWorkflowId } = this.locations.of(key.locationId).crm;
    if (cmaWorkflowId === null) {
      throw new Problem('conflict', 'No CMA workflow is configured: set GHL_CMA_WORKFLOW_ID, or that of the location.');
    }
    await this.act(key, by, (input) => triggerCma({ ...input, workflowId: cmaWorkflowId }));
  }

  /** Forgets conversation and answers; consent stays. Problem: `not-found`. */
  async reset(key: ContactKey, by: string): Promise<void> {
    for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
      const now = this.clock.now();
      const opened = await this.store.open(key, now);
      if (opened.conversation === null || opened.contact === null) throw notFound(key);
      // First, because the next turn makes it anew, while nobody would come back for one that was left.
      await this.leads.forget(key.locationId, key.contactId);
      const committed = await this.store.commit({
        opened,
        conversation: null,
        contact: { ...opened.contact, known: null, crm: opened.conversation.crm, updatedAt: now },
        temperature: 'COLD',
        // Texts that still wait belong to what is forgotten no more than those already answered.
        consumed: 0,
        transcript: [],
        changes: [{ at: now, by, what: 'reset', from: opened.conversation.stage, to: null }],
        results: [],
        outbox: [],
        counters: { resets: 1 },
        cohort: {},
        at: now,
      });
      if (committed === 'committed') return;
    }
    throw busy();
  }

  private async act(
    key: ContactKey,
    by: string,
    action: (input: HumanInput) => HumanOutcome,
    { mayStart = false } = {},
  ): Promise<void> {
    for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
      const now = this.clock.now();
      const opened = await this.store.open(key, now);
      const input = inputOf(opened, by, now, mayStart);
      const outcome = action(input);
      if (outcome.note === null) return;
      const { priceBandMin: min, priceBandMax: max } = this.locations.of(key.locationId).rules;
      const temperature = temperatureOf(outcome.conversation.answers, { min, max });
      const counted = count({
        before: opened.conversation,
        after: outcome.conversation,
        temperature,
        answered: [],
        at: now,
      });
      const committed = await this.store.commit({
        opened,
        conversation: counted.conversation,
        contact: { ...outcome.contact, updatedAt: now },
        temperature,
        consumed: 0,
        transcript: [lineOf(outcome, by, now)],
        changes: outcome.changes,
        results: [],
        outbox: entriesOf({
          key,
          turnId: turnIdOf(key, opened.version + 1, now),
          sms: outcome.sms,
          actions: outcome.actions,
          now,
          tagDelayMs: 0,
        }),
        counters: counted.today,
        cohort: counted.cohort,
        at: now,
      });
      if (committed === 'committed') {
        this.outbox.wake(key.locationId);
        return;
      }
    }
    throw busy();
  }
}

function inputOf(opened: OpenedConversation, by: string, now: number, mayStart: boolean): HumanInput {
  const { key, consentByPhone } = opened;
  const contact = opened.contact ?? newContact(key, consentByPhone, now);
  if (opened.conversation === null && !mayStart) throw notFound(key);
  return { conversation: opened.conversation ?? startConversation(key, contact, now), contact, by, now };
}

function lineOf({ note, sms }: HumanOutcome, by: string, at: number): TranscriptEntry {
  const id = `${String(at)}:${by}`;
  return sms === null
    ? { id, from: 'system', text: note ?? '', at, by }
    : { id, from: 'agent', text: sms.text, at, by };
}

function notFound(key: ContactKey): Problem {
  return new Problem(
    'not-found',
    `There is no conversation with contact ${key.contactId} in location ${key.locationId}.`,
  );
}

function busy(): Problem {
  return new Problem('conflict', 'The conversation is too busy right now; nothing was changed.', {
    retryAfterSeconds: 1,
  });
}
