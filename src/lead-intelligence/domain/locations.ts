import type { PhraseMatch } from '../../reading/phrases';
import { type Place, isState } from '../../reading/places';
import { FRAGMENT_WORDS } from '../../reading/places-fragment.data';
import { type Text, isNegated } from '../../reading/text';
import type { FoundInText } from './lead';
import type { LeadPhrases } from './lead-phrases';
import type { Cue, Say } from './location-cues.data';

const JOINTS = new Set(', or and / y o the tx texas - nor ni vs versus & + even also maybe possibly in en'.split(' '));

/** The cities wanted: neither where somebody comes from or works, nor those that are ruled out. */
export function readLocations(
  text: Text,
  places: readonly Place[],
  { cues: said, retracted, staying, undecided }: LeadPhrases,
): FoundInText<string>[] {
  if (places.length === 0) return [];
  // the "branch" of "Farmers Branch" says nothing of the city before it
  const cues = said.filter((cue) => isCue(text, cue, places));
  const wanted: Wanted[] = [];
  const asides: FoundInText<string>[] = [];
  const inPassing: FoundInText<string>[] = [];
  const staysHere = staying.length > 0;
  const takenBack = new Set<string>();
  let end = -1;
  let last: Say = 'wanted';
  for (const [index, place] of places.entries()) {
    const isNextInList = end >= 0 && isJoined(text, end, place.from);
    const own =
      corridorSay(text, place, places[index - 1], places[index + 1]) ??
      ownSay(text, place, cues) ??
      arrowSay(text, place, places[index - 1], places[index + 1]);
    const isAfterArrow = index > 0 && MOVED.test(text.raw.slice(places[index - 1]?.end, place.start));
    const isTurn: boolean =
      isRejected(last) && isNextInList && endsRejected(text, end, place, places[index - 2], places[index + 1]);
    const isHistory: boolean =
      isRejected(last) && text.tokens[place.from - 1]?.text === 'then' && place.from - end <= 2;
    const say: Say = isHistory
      ? last
      : (own ?? (isNextInList && !isAfterArrow && !isTurn ? last : defaultSay(text, place)));
    const found = { value: place.city, from: place.from, to: place.to };
    const isPick = isBarePick(text, place, places);
    const isSure = isPick || own === 'wanted' || own === 'final' || (isNextInList && (wanted.at(-1)?.isSure ?? false));
    if (isWanted(say) && (isSuperseded(text, place, places) || isRetracted(text, place, places, retracted))) continue;
    if (isWanted(say)) {
      if (say === 'final' && !isAlso(text, place)) wanted.length = 0;
      else if (isPick && !isNextInList && !isAlso(text, place)) dropUnsure(text, wanted, place);
      wanted.push({ ...found, isSure });
      takenBack.delete(place.city);
    } else if (say === 'refused' && !isElsewhere(text, place, wanted)) takenBack.add(place.city);
    if (say === 'aside' && !isStory(text, place)) asides.push(found);
    if (say === 'passing' || (isRejected(say) && staysHere)) inPassing.push(found);
    end = place.to;
    last = say === 'final' ? 'wanted' : say;
  }
  const isUndecided = undecided.length > 0;
  const isMeant = ({ value, isSure = false }: FoundInText<string> & { readonly isSure?: boolean }): boolean =>
    !takenBack.has(value) && (isSure || !isUndecided);
  const [explicit, implied] = [wanted.filter(isMeant), asides.filter(isMeant)];
  const meant = explicit.length > 0 ? explicit : implied;
  return meant.length > 0 ? meant : staysHere ? inPassing : inPassing.filter(isMeant);
}

/** Neither "branch" of "Farmers Branch" nor a phrase that a comma breaks ("cash no bank, in Greenville") says something of a city. */
function isCue(text: Text, { tag, from, to }: FoundCue, places: readonly Place[]): boolean {
  if (tag.side === 'after') return !places.some((place) => place.from <= from && from < place.to);
  if (tag.say !== 'not_wanted' && tag.say !== 'passing') return true;
  for (let at = from + 1; at < to - 1; at += 1)
    if (/^[,;.]$/.test(text.tokens[at]?.text ?? '') && /^(?:no|without|sin)$/.test(text.tokens[from - 1]?.text ?? ''))
      return false;
  return true;
}

/** A city that is wanted; sure when words or a bare naming say so, not only that nothing speaks against it. */
interface Wanted extends FoundInText<string> {
  readonly isSure: boolean;
}

/** "Elgin sausage is good, but Hutto has my grandkids. Hutto.": a bare name is the answer to what was mused before. */
function dropUnsure(text: Text, wanted: Wanted[], { from }: Place): void {
  const kept = wanted.filter((each) => each.isSure || sentenceAt(text, each.from) === sentenceAt(text, from));
  wanted.splice(0, wanted.length, ...kept);
}

/** What stands beside a name that is given as an answer. */
const PICK_WORDS = new Set(
  `anyway anyways anyhow then so now please pls still again therefore thanks thank you lol haha jk seriously honestly fam alone it is definitely for sure
   me sir yall yes ok okay well actually answer real we i want wants give show gimme just only mine ours vote pick verdict result though tho instead
   either any of em them works onward realistically probably this time next stop back first second third`.split(/\s+/),
);

/** Its sentence names cities and says nothing else of them. */
function isBarePick(text: Text, place: Place, places: readonly Place[]): boolean {
  for (let at = place.from - 1; at >= 0 && !endsNote(text, at); at -= 1)
    if (!isPickWord(text, at, places)) return false;
  for (let at = place.to; at < text.tokens.length && !endsNote(text, at); at += 1)
    if (!isPickWord(text, at, places)) return false;
  return true;
}

function isPickWord(text: Text, at: number, places: readonly Place[]): boolean {
  const token = text.tokens[at];
  if (token?.kind !== 'word') return true;
  if (token.text === 'no') return false;
  if (PICK_WORDS.has(token.text) || FRAGMENT_WORDS.has(token.text)) return true;
  return places.some((each) => each.from <= at && at < each.to);
}

function endsNote(text: Text, at: number): boolean {
  const token = text.tokens[at];
  const next = text.tokens[at + 1];
  return /^(?:[.!?;:\n]|\.\.\.)$/.test(token?.text ?? '') && !(token?.text === '.' && token.end === next?.start);
}

function sentenceAt(text: Text, at: number): number {
  return text.clauses[text.tokens[at]?.clause ?? 0]?.sentence ?? 0;
}

function isWanted(say: Say): boolean {
  return say === 'wanted' || say === 'final';
}

/** "so Coppell works too", "or maybe Burleson": one more, not instead. */
function isAlso(text: Text, { from, to }: Place): boolean {
  const isMaybe = [from - 1, from - 2, to].some((at) =>
    /^(?:maybe|also|or|plus|even|and)$/.test(text.tokens[at]?.text ?? ''),
  );
  if (isMaybe) return true;
  return text.tokens.slice(to, to + 4).some((token) => /^(?:too|also|either|well)$/.test(token.text));
}

/** "Roanoke TX not Roanoke Virginia", "Uptown, no Victory Park": a namesake in another state, a part of a city that is wanted. */
function isElsewhere(
  text: Text,
  { city, from, to, start, end }: Place,
  wanted: readonly FoundInText<string>[],
): boolean {
  if (!wanted.some(({ value }) => value === city)) return false;
  const isPart = to > from && text.raw.slice(start, end).toLowerCase() !== city;
  return isPart || isState(text.tokens[to]?.text ?? '');
}

/** "Plano at first but scratch that. Wylie now.": what was said before is taken back, where another city follows. */
function isRetracted(
  text: Text,
  { to }: Place,
  places: readonly Place[],
  retracted: readonly PhraseMatch<true>[],
): boolean {
  return retracted.some((said) => {
    if (said.from < to || said.from > to + RETRACT_REACH) return false;
    const next = places.find(({ from }) => from >= to);
    if (next !== undefined && next.from < said.from && !isJoined(text, to, next.from)) return false;
    return places.some(({ from }) => from >= said.to);
  });
}

const RETRACT_REACH = 14;

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
function endsRejected(
  text: Text,
  end: number,
  place: Place,
  before: Place | undefined,
  next: Place | undefined,
): boolean {
  // "I am in Baltimore, Phoenix, Denver every week": a list of its own
  if (before !== undefined && isJoined(text, before.to, end - 1)) return false;
  const isOnlyComma = place.from === end + 1 && text.tokens[end]?.text === ',';
  return isOnlyComma && !(next !== undefined && isJoined(text, place.to, next.from));
}

const CORRIDOR = /^(?:along|anywhere|anything|somewhere|everything|everywhere|between|corridor|stretch)$/;

/** "From Red Oak down to Ennis, along 45", "anywhere from Sherman up to Denison": both ends are wanted. */
function corridorSay(text: Text, place: Place, before: Place | undefined, next: Place | undefined): Say | null {
  const isFrom = (one = place, other = place): boolean =>
    one !== other &&
    text.tokens[one.from - 1]?.text === 'from' &&
    text.tokens[other.from - 1]?.text === 'to' &&
    other.from - one.to <= 3;
  if (!isFrom(place, next) && !isFrom(before, place)) return null;
  const sentence = sentenceAt(text, place.from);
  if (text.tokens.some(({ text: word }) => /^(?:moving|move|relocating)$/.test(word))) return null;
  const isAlong = text.tokens.some(
    ({ text: word, index }) => CORRIDOR.test(word) && sentenceAt(text, index) === sentence,
  );
  return isAlong ? 'wanted' : null;
}

const MOVED = /^,?(?: (?:[A-Z]{2}|[Tt]exas|tx))?\s?(?:-+>|=+>|→| (?:to|TO|To|a))\s?$/;
const PREFERRED = /^\s*(?:>|over)\s*$/i;

/** "Denver -> Fort Worth" is a move, "Plano > Frisco" a preference. */
function arrowSay(text: Text, place: Place, before: Place | undefined, after: Place | undefined): Say | null {
  const isMove = after !== undefined && MOVED.test(text.raw.slice(place.end, after.start));
  // "Burleson > Joshua > Godley" is a list by rank
  const isPair = text.raw.indexOf('>') === text.raw.lastIndexOf('>');
  const isLess = isPair && before !== undefined && PREFERRED.test(text.raw.slice(before.end, place.start));
  return isMove || isLess ? 'not_wanted' : null;
}

/** "I would not say no to Rockwall": two denials are a yes. */
function sayOf(text: Text, cue: FoundCue): Say {
  const isYes = cue.tag.say === 'refused' && SAYS.has(text.tokens[cue.from]?.text ?? '') && isNegated(text, cue.from);
  return isYes ? 'wanted' : cue.tag.say;
}

const SAYS = new Set(['say', 'says', 'said']);

/** What is said of this city itself; null when nothing is, so that the list it stands in decides. */
function ownSay(text: Text, place: Place, cues: readonly FoundCue[]): Say | null {
  if (
    isRuledOut(text, place.from) &&
    !(SAYS.has(text.tokens[place.from - 3]?.text ?? '') && text.tokens[place.from - 1]?.text === 'to')
  )
    return 'refused';
  if (isAnsweredNo(text, place)) return 'refused';
  if (isSignature(text, place) || isPresent(text, place) || isTheirHouse(text, place)) return 'not_wanted';
  const behind = cues.filter(
    ({ tag, from }) =>
      tag.side === 'after' &&
      from >= place.to &&
      isSameSentence(text, from, place.from) &&
      (from === place.to || (from === place.to + 1 && !RELATIVES.has(text.tokens[place.to]?.text ?? ''))),
  );
  const after = behind.find(({ tag, from }) => tag.say === 'final' && from === behind[0]?.from) ?? behind[0];
  const isAsked =
    after?.tag.say === 'refused' && text.clauses[text.tokens[place.from]?.clause ?? 0]?.isQuestion === true;
  if (after !== undefined && !isAsked) return after.tag.say;
  const before = cues.filter(
    (cue) =>
      cue.tag.side === 'before' &&
      (gap(text, cue.to, place.from) || reachesPast(text, cue, place)) &&
      isSameSentence(text, cue.from, place.from) &&
      !(cue.tag.say === 'not_wanted' && hasNewWish(text, cue, place)),
  );
  const governing = before.reduce<FoundCue | null>((best, cue) => (governs(cue, best) ? cue : best), null);
  if (governing === null) return null;
  const say = sayOf(text, governing);
  return isWanted(say) && isOthersWish(text, place) ? 'aside' : say;
}

/** "Deer Park? No. Smells.", "Lantana made my sister laugh. Out.": the next sentence is a no. */
function isAnsweredNo(text: Text, { to }: Place): boolean {
  let end = to;
  // "Keller no, Hurst yes"
  if (text.tokens[to]?.text === 'no' && /^[,.;!/-]$/.test(text.tokens[to + 1]?.text ?? '.')) return true;
  while (end < text.tokens.length && !endsNote(text, end)) end += 1;
  while (text.tokens[end]?.kind === 'punctuation') end += 1;
  if (text.tokens[end] === undefined) return false;
  const start = /^(?:so|but|and|um|uh|hard|lol|yeah)$/.test(text.tokens[end]?.text ?? '') ? end + 1 : end;
  let at = start;
  while (text.tokens[at]?.text === ',') at += 1;
  const next = text.tokens[at + 1];
  const isOver = next === undefined || /^(?:[.!?;\n]|\.\.\.|,)$/.test(next.text);
  return isOver && /^(?:no|nope|nah|out|pass|never|gag|not)$/.test(text.tokens[at]?.text ?? '');
}

/** "anything in Azle that is not a trailer": said of the house, not of the city. */
const RELATIVES = new Set(['that', 'which', 'who', 'it', 'and', 'but', 'so']);

const WHERE = new Set(['in', 'at', 'near', 'around']);

/** "I work in Plano in the …": a cue with a gap may reach on to a second "in"; the first one is the city's. */
function reachesPast(text: Text, cue: FoundCue, place: Place): boolean {
  if (cue.from >= place.from || cue.to <= place.to) return false;
  const [own, last] = [text.tokens[place.from - 1]?.text ?? '', text.tokens[cue.to - 1]?.text ?? ''];
  return cue.from < place.from - 1 && (own === last || (WHERE.has(own) && WHERE.has(last)));
}

const NEW_WISH = new Set(
  'look looking lookin searching shopping hunting want wants need needs hoping prefer would buy buying relocating move moving stay staying considering interested thinking narrowed choose choosing eyeing aiming intend seek seeking plan planning'.split(
    ' ',
  ),
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
    (/^(?:our|my|his|her|their)$/.test(before) ||
      (before === 'the' && /^(?:keep|keeping|sell|selling|sold|list|rent)$/.test(text.tokens[from - 2]?.text ?? ''))) &&
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

/** Of a city of which nothing is said, by the words of its clause. */
function defaultSay(text: Text, place: Place): Say {
  if (isOthersWish(text, place)) return 'aside';
  if (isOfTheirLife(text, place) || isReason(text, place.from)) return 'passing';
  return isAside(text, place) ? 'aside' : 'wanted';
}

const KIN = new Set(
  `everyone everybody mother father mom mama mum dad daddy papa parents son sons daughter sister brother
   aunt auntie uncle cousin grandma grandpa law laws folks kids kid boss friend friends agent realtor lender mijo mija suegra`.split(
    /\s+/,
  ),
);
const SPEAKER = new Set(['i', 'we', 'yo', 'nosotros']);
const WISHES = new Set(
  'want wants wanted say says said prefer prefers prefiere picked picks love loves like likes think thinks dreams begs begging suggested suggests pushed pushing'.split(
    ' ',
  ),
);

/** "My mother in law picked Coppell", "Eldest son says Plano": a wish that somebody else has. */
function isOthersWish(text: Text, { from }: Place): boolean {
  const { clause } = text.tokens[from] ?? { clause: 0 };
  const first = text.clauses[clause]?.from ?? from;
  const words = text.tokens.slice(Math.max(first, from - REACH_BEFORE), from).map((token) => token.text);
  const who = words.findLastIndex((word) => KIN.has(word));
  if (who < 0 || words[who - 2] === 'for' || words[who - 1] === 'for' || words.some((word) => SPEAKER.has(word)))
    return false;
  return words.slice(who).some((word) => WISHES.has(word));
}

/** The nearest word that tells decides; of two at the same distance the one before. */
function isOfTheirLife(text: Text, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const sentence = text.clauses[text.tokens[from]?.clause ?? 0]?.sentence;
  const tells = (at: number): boolean | null => {
    const token = text.tokens[at];
    if (token === undefined || text.clauses[token.clause]?.sentence !== sentence) return null;
    // "Sherman or Denison works"
    const isPraise = at >= to && (token.text === 'works' || (at === to && token.text === 'work'));
    return isPraise || WISH.has(token.text) ? false : LIFE.has(token.text) ? true : null;
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

const SOMEBODY = new Set('i we he she they my our his her their mi yo'.split(' '));

/** "My truck broke down in Amarillo": something happened there, and nobody asks or looks for anything in the whole text. */
function isStory(text: Text, { from }: Place): boolean {
  const clause = text.tokens[from]?.clause;
  const isTold = text.tokens.some((token) => token.clause === clause && SOMEBODY.has(token.text));
  if (!isTold || text.clauses.some(({ isQuestion }) => isQuestion)) return false;
  return !text.tokens.some(({ text: word, kind }) => kind === 'number' || WISH.has(word) || PRAISE.has(word));
}

/** What a statement has and a note of wishes has not. */
const STATED = new Set(
  `i we he she they my our his her their is are was were am be been has have had do does did got gets went goes came comes took takes made said says
   mi mis nuestra yo es esta estan tengo tenemos`.split(/\s+/),
);
/** What makes a statement one about where to buy. */
const PRAISE = new Set(
  `work works fine ok okay good great perfect ideal better best nice nicer first preferred preferably priority open flexible buyer buyers
   budget max cash preapproved approved fha va conventional bed beds bedroom bedrooms acre acres find show send any anything something somewhere
   dream mind option choice pick goal list address area areas either or closer near possible available casa comprar
   what how where second third fourth objective town towns someday choices narrowed sights purchase acceptable preferred remain
   between otherwise if yes now so not instead`.split(/\s+/),
);

/** A statement about something else: it tells of wishes only where nothing else in the text does. */
function isAside(text: Text, { from: at, to }: { readonly from: number; readonly to: number }): boolean {
  const own = text.clauses[text.tokens[at]?.clause ?? 0];
  if (own === undefined) return false;
  let isStated = false;
  for (let place = own.from; place < own.to; place += 1) {
    const token = text.tokens[place];
    if (token === undefined) break;
    if (WISH.has(token.text) || PRAISE.has(token.text)) return false;
    isStated ||=
      STATED.has(token.text) ||
      (token.kind === 'word' && !FRAGMENT_WORDS.has(token.text) && (place < at || place >= to));
  }
  return isStated;
}

const REASONS = new Set(['because', 'since', 'porque', 'cause']);

/** "… because Azle's water smelled": a reason for what is said elsewhere. */
function isReason(text: Text, at: number): boolean {
  const clause = text.clauses[text.tokens[at]?.clause ?? 0];
  const first = text.tokens[clause?.from ?? at]?.text ?? '';
  return REASONS.has(first);
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
    if (token !== undefined && NEGATORS.has(token.text))
      return !isAboutAmount(text, before) && !isAboutThing(text, before, at) && !isAboutLeaving(text, before, at);
  }
  return true;
}

/** "I can not leave Coppell": who does not leave wants to stay. */
function isAboutLeaving(text: Text, negator: number, at: number): boolean {
  return text.tokens
    .slice(negator + 1, at)
    .some((token) => /^(?:leave|leaving|leavin|budging|budge)$/.test(token.text));
}

/** What a "no" before "in" a city may rule out together with the city. */
const RULED = new Set(
  'thing things way part interest more house houses home homes place places one ones nada nothing anything plans plan desire intention'.split(
    ' ',
  ),
);

/** "No bank, in McKinney", "no stairs in either", "no credit": the thing is what there is none of, not the city. */
function isAboutThing(text: Text, negator: number, at: number): boolean {
  if (!/^(?:no|without|sin)$/.test(text.tokens[negator]?.text ?? '')) return false;
  const words = text.tokens.slice(negator + 1, at).map((token) => token.text);
  const where = words.findLastIndex((word) => WHERE.has(word) || word === ',');
  return where > 0 && !words.slice(0, where).some((word) => RULED.has(word));
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
  return sentenceAt(text, one) === sentenceAt(text, other);
}

function isJoined(text: Text, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let at = from; at < to; at += 1) if (!JOINTS.has(text.tokens[at]?.text ?? '')) return false;
  return true;
}
