import { type Answer, type AnswerName, type Answers, type Change } from './conversation';
import type { PriceReading, ReadField, Reading } from './reading';

/** Where a value was found: which message of the turn, and the words in it. */
export type Locate = (field: ReadField) => Pick<Answer<unknown>, 'messageId' | 'evidence'>;

export interface Recorded {
  readonly answers: Answers;
  /** The answers this reading set or changed. */
  readonly names: readonly AnswerName[];
  readonly changes: readonly Change[];
  /** A changed price made a decision on the earlier offer void. */
  readonly isOfferVoid: boolean;
}

/**
 * Enters what a reading says into the answers; the newest statement wins and the changes keep what was said before.
 * Offer words count only when an offer is on the table (`hasOffer`): nobody accepts what was not put to them.
 */
export function recordAnswers(
  before: Answers,
  reading: Reading,
  options: { readonly at: number; readonly hasOffer: boolean; readonly locate: Locate },
): Recorded {
  const { at, hasOffer, locate } = options;
  const names: AnswerName[] = [];
  const changes: Change[] = [];
  const enter = <T>(name: AnswerName, old: Answer<T> | null, value: T | null, field: ReadField): Answer<T> | null => {
    if (value === null || (old !== null && isSame(old.value, value))) {
      if (value !== null) names.push(name);
      return old;
    }
    names.push(name);
    changes.push({ at, by: 'seller', what: name, from: plain(old?.value ?? null), to: plain(value) });
    return { value, at, ...locate(field) };
  };

  const isCounter = hasOffer && reading.counterOffer !== null;
  const price = enter('price', before.price, isCounter ? null : reading.price, 'price_expectation');
  const isOfferVoid =
    hasOffer && before.price !== null && price !== null && price.value.expectation !== before.price.value.expectation;
  const motivation = enter('motivation', before.motivation, reading.motivation, 'motivation');
  const urgency = enter('urgency', before.urgency, reading.urgency, 'urgency');
  const answers: Answers = {
    condition: enter('condition', before.condition, reading.condition, 'condition'),
    price,
    motivation,
    // A reason without any word on haste is neither hurried nor slow; before that the urgency is simply not known.
    urgency: urgency ?? (motivation === null ? null : { value: 'medium', at, messageId: null, evidence: null }),
    ...(isOfferVoid
      ? { offerAccepted: null, timelineAcceptable: null, counterOffer: null }
      : decisions(before, hasOffer ? reading : null, enter)),
  };
  if (isOfferVoid && before.offerAccepted !== null) {
    changes.push({ at, by: 'seller', what: 'offerAccepted', from: before.offerAccepted.value, to: null });
  }
  return { answers, names, changes, isOfferVoid };
}

type Enter = <T>(name: AnswerName, old: Answer<T> | null, value: T | null, field: ReadField) => Answer<T> | null;

function decisions(
  before: Answers,
  reading: Reading | null,
  enter: Enter,
): Pick<Answers, 'offerAccepted' | 'timelineAcceptable' | 'counterOffer'> {
  const offerAccepted = enter('offerAccepted', before.offerAccepted, reading?.offerAccepted ?? null, 'offer_accepted');
  const timeline = enter(
    'timelineAcceptable',
    before.timelineAcceptable,
    reading?.timelineAcceptable ?? null,
    'timeline_acceptable',
  );
  const counterOffer = enter('counterOffer', before.counterOffer, reading?.counterOffer ?? null, 'counter_offer');
  return { offerAccepted, timelineAcceptable: timeline, counterOffer };
}

function isSame(a: unknown, b: unknown): boolean {
  return isPrice(a) && isPrice(b) ? a.expectation === b.expectation && a.min === b.min && a.max === b.max : a === b;
}

function isPrice(value: unknown): value is PriceReading {
  return typeof value === 'object' && value !== null && 'expectation' in value;
}

function plain(value: unknown): Change['to'] {
  if (isPrice(value)) return value.expectation;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
