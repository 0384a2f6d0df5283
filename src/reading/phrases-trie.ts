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
  readonly endings: Ending<Tag>[];
  readonly byWord: Map<string, TrieNode<Tag>[]>;
  readonly concepts: (readonly [number, TrieNode<Tag>])[];
  readonly gaps: (readonly [number, TrieNode<Tag>])[];
  readonly edges: (readonly [PhraseEdge, TrieNode<Tag>])[];
  readonly numbers: TrieNode<Tag>[];
}

/** While it is built, a node also has steps that consume nothing; `seal` then folds them away. */
interface OpenNode<Tag> extends TrieNode<Tag> {
  readonly children: Map<string, OpenNode<Tag>>;
  readonly silent: OpenNode<Tag>[];
}

/** Builds the trie of one phrase list; see phrases-syntax.ts for the language. */
export class TrieBuilder<Tag> {
  readonly words = new Set<string>();
  private readonly nodes: OpenNode<Tag>[] = [];
  private readonly root = this.open();
  private order = 0;

  constructor(private readonly conceptIds: ReadonlyMap<string, number>) {}

  add(phrase: string, tag: Tag): void {
    this.order += 1;
    const last = this.follow(this.root, partsOf(phrase), phrase);
    // A phrase may stand in several concepts, or under several tags.
    last.endings.push({ tag, order: this.order });
  }

  /** Folds the silent steps away: each node gets all that can follow it. */
  seal(): TrieNode<Tag> {
    const followers = this.nodes.map(silentlyReachable);
    const own = new Map(followers.flat().map((node) => [node, copyOf(node)]));
    this.nodes.forEach((node, at) => {
      for (const other of followers[at] ?? []) absorb(node, own.get(other) ?? other);
    });
    if (this.root.endings.length > 0) throw new Error('A phrase may be empty');
    return this.root;
  }

  private open(): OpenNode<Tag> {
    const node: OpenNode<Tag> = {
      id: newId(),
      endings: [],
      byWord: new Map(),
      concepts: [],
      gaps: [],
      edges: [],
      numbers: [],
      children: new Map(),
      silent: [],
    };
    this.nodes.push(node);
    return node;
  }

  private follow(from: OpenNode<Tag>, parts: readonly PhrasePart[], phrase: string): OpenNode<Tag> {
    let node = from;
    for (const part of parts) {
      const known = node.children.get(part.key);
      const next = known ?? this.open();
      if (known === undefined) {
        node.children.set(part.key, next);
        if (part.kind === 'choice') {
          for (const among of part.among) this.follow(node, among, phrase).silent.push(next);
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
          addTo(from.byWord, word, to);
        }
        return;
      case 'concept': {
        const id = this.conceptIds.get(step.name);
        if (id === undefined) throw new Error(`Phrase names an unknown concept @${step.name}: ${phrase}`);
        from.concepts.push([id, to]);
        return;
      }
      case 'number':
        from.numbers.push(to);
        return;
      case 'gap':
        from.gaps.push([step.upTo, to]);
        from.silent.push(to);
        return;
      case 'edge':
        from.edges.push([step.edge, to]);
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

function silentlyReachable<Tag>(node: OpenNode<Tag>): OpenNode<Tag>[] {
  const reached = new Set<OpenNode<Tag>>(node.silent);
  for (const next of reached) for (const further of next.silent) reached.add(further);
  reached.delete(node);
  return [...reached];
}

let ids = 0;
function newId(): number {
  ids += 1;
  return ids;
}

function emptyNode<Tag>(): TrieNode<Tag> {
  return { id: newId(), endings: [], byWord: new Map(), concepts: [], gaps: [], edges: [], numbers: [] };
}

function copyOf<Tag>(node: TrieNode<Tag>): TrieNode<Tag> {
  const copy = emptyNode<Tag>();
  absorb(copy, node);
  return copy;
}

/** Gives a node all that another one leads to. */
function absorb<Tag>(node: TrieNode<Tag>, other: TrieNode<Tag>): void {
  node.endings.push(...other.endings);
  node.concepts.push(...other.concepts);
  node.gaps.push(...other.gaps);
  node.numbers.push(...other.numbers);
  for (const [word, nexts] of other.byWord) for (const next of nexts) addTo(node.byWord, word, next);
  node.edges.push(...other.edges);
}

function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  // Not push: it leaves room to grow, and lists that fill the cache with empty room make matching twice as slow.
  map.set(key, [...(map.get(key) ?? []), value]);
}
