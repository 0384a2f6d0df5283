import {
  CONDITIONS,
  type Condition,
  INTENTS,
  type Intent,
  MOTIVATIONS,
  type Motivation,
  type Question,
  type ReadField,
  type Reading,
  type Urgency,
} from '../../reading';

/** The fields the network has an opinion of, and the values of each in the order of its outputs; the first one is "not said". */
export const HEADS = [
  { field: 'intent', values: INTENTS },
  { field: 'condition', values: ['none', ...CONDITIONS] },
  { field: 'motivation', values: ['none', ...MOTIVATIONS] },
  { field: 'urgency', values: ['medium', 'high', 'low'] },
  { field: 'price_expectation', values: ['none', 'said'] },
  { field: 'offer_accepted', values: ['none', 'true', 'false'] },
  { field: 'timeline_acceptable', values: ['none', 'true', 'false'] },
  { field: 'counter_offer', values: ['none', 'said'] },
] as const;

export type LearnedField = (typeof HEADS)[number]['field'];

/** The heads of an answer to the offer begin here: they do not apply to other questions. */
export const FIRST_OF_OFFER = 5;

/** What the heads say, in the words of a reading. */
export interface LearnedValues extends Pick<
  Reading,
  'intent' | 'condition' | 'motivation' | 'urgency' | 'offerAccepted' | 'timelineAcceptable'
> {
  readonly isPriceSaid: boolean;
  readonly isCounterSaid: boolean;
}

/** Where the outputs of each head begin. */
export const STARTS: readonly number[] = HEADS.map((_, index) =>
  HEADS.slice(0, index).reduce((sum, { values }) => sum + values.length, 0),
);

/** What the network is told besides the text: one hint for each question. */
export const HINTS = 4;

export function hintsOf(question: Question | null): number[] {
  return question === null ? [] : [question - 1];
}

/** Whether a head can say anything: only an answer to the offer accepts it. */
export function applies(head: number, question: Question | null): boolean {
  return head < FIRST_OF_OFFER || question === 4;
}

/**
 * What the rules say by head, as the place of the value in its list; one place beyond the list where they saw something and
 * rejected it.
 */
export function placesOf(reading: Omit<Reading, 'evidence' | 'stance'>, rejected: ReadonlySet<ReadField>): number[] {
  const said = {
    intent: reading.intent,
    condition: reading.condition ?? 'none',
    motivation: reading.motivation ?? 'none',
    urgency: reading.urgency ?? 'medium',
    price_expectation: reading.price === null ? 'none' : 'said',
    offer_accepted: String(reading.offerAccepted ?? 'none'),
    timeline_acceptable: String(reading.timelineAcceptable ?? 'none'),
    counter_offer: reading.counterOffer === null ? 'none' : 'said',
  };
  return HEADS.map(({ field, values }) => {
    const place = Math.max(0, (values as readonly string[]).indexOf(said[field]));
    return place === 0 && rejected.has(field) ? values.length : place;
  });
}

/** The reverse of `placesOf`. */
export function valuesAt(places: readonly number[]): LearnedValues {
  const said = HEADS.map(({ values }, head) => values[places[head] ?? 0] ?? 'none');
  const [intent, condition, motivation, urgency, price, accepted, timeline, counter] = said;
  return {
    intent: intent as Intent,
    condition: condition === 'none' ? null : (condition as Condition),
    motivation: motivation === 'none' ? null : (motivation as Motivation),
    urgency: urgency === 'medium' ? null : (urgency as Urgency),
    isPriceSaid: price === 'said',
    offerAccepted: accepted === 'none' ? null : accepted === 'true',
    timelineAcceptable: timeline === 'none' ? null : timeline === 'true',
    isCounterSaid: counter === 'said',
  };
}
