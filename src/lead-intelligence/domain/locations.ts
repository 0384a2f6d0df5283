import { type PhraseGroup, type PhraseMatch, PhraseMatcher } from '../../reading/phrases';
import type { Place } from '../../reading/places';
import { type Text, isNegated } from '../../reading/text';
import type { FoundInText } from './lead';

/**
 * What the words beside a city say of it. `passing` is dropped as soon as another city is wanted; `refused` also takes back what
 * was said for the city before.
 */
type Say = 'wanted' | 'not_wanted' | 'refused' | 'passing';

interface Cue {
  readonly say: Say;
  readonly side: 'before' | 'after';
}

const said = (say: Say, side: Cue['side'], ...phrases: readonly string[]): PhraseGroup<Cue> => ({
  tag: { say, side },
  phrases,
});

/** A city somebody looks in, and one somebody comes from, works in, has left, or does not want. */
const CUES = new PhraseMatcher<Cue>([
  said(
    'wanted',
    'before',
    '(anywhere|anything|somewhere|everything|everywhere|all) from',
    '(looking|look|search|searching|shopping|hunting|buy|buying|purchase|move|moving|relocate|relocating|settle|settling|retire|invest|find|build|upgrade|downsize) (something|one|place|house|home|somewhere)? (back|closer|over|up|down|out|here)? (in|to|near|around|at|into|for|toward|within|outside of|by)',
    '(want|wants|hoping|hope|like|love|plan|planning|prefer|trying|need|needs|rather|decided|looking|going) (to)? (live|be|stay|remain|end up|move|buy|retire|get|go|look) (back|close|closer|somewhere|right|out)? (in|to|near|around|at|by|into)',
    '(want|wants|need|needs|prefer|prefers|consider|considering|interested|love|loves|loved|like|likes|liked)',
    '(want|wants|need|needs|like|love) ~3 in',
    '(would|could|might|gonna|will|going to) (probably|maybe|likely|rather|also|happily|gladly)? (live|be living|settle|be|end up|land|look) (in|near|around|at)',
    '(looking|look|search|searching|shopping|hunting) (at|for) ~4 in',
    '(add|adding|include|including|throw in)',
    '(quiero|queremos|busco|buscamos|comprar|mudarme|mudarnos) ~3 (en|a)',
    '(quiero|queremos) vivir en',
    // Who it is for, not where they live already
    '(for|para) (my|our|his|her|mi|mis|nuestra)? ~2 (sister|brother|parents|mom|dad|son|daughter|family|familia|padres|papas|friend|friends|aunt|uncle|cousin|grandma|grandparents|laws|mother|father|folks|kids|hijos|wife|husband) ~3 (in|near|around|en)',
  ),
  said(
    'not_wanted',
    'before',
    '(from|leaving|left|leave)',
    '(out|gone|away|escape|escaping) of',
    '(moved|relocated|relocating|transferring|transplant|came|coming|driving|commuting|flying|visiting) (in|up|down|over|out)? from',
    '(i|we|currently|now|he|she|they) (currently|now|both|do|am|are|still|have|been)? (live|living|lived|rent|renting|rented|stay|staying|reside) (over|up|down|out|here|near|close)? (in|to|by)',
    '(live|lives|lived|living|renting|rents|rented|been) (here|over|out|up|down)? (in|near)',
    '< (currently|still)? rent in',
    '(live|living|lives|rent|renting|cramped|crammed|stuck) in (a|an|the|our|my) ~4 in',
    '(moving|staying|living) in with ~4 in',
    '(my|our|current|the) (old|current)? (lease|rental|rent|landlord) (is|here)? in',
    '(stay|staying) put in',
    '(ours|mine) (here|over|out|down|up)? in',
    'used to (live|be|rent|work|own) (in|near)',
    '(my|our) (old|current|present|first|last|other)? (house|home|apartment|apt|place|condo|townhouse|townhome|duplex|rental) (here|over)? (in|is in)',
    '(sold|bought|owned|inherited) ~4 (in|near)',
    '(i|we) (already|still|also)? own ~4 (in|near)',
    '(i|we|they|he|she|who|already|also) (have|has|got|own|owns) ~2 (house|home|place|condo|rental|rentals|property|properties|family|friends|grandkids|kids|parents|job|business|apartment) ~1 (in|near)',
    '(i|we|they) (am|are) (currently|both|now|still|already|all|right now)? (over|down|up|out|here|based)? in',
    '(based|currently|presently|located|living) (out|here|over)? (in|of)',
    '< (right now|currently) in',
    '(work|works|working|job|jobs|trabajo|trabaja|office|starts|start|stationed|employed|employer|gig) ~3 (in|at|en|near)',
    '(commute|commuting|commutes|drive|driving) ~2 (to|into)',
    '(dentist|teacher|nurse|doctor|lawyer|engineer|physician|agent|realtor|firefighter|cop|manager|student|pastor|chef|accountant|lender|bank|broker|officer|attorney) (at|in|from|out of|over in)',
    '(my|our|his|her|in) (older|younger|little|big)? (sister|brother|parents|mom|dad|son|daughter|family|friend|friends|aunt|uncle|cousin|grandma|grandparents|laws|mother|father|folks|kids|grandkids) (is|are|lives|live|living|that lives)? (over|up|down|out|here)? in',
    '(sister|brother|parents|mom|dad|son|daughter|family|friend|friends|aunt|uncle|cousin|grandma|grandparents|laws|mother|father|folks|kids|grandkids) (is|are|lives|live|living|bought|moved|stays) (just|over|up|down|out|here)? (in|to)',
    '(my|our|his|her|the) (current|old|new)? (lender|realtor|agent|broker|banker|bank|doctor|dentist|church|gym|daycare|attorney|lawyer|boss|coworker|coworkers|friends|landlord) (is|are|works|lives|work|live)? (located|based|out|over|up|down)? (in|from|of|at)',
    'went to (school|college|church|work)? (in|at)?',
    '(go|goes) to (school|college|church|work) (in|at)?',
    '(went|go|goes) to ~3 (in|at)',
    '(grew up|born|raised|married) (over|up|down|out)? in',
    '(tired|sick) of (living in|driving (to|in)|renting in)?',
    'outgrew',
    '(vivo|vivimos|rento|rentamos|estoy|estamos) (ahora|actualmente)? en',
    '(vengo|venimos|soy|somos) de',
    '(tengo|tenemos) ~2 (casa|familia) en',
  ),
  said(
    'refused',
    'before',
    '(nothing|anything|anywhere|everywhere|everything) (but|except)',
    '(except|besides|not|instead of|rather than|over|excluding|minus|vetoed|veto|scratch|scratched|nixed|nix|drop|dropped|removed|remove|avoid|avoiding|skip|forget|ditch|hate|hates|hated|dislike)',
    '(ruled|crossed) (out|off)',
    '(gave|given|giving) up on',
    '(no|zero|not any) (interest|desire) in',
    '(says|said|say) (no|no way|nope|absolutely not|hell no|heck no|not) (to|on)',
    '(veto|vetoes|vetoing|against|opposed to|sour on|burned by|burnt by)',
    '(done|through|fed up|finished) with',
    'priced (us|me)? out of',
  ),
  said(
    'wanted',
    'after',
    '(only|instead|preferred|preferably)',
    '(is|would be) (better|best|perfect|ideal|our first|my first|first|fine|ok|good|great|preferred|where we want|where i want)',
  ),
  said(
    'passing',
    'before',
    '(was|were|had been|started out|used to) (looking|searching|look|set) (in|at|on|around)',
    '(considered|toured|visited|explored|looked at|looked in|tried)',
    '(transferred|relocated|moved|transferring|stationed|assigned|orders|pcs|pcsing) (in|at|would)? to',
    '(saw|seen|toured|viewed|visited) ~6 in',
    '(go|goes|going) to',
    '(driving|drive) (around|through|by|past)',
    '(outbid|lost out|beat out|beaten out|struck out|no luck) ~3 (in|on|around)',
  ),
  said(
    'refused',
    'after',
    '(prices|taxes|traffic|houses|homes|schools|area)? (has|have|is|are|was|got|getting|gets)? (gotten|got|just|way|become|all)? (too|so) (expensive|far|pricey|hot|big|crowded|busy|high|much|small|rural|dang|damn|rich)',
    '(prices|taxes|traffic) (is|are|has|have|got) (insane|awful|terrible|crazy|horrible|ridiculous|nuts|brutal)',
    '(is|are|was) (insane|awful|terrible|horrible|ridiculous|overpriced|off the table)',
    '(is|are)? out of (our|my|the)? (budget|price range|league|reach|question|range)',
    '(no|nope|nah) (that|thats|too|way)',
    '(is|was)? (out|overpriced|priced us out)',
    'but (i|we|it|that|they)? ~2 (can not|could not|do not) (afford|swing|do) ~1',
    '(is|was|got)? (beyond|outside|out of) (my|our) (means)',
    '(is|was) (not|a no)',
    '(has|have|is|are)? (went|gone|going|shot|jumped|gotten|got) (up|way up|crazy|nuts|insane|through the roof|out of (hand|control))',
  ),
  said(
    'not_wanted',
    'after',
    'born',
    '(area)? code',
    '(is|was) (home|where (i|we) (live|work|am|are|lived))',
    'transplant',
    'transplants',
    'native',
    'office',
    '(city)? credit union',
  ),
]);

/** "Been renting in Carrollton, time to buy here": then where they live is where they look. */
const STAYING = new PhraseMatcher<true>([
  {
    tag: true,
    phrases: [
      '(buy|buying|stay|staying|remain|own|settle|look|looking) ~1 here',
      '(same|this) (area|town|city|neighborhood|thing)',
      'the same $',
      'not want to (switch|change|leave|move)',
      '(stay|staying|remain|keep) (in|within) (it|that|the (same|district|school district|isd|area))',
      'miss (it|living (there|here)|that area|being there)',
      '(thinking about|thinking of|want to|wanting to|would like to|looking to|ready to|hoping to|plan to|planning to) (come|coming|move|moving|go|going|get|getting) back',
      '(close|closer|near|nearer|next) to (us|me|here|home)',
      '(close|closer|near|nearer) to (work|my work|my job|the office|my office|school)',
    ],
  },
]);

const JOINTS = new Set(', or and / y o the tx texas - nor ni vs versus & + even also maybe possibly'.split(' '));

/** The cities wanted: neither where somebody comes from or works, nor those that are ruled out. */
export function readLocations(text: Text, places: readonly Place[]): FoundInText<string>[] {
  if (places.length === 0) return [];
  const cues = CUES.findAllIn(text.tokens);
  const wanted: FoundInText<string>[] = [];
  const inPassing: FoundInText<string>[] = [];
  const staysHere = STAYING.findIn(text.tokens).length > 0;
  const takenBack = new Set<string>();
  let end = -1;
  let last: Say = 'wanted';
  for (const [index, place] of places.entries()) {
    const isNextInList = end >= 0 && isJoined(text, end, place.from);
    const own = ownSay(text, place, cues) ?? arrowSay(text, place, places[index - 1], places[index + 1]);
    const isAfterArrow = index > 0 && MOVED.test(text.raw.slice(places[index - 1]?.end, place.start));
    const isTurn: boolean = isRejected(last) && isNextInList && endsRejected(text, end, place, places[index + 1]);
    const say: Say =
      own ?? (isNextInList && !isAfterArrow && !isTurn ? last : isOfTheirLife(text, place) ? 'passing' : 'wanted');
    const found = { value: place.city, from: place.from, to: place.to };
    if (say === 'wanted' && isSuperseded(text, place, places)) continue;
    if (say === 'wanted') {
      wanted.push(found);
      takenBack.delete(place.city);
    } else if (say === 'refused') takenBack.add(place.city);
    if (say === 'passing' || (isRejected(say) && staysHere)) inPassing.push(found);
    end = place.to;
    last = say;
  }
  const isMeant = ({ value }: FoundInText<string>): boolean => !takenBack.has(value);
  const meant = wanted.filter(isMeant);
  return meant.length > 0 ? meant : staysHere ? inPassing : inPassing.filter(isMeant);
}

function isRejected(say: Say): boolean {
  return say === 'not_wanted' || say === 'refused';
}

const THOUGHT =
  /^(?:love|loved|dream|wish|thinking|looking|considering|wanting|hoping|wanted|thought|planned|planning|eyeing|set|said|was|were)$/;
const TURN = /^(?:realistically|realistic|afford|settle|now|instead|pivoted|switched|anymore)$/;

/** "We were thinking Allen but now it's Princeton": a former wish, where another city follows the turn. */
function isSuperseded(text: Text, { from, to }: Place, places: readonly Place[]): boolean {
  const clause = text.clauses[text.tokens[from]?.clause ?? 0];
  const words = text.tokens.slice(clause?.from ?? 0, from).map((token) => token.text);
  const isFormer = words.some(
    (word, at) =>
      /^(?:would|was|were|had|originally|wanted|thought|said)$/.test(word) &&
      words.slice(at).some((each) => THOUGHT.test(each)),
  );
  if (!isFormer) return false;
  const next = places.find((place) => place.from > to && text.tokens[place.from]?.clause !== clause?.index);
  return next !== undefined && text.tokens.slice(to, next.from).some((token) => TURN.test(token.text));
}

type FoundCue = PhraseMatch<Cue>;

/** "Not Dallas, Irving": without an "or" in the list, the last city is the one meant. */
function endsRejected(text: Text, end: number, place: Place, next: Place | undefined): boolean {
  const isOnlyComma = place.from === end + 1 && text.tokens[end]?.text === ',';
  return isOnlyComma && !(next !== undefined && isJoined(text, place.to, next.from));
}

const MOVED = /^\s*(?:-+>|=+>|→|to)\s*$/i;
const PREFERRED = /^\s*(?:>|over)\s*$/i;

/** "Denver -> Fort Worth" is a move, "Plano > Frisco" a preference. */
function arrowSay(text: Text, place: Place, before: Place | undefined, after: Place | undefined): Say | null {
  const isMove = after !== undefined && MOVED.test(text.raw.slice(place.end, after.start));
  const isLess = before !== undefined && PREFERRED.test(text.raw.slice(before.end, place.start));
  return isMove || isLess ? 'not_wanted' : null;
}

/** What is said of this city itself; null when nothing is, so that the list it stands in decides. */
function ownSay(text: Text, place: Place, cues: readonly FoundCue[]): Say | null {
  if (isRuledOut(text, place.from)) return 'refused';
  if (isSignature(text, place) || isPresent(text, place) || isTheirHouse(text, place)) return 'not_wanted';
  const after = cues.find(({ tag, from }) => tag.side === 'after' && from >= place.to && from <= place.to + 1);
  if (after !== undefined) return after.tag.say;
  const before = cues.filter(
    (cue) =>
      cue.tag.side === 'before' &&
      gap(text, cue.to, place.from) &&
      isSameSentence(text, cue.from, place.from) &&
      !(cue.tag.say === 'not_wanted' && hasNewWish(text, cue, place)),
  );
  const governing = before.reduce<FoundCue | null>((best, cue) => (governs(cue, best) ? cue : best), null);
  return governing?.tag.say ?? null;
}

const NEW_WISH = new Set(
  'look looking lookin searching shopping hunting want wants need needs hoping prefer would'.split(' '),
);

/** "Got transferred to the office, looking at homes in …": a wish between a cue and its city is what speaks of the city. */
function hasNewWish(text: Text, cue: FoundCue, place: Place): boolean {
  return text.tokens
    .slice(cue.from + 1, place.from)
    .some((token) => NEW_WISH.has(token.text) && !isNegated(text, token.index));
}

/** The phrase that begins last speaks of the city ("work in Plano, want to live in …"), unless it is a part of a longer one. */
function governs(cue: FoundCue, best: FoundCue | null): boolean {
  if (best === null) return true;
  if (cue.from <= best.from && cue.to >= best.to) return true;
  if (best.from <= cue.from && best.to >= cue.to) return false;
  return cue.from > best.from && cue.to >= best.to;
}

/** "In Houston now, looking at Katy": where somebody is. */
function isPresent(text: Text, { from, to }: Place): boolean {
  return (
    (text.tokens[to]?.text === 'now' || isSaidOfNow(text, to)) &&
    /^(?:in|here)$/.test(text.tokens[from - 1]?.text ?? '') &&
    isOpening(text, from - 1)
  );
}

/** "right now", "currently", "at the moment" */
function isSaidOfNow(text: Text, at: number): boolean {
  const [word, next, third] = [0, 1, 2].map((ahead) => text.tokens[at + ahead]?.text ?? '');
  return (
    /^(?:currently|presently)$/.test(word ?? '') ||
    (word === 'right' && next === 'now') ||
    (next === 'the' && third === 'moment')
  );
}

/** "Our Arlington house goes on the market": what they have, not what they look for. */
function isTheirHouse(text: Text, { from, to }: Place): boolean {
  const [before, after] = [text.tokens[from - 1]?.text ?? '', text.tokens[to]?.text ?? ''];
  return (
    /^(?:our|my|his|her|their)$/.test(before) &&
    /^(?:house|home|place|condo|apartment|apt|rental|property|townhouse|townhome|duplex|office|job)$/.test(after)
  );
}

function isOpening(text: Text, at: number): boolean {
  return at === (text.clauses[text.tokens[at]?.clause ?? 0]?.from ?? -1);
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
  // "I do not mind Garland"
  if (!isNegated(text, at) || text.tokens[at - 1]?.text === 'mind') return false;
  const { clause } = text.tokens[at] ?? { clause: 0 };
  for (let before = at - 1; text.tokens[before]?.clause === clause; before -= 1) {
    const token = text.tokens[before];
    if (token?.kind === 'number') return false;
    // "can not afford to live there so Euless or Bedford"
    if (token?.text === 'so' && !NEGATORS.has(text.tokens[before - 1]?.text ?? '')) return false;
    if (token !== undefined && NEGATORS.has(token.text)) return !isAboutAmount(text, before);
  }
  return true;
}

/** "not a dollar more for something in …", "no more than", "nothing over" */
function isAboutAmount(text: Text, negator: number): boolean {
  return text.tokens.slice(negator + 1, negator + 5).some((token) => /^(?:dollar|penny|cent|dime)$/.test(token.text));
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
