import { type Attitude, ATTITUDE_WORDS, findAttitudes } from '../../../reading/attitudes';
import { type Money, MONEY_WORDS, findMoney } from '../../../reading/money';
import { findNumbers } from '../../../reading/numbers';
import type { PhraseMatch } from '../../../reading/phrases';
import { Speller } from '../../../reading/spelling';
import { type Text, readText } from '../../../reading/text';
import { TIME_SPAN_WORDS, findTimeSpans } from '../../../reading/time-spans';
import type { Intent, ReadField, Reading, ReadingContext } from '../reading';
import { conditionWords, readCondition } from './condition';
import { type Found, evidenceOf, foundIn } from './found-value';
import { intentWords, readIntent } from './intent';
import { motivationWords, readMotivation } from './motivation';
import { type OfferReading, readOffer } from './offer';
import { isHousePrice, readPrice } from './price';
import { isMereReaction } from './reaction';
import { readStance } from './stance';
import { readUrgency, urgencyWords } from './urgency';
import { readWithdrawal } from './withdrawal';

/** Knows every word some recogniser looks for, so that slips in those are mended. */
export const SELLER_SPELLER = new Speller(
  MONEY_WORDS,
  TIME_SPAN_WORDS,
  ATTITUDE_WORDS,
  intentWords,
  conditionWords,
  motivationWords,
  urgencyWords,
);

const NO_OFFER: OfferReading = { accepted: null, timeline: null, counter: null };

/** What the rules made of a text, and the figures they found in it. */
export interface ReadByRules {
  readonly text: Text;
  readonly money: readonly Money[];
  readonly reading: Reading;
  /** Fields of which the text speaks, and yet does not say: denied, somebody else's, asked, supposed. */
  readonly rejected: ReadonlySet<ReadField>;
}

/** What the rules alone make of it. */
export function readByRules(raw: string, context: ReadingContext): ReadByRules {
  const { question } = context;
  const text = readText(raw, SELLER_SPELLER);
  const numbers = findNumbers(text);
  const times = findTimeSpans(text, numbers);
  const money = findMoney(text, numbers, times);
  const wish = readIntent(text);
  const isReaction = isMereReaction(text);
  const state = isReaction ? 'rejected' : readCondition(text, question);
  const reason = isReaction ? 'rejected' : readMotivation(text, question);
  const [intent, condition, motivation] = [foundIn(wish), foundIn(state), foundIn(reason)];
  // "Yesterday" alone is how soon somebody wants it only where that was asked.
  const urgency = isReaction && question !== 3 ? null : readUrgency(text, question, times);
  const price = readPrice({ text, money }, context);
  const isAnswered = condition !== null || price !== null || motivation !== null;
  // Only an offer, or a text that says nothing else, is read for how the seller stands to it
  const attitudes = question === 4 || !isAnswered ? attitudesOf(text, intent) : [];
  const clues = { text, money, times, attitudes };
  const offer =
    question === 4 ? readOffer(clues, context) : context.isAgreed === true ? readWithdrawal(clues) : NO_OFFER;
  // A corrected price asks for a new offer; it is no counter to the old one.
  const counter = price === null ? offer.counter : null;
  const reading: Reading = {
    intent: intent?.value ?? 'none',
    condition: condition?.value ?? null,
    price: price?.value ?? null,
    motivation: motivation?.value ?? null,
    urgency: urgency?.value ?? null,
    offerAccepted: offer.accepted?.value ?? null,
    timelineAcceptable: offer.timeline?.value ?? null,
    counterOffer: counter?.value ?? null,
    stance: readStance(text, attitudes),
    evidence: [
      ...evidenceOf('intent', intent),
      ...evidenceOf('condition', condition),
      ...evidenceOf('price_expectation', price),
      ...evidenceOf('motivation', motivation),
      ...evidenceOf('urgency', urgency),
      ...evidenceOf('offer_accepted', offer.accepted),
      ...evidenceOf('timeline_acceptable', offer.timeline),
      ...evidenceOf('counter_offer', counter),
    ],
  };
  const isFigure = money.some(({ value }) => isHousePrice(value));
  const rejected = new Set<ReadField>([
    ...(wish === 'rejected' ? (['intent'] as const) : []),
    ...(state === 'rejected' ? (['condition'] as const) : []),
    ...(reason === 'rejected' ? (['motivation'] as const) : []),
    ...(price === null && isFigure ? (['price_expectation'] as const) : []),
    ...(offer.accepted === null && attitudes.length > 0 ? (['offer_accepted'] as const) : []),
    ...(offer.timeline === null && times.length > 0 ? (['timeline_acceptable'] as const) : []),
    ...(counter === null && isFigure ? (['counter_offer'] as const) : []),
  ]);
  return { text, money, reading, rejected };
}

/** How the seller stands to the offer: not told by one who never had the house, nor by the words that ask for something else. */
function attitudesOf(text: Text, intent: Found<Intent> | null): PhraseMatch<Attitude>[] {
  if (intent?.value === 'wrong_number' && !isAskedAt(text, intent.span.start)) return [];
  const attitudes = findAttitudes(text);
  if (intent === null) return attitudes;
  const { start, end } = intent.span;
  return attitudes.filter(({ from, to }) => {
    const [first, last] = [text.tokens[from]?.start ?? 0, text.tokens[to - 1]?.end ?? 0];
    // "Sign me up" is the answer itself
    const isAnswer = intent.value === 'opt_in' && first <= start && last >= end;
    return isAnswer || last <= start || first >= end;
  });
}

/** "Can I rent back?" is asked, and nobody's word that they only rent. */
function isAskedAt({ tokens, clauses }: Text, start: number): boolean {
  const token = tokens.find((each) => each.end > start);
  return clauses[token?.clause ?? 0]?.isQuestion === true;
}
