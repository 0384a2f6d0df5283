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
    const own = new Map(this.nodes.map((node) => [node, copyOf(node)]));
    for (const node of this.nodes) {
      for (const other of silentlyReachable(node)) absorb(node, own.get(other) ?? other);
    }
    if (this.root.endings.length > 0) throw new Error('A phrase may be empty');
    return this.root;
  }

  private open(): OpenNode<Tag> {
    const node: OpenNode<Tag> = {
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
          from.byWord.set(word, [...(from.byWord.get(word) ?? []), to]);
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

function copyOf<Tag>(node: TrieNode<Tag>): TrieNode<Tag> {
  return {
    endings: [...node.endings],
    byWord: new Map(node.byWord),
    concepts: [...node.concepts],
    gaps: [...node.gaps],
    edges: [...node.edges],
    numbers: [...node.numbers],
  };
}

function absorb<Tag>(node: TrieNode<Tag>, other: TrieNode<Tag>): void {
  node.endings.push(...other.endings);
  for (const [word, nexts] of other.byWord) node.byWord.set(word, [...(node.byWord.get(word) ?? []), ...nexts]);
  node.concepts.push(...other.concepts);
  node.gaps.push(...other.gaps);
  node.edges.push(...other.edges);
  node.numbers.push(...other.numbers);
}
