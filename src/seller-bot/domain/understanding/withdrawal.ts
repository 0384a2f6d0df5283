import { PhraseMatcher } from '../../../reading/phrases';
import { isNegated } from '../../../reading/text';
import { foundAt } from './found-value';
import type { OfferClues, OfferReading } from './offer';
import { readClosingTime } from './timeline';

/** A closing later than the weeks that were agreed. */
const LATE_DAYS = 28;

const PHRASES = new PhraseMatcher([
  {
    tag: true,
    phrases: [
      '(changed|changing|change) (my|our) (mind|minds)',
      '(second|cold) (thoughts|feet)',
      '(no longer|not) (want to|wanting to|wanna|going to|gonna|planning to|looking to|ready to|able to|interested in)? (sell|selling)',
      '(do|does|did|will|can) not (want to|wanna|think i want to|think we want to)? sell (it|the house|my house|anymore|any more|after all|now)?',
      '(decided|deciding|chose|choosing|going|rather) (not to|against|to keep|to hold|to list|to stay|to rent|to wait|to pass|to go another|to go with)',
      '(back|backing|backed|pull|pulling|pulled) out',
      '(call|calling|called) (it|this|that|the deal|the sale|everything|the whole thing) off',
      '(call|calling|called) off (the|this|our) (deal|sale|whole thing)',
      '(cancel|canceling|cancelling|kill|drop|scrap|stop|undo) (the|this|our|my) (deal|sale|offer|contract|agreement|acceptance)',
      'no (deal|sale)',
      '(deal|deals|sale) (is)? off',
      '(turn|turning|turned) (your|the|this|that) (offer|deal) down',
      '(turn|turning|turned) down (your|the|this|that) (offer|deal)',
      '(talked|talking) (me|us) out of (it|this|that|selling|the deal)',
      'no longer interested',
      'not interested (anymore|any more|after all|now)',
      '(keep|keeping) (the|my|our|this) (house|home|place|property)',
      '(going|went|go|signed|gone) with (another|a different|someone else|somebody else|a realtor|an agent|the other|opendoor)',
      '(found|got|have|received|accepted|took) (another|a better|a different|a higher) (buyer|offer|deal|price)',
      '(offered|offering) (me|us) more',
      'actually (no|nope|not)',
      '(on)? second thought (no|nope|not)',
      '(i|we) (am|are) (going to|gonna|out|passing)? (out|pass|passing)',
      '(i|we) (will|have to|need to) pass (on)? (it|this|that|the offer|your offer)?',
      '(take|taking|took) (it|that|my yes|my word) back',
      'forget (the deal|the whole thing|the offer|about it|about the deal|selling)',
      '^ (never mind|forget it|mejor no)',
      'never mind (about)? (selling|the offer|the deal|the house)',
      '(ya no|mejor no) (quiero|queremos|voy a|vamos a|la|lo)? ~1 (vender|vendo|vendemos|venderla)',
      '(cambie|cambiamos|he cambiado) de (opinion|parecer|idea)',
    ],
  },
]);

/**
 * What a seller who has agreed takes back: the whole ("we decided not to sell"), or the closing time ("I need 60 days").
 * A bare "no" is none: it answers whatever else is being arranged.
 */
export function readWithdrawal(clues: OfferClues): OfferReading {
  const { text, times } = clues;
  const match = PHRASES.findIn(text.tokens).find(({ from }) => {
    const clause = text.clauses[text.tokens[from]?.clause ?? 0];
    return clause?.isQuestion !== true && clause?.isHypothetical !== true && !isNegated(text, from);
  });
  if (match !== undefined) return { accepted: foundAt(text, false, match), timeline: null, counter: null };
  const timeline = times.some(({ daysHigh }) => daysHigh !== null && daysHigh >= LATE_DAYS)
    ? readClosingTime(clues)
    : null;
  return { accepted: null, timeline: timeline?.value === false ? timeline : null, counter: null };
}
