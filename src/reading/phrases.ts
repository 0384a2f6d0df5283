import type { PhraseEdge, PhraseElement } from './phrases-syntax';
import { sequencesOf } from './phrases-syntax';

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

/** Named lists of phrases that other phrases refer to as `@name`. A concept may use other concepts, but not itself. */
export type Concepts = Readonly<Record<string, readonly string[]>>;

interface Node<Tag> {
  tag: Tag | undefined;
  readonly children: Map<string, Node<Tag>>;
  readonly byWord: Map<string, Node<Tag>[]>;
  readonly byConcept: (readonly [number, Node<Tag>])[];
  readonly gaps: (readonly [number, Node<Tag>])[];
  readonly edges: (readonly [PhraseEdge, Node<Tag>])[];
  number: Node<Tag> | undefined;
}

/** Punctuation a phrase does not reach across; commas, dashes and quotes are looked through. */
const SENTENCE_BREAKS = new Set(['.', '!', '?', ';', '…', '...', '\n']);

function emptyNode<Tag>(): Node<Tag> {
  return {
    tag: undefined,
    children: new Map(),
    byWord: new Map(),
    byConcept: [],
    gaps: [],
    edges: [],
    number: undefined,
  };
}

/**
 * Phrases compiled once into a trie over tokens. Matching walks the tokens once; from each token it follows at most the
 * length of the longest phrase, so the time grows linearly with the text.
 */
export class PhraseMatcher<Tag> {
  private readonly root: Node<Tag> = emptyNode();
  private readonly conceptRoot: Node<number> = emptyNode();
  private readonly conceptIds = new Map<string, number>();
  /** All words the phrases are made of: what spelling repair should know. */
  readonly words: ReadonlySet<string>;

  constructor(groups: readonly PhraseGroup<Tag>[], concepts: Concepts = {}) {
    const words = new Set<string>();
    for (const [name, phrases] of Object.entries(concepts)) {
      const id = this.conceptIds.size;
      // What a concept is made of is written into it, so that finding concepts never needs concepts.
      for (const phrase of phrases) this.insert(this.conceptRoot, spellOut(phrase, concepts), id, words);
      this.conceptIds.set(name, id);
    }
    for (const { tag, phrases } of groups) {
      for (const phrase of phrases) this.insert(this.root, phrase, tag, words);
    }
    this.words = words;
  }

  /** The longest phrases of a text, left to right, none overlapping another. */
  findIn(tokens: readonly PhraseToken[]): PhraseMatch<Tag>[] {
    return withoutOverlaps(this.findAllIn(tokens));
  }

  /** The longest phrase from each token, so that phrases may overlap, by where they start. */
  findAllIn(tokens: readonly PhraseToken[]): PhraseMatch<Tag>[] {
    const line = new Line(tokens, this.conceptRoot);
    const matches: PhraseMatch<Tag>[] = [];
    for (let from = 0; from < line.length; from += 1) {
      const found = line.longestFrom(this.root, from);
      if (found !== null)
        matches.push({ tag: found.tag, from: line.tokenAt(from), to: line.tokenAt(found.to - 1) + 1 });
    }
    return matches;
  }

  private insert<Any>(root: Node<Any>, phrase: string, tag: Any, words: Set<string>): void {
    for (const sequence of sequencesOf(phrase)) {
      let node = root;
      for (const element of sequence) {
        if (element.kind === 'words') for (const word of element.words) words.add(word);
        node = this.step(node, element, phrase);
      }
      // The first phrase declared keeps a sequence that two phrases share.
      node.tag ??= tag;
    }
  }

  private step<Any>(node: Node<Any>, element: PhraseElement, phrase: string): Node<Any> {
    const key = JSON.stringify(element);
    const known = node.children.get(key);
    if (known !== undefined) return known;
    const next = emptyNode<Any>();
    node.children.set(key, next);
    switch (element.kind) {
      case 'words':
        for (const word of element.words) node.byWord.set(word, [...(node.byWord.get(word) ?? []), next]);
        break;
      case 'concept':
        node.byConcept.push([this.conceptId(element.name, phrase), next]);
        break;
      case 'number':
        node.number = next;
        break;
      case 'gap':
        node.gaps.push([element.upTo, next]);
        break;
      case 'edge':
        node.edges.push([element.edge, next]);
        break;
    }
    return next;
  }

  private conceptId(name: string, phrase: string): number {
    const id = this.conceptIds.get(name);
    if (id === undefined) throw new Error(`Phrase names an unknown concept @${name}: ${phrase}`);
    return id;
  }
}

/** The words of a text without its punctuation, remembering where sentences end and which concepts start where. */
class Line {
  readonly length: number;
  private readonly words: PhraseToken[] = [];
  private readonly places: number[] = [];
  /** Whether a sentence ends right before this word. */
  private readonly opens: boolean[] = [];
  /** For each word the concepts that start there, as pairs of concept and end; filled when first asked for. */
  private readonly concepts: (readonly number[] | undefined)[] = [];

  constructor(
    tokens: readonly PhraseToken[],
    private readonly conceptRoot: Node<number>,
  ) {
    let opens = true;
    for (const [place, token] of tokens.entries()) {
      if (token.kind === 'punctuation') {
        opens ||= SENTENCE_BREAKS.has(token.text);
        continue;
      }
      this.words.push(token);
      this.places.push(place);
      this.opens.push(opens);
      opens = false;
    }
    this.length = this.words.length;
  }

  tokenAt(word: number): number {
    return this.places[word] ?? 0;
  }

  longestFrom<Tag>(root: Node<Tag>, from: number): { readonly tag: Tag; readonly to: number } | null {
    let tag: Tag | undefined;
    let longest = from;
    this.walk(root, from, from, (reached, to) => {
      if (to <= longest) return;
      tag = reached;
      longest = to;
    });
    return tag === undefined ? null : { tag, to: longest };
  }

  private walk<Tag>(node: Node<Tag>, from: number, at: number, reach: (tag: Tag, to: number) => void): void {
    if (node.tag !== undefined) reach(node.tag, at);
    for (const [edge, next] of node.edges) if (this.isAt(edge, at)) this.walk(next, from, at, reach);
    const word = this.words[at];
    if (word === undefined || (at > from && this.opens[at] === true)) return;
    const nexts = node.byWord.get(word.text);
    if (nexts !== undefined) for (const next of nexts) this.walk(next, from, at + 1, reach);
    if (node.number !== undefined && word.kind === 'number') this.walk(node.number, from, at + 1, reach);
    if (node.byConcept.length > 0) this.walkConcepts(node, from, at, reach);
    for (const [upTo, next] of node.gaps) this.walkGap(next, from, at, upTo, reach);
  }

  private walkConcepts<Tag>(node: Node<Tag>, from: number, at: number, reach: (tag: Tag, to: number) => void): void {
    const here = this.conceptsAt(at);
    for (let pair = 0; pair < here.length; pair += 2) {
      for (const [concept, next] of node.byConcept) {
        if (concept === here[pair]) this.walk(next, from, here[pair + 1] ?? at, reach);
      }
    }
  }

  private walkGap<Tag>(
    next: Node<Tag>,
    from: number,
    at: number,
    upTo: number,
    reach: (tag: Tag, to: number) => void,
  ): void {
    for (let skipped = 0; skipped <= upTo && at + skipped <= this.length; skipped += 1) {
      this.walk(next, from, at + skipped, reach);
      if (this.opens[at + skipped + 1] !== false) return;
    }
  }

  private conceptsAt(at: number): readonly number[] {
    const known = this.concepts[at];
    if (known !== undefined) return known;
    const found: number[] = [];
    this.concepts[at] = found;
    this.walk(this.conceptRoot, at, at, (concept, to) => {
      found.push(concept, to);
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
        return at === 0 || this.opens[at] === true;
      case 'sentence-end':
        return at === this.length || this.opens[at] === true;
    }
  }
}

function spellOut(phrase: string, concepts: Concepts): string {
  return phrase.replace(/@([\w-]+)/g, (_, name: string) => {
    const parts = concepts[name];
    if (parts === undefined) throw new Error(`Phrase names an unknown concept @${name}: ${phrase}`);
    return `(${parts.map((part) => spellOut(part, concepts)).join(' | ')})`;
  });
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
