/** What one text of a seller says, before it is applied to a conversation. Conventions: README, "How a text is read". */

export const CONDITIONS = ['needs_major_repairs', 'needs_minor_repairs', 'move_in_ready'] as const;
export type Condition = (typeof CONDITIONS)[number];

export const MOTIVATIONS = [
  'job_relocation',
  'divorce',
  'foreclosure',
  'financial_distress',
  'inheritance',
  'downsizing',
  'upsizing',
  'medical_emergency',
  'retirement',
  'landlord_exit',
  'other',
] as const;
export type Motivation = (typeof MOTIVATIONS)[number];

export const URGENCIES = ['high', 'medium', 'low'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const INTENTS = ['none', 'opt_out', 'opt_in', 'help', 'human_request', 'bot_question', 'wrong_number'] as const;
export type Intent = (typeof INTENTS)[number];

/** The four questions; `null` where nothing is being asked (an agent is writing, or the conversation is done). */
export type Question = 1 | 2 | 3 | 4;

/**
 * How a text that answers nothing stands to the question, so that the reply can fit it:
 * `deferral` "let me ask my wife", `question_back` "how did you get to that?", `unsure` "I don't know",
 * `withheld` "that's personal", `none` everything else.
 */
export const STANCES = ['none', 'deferral', 'question_back', 'unsure', 'withheld'] as const;
export type Stance = (typeof STANCES)[number];

export type ReadField =
  | 'intent'
  | 'condition'
  | 'price_expectation'
  | 'motivation'
  | 'urgency'
  | 'offer_accepted'
  | 'timeline_acceptable'
  | 'counter_offer';

/** The words of the text a value came from; `start` and `end` are offsets into the text as it was written. */
export interface Evidence {
  readonly field: ReadField;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Whole dollars. A one-sided or single price has no `min` and `max`; a two-ended range has both and its midpoint. */
export interface PriceReading {
  readonly expectation: number;
  readonly min: number | null;
  readonly max: number | null;
}

/** `null` always means: the text does not say it. `urgency` null = no sign of either. */
export interface Reading {
  readonly intent: Intent;
  readonly condition: Condition | null;
  readonly price: PriceReading | null;
  readonly motivation: Motivation | null;
  readonly urgency: Urgency | null;
  readonly offerAccepted: boolean | null;
  readonly timelineAcceptable: boolean | null;
  readonly counterOffer: number | null;
  readonly stance: Stance;
  readonly evidence: readonly Evidence[];
}

export interface ReadingContext {
  /** The question the seller was just asked; it decides how short answers ("yes", "350") are read. */
  readonly question: Question | null;
  /** The cash offer in dollars that question 4 named; a repeated offer is not a counter-offer. */
  readonly offerAmount: number | null;
  /** The seller has agreed to offer and closing time: no question is open, but they may back out. */
  readonly isAgreed?: true;
}

/** Whether a reading holds what a question asks for. */
export function answersQuestion(reading: Reading, question: Question): boolean {
  switch (question) {
    case 1:
      return reading.condition !== null;
    case 2:
      return reading.price !== null;
    case 3:
      return reading.motivation !== null;
    case 4:
      return reading.offerAccepted !== null;
  }
}
