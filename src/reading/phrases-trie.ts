import type { PhraseEdge, PhrasePart, PhraseStep } from './phrases-syntax';
import { partsOf } from './phrases-syntax';

/** Named lists of phrases that other phrases refer to as `@name`. A concept may use other concepts, but not itself. */
export type Concepts = Readonly<Record<string, readonly string[]>>;

/** What reaching the end of a phrase yields; of two phrases that are equally long the one declared first wins. */
export interface Ending<Tag> {
  readonly tag: Tag;
  readonly order: number;
}

/** A place within phrases. Phrases share their beginnings, and the tails behind a choice. */
export interface TrieNode<Tag> {
  /** Tells nodes of all tries apart. */
  readonly id: number;
  readonly endings: readonly Ending<Tag>[];
  readonly byWord: ReadonlyMap<string, readonly TrieNode<Tag>[]>;
  readonly concepts: readonly (readonly [number, TrieNode<Tag>])[];
  readonly gaps: readonly (readonly [number, TrieNode<Tag>])[];
  readonly edges: readonly (readonly [PhraseEdge, TrieNode<Tag>])[];
  readonly numbers: readonly TrieNode<Tag>[];
}

/** A node while it is built. Most stay without most of this, and all empty ones are the same: there are many nodes. */
interface OpenNode<Tag> extends TrieNode<Tag> {
  endings: readonly Ending<Tag>[];
  byWord: ReadonlyMap<string, readonly TrieNode<Tag>[]>;
  concepts: readonly (readonly [number, TrieNode<Tag>])[];
  gaps: readonly (readonly [number, TrieNode<Tag>])[];
  edges: readonly (readonly [PhraseEdge, TrieNode<Tag>])[];
  numbers: readonly TrieNode<Tag>[];
}

const NONE: readonly never[] = [];
const NO_WORDS: ReadonlyMap<string, never> = new Map<string, never>();

/** Builds the trie of one phrase list; see phrases-syntax.ts for the language. */
export class TrieBuilder<Tag> {
  readonly words = new Set<string>();
  private readonly nodes: OpenNode<Tag>[] = [];
  /** Where the parts of phrases lead to that have been added so far, by the part as it is written. */
  private readonly children = new Map<OpenNode<Tag>, Map<string, OpenNode<Tag>>>();
  /** Steps that consume nothing; `seal` folds them away. */
  private readonly silent = new Map<OpenNode<Tag>, OpenNode<Tag>[]>();
  private readonly root = this.open();
  private order = 0;

  constructor(private readonly conceptIds: ReadonlyMap<string, number>) {}

  add(phrase: string, tag: Tag): void {
    this.order += 1;
    const last = this.follow(this.root, partsOf(phrase), phrase);
    // A phrase may stand in several concepts, or under several tags.
    last.endings = [...last.endings, { tag, order: this.order }];
  }

  /** Folds the silent steps away: each node gets all that can follow it. */
  seal(): TrieNode<Tag> {
    const followers = this.nodes.map((node) => this.silentlyReachable(node));
    const own = new Map(followers.flat().map((node) => [node, copyOf(node)]));
    this.nodes.forEach((node, at) => {
      for (const other of followers[at] ?? []) absorb(node, own.get(other) ?? other);
    });
    if (this.root.endings.length > 0) throw new Error('A phrase may be empty');
    return this.root;
  }

  private open(): OpenNode<Tag> {
    const node = emptyNode<Tag>();
    this.nodes.push(node);
    return node;
  }

  private silentlyReachable(node: OpenNode<Tag>): OpenNode<Tag>[] {
    const reached = new Set<OpenNode<Tag>>(this.silent.get(node));
    for (const next of reached) for (const further of this.silent.get(next) ?? []) reached.add(further);
    reached.delete(node);
    return [...reached];
  }

  private stepSilently(from: OpenNode<Tag>, to: OpenNode<Tag>): void {
    this.silent.set(from, [...(this.silent.get(from) ?? []), to]);
  }

  private follow(from: OpenNode<Tag>, parts: readonly PhrasePart[], phrase: string): OpenNode<Tag> {
    let node = from;
    for (const part of parts) {
      const children = this.children.get(node) ?? new Map<string, OpenNode<Tag>>();
      this.children.set(node, children);
      const known = children.get(part.key);
      const next = known ?? this.open();
      if (known === undefined) {
        children.set(part.key, next);
        if (part.kind === 'choice') {
          for (const among of part.among) this.stepSilently(this.follow(node, among, phrase), next);
        } else this.connect(node, part, next, phrase);
      }
      node = next;
    }
    return node;
  }

  private connect(from: OpenNode<Tag>, step: PhraseStep, to: OpenNode<Tag>, phrase: string): void {
    switch (step.kind) {
      case 'words':
        for (const word of step.words) {
          this.words.add(word);
          addWord(from, word, to);
        }
        return;
      case 'concept': {
        const id = this.conceptIds.get(step.name);
        if (id === undefined) throw new Error(`Phrase names an unknown concept @${step.name}: ${phrase}`);
        from.concepts = [...from.concepts, [id, to]];
        return;
      }
      case 'number':
        from.numbers = [...from.numbers, to];
        return;
      case 'gap':
        from.gaps = [...from.gaps, [step.upTo, to]];
        this.stepSilently(from, to);
        return;
      case 'edge':
        from.edges = [...from.edges, [step.edge, to]];
        return;
    }
  }
}

/** A concept's phrase with the concepts it is made of written into it, so that finding concepts never needs concepts. */
export function spellOut(phrase: string, concepts: Concepts): string {
  return phrase.replace(/@([\w-]+)/g, (_, name: string) => {
    const parts = concepts[name];
    if (parts === undefined) throw new Error(`Phrase names an unknown concept @${name}: ${phrase}`);
    return `(${parts.map((part) => spellOut(part, concepts)).join(' | ')})`;
  });
}

let ids = 0;
function newId(): number {
  ids += 1;
  return ids;
}

function emptyNode<Tag>(): OpenNode<Tag> {
  return { id: newId(), endings: NONE, byWord: NO_WORDS, concepts: NONE, gaps: NONE, edges: NONE, numbers: NONE };
}

function copyOf<Tag>(node: TrieNode<Tag>): TrieNode<Tag> {
  const copy = emptyNode<Tag>();
  absorb(copy, node);
  return copy;
}

/** Gives a node all that another one leads to. */
function absorb<Tag>(node: OpenNode<Tag>, other: TrieNode<Tag>): void {
  node.endings = joined(node.endings, other.endings);
  node.concepts = joined(node.concepts, other.concepts);
  node.gaps = joined(node.gaps, other.gaps);
  node.numbers = joined(node.numbers, other.numbers);
  node.edges = joined(node.edges, other.edges);
  for (const [word, nexts] of other.byWord) for (const next of nexts) addWord(node, word, next);
}

function joined<T>(some: readonly T[], more: readonly T[]): readonly T[] {
  if (some.length === 0) return more;
  return more.length === 0 ? some : [...some, ...more];
}

function addWord<Tag>(node: OpenNode<Tag>, word: string, next: TrieNode<Tag>): void {
  if (node.byWord === NO_WORDS) node.byWord = new Map();
  const known = node.byWord.get(word);
  // Not push: it leaves room to grow, and lists that fill the cache with empty room make matching twice as slow.
  const nexts = known === undefined ? only(next) : [...known, next];
  (node.byWord as Map<string, readonly TrieNode<Tag>[]>).set(word, nexts);
}

/** Lists of a single node: one for all words that lead to it. */
const lists = new WeakMap<object, readonly unknown[]>();

function only<Tag>(node: TrieNode<Tag>): readonly TrieNode<Tag>[] {
  const known = lists.get(node);
  if (known !== undefined) return known as readonly TrieNode<Tag>[];
  const list = [node];
  lists.set(node, list);
  return list;
}
