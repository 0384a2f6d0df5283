import type { PhraseEdge } from './phrases-syntax';
import type { Ending, TrieNode } from './phrases-trie';

/** What is known of a place in a text besides its word, as bits. */
export const AT_START = 1;
export const AT_END = 2;
/** A sentence ends right before it, or the text does. */
export const AT_BREAK = 4;

/** Beyond this many states all are forgotten: texts nobody foresaw must not fill the memory. */
const MOST_STATES = 20_000;

/** One way a phrase may go on: at a node, or within a concept that leads on to `then`, after skipping up to `skip` words. */
interface Thread<Tag> {
  readonly node: TrieNode<Tag> | TrieNode<true>;
  readonly then: TrieNode<Tag> | null;
  readonly skip: number;
}

/** Every way phrases may go on after the same words; the same state however it was reached. */
export interface State<Tag> {
  readonly threads: readonly Thread<Tag>[];
  /** By the bits of the place. */
  readonly places: (Place<Tag> | undefined)[];
}

/** A state at a place of a certain kind: what ends there, and where each word leads. */
export interface Place<Tag> {
  readonly endings: readonly Ending<Tag>[];
  readonly threads: readonly Thread<Tag>[];
  /** By symbol. */
  readonly next: Map<number, State<Tag> | null>;
}

/**
 * Follows all phrases at once, one step per word. States are made when a text first leads to them and kept, so that
 * reading costs about one look-up per word.
 */
export class PhraseAutomaton<Tag> {
  private states = new Map<string, State<Tag>>();
  private start: State<Tag>;

  constructor(
    private readonly root: TrieNode<Tag>,
    /** The phrases of each concept, by its id. */
    private readonly concepts: readonly TrieNode<true>[],
  ) {
    this.start = this.stateOf([{ node: root, then: null, skip: 0 }]);
  }

  /** Where every phrase begins. */
  get first(): State<Tag> {
    return this.start;
  }

  /** What a state is at a place with these bits. */
  placeOf(state: State<Tag>, bits: number): Place<Tag> {
    return (state.places[bits] ??= this.newPlace(state, bits));
  }

  /** Where a word leads from a place: null where no phrase goes on. `symbol` is made by `symbolOf`. */
  step(place: Place<Tag>, symbol: number): State<Tag> | null {
    const known = place.next.get(symbol);
    if (known !== undefined) return known;
    const next = this.follow(place.threads, symbol);
    place.next.set(symbol, next);
    return next;
  }

  private follow(threads: readonly Thread<Tag>[], symbol: number): State<Tag> | null {
    const isNumber = symbol % 2 === 1;
    const word = wordOf(symbol);
    const found: Thread<Tag>[] = [];
    for (const { node, then, skip } of threads) {
      if (skip > 0) {
        found.push({ node, then, skip: 0 });
        if (skip > 1) found.push({ node, then, skip: skip - 1 });
        continue;
      }
      for (const next of node.byWord.get(word) ?? []) found.push({ node: next, then, skip: 0 });
      if (isNumber) for (const next of node.numbers) found.push({ node: next, then, skip: 0 });
    }
    return found.length === 0 ? null : this.stateOf(found);
  }

  private stateOf(threads: readonly Thread<Tag>[]): State<Tag> {
    const byKey = new Map(threads.map((thread) => [keyOf(thread), thread]));
    const key = [...byKey.keys()].sort().join(' ');
    const known = this.states.get(key);
    if (known !== undefined) return known;
    if (this.states.size >= MOST_STATES) this.forget();
    const state: State<Tag> = { threads: [...byKey.values()], places: [] };
    this.states.set(key, state);
    return state;
  }

  private forget(): void {
    this.states = new Map();
    this.start = this.stateOf([{ node: this.root, then: null, skip: 0 }]);
  }

  /** Everything that is reached from a state without a word: edges that hold here, concepts that begin or end here. */
  private newPlace({ threads }: State<Tag>, bits: number): Place<Tag> {
    const reached = new Map<string, Thread<Tag>>();
    const endings = new Map<Tag, Ending<Tag>>();
    const open = [...threads];
    for (let thread = open.pop(); thread !== undefined; thread = open.pop()) {
      const key = keyOf(thread);
      if (reached.has(key)) continue;
      reached.set(key, thread);
      if (thread.skip > 0) continue;
      const { node, then } = thread;
      if (then !== null) {
        if (node.endings.length > 0) open.push({ node: then, then: null, skip: 0 });
      } else {
        for (const ending of (node as TrieNode<Tag>).endings) keepFirst(endings, ending);
        for (const [concept, next] of (node as TrieNode<Tag>).concepts) {
          const phrases = this.concepts[concept];
          if (phrases !== undefined) open.push({ node: phrases, then: next, skip: 0 });
        }
      }
      for (const [edge, next] of node.edges) if (holds(edge, bits)) open.push({ node: next, then, skip: 0 });
      for (const [upTo, next] of node.gaps) open.push({ node: next, then, skip: upTo });
    }
    return { endings: [...endings.values()], threads: [...reached.values()], next: new Map() };
  }
}

/** Words that phrases name, each with a number of its own; all others are alike to them. */
const named = new Map<string, number>();
const names: string[] = [''];

export function nameWord(word: string): void {
  if (named.has(word)) return;
  named.set(word, names.length);
  names.push(word);
}

/** What a word is to all phrases; every number is a number besides. */
export function symbolOf(text: string, isNumber: boolean): number {
  return (named.get(text) ?? 0) * 2 + (isNumber ? 1 : 0);
}

function wordOf(symbol: number): string {
  return names[symbol >> 1] ?? '';
}

function keyOf<Tag>({ node, then, skip }: Thread<Tag>): string {
  return `${String(node.id)}.${then === null ? '' : String(then.id)}.${String(skip)}`;
}

function keepFirst<Tag>(endings: Map<Tag, Ending<Tag>>, ending: Ending<Tag>): void {
  const known = endings.get(ending.tag);
  if (known === undefined || ending.order < known.order) endings.set(ending.tag, ending);
}

function holds(edge: PhraseEdge, bits: number): boolean {
  switch (edge) {
    case 'message-start':
      return (bits & AT_START) !== 0;
    case 'message-end':
      return (bits & AT_END) !== 0;
    case 'sentence-start':
      return (bits & AT_BREAK) !== 0 && (bits & AT_END) === 0;
    case 'sentence-end':
      return (bits & AT_BREAK) !== 0;
  }
}
