import { AT_BREAK, AT_END, AT_START, PhraseAutomaton, nameWord, symbolOf } from './phrases-automaton';
import type { Concepts, Ending } from './phrases-trie';
import { spellOut, TrieBuilder } from './phrases-trie';

export type { Concepts } from './phrases-trie';

/** What the matcher needs of a token; `Token` of text.ts fits. */
export interface PhraseToken {
  readonly text: string;
  readonly kind: 'word' | 'number' | 'punctuation' | 'emoji';
}

/** A phrase found: tokens `from` up to but not including `to`. */
export interface PhraseMatch<Tag> {
  readonly tag: Tag;
  readonly from: number;
  readonly to: number;
}

/** Phrases that mean the same; see phrases-syntax.ts for how they are written. */
export interface PhraseGroup<Tag> {
  readonly tag: Tag;
  readonly phrases: readonly string[];
}

/** Punctuation a phrase does not reach across; commas, dashes and quotes are looked through. */
const SENTENCE_BREAKS = new Set(['.', '!', '?', ';', '…', '...', '\n']);

/**
 * Phrases compiled once. From each word of a text they are followed no further than the longest phrase reaches, so the time
 * grows linearly with the text.
 */
export class PhraseMatcher<Tag> {
  private readonly automaton: PhraseAutomaton<Tag>;
  /** All words the phrases are made of: what spelling repair should know. */
  readonly words: ReadonlySet<string>;

  constructor(groups: readonly PhraseGroup<Tag>[], concepts: Concepts = {}) {
    const ids = new Map(Object.keys(concepts).map((name, id) => [name, id]));
    const forConcepts = Object.values(concepts).map((phrases) => {
      const builder = new TrieBuilder<true>(ids);
      for (const phrase of phrases) builder.add(spellOut(phrase, concepts), true);
      return builder;
    });
    const builder = new TrieBuilder<Tag>(ids);
    for (const { tag, phrases } of groups) for (const phrase of phrases) builder.add(phrase, tag);
    this.words = new Set([builder, ...forConcepts].flatMap(({ words }) => [...words]));
    for (const word of this.words) nameWord(word);
    this.automaton = new PhraseAutomaton(
      builder.seal(),
      forConcepts.map((each) => each.seal()),
    );
  }

  /** The longest phrases of a text, left to right, none overlapping another; of equally long ones the first declared. */
  findIn(tokens: readonly PhraseToken[]): PhraseMatch<Tag>[] {
    return withoutOverlaps(this.findAllIn(tokens));
  }

  /** The longest phrase of each tag from each token, by where they start; these may overlap. */
  findAllIn(tokens: readonly PhraseToken[]): PhraseMatch<Tag>[] {
    const { symbols, places, opens } = wordsOf(tokens);
    const matches: PhraseMatch<Tag>[] = [];
    for (let from = 0; from < symbols.length; from += 1) {
      for (const { ending, to } of this.longestFrom(from, symbols, opens)) {
        matches.push({ tag: ending.tag, from: places[from] ?? 0, to: (places[to - 1] ?? 0) + 1 });
      }
    }
    return matches;
  }

  /** The longest way from a word to the end of a phrase, for each tag, in the order of declaration. */
  private longestFrom(from: number, symbols: readonly number[], opens: readonly boolean[]): readonly Way<Tag>[] {
    const starts = (from === 0 ? AT_START : 0) | (opens[from] === true ? AT_BREAK : 0);
    if (!this.automaton.mayBegin(symbols[from] ?? 0, starts)) return NONE;
    let ways: Way<Tag>[] | null = null;
    let state = this.automaton.first;
    for (let at = from; ; at += 1) {
      const isEnd = at === symbols.length;
      const isBreak = isEnd || opens[at] === true;
      const bits = (at === 0 ? AT_START : 0) | (isEnd ? AT_END : 0) | (isBreak ? AT_BREAK : 0);
      const place = this.automaton.placeOf(state, bits);
      if (at > from) for (const ending of place.endings) ways = withLonger(ways ?? [], ending, at);
      if (isEnd || (isBreak && at > from)) break;
      const next = this.automaton.step(place, symbols[at] ?? 0);
      if (next === null) break;
      state = next;
    }
    if (ways === null) return NONE;
    return ways.length < 2 ? ways : ways.sort((a, b) => b.to - a.to || a.ending.order - b.ending.order);
  }
}

interface Way<Tag> {
  readonly ending: Ending<Tag>;
  readonly to: number;
}

const NONE: readonly Way<never>[] = [];

/** Ends come in the order of their length: a later one of the same tag is the longer one. */
function withLonger<Tag>(ways: Way<Tag>[], ending: Ending<Tag>, to: number): Way<Tag>[] {
  const others = ways.filter((way) => way.ending.tag !== ending.tag);
  others.push({ ending, to });
  return others;
}

/** The words of a text without its punctuation. */
interface Words {
  /** What each word is to the phrases. */
  readonly symbols: readonly number[];
  /** Where each word stands among the tokens. */
  readonly places: readonly number[];
  /** Whether a sentence ends right before each word. */
  readonly opens: readonly boolean[];
}

/** Several matchers read the same tokens one after the other. */
const wordsByTokens = new WeakMap<readonly PhraseToken[], Words>();

function wordsOf(tokens: readonly PhraseToken[]): Words {
  const known = wordsByTokens.get(tokens);
  if (known !== undefined) return known;
  const symbols: number[] = [];
  const places: number[] = [];
  const opens: boolean[] = [];
  let isOpen = true;
  tokens.forEach((token, place) => {
    if (token.kind === 'punctuation') {
      isOpen ||= SENTENCE_BREAKS.has(token.text);
      return;
    }
    symbols.push(symbolOf(token.text, token.kind === 'number'));
    places.push(place);
    opens.push(isOpen);
    isOpen = false;
  });
  const found = { symbols, places, opens };
  wordsByTokens.set(tokens, found);
  return found;
}

/** Of overlapping matches the longest. */
export function withoutOverlaps<Tag>(matches: readonly PhraseMatch<Tag>[]): PhraseMatch<Tag>[] {
  const longestFirst = [...matches].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const taken = new Set<number>();
  const kept: PhraseMatch<Tag>[] = [];
  for (const match of longestFirst) {
    // A match no longer than one already kept can only overlap it at one of its own ends.
    if (taken.has(match.from) || taken.has(match.to - 1)) continue;
    for (let token = match.from; token < match.to; token += 1) taken.add(token);
    kept.push(match);
  }
  return kept.sort((a, b) => a.from - b.from);
}
