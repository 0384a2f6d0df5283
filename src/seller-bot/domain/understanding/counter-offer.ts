import { sumOrDifference } from '../../../reading/arithmetic';
import type { Money } from '../../../reading/money';
import { type Text, isNegated } from '../../../reading/text';
import { type Found, foundAt } from './found-value';
import type { OfferClues } from './offer';
import { concludes, isHousePrice, isTakenBack } from './price';

/** People round the offer when they repeat it: 311 for 311,250. */
const SAME_OFFER_WITHIN = 1000;
/** No seller answers with so small a part of the offer: it is a share, a cost, or a count. */
const LEAST_COUNTER = 0.6;
/** A step up is small beside the offer; a greater number is a price of its own ("go up to 240"). */
const GREATEST_STEP = 0.5;

/** A number the seller proposes instead: not the offer repeated, nor what they owe, paid or heard. */
export function readCounterOffer({ text, money }: OfferClues, offerAmount: number | null): Found<number> | null {
  const sum = sumOrDifference(text, money);
  if (sum !== null && isHousePrice(sum.value)) {
    return isSameAs(sum.value, offerAmount) ? null : foundAt(text, sum.value, sum);
  }
  let found: Found<number> | null = null;
  let isAsked = false;
  for (const amount of money) {
    const value = proposedValue(text, amount, offerAmount);
    if (
      value === null ||
      (isAsked && amount.role === 'other' && !concludes(text, amount) && !isCorrection(text, amount.from))
    )
      continue;
    isAsked ||= amount.role === 'asking';
    found = foundAt(text, value, amount);
    if (concludes(text, amount)) break;
  }
  return found;
}

/** "358,500... sorry, 358,000", "250 no scratch that 245" */
function isCorrection({ tokens }: Text, from: number): boolean {
  const before = tokens.slice(Math.max(0, from - 4), from).flatMap(({ kind, text }) => (kind === 'word' ? [text] : []));
  return /\b(?:sorry|oops|scratch that|make that|i mean|i meant|correction|strike that|no wait|wait no|whoops)$/.test(
    before.join(' '),
  );
}

function proposedValue(text: Text, amount: Money, offerAmount: number | null): number | null {
  if (amount.role === 'difference') return stepValue(text, amount, offerAmount);
  if (amount.role !== 'asking' && amount.role !== 'other' && !isSupposed(text, amount)) return null;
  if (!isHousePrice(amount.value) || isSameAs(amount.value, offerAmount) || isTakenBack(text, amount)) return null;
  if (amount.isBare && amount.value < 20_000) return null;
  if (offerAmount !== null && amount.value < offerAmount * LEAST_COUNTER) return null;
  const isDenied = amount.kind !== 'floor' && isNegated(text, amount.from) && !isCorrection(text, amount.from);
  return isDenied ? null : amount.value;
}

/** "if you say 210 it's a deal": their figure only in supposition, so the seller's own. */
function isSupposed(text: Text, amount: Money): boolean {
  return amount.role === 'offered' && text.clauses[text.tokens[amount.from]?.clause ?? 0]?.isHypothetical === true;
}

function stepValue(text: Text, amount: Money, offerAmount: number | null): number | null {
  if (offerAmount === null || isShortOfValue(text, amount)) return null;
  const isAbsolute = amount.value > offerAmount * GREATEST_STEP || text.tokens[amount.from - 1]?.text === 'to';
  if (isAbsolute) return isHousePrice(amount.value) && !isSameAs(amount.value, offerAmount) ? amount.value : null;
  return isNegated(text, amount.from) || amount.value === 0 ? null : offerAmount + amount.value;
}

/** "60k under market" tells what the offer lacks; nothing is asked on top. */
function isShortOfValue({ tokens }: Text, { to }: Money): boolean {
  return UNDER.test(tokens[to]?.text ?? '') && WORTHS.test(tokens[to + 1]?.text ?? '');
}

const UNDER = /^(?:under|below|less|off|beneath)$/;
const WORTHS = /^(?:market|value|appraisal|appraised|zillow|comps|tax|list|asking)$/;

export function isSameAs(value: number, offerAmount: number | null): boolean {
  return offerAmount !== null && Math.abs(value - offerAmount) < SAME_OFFER_WITHIN;
}
