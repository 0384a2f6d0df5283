import type { PhraseMatch } from '../../../reading/phrases';
import type { Text } from '../../../reading/text';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const SELLING = words('sold');
const HOLDING = words('own owns owned have has had sold rent renting');
const DETERMINERS = words('the my our his her their a an any some all that this these those most both half another no');
/** What a denial of ownership speaks of when it means "you have the wrong number". */
const HOUSES = words(
  `house houses home homes property properties place places estate condo condos townhouse townhome duplex unit building lot land
   apartment address one ones thing anything number phone trailer farm ranch cabin acreage rental residence dwelling`,
);
/** Where the thing that is owned has been named. */
const AFTER_THING = words(
  `is are was were be to in on at for of from with by and or but so because if when that which who i we he she they it you your
   before after since until not anymore here there now yet either though already last years ago`,
);
/** Selling that has not happened: "almost sold", "until it sold", "never sold". */
const UNREAL = words(
  'almost nearly if once when until till before never not gets get getting be would could should might wish hope hopefully unless after',
);
/** What is not so yet, or only once something has happened. */
const PENDING = words('yet once until till');
const PENDING_REACH = 4;
const UNREAL_REACH = 3;
const LONGEST_NAME = 4;

/**
 * Whether words that deny owning a house, or say it is sold, speak of something else ("we don't own the furniture", "I
 * already sold the truck") or of what is not so ("it almost sold in May", "my name is not on the deed yet").
 */
export function isOfSomethingElse({ tokens }: Text, { from, to }: PhraseMatch<unknown>): boolean {
  if (tokens.slice(to, to + PENDING_REACH).some(({ text }) => PENDING.has(text))) return true;
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.text ?? '';
    if (HOLDING.has(word)) {
      const thing = thingAfter(tokens, at + 1);
      if (thing !== null && !HOUSES.has(thing)) return true;
    }
    if (SELLING.has(word) && isUnreal(tokens, at)) return true;
  }
  return false;
}

/** The last word of what is named right after a verb; null when nothing is named there. */
function thingAfter(tokens: Text['tokens'], start: number): string | null {
  if (!DETERMINERS.has(tokens[start]?.text ?? '')) return null;
  let thing: string | null = null;
  for (let at = start + 1; at < tokens.length && at <= start + LONGEST_NAME; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || AFTER_THING.has(token.text)) break;
    if (HOUSES.has(token.text)) return token.text;
    if (!DETERMINERS.has(token.text)) thing = token.text;
  }
  return thing;
}

function isUnreal(tokens: Text['tokens'], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - UNREAL_REACH); before -= 1) {
    const token = tokens[before];
    if (token?.kind !== 'word') return false;
    if (UNREAL.has(token.text)) return true;
  }
  return false;
}
