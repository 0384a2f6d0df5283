import { type Conversation, type Stage, type Temperature, isOfferTaken, questionsAnswered } from './conversation';
import { nextSteps } from './next-steps';
import type { CrmAction } from './outbox';
import type { Condition, Motivation, Urgency } from './reading';
import type { TurnOutcome } from './turn';

/** What a conversation amounts to, in the API's field names. Undecided and unknown are null. */
export interface Analytics {
  readonly seller_temperature: Temperature;
  readonly questions_answered: number;
  readonly qualification_progress: string;
  readonly property_condition: Condition | null;
  readonly price_expectation: number | null;
  readonly motivation: Motivation | null;
  readonly urgency: Urgency | null;
  readonly offer_accepted: boolean | null;
  readonly timeline_acceptable: boolean | null;
  /** ISO-8601 UTC; null when the seller has not written. */
  readonly last_interaction: string | null;
}

/** The answer to one text sent through `process`. */
export interface SellerResult {
  readonly response_message: string | null;
  readonly seller_temperature: Temperature;
  readonly questions_answered: number;
  readonly qualification_complete: boolean;
  readonly stage: Stage;
  readonly actions_taken: readonly CrmAction[];
  readonly next_steps: string;
  readonly analytics: Analytics;
}

export function analyticsOf(conversation: Conversation, temperature: Temperature): Analytics {
  const { answers } = conversation;
  const answered = questionsAnswered(answers);
  return {
    seller_temperature: temperature,
    questions_answered: answered,
    qualification_progress: `${String(answered)}/4`,
    property_condition: answers.condition?.value ?? null,
    price_expectation: answers.price?.value.expectation ?? null,
    motivation: answers.motivation?.value ?? null,
    urgency: answers.urgency?.value ?? null,
    offer_accepted: answers.offerAccepted?.value ?? null,
    timeline_acceptable: answers.timelineAcceptable?.value ?? null,
    last_interaction: conversation.lastActivityAt === 0 ? null : new Date(conversation.lastActivityAt).toISOString(),
  };
}

export function sellerResultOf({ conversation, contact, temperature, reply, actions }: TurnOutcome): SellerResult {
  return {
    response_message: reply,
    seller_temperature: temperature,
    questions_answered: questionsAnswered(conversation.answers),
    qualification_complete: isOfferTaken(conversation.answers),
    stage: conversation.stage,
    actions_taken: actions,
    next_steps: nextSteps(conversation, contact),
    analytics: analyticsOf(conversation, temperature),
  };
}
