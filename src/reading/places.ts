import { type NameMention, Surroundings, belongsToOther, isClearlyPlace, isPerson, isWordHere } from './places-context';
import { DIRECTIONS } from './places-context.data';
import { FRAGMENT_WORDS } from './places-fragment.data';
import { NAMES_BY_FIRST_WORD, type PlaceName } from './places-gazetteer';
import { mendedName, mendedPairName } from './places-slips';
import { unlistedTowns } from './places-unlisted';
import type { Text } from './token';

export { isState } from './places-unlisted';

/** A city spoken of as a place: tokens `from` up to but not including `to`. */
export interface Place {
  /** Lower case, in full: "fort worth" for "Ft. Worth". */
  readonly city: string;
  readonly from: number;
  readonly to: number;
  /** Offsets into the raw text. */
  readonly start: number;
  readonly end: number;
}

/** All cities named in a text, left to right; names of streets, people, teams and regions are none. */
export function findPlaces(text: Text): Place[] {
  const names = findNames(text);
  const around = new Surroundings(text);
  const unlisted = unlistedTowns(around, names);
  if (names.length === 0) return unlisted;
  const accepted = acceptedOf(around, names);
  const places = [...accepted.map((mention) => placeOf(text, mention)), ...unlisted];
  return places.sort((a, b) => a.from - b.from);
}

function placeOf(text: Text, { name, from, to }: NameMention): Place {
  const start = text.tokens[from]?.start ?? 0;
  return { city: name.city ?? '', from, to, start, end: text.tokens[to - 1]?.end ?? start };
}

/** Nobody names more; a list of all cities must not take long. */
const MOST_NAMES = 40;

function findNames(text: Text): NameMention[] {
  const names: NameMention[] = [];
  for (let at = 0; at < text.tokens.length && names.length < MOST_NAMES; at += 1) {
    const found = nameAt(text, at);
    if (found === null) continue;
    // "west fort worth": there is a town called West
    if (DIRECTIONS.has(found.name.words.join(' ')) && nameAt(text, found.to) !== null) continue;
    // "maybe next spring"
    if (found.to === at + 1 && /^(?:next|last|every|late|early)$/.test(text.tokens[at - 1]?.text ?? '')) continue;
    names.push(found);
    at = found.to - 1;
  }
  return names;
}

function nameAt(text: Text, from: number): NameMention | null {
  const word = writtenAt(text, from);
  if (word === '') return null;
  for (const name of NAMES_BY_FIRST_WORD.get(word) ?? []) {
    const to = endOf(text, from, name);
    if (to !== null) return { name, from, to, isMended: false };
  }
  const mended = mendedName(word);
  if (mended !== undefined) return { name: mended, from, to: from + 1, isMended: true };
  return mendedPair(text, from, word);
}

/** "ft wrth", "flowr mound", "cedar hil": one word of two is a slip, the other speaks for it. */
function mendedPair(text: Text, from: number, word: string): NameMention | null {
  const second = nextWritten(text, from);
  const next = writtenAt(text, text.tokens[second]?.text === '.' && word.length <= 2 ? second + 1 : second);
  const name = next === '' ? undefined : mendedPairName(word, next);
  if (name === undefined) return null;
  const to = nextWritten(text, text.tokens[second]?.text === '.' ? second + 1 : second);
  return { name, from, to, isMended: false };
}

/** The word as it was written, without the accents, apostrophes and endings that do not matter for a name. */
function writtenAt(text: Text, at: number): string {
  const token = text.tokens[at];
  if (token === undefined || token.kind === 'punctuation' || token.kind === 'emoji') return '';
  // of the tokens that one written word became, the first speaks for it
  if (text.tokens[at - 1]?.start === token.start) return '';
  const written = text.raw.slice(token.start, token.end).toLowerCase();
  return /^[a-z\d]+$/.test(written) ? written : simplified(written);
}

function simplified(written: string): string {
  const plain = written.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return plain.replace(/['’‘`´]s?$/, '').replace(/[^a-z\d]/g, '');
}

const JOINS_REGION = new Set(['/', '-', '—']);

function endOf(text: Text, from: number, { words, kind }: PlaceName): number | null {
  let at = nextWritten(text, from);
  for (let part = 1; part < words.length; part += 1) {
    const mark = text.tokens[at]?.text ?? '';
    // "Ft. Worth", "St. Louis"; regions are also written with a slash
    if (mark === '.' && (words[part - 1] ?? '').length <= 2) at += 1;
    else if (JOINS_REGION.has(mark) && kind === 'region') at += 1;
    if (writtenAt(text, at) !== words[part]) return null;
    at = nextWritten(text, at);
  }
  return at;
}

function nextWritten(text: Text, at: number): number {
  const start = text.tokens[at]?.start;
  let next = at + 1;
  while (text.tokens[next] !== undefined && text.tokens[next]?.start === start) next += 1;
  return next;
}

/** First the names that stand for themselves, then those that their neighbours in a list speak for. */
function acceptedOf(around: Surroundings, names: readonly NameMention[]): NameMention[] {
  const candidates = names.filter(
    (mention) => mention.name.city !== null && !belongsToOther(around, mention) && !isPerson(around, mention),
  );
  const accepted = new Set(candidates.filter((mention) => standsForItself(around, mention)));
  // "No Plano, no cry. Allen.": alone between marks, but the talk is of places
  if (accepted.size > 0) for (const mention of candidates) if (isFragment(around, mention, true)) accepted.add(mention);
  let size = -1;
  while (size < accepted.size) {
    size = accepted.size;
    candidates.forEach((mention, index) => {
      const neighbours = [candidates[index - 1], candidates[index + 1]];
      if (neighbours.some((other) => other !== undefined && accepted.has(other) && areListed(around, mention, other)))
        accepted.add(mention);
    });
  }
  candidates.forEach((mention, index) => {
    const next = candidates[index + 1];
    if (next === undefined || !areAlternatives(around, mention, next)) return;
    accepted.add(mention);
    accepted.add(next);
  });
  return candidates.filter((mention) => accepted.has(mention));
}

function standsForItself(around: Surroundings, mention: NameMention): boolean {
  const { kind } = mention.name;
  if (kind === 'plain' && !mention.isMended) return true;
  if (kind === 'half' && !mention.isMended) return !isWordHere(around, mention);
  if (isClearlyPlace(around, mention)) return true;
  return isFragment(around, mention);
}

const LIST_JOINTS = new Set([
  ',',
  'or',
  'and',
  '/',
  'o',
  'y',
  'nor',
  '+',
  '-',
  'maybe',
  'even',
  'possibly',
  'also',
  'then',
  'to',
  'preferably',
  'not',
  'the',
  'tx',
  'texas',
  'area',
  '.',
  'vs',
  'versus',
  '&',
]);

/** "Frisco or Prosper", "Anna/Melissa", "Carrollton, Coppell, Addison". */
function areListed(around: Surroundings, one: NameMention, other: NameMention): boolean {
  const [from, to] = one.from < other.from ? [one.to, other.from] : [other.to, one.from];
  if (to === from) return (one.from < other.from ? other : one).name.kind !== 'word';
  if (to - from > 3) return false;
  for (let at = from; at < to; at += 1) if (!LIST_JOINTS.has(around.word(at))) return false;
  return true;
}

/** "Lucas or Parker with land, 1M and up": two names with an "or" and figures are two places, unless somebody speaks. */
function areAlternatives(around: Surroundings, one: NameMention, other: NameMention): boolean {
  const isBetween = other.from === one.to + 1 && /^(?:or|\/)$/.test(around.word(one.to));
  return isBetween && one.name.kind === 'namesake' && other.name.kind === 'namesake' && hasFigures(around);
}

/** A note, not a sentence: "Lancaster 230", "Anna, 300k": nothing in the stretch says something of a person. */
function isFragment(around: Surroundings, mention: NameMention, isAmongPlaces = false): boolean {
  const { from, to, name, isMended } = mention;
  if (name.kind === 'word' && around.hasTellingCapitals && !around.isCapitalised(from)) return false;
  let first = from;
  while (first > 0 && !endsStretch(around, first - 1)) first -= 1;
  let last = to;
  while (last < around.text.tokens.length && !endsStretch(around, last)) last += 1;
  for (let at = first; at < last; at += 1) {
    if (at >= from && at < to) continue;
    const token = around.token(at);
    if (token.kind === 'word' && !FRAGMENT_WORDS.has(token.text) && NAMES_BY_FIRST_WORD.get(token.text) === undefined)
      return false;
  }
  // alone between marks, a name may be somebody spoken to
  const isAlone = first === from && last === to;
  if (!isAlone || isMended) return name.kind !== 'word' || !isAlone || hasFigures(around);
  return (
    (isAmongPlaces && name.kind === 'namesake') || hasFigures(around) || around.text.tokens.length <= to - from + 1
  );
}

function endsStretch(around: Surroundings, at: number): boolean {
  const { kind, text } = around.token(at);
  return kind === 'punctuation' && text !== '$' && text !== '-' && text !== '/' && text !== '+';
}

/** Somebody who gives figures is making a note of what they want. */
function hasFigures(around: Surroundings): boolean {
  return around.text.tokens.some(({ kind }) => kind === 'number');
}
