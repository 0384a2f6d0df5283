import type { PhraseEdge } from './phrases-syntax';
import type { Concepts, Ending, TrieNode } from './phrases-trie';
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
 * Phrases compiled once into a trie over tokens. Matching walks the tokens once; from each token it follows at most the
 * length of the longest phrase, so the time grows linearly with the text.
 */
export class PhraseMatcher<Tag> {
  private readonly root: TrieNode<Tag>;
  private readonly conceptRoot: TrieNode<number>;
  /** All words the phrases are made of: what spelling repair should know. */
  readonly words: ReadonlySet<string>;

  constructor(groups: readonly PhraseGroup<Tag>[], concepts: Concepts = {}) {
    const ids = new Map(Object.keys(concepts).map((name, id) => [name, id]));
    const forConcepts = new TrieBuilder<number>(ids);
    for (const [name, phrases] of Object.entries(concepts)) {
      for (const phrase of phrases) forConcepts.add(spellOut(phrase, concepts), ids.get(name) ?? -1);
    }
    const builder = new TrieBuilder<Tag>(ids);
    for (const { tag, phrases } of groups) for (const phrase of phrases) builder.add(phrase, tag);
    this.conceptRoot = forConcepts.seal();
    this.root = builder.seal();
    this.words = new Set([...builder.words, ...forConcepts.words]);
  }

  /** The longest phrases of a text, left to right, none overlapping another; of equally long ones the first declared. */
  findIn(tokens: readonly PhraseToken[]): PhraseMatch<Tag>[] {
    return withoutOverlaps(this.findAllIn(tokens));
  }

  /** The longest phrase of each tag from each token, by where they start; these may overlap. */
  findAllIn(tokens: readonly PhraseToken[]): PhraseMatch<Tag>[] {
    const line = new Line(tokens, this.conceptRoot);
    const matches: PhraseMatch<Tag>[] = [];
    for (let from = 0; from < line.length; from += 1) {
      for (const { ending, to } of line.longestFrom(this.root, from)) {
        if (to > from) matches.push({ tag: ending.tag, from: line.tokenAt(from), to: line.tokenAt(to - 1) + 1 });
      }
    }
    return matches;
  }
}

interface Way<Tag> {
  readonly ending: Ending<Tag>;
  readonly to: number;
}

type Reach<Tag> = (ending: Ending<Tag>, to: number) => void;

/** The words of a text without its punctuation. */
interface Words {
  readonly words: readonly PhraseToken[];
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
  const words: PhraseToken[] = [];
  const places: number[] = [];
  const opens: boolean[] = [];
  let isOpen = true;
  tokens.forEach((token, place) => {
    if (token.kind === 'punctuation') {
      isOpen ||= SENTENCE_BREAKS.has(token.text);
      return;
    }
    words.push(token);
    places.push(place);
    opens.push(isOpen);
    isOpen = false;
  });
  const found = { words, places, opens };
  wordsByTokens.set(tokens, found);
  return found;
}

/** The words of a text as one matcher sees them: with the concepts that start at each. */
class Line {
  readonly length: number;
  private readonly words: readonly PhraseToken[];
  private readonly places: readonly number[];
  private readonly opens: readonly boolean[];
  /** For each word the concepts that start there, as pairs of concept and end; filled when first asked for. */
  private readonly concepts: (readonly number[] | undefined)[] = [];

  constructor(
    tokens: readonly PhraseToken[],
    private readonly conceptRoot: TrieNode<number>,
  ) {
    const { words, places, opens } = wordsOf(tokens);
    this.words = words;
    this.places = places;
    this.opens = opens;
    this.length = words.length;
  }

  tokenAt(word: number): number {
    return this.places[word] ?? 0;
  }

  /** The longest way from a word to the end of a phrase, for each tag, in the order of declaration. */
  longestFrom<Tag>(root: TrieNode<Tag>, from: number): readonly Way<Tag>[] {
    const ways: Way<Tag>[] = [];
    this.walk(root, from, from, (ending, to) => {
      const known = ways.findIndex((way) => way.ending.tag === ending.tag);
      if (known === -1) ways.push({ ending, to });
      else if ((ways[known]?.to ?? to) < to) ways[known] = { ending, to };
    });
    return ways.length < 2 ? ways : ways.sort((a, b) => b.to - a.to || a.ending.order - b.ending.order);
  }

  private walk<Tag>(node: TrieNode<Tag>, from: number, at: number, reach: Reach<Tag>): void {
    for (const ending of node.endings) reach(ending, at);
    for (const [edge, next] of node.edges) if (this.isAt(edge, at)) this.walk(next, from, at, reach);
    const word = this.words[at];
    if (word === undefined || (at > from && this.opens[at] === true)) return;
    const nexts = node.byWord.get(word.text);
    if (nexts !== undefined) for (const next of nexts) this.walk(next, from, at + 1, reach);
    if (word.kind === 'number') for (const next of node.numbers) this.walk(next, from, at + 1, reach);
    if (node.concepts.length > 0) this.walkConcepts(node, from, at, reach);
    for (const [upTo, next] of node.gaps) this.walkGap(next, from, at, upTo, reach);
  }

  private walkConcepts<Tag>(node: TrieNode<Tag>, from: number, at: number, reach: Reach<Tag>): void {
    const here = this.conceptsAt(at);
    for (let pair = 0; pair < here.length; pair += 2) {
      for (const [concept, next] of node.concepts) {
        if (concept === here[pair]) this.walk(next, from, here[pair + 1] ?? at, reach);
      }
    }
  }

  private walkGap<Tag>(next: TrieNode<Tag>, from: number, at: number, upTo: number, reach: Reach<Tag>): void {
    for (let skipped = 1; skipped <= upTo && at + skipped <= this.length; skipped += 1) {
      this.walk(next, from, at + skipped, reach);
      if (this.opens[at + skipped] !== false) return;
    }
  }

  private conceptsAt(at: number): readonly number[] {
    const known = this.concepts[at];
    if (known !== undefined) return known;
    const found: number[] = [];
    this.concepts[at] = found;
    this.walk(this.conceptRoot, at, at, (concept, to) => {
      found.push(concept.tag, to);
    });
    return found;
  }

  private isAt(edge: PhraseEdge, at: number): boolean {
    switch (edge) {
      case 'message-start':
        return at === 0;
      case 'message-end':
        return at === this.length;
      case 'sentence-start':
        return this.opens[at] ?? false;
      case 'sentence-end':
        return this.opens[at] ?? true;
    }
  }
}

function withoutOverlaps<Tag>(matches: readonly PhraseMatch<Tag>[]): PhraseMatch<Tag>[] {
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
