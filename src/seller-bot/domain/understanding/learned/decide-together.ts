import type { Money } from '../../../../reading/money';
import type { Text } from '../../../../reading/text';
import type { PriceReading, ReadField, Reading, ReadingContext } from '../../reading';
import { isSameAs } from '../counter-offer';
import { type Found, evidenceOf, foundAt } from '../found-value';
import { isHousePrice } from '../price';
import type { ReadByRules } from '../read-by-rules';
import { placesOf, valuesAt } from './heads';
import { judge } from './second-opinion';

/**
 * The rules weighed against what a network learned. Of a figure the network only says whether one is named; which one, and how
 * much it is, is read from the text, and where that is not certain it stays unknown.
 */
export function decideTogether({ text, money, reading: byRules, rejected }: ReadByRules, context: ReadingContext): Reading {
  const places = placesOf(byRules, rejected);
  const { places: judged, changes } = judge(text, context.question, places);
  if (changes.length === 0) return byRules;
  const values = valuesAt(judged);
  const changed = new Set<ReadField>(changes.map(({ field }) => field));
  const newPrice = changed.has('price_expectation') && values.isPriceSaid ? onlyPrice(text, money) : null;
  const newCounter = changed.has('counter_offer') && values.isCounterSaid ? onlyCounter(text, money, context) : null;
  const price = values.isPriceSaid ? (byRules.price ?? newPrice?.value ?? null) : null;
  const counter = values.isCounterSaid ? (byRules.counterOffer ?? newCounter?.value ?? null) : null;
  return {
    ...byRules,
    intent: values.intent,
    condition: values.condition,
    price,
    motivation: values.motivation,
    // No sign of hurry or calm is not the same as a sign of neither
    urgency: changed.has('urgency') ? values.urgency : byRules.urgency,
    offerAccepted: values.offerAccepted,
    timelineAcceptable: values.timelineAcceptable,
    counterOffer: values.offerAccepted === true || price !== null ? null : counter,
    evidence: [
      ...byRules.evidence.filter(({ field }) => !changed.has(field)),
      ...changes.flatMap(({ field, words }) =>
        words === null || isFigure(field) ? [] : evidenceOf(field, foundAt(text, null, words)),
      ),
      ...evidenceOf('price_expectation', newPrice),
      ...evidenceOf('counter_offer', newCounter),
    ],
  };
}

function isFigure(field: ReadField): boolean {
  return field === 'price_expectation' || field === 'counter_offer';
}

/** The figure that can be meant, if there is just one. */
function onlyOne(money: readonly Money[]): Money | null {
  const [only, other] = money.filter(({ value }) => isHousePrice(value));
  return only === undefined || other !== undefined ? null : only;
}

function onlyPrice(text: Text, money: readonly Money[]): Found<PriceReading> | null {
  const only = onlyOne(money);
  if (only === null) return null;
  const isRange = only.kind === 'range';
  const price = { expectation: only.value, min: isRange ? only.low : null, max: isRange ? only.high : null };
  return foundAt(text, price, only);
}

function onlyCounter(text: Text, money: readonly Money[], { offerAmount }: ReadingContext): Found<number> | null {
  const only = onlyOne(money.filter(({ value }) => !isSameAs(value, offerAmount)));
  return only === null ? null : foundAt(text, only.value, only);
}
