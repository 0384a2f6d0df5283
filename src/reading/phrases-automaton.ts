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
  readonly id: number;
  readonly node: TrieNode<Tag> | TrieNode<true>;
  readonly then: TrieNode<Tag> | null;
  readonly skip: number;
  /** By the bits of the place. */
  readonly reaches: (Reach<Tag> | undefined)[];
}

/** What a thread reaches without a word: edges that hold there, concepts that begin or end there. */
interface Reach<Tag> {
  readonly endings: readonly Ending<Tag>[];
  /** Those that a word may carry on. */
  readonly threads: readonly Thread<Tag>[];
}

/** Every way phrases may go on after the same words; the same state however it was reached. */
export interface State<Tag> {
  readonly threads: readonly Thread<Tag>[];
  /** By the bits of the place. */
  readonly places: (Place<Tag> | undefined)[];
}

/** A state at a place of a certain kind: what ends there, and where each word leads. */
export interface Place<Tag> extends Reach<Tag> {
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
  private readonly threads = new Map<number, Thread<Tag>[]>();
  private threadCount = 0;
  /** By symbol: at which kinds of places, as bits by the bits of the place, no phrase begins with the word. */
  private idle: Uint8Array | null = null;

  constructor(
    private readonly root: TrieNode<Tag>,
    /** The phrases of each concept, by its id. */
    private readonly concepts: readonly TrieNode<true>[],
  ) {
    this.start = this.newStart();
  }

  /** Where every phrase begins. */
  get first(): State<Tag> {
    return this.start;
  }

  /** What a state is at a place with these bits. */
  placeOf(state: State<Tag>, bits: number): Place<Tag> {
    return (state.places[bits] ??= this.newPlace(state, bits));
  }

  /** Whether a word right here may begin a phrase: a small table, because most words of a text begin none. */
  mayBegin(symbol: number, bits: number): boolean {
    const known = (this.idle ??= new Uint8Array(names.length * 2));
    const kind = 1 << bits;
    if (((known[symbol] ?? 0) & kind) !== 0) return false;
    if (this.step(this.placeOf(this.start, bits), symbol) !== null) return true;
    // A word named later has no place in the table; it is just looked up each time.
    known[symbol] = (known[symbol] ?? 0) | kind;
    return false;
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
    const found = new Set<Thread<Tag>>();
    for (const { node, then, skip } of threads) {
      if (skip > 0) {
        found.add(this.threadOf(node, then, 0));
        if (skip > 1) found.add(this.threadOf(node, then, skip - 1));
        continue;
      }
      const nexts = node.byWord.get(word);
      if (nexts !== undefined) for (const next of nexts) found.add(this.threadOf(next, then, 0));
      if (isNumber) for (const next of node.numbers) found.add(this.threadOf(next, then, 0));
    }
    return found.size === 0 ? null : this.stateOf([...found]);
  }

  private threadOf(node: Thread<Tag>['node'], then: TrieNode<Tag> | null, skip: number): Thread<Tag> {
    let threads = this.threads.get(node.id);
    if (threads === undefined) {
      threads = [];
      this.threads.set(node.id, threads);
    }
    for (const known of threads) if (known.then === then && known.skip === skip) return known;
    this.threadCount += 1;
    const thread = { id: this.threadCount, node, then, skip, reaches: [] };
    threads.push(thread);
    return thread;
  }

  private stateOf(threads: readonly Thread<Tag>[]): State<Tag> {
    const key = threads
      .map(({ id }) => id)
      .sort((a, b) => a - b)
      .join();
    const known = this.states.get(key);
    if (known !== undefined) return known;
    if (this.states.size >= MOST_STATES) {
      this.states = new Map();
      this.start = this.newStart();
    }
    const state: State<Tag> = { threads, places: [] };
    this.states.set(key, state);
    return state;
  }

  private newStart(): State<Tag> {
    return { threads: [this.threadOf(this.root, null, 0)], places: [] };
  }

  private newPlace({ threads }: State<Tag>, bits: number): Place<Tag> {
    const reaches = threads.map((thread) => (thread.reaches[bits] ??= this.newReach(thread, bits)));
    const [only] = reaches;
    if (only !== undefined && reaches.length === 1) return { ...only, next: new Map() };
    const endings = new Map<Tag, Ending<Tag>>();
    const together = new Set<Thread<Tag>>();
    for (const reach of reaches) {
      for (const ending of reach.endings) keepFirst(endings, ending);
      for (const thread of reach.threads) together.add(thread);
    }
    return { endings: [...endings.values()], threads: [...together], next: new Map() };
  }

  private newReach(from: Thread<Tag>, bits: number): Reach<Tag> {
    const reached = new Set<Thread<Tag>>([from]);
    const endings = new Map<Tag, Ending<Tag>>();
    for (const { node, then, skip } of reached) {
      if (skip > 0) continue;
      if (then !== null) {
        if (node.endings.length > 0) reached.add(this.threadOf(then, null, 0));
      } else {
        for (const ending of (node as TrieNode<Tag>).endings) keepFirst(endings, ending);
        for (const [concept, next] of (node as TrieNode<Tag>).concepts) {
          const phrases = this.concepts[concept];
          if (phrases !== undefined) reached.add(this.threadOf(phrases, next, 0));
        }
      }
      for (const [edge, next] of node.edges) if (holds(edge, bits)) reached.add(this.threadOf(next, then, 0));
      for (const [upTo, next] of node.gaps) reached.add(this.threadOf(next, then, upTo));
    }
    const threads = [...reached].filter(
      ({ node, skip }) => skip > 0 || node.byWord.size > 0 || node.numbers.length > 0,
    );
    return { endings: [...endings.values()], threads };
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
