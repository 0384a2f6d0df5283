import {
  BEFORE_OF,
  BEFORE_TO,
  CONTACT_VERBS,
  DIRECTIONS,
  FIRST_NAMES,
  GREETINGS,
  LOCATIVES,
  NAMED_AFTER,
  PLACE_COMPANY,
  PLACE_PREDICATES,
  PREDICATE_WORDS,
  RELATIONS,
  SCHOOLS,
  SPEECH,
  STREETS,
  STREETS_IF_CAPITALISED,
  TITLES,
  WANTING,
} from './places-context.data';
import type { PlaceName } from './places-gazetteer';
import type { Text, Token } from './token';

/** A name found, whatever it turns out to mean: tokens `from` up to but not including `to`. */
export interface NameMention {
  readonly name: PlaceName;
  readonly from: number;
  readonly to: number;
  /** Misspelt, so that more must speak for it. */
  readonly isMended: boolean;
}

const NO_TOKEN: Token = { index: -1, text: '', kind: 'punctuation', start: 0, end: 0, clause: -1 };

/** A text with what its capitals tell: nothing when it has none, or nothing else. */
export class Surroundings {
  readonly hasTellingCapitals: boolean;

  constructor(readonly text: Text) {
    const { raw } = text;
    const upper = countOf(raw, 65, 90);
    this.hasTellingCapitals = upper > 0 && upper * 2 < countOf(raw, 97, 122);
  }

  token(at: number): Token {
    return this.text.tokens[at] ?? NO_TOKEN;
  }

  word(at: number): string {
    return this.token(at).text;
  }

  /** Written "Like", not "like" nor "LIKE". */
  isCapitalised(at: number): boolean {
    const { start, kind } = this.token(at);
    if (kind !== 'word') return false;
    const [first = '', second = ''] = [this.text.raw[start], this.text.raw[start + 1]];
    return isUpper(first) && second !== '' && !isUpper(second);
  }

  /** The word as somebody wrote it, before any mending, in lower case. */
  written(at: number): string {
    const { start, end } = this.token(at);
    return this.text.raw.slice(start, end).toLowerCase();
  }

  /** Nothing, or a mark: the statement stops here. */
  isBreak(at: number): boolean {
    return this.token(at).kind === 'punctuation';
  }

  /** The word before, past "the", directions and a second city's "or". */
  opensSentence(at: number): boolean {
    const before = this.token(at - 1);
    return at === 0 || before === NO_TOKEN || /^[.!?\n;:]$|^\.\.\.$/.test(before.text);
  }
}

function countOf(raw: string, low: number, high: number): number {
  let count = 0;
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    if (code >= low && code <= high) count += 1;
  }
  return count;
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase();
}

/** Whether the name is part of something else's name: a street, a county, a team, a university, a lake. */
export function belongsToOther(around: Surroundings, { from, to, name }: NameMention): boolean {
  const next = around.word(to);
  if (STREETS.has(next) && isStreetWord(around, to)) return true;
  if (NAMED_AFTER.has(next) && !(next === 'fair' && around.word(to + 1) !== 'park'))
    return !isOwnNoun(around, from, next);
  const afterNext = around.word(to + 1);
  if (!around.isBreak(to) && NAMED_AFTER.has(afterNext) && around.isCapitalised(to) && around.isCapitalised(to + 1))
    return true;
  // "west Fort Worth" is no town of West
  if (
    name.words.length === 1 &&
    DIRECTIONS.has(name.words[0] ?? '') &&
    around.token(to).kind === 'word' &&
    !PLACE_COMPANY.has(next) &&
    around.isCapitalised(to) !== around.isCapitalised(from)
  )
    return true;
  if (next === 'lake' && around.isCapitalised(to) === around.isCapitalised(from)) return true;
  const before = around.word(from - 1);
  if (before === 'wells' && name.words[0] === 'fargo') return true;
  if (before === 'lake' && name.words[0] !== 'lake') return true;
  return isTeam(around, from) || isSchool(around, from) || isWorkplace(around, from) || isBrand(around, from, to);
}

/** "Team Plano": a team's own name. */
function isTeam(around: Surroundings, from: number): boolean {
  return around.word(from - 1) === 'team' && around.isCapitalised(from - 1);
}

/** "company" after a city seldom belongs to its name when written small: "a Dallas office" still does. */
function isOwnNoun(around: Surroundings, from: number, next: string): boolean {
  return next === 'properties' || (next === 'fair' && from >= 0 && around.word(from) === 'fair');
}

function isStreetWord(around: Surroundings, at: number): boolean {
  const word = around.word(at);
  // "Frisco way too expensive", "the Plano place", "Allen St." but "Allen st louis"
  if (word === 'way' && /^(?:too|more|over|out|better|less|up)$/.test(around.word(at + 1))) return false;
  if (STREETS_IF_CAPITALISED.has(word) && around.hasTellingCapitals) return around.isCapitalised(at);
  return !(STREETS_IF_CAPITALISED.has(word) && word !== 'st' && word !== 'pl' && word !== 'drive');
}

/** "University of Houston", "UT Austin", "Texas A&M Commerce". */
function isSchool(around: Surroundings, from: number): boolean {
  const [second, before] = [around.word(from - 2), around.word(from - 1)];
  if (before === 'of') return /^(?:university|bank|archdiocese|diocese|daughters)$/.test(second);
  if (before === 'm' || before === 'a&m' || before === 'tamu') return true;
  return SCHOOLS.has(before) && !(before === 'port' && !around.isCapitalised(from - 1));
}

/** "at Baylor Dallas", "with Toyota Plano": a place of work with its branch. */
function isWorkplace(around: Surroundings, from: number): boolean {
  if (!around.hasTellingCapitals || !around.isCapitalised(from - 1)) return false;
  return [2, 3].some((back) => {
    const isBetween = back === 2 || around.isCapitalised(from - 2);
    return isBetween && /^(?:at|with)$/.test(around.word(from - back));
  });
}

/** Names that begin with a city's and mean something to sell or to sleep in. */
function isBrand(around: Surroundings, from: number, to: number): boolean {
  const pair = `${around.written(from)} ${around.written(to)}`;
  return /^(?:keller williams|murphy (?:bed|beds|usa|oil)|allen (?:key|edmonds|wrench)|paris hilton|austin powers|reno (?:costs?|budget)|princeton review|preston road)$/.test(
    pair,
  );
}

/** Whether the name is a person's, by what stands around it. */
export function isPerson(around: Surroundings, mention: NameMention): boolean {
  const { from, to } = mention;
  const before = around.word(from - 1);
  if (isIntroduced(around, from)) return true;
  if (TITLES.has(before) && !isStreetTitle(around, from)) return true;
  if (RELATIONS.has(before) && !isRelationsPlace(around, from)) return true;
  if (
    mention.name.words.length === 1 &&
    !LOCATIVES.has(before) &&
    around.word(to) === 'and' &&
    around.word(to + 1) === 'i'
  )
    return true;
  if (before === 'is' && /^(?:there|available|around|home|in)$/.test(around.word(to))) return true;
  if (isAddressed(around, mention) || isCalled(around, mention)) return true;
  if (isSurname(around, from)) return true;
  if (mention.name.words.length > 1 || mention.name.isPart) return false;
  // "look in Katy again"
  if (/^(?:in|near|around|into|outside)$/.test(before)) return false;
  if (mention.name.kind === 'plain' || mention.name.kind === 'half')
    return isGivenName(around, mention) && SPEECH.has(around.word(to));
  return (
    isGivenName(around, mention) ||
    (CONTACT_VERBS.has(before) && !isContactOther(around, from)) ||
    SPEECH.has(around.word(to))
  );
}

const OWNERS = /^(?:my|our|his|her|their|your|mi|nuestro|nuestra)$/;
const OTHERS = /^(?:i|he|she|we|that|hi|hello|to|about|thanks)$/;

/** "Parker, my son,", "Irving is my grandpa", "tell Dallas I said hi", "Wylie Coyote here": somebody is told or told of. */
function isCalled(around: Surroundings, { from, to, name }: NameMention): boolean {
  const [next, second, third] = [around.word(to), around.word(to + 1), around.word(to + 2)];
  if (OWNERS.test(next) && RELATIONS.has(second)) return true;
  const isTold = OWNERS.test(second) && (RELATIONS.has(third) || RELATIONS.has(around.word(to + 3)));
  if (isTold && (next === 'is' || (next === ',' && around.word(to + 3) === ','))) return true;
  if (/^(?:tell|told|ask|asked)$/.test(around.word(from - 1)) && OTHERS.test(next)) return true;
  const isFullName = name.words.length === 1 && around.opensSentence(from) && isGivenName(around, { from, to });
  return isFullName && /^(?:here|speaking)$/.test(second);
}

/** "met in", "by Allen" as in near: a contact verb right before a name, with nothing to say that it is a place. */
function isContactOther(around: Surroundings, from: number): boolean {
  return around.word(from - 1) === 'by' && LOCATIVES.has(around.word(from - 2));
}

/** "drive Dr Allen": the title of a street's end belongs to the street. */
function isStreetTitle(around: Surroundings, from: number): boolean {
  const before = around.word(from - 1);
  return (
    before === 'dr' &&
    from >= 2 &&
    !around.opensSentence(from - 1) &&
    around.token(from - 2).kind === 'word' &&
    around.isCapitalised(from - 2)
  );
}

/** "my friend Dallas" is a person; "my agent in Dallas" has its own word. */
function isRelationsPlace(around: Surroundings, from: number): boolean {
  return around.word(from - 1) === 'partner' && around.opensSentence(from);
}

/** "my name is Dallas", "this is Tyler from", "call me Austin". */
function isIntroduced(around: Surroundings, from: number): boolean {
  const [third, second, before] = [around.word(from - 3), around.word(from - 2), around.word(from - 1)];
  if (before === 'name') return true;
  if (before === 'is' && /^(?:name|nombre)$/.test(second)) return true;
  if (before === 'me' && second === 'call') return true;
  if (before === 'llamo' || before === 'soy') return true;
  return (
    (before === 'is' && second === 'this') ||
    (before === 'is' && second === 'it' && (third === 'hi' || GREETINGS.has(third)))
  );
}

/** "Hi Allen,", "Thanks, Austin", "- Tyler": written to somebody, or signed. */
function isAddressed(around: Surroundings, { from, to, name }: NameMention): boolean {
  const before = around.token(from - 1);
  const isLast = around.token(to) === around.token(-1) || isEnd(around, to);
  if (GREETINGS.has(before.text) && before.kind === 'word')
    return isLast || around.word(to) === ',' || around.word(to) === '!';
  if (!isLast || name.kind === 'plain' || name.kind === 'half') return isLast && isSignedAfterThanks(around, from);
  return before.text === '\n' || before.text === '-' || before.text === '—' || isSignedAfterThanks(around, from);
}

function isEnd(around: Surroundings, at: number): boolean {
  for (let next = at; next < around.text.tokens.length; next += 1) if (!around.isBreak(next)) return false;
  return true;
}

function isSignedAfterThanks(around: Surroundings, from: number): boolean {
  const [before, second] = [around.token(from - 1), around.token(from - 2)];
  return (
    before.kind === 'punctuation' &&
    /^[,!.\n]$/.test(before.text) &&
    GREETINGS.has(second.text) &&
    second.kind === 'word'
  );
}

/** Nothing but a blank: "Joshua > Godley" are two. */
function isSpaced(around: Surroundings, at: number): boolean {
  return around.text.raw.slice(around.token(at - 1).end, around.token(at).start).trim() === '';
}

/** A first name with a capital right before: "Jorge Dallas". */
function isSurname(around: Surroundings, from: number): boolean {
  return (
    around.hasTellingCapitals &&
    around.isCapitalised(from - 1) &&
    around.isCapitalised(from) &&
    FIRST_NAMES.has(around.word(from - 1)) &&
    isSpaced(around, from) &&
    !around.opensSentence(from) &&
    !isVocative(around, from - 1)
  );
}

/** "Hi Jorge Plano 300k": greeted, then the list begins. */
function isVocative(around: Surroundings, at: number): boolean {
  return GREETINGS.has(around.word(at - 1));
}

/** A name with a capital right after: "Allen Smith", "Heath Parker". */
function isGivenName(around: Surroundings, { from, to }: Pick<NameMention, 'from' | 'to'>): boolean {
  if (!around.hasTellingCapitals || !around.isCapitalised(from) || !around.isCapitalised(to)) return false;
  if (LOCATIVES.has(around.word(from - 1)) || DIRECTIONS.has(around.word(from - 1))) return false;
  return (
    !PLACE_COMPANY.has(around.word(to)) &&
    !/^(?:or|and|i|tx|texas|fha|va|looking|under|budget|cash|max|up|conventional|jumbo|around)$/.test(around.word(to))
  );
}

const ARTICLES = new Set('the a an my your our his her their this that no any some every each'.split(' '));
const VERB_COMPANY = new Set(
  'i you we they will can to may would should could and he she it not must do does did'.split(' '),
);

/** Whether a name that is also a word stands where a word would: "the grapevine", "hope you prosper". */
export function isWordHere(around: Surroundings, { from, to }: NameMention): boolean {
  const before = around.word(from - 1);
  if (PLACE_COMPANY.has(around.word(to))) return false;
  if (ARTICLES.has(before)) return true;
  return (
    VERB_COMPANY.has(before) &&
    !(before === 'and' || isToPlace(around, from)) &&
    !(around.hasTellingCapitals && around.isCapitalised(from))
  );
}

function isToPlace(around: Surroundings, from: number): boolean {
  // "my eye on Joshua", "look at Boyd"
  const [second, before] = [around.word(from - 2), around.word(from - 1)];
  if (before === 'on' && /^(?:eye|eyes|still|set|sights|heart|hearts|sold|settled|mind)$/.test(second)) return true;
  if (before === 'at' && /^(?:look|looking|lookin)$/.test(second)) return true;
  if (around.word(from - 1) !== 'to') return false;
  return BEFORE_TO.has(around.word(from - 2)) || BEFORE_TO.has(around.word(from - 3));
}

/** Whether something says that the place is meant: "in Allen", "Celina, TX", "the Anna area", "City: Heath". */
export function isClearlyPlace(around: Surroundings, mention: NameMention): boolean {
  return hasPlaceAfter(around, mention) || hasPlaceBefore(around, mention);
}

function hasPlaceAfter(around: Surroundings, { from, to, name }: NameMention): boolean {
  const next = around.word(to);
  // "mobile home", "the spring house"
  const isNoun =
    name.kind === 'word' && HOUSES.test(next) && !(around.hasTellingCapitals && around.isCapitalised(from));
  if (PLACE_COMPANY.has(next) && !isNoun) return true;
  // "Belton yes."
  if (/^(?:yes|maybe)$/.test(next) && around.isBreak(to + 1)) return true;
  if (next === ',' && /^(?:tx|texas)$/.test(around.word(to + 1))) return true;
  if (isJudged(around, to) || isCompared(around, to)) return true;
  return PLACE_PREDICATES.has(next) && PREDICATE_WORDS.has(around.word(to + 1));
}

const HOUSES = /^(?:home|homes|house|houses|land|acreage|condo|condos|property|properties|lakefront|school|schools)$/;

/** "a good area", "the best town" right after a name, as in "Is Anna a good area?" */
function isJudged(around: Surroundings, to: number): boolean {
  if (!/^(?:a|an|the)$/.test(around.word(to))) return false;
  return [1, 2, 3].some((ahead) =>
    /^(?:area|city|town|place|market|suburb|neighborhood|community)$/.test(around.word(to + ahead)),
  );
}

const COMPARED = /^(?:cheaper|pricier|closer|nicer|farther|further|safer|quieter|hotter)$/;

/** "Is Anna cheaper": people are not compared so. */
function isCompared(around: Surroundings, to: number): boolean {
  return COMPARED.test(around.word(to)) && around.word(to - 2) === 'is';
}

function hasPlaceBefore(around: Surroundings, { from, name }: NameMention): boolean {
  let at = from - 1;
  while (DIRECTIONS.has(around.word(at))) at -= 1;
  const before = around.word(at);
  if (before === ':' || before === '=') return LABELS.has(around.word(at - 1));
  if (name.kind === 'word') return isWordPlace(around, from, before);
  if (LOCATIVES.has(before)) return true;
  if (before === 'than') return COMPARED.test(around.word(at - 1));
  if (before === 'of') return BEFORE_OF.has(around.word(at - 1));
  if (isToPlace(around, at + 1)) return true;
  if (around.word(from - 1) === 'downtown') return true;
  return WANTING.has(before) || (at < from - 1 && before === 'the');
}

const LABELS = new Set(
  'city location area town place where cities locations areas ciudad zona neighborhood location(s) suburb market'.split(
    ' ',
  ),
);
/** Behind "in" these are no places: "in spring", "in cool weather". */
const NEVER_IN = new Set(
  'spring west point cool era comfort frost liberty temple commerce mobile orange mission dish combine'.split(' '),
);

function isWordPlace(around: Surroundings, from: number, before: string): boolean {
  if (!/^(?:in|near|around|en|outside|cover)$/.test(before)) return false;
  if (around.hasTellingCapitals) return around.isCapitalised(from);
  return !NEVER_IN.has(around.word(from)) && before !== 'around';
}
