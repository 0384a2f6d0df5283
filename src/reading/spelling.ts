import { COMMON_WORDS } from './common-words.data';
import { SlipIndex } from './slip-index';
import { VOCABULARY } from './vocabulary';

/** Short words have many neighbours: in them only a letter left out or two swapped are mended, no letter changed. */
const SHORT = 4;
const SHORTEST_MENDED = 3;
const SHORTEST_MEANT = 4;
const LONGEST_MENDED = 20;

/** Longest first. */
const ENDINGS = ['ings', 'ing', 'ers', 'ies', 'ed', 'er', 'ly', 'es', 's'];
const SHORTEST_STEM = 3;

const COMMON: ReadonlySet<string> = new Set(COMMON_WORDS.trim().split(/\s+/));

/**
 * Mends words that are one slip (a letter missing, extra, wrong, or two swapped) away from a word the recognisers know.
 * A common English word is never touched, whatever it looks like.
 */
export class Speller {
  private readonly known: ReadonlySet<string>;
  private readonly slips: SlipIndex;

  /** `words`: what the recognisers look for, besides the shared vocabulary. */
  constructor(...words: readonly Iterable<string>[]) {
    const known = new Set<string>();
    for (const list of [VOCABULARY, ...words]) for (const word of list) known.add(word);
    this.known = known;
    this.slips = new SlipIndex([...known].filter(({ length }) => length >= SHORTEST_MEANT));
  }

  isKnown(word: string): boolean {
    return this.known.has(word) || COMMON.has(word) || this.isInflected(word);
  }

  /** "helps" is no slip in "help", nor "rewiring" in "retiring"; but "workks" is one. */
  private isInflected(word: string): boolean {
    const ending = ENDINGS.find((each) => word.endsWith(each));
    if (ending === undefined) return false;
    const stem = word.slice(0, -ending.length);
    return stemsBefore(stem, ending).some((each) => this.isStem(each) || this.isStem(each.replace(/^(?:re|un)/, '')));
  }

  private isStem(word: string): boolean {
    return word.length >= SHORTEST_STEM && (COMMON.has(word) || this.known.has(word));
  }

  /** Whether recognisers look for this very word. */
  isSought(word: string): boolean {
    return this.known.has(word);
  }

  mend(word: string): string {
    if (word.length < SHORTEST_MENDED || word.length > LONGEST_MENDED || this.isKnown(word)) return word;
    return this.nearest(word) ?? word;
  }

  private nearest(word: string): string | undefined {
    let best: string | undefined;
    this.slips.find(word, (candidate) => {
      if (isPlausible(word, candidate) && (best === undefined || isBetter(word, candidate, best))) best = candidate;
      return false;
    });
    return best;
  }
}

/** What a word may have been before its ending: "wiring" wire, "dropped" drop, "worries" worry. */
function stemsBefore(stem: string, ending: string): readonly string[] {
  const startsWithVowel = ending !== 'ly' && ending !== 's';
  if (ending === 'ies') return [`${stem}y`];
  if (!startsWithVowel) return [stem];
  const last = stem.charAt(stem.length - 1);
  if (last === 'e') return [];
  // A consonant is doubled after a single vowel only: "dropped", but "crackked" is a slip.
  const isDoubled =
    ending !== 'es' && stem.charAt(stem.length - 2) === last && /[aeiou]/.test(stem.charAt(stem.length - 3));
  return isDoubled ? [stem, stem.slice(0, -1)] : [stem, `${stem}e`];
}

function isPlausible(word: string, candidate: string): boolean {
  if (!isOneSlip(word, candidate)) return false;
  if (word.length > SHORT) return true;
  if (!candidate.startsWith(word.charAt(0))) return false;
  // "lss" is less; "shg" is nothing, though it might be shag.
  if (word.length === SHORTEST_MENDED && !COMMON.has(candidate)) return false;
  return candidate.length > word.length || sameLetters(word, candidate);
}

/** People seldom miss the first letter, and leave letters out more often than they add or change them. */
function isBetter(word: string, candidate: string, best: string): boolean {
  const initial = word.charAt(0);
  const first = Number(candidate.startsWith(initial)) - Number(best.startsWith(initial));
  if (first !== 0) return first > 0;
  const slip = slipRank(word, candidate) - slipRank(word, best);
  if (slip !== 0) return slip < 0;
  return candidate < best;
}

function slipRank(word: string, candidate: string): number {
  if (candidate.length > word.length) return 0;
  if (candidate.length === word.length) return sameLetters(word, candidate) ? 1 : 3;
  return 2;
}

function sameLetters(one: string, other: string): boolean {
  return sortedLetters(one) === sortedLetters(other);
}

function sortedLetters(word: string): string {
  return Array.from(word).sort().join('');
}

/** Whether the words differ by one letter inserted, left out or changed, or by two neighbours swapped. */
export function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let head = 0;
  while (head < one.length && one[head] === other[head]) head += 1;
  let oneEnd = one.length;
  let otherEnd = other.length;
  while (oneEnd > head && otherEnd > head && one[oneEnd - 1] === other[otherEnd - 1]) {
    oneEnd -= 1;
    otherEnd -= 1;
  }
  const left = oneEnd - head;
  const right = otherEnd - head;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && one[head] === other[head + 1] && one[head + 1] === other[head];
}
