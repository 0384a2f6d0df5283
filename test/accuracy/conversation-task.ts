import type { InboxMessage } from '../../src/seller-bot/domain/conversation';
import { TONE_BY_PRESET } from '../../src/seller-bot/domain/tone-presets.data';
import { type TurnOutcome, type TurnPolicy, takeTurn } from '../../src/seller-bot/domain/turn';
import type { Sample } from './corpus';
import type { Task } from './task';

const NOW = Date.UTC(2026, 10, 23, 15);
const POLICY: TurnPolicy = {
  calendar: null,
  tone: TONE_BY_PRESET.consultative,
  words: { agentName: 'Jorge', businessName: 'Jorge Home Buyers', businessPhone: null },
  band: { min: 200_000, max: 800_000 },
  offerFor: (price) => Math.round(price * 0.75),
  cmaWorkflowId: null,
  callBack: () => 'today',
};

/** Whole conversations: every text a turn of its own; judged by the state they end in. */
export const CONVERSATION_TASK: Task = {
  name: 'conversations',
  accepts: (file) => file === 'conversations.jsonl',
  defaults: {
    stage: 'Q1',
    temperature: 'COLD',
    condition: null,
    price_expectation: null,
    motivation: null,
    urgency: null,
    offer_accepted: null,
    timeline_acceptable: null,
  },
  answer: answerOf,
};

function answerOf({ id, texts }: Sample): Record<string, unknown> {
  let state: TurnOutcome | null = null;
  for (const [place, text] of texts.entries()) {
    const message: InboxMessage = {
      id: `${id}-${String(place)}`,
      text,
      receivedAt: NOW + place,
      via: 'process',
      contactInfo: null,
    };
    const key = { locationId: 'corpus', contactId: id };
    const {
      conversation,
      contact,
    }: Pick<TurnOutcome, 'conversation' | 'contact'> | { conversation: null; contact: null } = state ?? {
      conversation: null,
      contact: null,
    };
    state = takeTurn(
      { key, conversation, contact, consentByPhone: null, messages: [message], now: NOW + place },
      POLICY,
    );
  }
  const answers = state?.conversation.answers;
  return {
    stage: state?.conversation.stage ?? 'Q0',
    temperature: state?.temperature ?? 'COLD',
    condition: answers?.condition?.value ?? null,
    price_expectation: answers?.price?.value.expectation ?? null,
    motivation: answers?.motivation?.value ?? null,
    urgency: answers?.urgency?.value ?? null,
    offer_accepted: answers?.offerAccepted?.value ?? null,
    timeline_acceptable: answers?.timelineAcceptable?.value ?? null,
  };
}
