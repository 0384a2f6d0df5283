import { type PhraseGroup, PhraseMatcher } from '../../reading/phrases';
import type { Place } from '../../reading/places';
import { type Text, isNegated } from '../../reading/text';
import type { FoundInText } from './lead';

type Cue = 'before' | 'after';

const said = (tag: Cue, ...phrases: readonly string[]): PhraseGroup<Cue> => ({ tag, phrases });

/** A city somebody comes from, works in, has left, or does not want. */
const NOT_WANTED = new PhraseMatcher<Cue>([
  said(
    'before',
    '(from|leaving|left|leave)',
    '(out|gone|away|escape|escaping) of',
    '(moved|relocated|relocating|transferring|transplant|came|coming|driving|commuting) from',
    '(i|we|currently|now|he|she|they) (currently|now|both|do|am|are)? (live|living|lived|rent|renting|stay|staying|reside) in',
    '< (live|living|renting|rent) (here|over)? in',
    '(my|our|current|the) (old|current)? (lease|rental|rent|landlord) (is|here)? in',
    '(moving|staying|living) in with ~4 in',
    'used to live (in|near)',
    '(my|our) (old|current)? (house|home|apartment|apt|place|condo) (here)? in',
    '(work|works|working|job|jobs|trabajo|trabaja|office|starts|start|stationed|employed|gig) ~3 (in|at|en)',
    '(driving|drive|commute|commuting|commutes) ~2 (to|into)',
    '(dentist|teacher|nurse|doctor|lawyer|engineer|physician|agent|realtor|firefighter|cop|manager|student|pastor|chef|accountant) (at|in|from)',
    '(my|our|his|her|in) (older|younger|little|big)? (sister|brother|parents|mom|dad|son|daughter|family|friend|friends|aunt|uncle|cousin|grandma|grandparents|laws|mother|father) (is|are|lives|live)? in',
    '(went|go|goes) to (school|college)? (in|at)?',
    '(grew up|born|raised) in',
    '(nothing|anything|anywhere) (but|except)',
    '(except|besides|not|instead of|rather than|over|excluding)',
    '(ruled|crossed) (out|off)',
    '(gave|given|giving) up on',
    '(no|zero|not any) (interest|desire) in',
    '(i|we) (am|are) (currently|now|still)? in',
    '(vivo|vivimos|rento|rentamos) (ahora|actualmente)? en',
    '(vengo|venimos|soy|somos) de',
  ),
  said(
    'after',
    '(has|have|is|are|was|got|getting|gets)? (gotten|got|just|way|become)? too (expensive|far|pricey|hot|big|crowded|busy|high|much|small|rural)',
    '(no|nope|nah) (that|thats|too|way)',
    'but (i|we|it|that|they)? ~2 (can not|could not|do not) (afford|swing|do) ~1',
    '(is|was|got)? (beyond|outside|out of) (my|our) (budget|price range|reach|means)',
    '(is|was)? (out|overpriced|priced us out)',
    'transplant',
    'native',
    'office',
    'born',
    '(area)? code',
    '(city)? credit union',
    '(is|was) not',
  ),
]);

const JOINTS = new Set([',', 'or', 'and', '/', 'y', 'o', 'the', 'tx', 'texas', '-', 'nor', 'ni']);

/** The cities wanted: neither where somebody comes from or works, nor those that are ruled out. */
export function readLocations(text: Text, places: readonly Place[]): FoundInText<string>[] {
  if (places.length === 0) return [];
  const cues = NOT_WANTED.findAllIn(text.tokens);
  const wanted: FoundInText<string>[] = [];
  let end = -1;
  let wasWanted = true;
  for (const place of places) {
    const isNextInList = end >= 0 && isJoined(text, end, place.from);
    const isDropped = cues.some(({ tag, from, to }) =>
      tag === 'before'
        ? gap(text, to, place.from) && isSameSentence(text, from, place.from)
        : from >= place.to && from <= place.to + 1,
    );
    const isWanted: boolean =
      !isDropped && !isRuledOut(text, place.from) && !isSignature(text, place) && (wasWanted || !isNextInList);
    if (isWanted) wanted.push({ value: place.city, from: place.from, to: place.to });
    end = place.to;
    wasWanted = isWanted;
  }
  const meant = wanted.filter((place) => !isOfTheirLife(text, place));
  return meant.length > 0 ? meant : wanted;
}

/** What people say about where they are, were or work; once another city is wanted, such a city is not. */
const LIFE = new Set(
  `live lives lived living work works worked working job jobs office offices plant company headquartered based stationed own owned sold sell selling
   rent renting rents lease left leave hate hated born raised grew saw seen toured visited bank inspector traffic crowded code number realtor agent ex
   back ruled gave outgrew currently used commute commuting drive driving drove attends teach teaches retired originally school university parents sister
   brother cousin friend mother father mom dad son daughter trabajo vivo vendi`.split(/\s+/),
);
/** What people say about where they want to be. */
const WISH = new Set(
  `want wants wanted wanting look looking lookin search searching buy buying bought need needs prefer prefers consider considering thinking interested move
   moving relocate relocating relocation settle perfect would budget homes houses condo love loves like likes maybe ideally instead retire staying stay
   after must busco buscando quiero queremos comprar mudarme mudarnos`.split(/\s+/),
);
const REACH_BEFORE = 7;
const REACH_AFTER = 4;

/** The nearest word that tells decides; of two at the same distance the one before. */
function isOfTheirLife(text: Text, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const sentence = text.clauses[text.tokens[from]?.clause ?? 0]?.sentence;
  const tells = (at: number): boolean | null => {
    const token = text.tokens[at];
    if (token === undefined || text.clauses[token.clause]?.sentence !== sentence) return null;
    return WISH.has(token.text) ? false : LIFE.has(token.text) ? true : null;
  };
  const { clause } = text.tokens[from] ?? { clause: 0 };
  for (let distance = 1; distance <= REACH_BEFORE; distance += 1) {
    const before = text.tokens[from - distance]?.clause === clause ? tells(from - distance) : null;
    if (before !== null) return before;
    if (distance > REACH_AFTER) continue;
    const after = text.tokens[to + distance - 1]?.clause === clause ? tells(to + distance - 1) : null;
    if (after !== null) return after;
  }
  return false;
}

const NEGATORS = new Set(['not', 'no', 'nothing', 'never', 'without', 'ni']);

/** "not in Dallas"; in "no more than 350k in Dallas" the figure is what the "no" is about. */
function isRuledOut(text: Text, at: number): boolean {
  if (!isNegated(text, at)) return false;
  const { clause } = text.tokens[at] ?? { clause: 0 };
  for (let before = at - 1; text.tokens[before]?.clause === clause; before -= 1) {
    const token = text.tokens[before];
    if (token?.kind === 'number') return false;
    if (token !== undefined && NEGATORS.has(token.text)) return true;
  }
  return true;
}

const THANKS = new Set(['you', 'thanks', 'thank', 'regards', 'sincerely', 'gracias', 'best']);

/** "Thank you, Melissa" at the end of a text. */
function isSignature(text: Text, { from, to }: Place): boolean {
  const isLast = text.tokens.slice(to).every((token) => token.kind !== 'word' && token.kind !== 'number');
  let at = from - 1;
  while (text.tokens[at]?.kind === 'punctuation') at -= 1;
  return isLast && at < from - 1 && to === from + 1 && THANKS.has(text.tokens[at]?.text ?? '');
}

/** Nothing but "the", "downtown" and the like between a cue and its city. */
function gap(text: Text, from: number, to: number): boolean {
  if (from > to || to - from > 1) return false;
  return from === to || /^(?:the|downtown|north|south|east|west|old|,)$/.test(text.tokens[from]?.text ?? '');
}

function isSameSentence(text: Text, one: number, other: number): boolean {
  const sentenceOf = (at: number): number => text.clauses[text.tokens[at]?.clause ?? 0]?.sentence ?? 0;
  return sentenceOf(one) === sentenceOf(other);
}

function isJoined(text: Text, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let at = from; at < to; at += 1) if (!JOINTS.has(text.tokens[at]?.text ?? '')) return false;
  return true;
}
