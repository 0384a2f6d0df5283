import { isGibberish } from '../../../reading/gibberish';
import type { Reading, ReadingContext } from '../reading';
import { decideTogether } from './learned/decide-together';
import { machineOrders, withoutOrders } from './machine-orders';
import { SELLER_SPELLER, readByRules } from './read-by-rules';

/**
 * What one text of a seller says, given the question just asked. No AI call: the same text always gives the same reading,
 * and what is not said is null.
 */
export function readSellerText(raw: string, context: ReadingContext): Reading {
  const byRules = readByRules(raw, context);
  const { text } = byRules;
  const reading = decideTogether(byRules, context);
  if (reading.evidence.length === 0) return reading;
  return isGibberish(text, SELLER_SPELLER) ? withoutMeaning(reading) : withoutOrders(reading, machineOrders(text));
}

/** What noise happens to look like is not meant; but somebody who may have written STOP is never texted again. */
function withoutMeaning(reading: Reading): Reading {
  const isOptOut = reading.intent === 'opt_out';
  return {
    intent: isOptOut ? 'opt_out' : 'none',
    ...{ condition: null, price: null, motivation: null, urgency: null },
    ...{ offerAccepted: null, timelineAcceptable: null, counterOffer: null, stance: 'none' },
    evidence: isOptOut ? reading.evidence.filter(({ field }) => field === 'intent') : [],
  };
}
