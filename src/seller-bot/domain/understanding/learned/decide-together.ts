import type { ReadField, Reading, ReadingContext } from '../../reading';
import { evidenceOf, foundAt } from '../found-value';
import type { ReadByRules } from '../read-by-rules';
import { placesOf, valuesAt } from './heads';
import { judge } from './second-opinion';

/**
 * The rules weighed against what a network learned. Figures are read by the rules alone: the network may say that none of them is
 * meant, never how much one is.
 */
export function decideTogether({ text, reading: byRules, rejected }: ReadByRules, context: ReadingContext): Reading {
  // Once they have agreed, sellers write about calls and papers: nothing the network was taught
  if (context.isAgreed === true) return byRules;
  const { places, changes } = judge(text, context.question, placesOf(byRules, rejected));
  if (changes.length === 0) return byRules;
  const values = valuesAt(places);
  const changed = new Set<ReadField>(changes.map(({ field }) => field));
  return {
    ...byRules,
    intent: values.intent,
    condition: values.condition,
    price: values.isPriceSaid ? byRules.price : null,
    motivation: values.motivation,
    // No sign of hurry or calm is not the same as a sign of neither
    urgency: changed.has('urgency') ? values.urgency : byRules.urgency,
    offerAccepted: values.offerAccepted,
    timelineAcceptable: values.timelineAcceptable,
    counterOffer: values.isCounterSaid && values.offerAccepted !== true ? byRules.counterOffer : null,
    evidence: [
      ...byRules.evidence.filter(({ field }) => !changed.has(field)),
      ...changes.flatMap(({ field, words }) => (words === null ? [] : evidenceOf(field, foundAt(text, null, words)))),
    ],
  };
}
