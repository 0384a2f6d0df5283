import type { Text } from '../token';
import { coreOf } from './core-of';
import { learnedWord, LONGEST_LEARNED } from './learned-words';
import { eachGroup, wordKey } from './word-groups';

/**
 * A trained network as it is written down (`npm run train`). Tables of numbers are base64: of signed bytes times a scale, or
 * of little-endian 32-bit floats.
 */
export interface NetworkWeights {
  /** The words with a vector, parted by blanks, in the order of `vectors`. */
  readonly words: string;
  /** Bytes: `dimensions` for each word. */
  readonly vectors: string;
  readonly vectorScale: number;
  readonly dimensions: number;
  /** Words a filter looks at; the middle one is where it answers. */
  readonly width: number;
  readonly filters: number;
  readonly hidden: number;
  readonly hints: number;
  readonly outputs: number;
  /** Floats: width × (dimensions + FLAGS) × filters, then filters. */
  readonly kernel: string;
  /** Floats: (filters + hints) × hidden, hidden, hidden × outputs, filters × outputs, hints × outputs, outputs. */
  readonly dense: string;
  /** Unsigned 32-bit numbers of the word groups, ascending. */
  readonly groups: string;
  /** Bytes: `outputs` for each group. */
  readonly groupWeights: string;
  readonly groupScale: number;
}

/** What a filter is told of a word besides its meaning: asked, under a condition, denied. */
export const FLAGS = 3;
const FLAG_SETS = 2 ** FLAGS;

/** Words whose filter answers are kept; texts use the same words again and again. */
const MOST_KEPT = 4096;

/** A word met before: its number for groups, and where its filter answers stand. */
interface Known {
  readonly key: number;
  readonly row: number;
}

/**
 * Reads a text with learned weights: a convolution over word vectors, pooled by its greatest answers, and weights for word
 * groups. Nothing in it knows what the outputs mean. Linear in the length of the text; no text costs more than
 * `LONGEST_LEARNED` words.
 */
export class WordNetwork {
  readonly outputs: number;
  private readonly shape: Pick<NetworkWeights, 'dimensions' | 'width' | 'filters' | 'hidden' | 'hints'>;
  private readonly places: ReadonlyMap<string, number>;
  private readonly vectors: Int8Array;
  private readonly vectorScale: number;
  private readonly kernel: Float32Array;
  /** What the filters answer to each set of flags, at each of their places. */
  private readonly flagAnswers: Float32Array;
  private readonly bias: Float32Array;
  private readonly hiddenIn: Float32Array;
  private readonly hiddenBias: Float32Array;
  private readonly hiddenOut: Float32Array;
  private readonly direct: Float32Array;
  private readonly hintOut: Float32Array;
  private readonly outBias: Float32Array;
  private readonly groups: GroupTable;
  private readonly groupWeights: Int8Array;
  private readonly groupScale: number;
  private readonly known = new Map<string, Known>();
  /** Filter answers by row of a known word; the first row is of words without a vector. */
  private readonly answers: Float32Array;
  // One text is read at a time, so what it is read with is made once.
  private readonly keys = new Uint32Array(LONGEST_LEARNED);
  private readonly rows = new Int32Array(LONGEST_LEARNED);
  private readonly flags = new Uint8Array(LONGEST_LEARNED);
  private readonly pooled: Float32Array;
  private readonly best: Int32Array;
  private readonly groupSums: Int32Array;

  constructor(weights: NetworkWeights) {
    const { dimensions, width, filters, hidden, hints, outputs } = weights;
    this.shape = { dimensions, width, filters, hidden, hints };
    this.outputs = outputs;
    this.places = new Map(weights.words.split(' ').map((word, place) => [word, place]));
    this.vectors = new Int8Array(bytesOf(weights.vectors));
    this.vectorScale = weights.vectorScale;
    const input = dimensions + FLAGS;
    const kernel = new Cut(weights.kernel);
    this.kernel = kernel.next(width * input * filters);
    this.bias = kernel.next(filters);
    const dense = new Cut(weights.dense);
    this.hiddenIn = dense.next((filters + hints) * hidden);
    this.hiddenBias = dense.next(hidden);
    this.hiddenOut = dense.next(hidden * outputs);
    this.direct = dense.next(filters * outputs);
    this.hintOut = dense.next(hints * outputs);
    this.outBias = dense.next(outputs);
    this.groups = new GroupTable(new Uint32Array(bytesOf(weights.groups)));
    this.groupWeights = new Int8Array(bytesOf(weights.groupWeights));
    this.groupScale = weights.groupScale;
    this.answers = new Float32Array((MOST_KEPT + 1) * width * filters);
    this.pooled = new Float32Array(filters);
    this.best = new Int32Array(filters);
    this.groupSums = new Int32Array(outputs);
    this.flagAnswers = new Float32Array(FLAG_SETS * width * filters);
    for (let set = 0; set < FLAG_SETS; set += 1) {
      for (let flag = 0; flag < FLAGS; flag += 1)
        if ((set & (1 << flag)) !== 0) this.addAnswers(this.flagAnswers, set, dimensions + flag, 1);
    }
  }

  /** The outputs' scores before any normalising; `question` 0 for none; `hints`: the places of those that are on. */
  read(words: Words, question: number, hints: readonly number[]): Float32Array {
    const { filters, hidden } = this.shape;
    const out = Float32Array.from(this.outBias);
    const length = this.look(words);
    this.pool(length);
    const inner = Float32Array.from(this.hiddenBias);
    for (let f = 0; f < filters; f += 1) {
      const answer = this.pooled[f] ?? 0;
      if (answer === 0) continue;
      addRow(inner, this.hiddenIn, f * hidden, answer);
      addRow(out, this.direct, f * this.outputs, answer);
    }
    for (const hint of hints) {
      addRow(inner, this.hiddenIn, (filters + hint) * hidden, 1);
      addRow(out, this.hintOut, hint * this.outputs, 1);
    }
    for (let k = 0; k < hidden; k += 1) {
      const answer = inner[k] ?? 0;
      if (answer > 0) addRow(out, this.hiddenOut, k * this.outputs, answer);
    }
    const { groups, groupSums, groupWeights, outputs } = this;
    groupSums.fill(0);
    eachGroup(this.keys, length, question, (key) => {
      const row = groups.find(key) * outputs;
      if (row < 0) return;
      for (let at = 0; at < outputs; at += 1) groupSums[at] = (groupSums[at] ?? 0) + (groupWeights[row + at] ?? 0);
    });
    for (let at = 0; at < outputs; at += 1) out[at] = (out[at] ?? 0) + (groupSums[at] ?? 0) * this.groupScale;
    return out;
  }

  /**
   * How much each word of the text speaks for one output and against another; by word. What is told by the question and
   * the hints is nobody's.
   */
  shares(words: Words, question: number, wanted: number, instead: number): Float32Array {
    const length = this.look(words);
    const shares = new Float32Array(length);
    this.pool(length);
    const { filters } = this.shape;
    for (let f = 0; f < filters; f += 1) {
      const at = this.best[f] ?? -1;
      if (at < 0) continue;
      const weight = (this.direct[f * this.outputs + wanted] ?? 0) - (this.direct[f * this.outputs + instead] ?? 0);
      shares[at] = (shares[at] ?? 0) + (this.pooled[f] ?? 0) * weight;
    }
    eachGroup(this.keys, length, question, (key, from, to) => {
      const row = this.groups.find(key) * this.outputs;
      if (row < 0) return;
      const weight =
        ((this.groupWeights[row + wanted] ?? 0) - (this.groupWeights[row + instead] ?? 0)) * this.groupScale;
      const first = Math.max(0, from);
      const last = Math.min(length - 1, to);
      for (let at = first; at <= last; at += 1) shares[at] = (shares[at] ?? 0) + weight / (last - first + 1);
    });
    return shares;
  }

  /** The stretch of tokens that speaks most for one output and against another: `from` up to but not including `to`. */
  strongest(words: Words, question: number, wanted: number, instead: number): { from: number; to: number } {
    const shares = this.shares(words, question, wanted, instead);
    let best = { from: 0, to: Math.max(1, shares.length), sum: -Infinity };
    let from = 0;
    let sum = 0;
    for (const [at, share] of shares.entries()) {
      if (sum <= 0) {
        from = at;
        sum = 0;
      }
      sum += share;
      if (sum > best.sum) best = { from, to: at + 1, sum };
    }
    return { from: words.from + best.from, to: words.from + best.to };
  }

  /** Looks up the words of a text; how many there are. */
  private look({ list, flags }: Words): number {
    const length = Math.min(LONGEST_LEARNED, list.length);
    for (let at = 0; at < length; at += 1) {
      const word = list[at] ?? '';
      const known = this.known.get(word) ?? this.meet(word);
      this.keys[at] = known.key;
      this.rows[at] = known.row;
      this.flags[at] = flags[at] ?? 0;
    }
    return length;
  }

  /** Takes the greatest answer of each filter, and at which word it was given (-1: none above zero). */
  private pool(length: number): void {
    const { filters, width } = this.shape;
    const { answers, flagAnswers, rows, flags, pooled, best, bias } = this;
    const half = (width - 1) >> 1;
    const size = width * filters;
    const sums = new Float32Array(filters);
    pooled.fill(0);
    best.fill(-1);
    for (let at = 0; at < length; at += 1) {
      sums.set(bias);
      for (let place = 0; place < width; place += 1) {
        const from = at + place - half;
        if (from < 0 || from >= length) continue;
        const shift = place * filters;
        const row = (rows[from] ?? 0) * size + shift;
        for (let f = 0; f < filters; f += 1) sums[f] = (sums[f] ?? 0) + (answers[row + f] ?? 0);
        const set = flags[from] ?? 0;
        if (set === 0) continue;
        const flag = set * size + shift;
        for (let f = 0; f < filters; f += 1) sums[f] = (sums[f] ?? 0) + (flagAnswers[flag + f] ?? 0);
      }
      for (let f = 0; f < filters; f += 1) {
        const sum = sums[f] ?? 0;
        if (sum > (pooled[f] ?? 0)) {
          pooled[f] = sum;
          best[f] = at;
        }
      }
    }
  }

  /** A word for the first time: what the filters answer to it is worked out once. */
  private meet(word: string): Known {
    const key = wordKey(word);
    const place = this.places.get(word);
    // Words without a vector are not kept: anybody can make up as many as he likes.
    if (place === undefined) return { key, row: 0 };
    if (this.known.size >= MOST_KEPT) this.known.clear();
    const row = this.known.size + 1;
    const { dimensions, width, filters } = this.shape;
    this.answers.fill(0, row * width * filters, (row + 1) * width * filters);
    for (let d = 0; d < dimensions; d += 1)
      this.addAnswers(this.answers, row, d, (this.vectors[place * dimensions + d] ?? 0) * this.vectorScale);
    const known = { key, row };
    this.known.set(word, known);
    return known;
  }

  /** Adds what the filters answer at each place to one number of their input. */
  private addAnswers(table: Float32Array, row: number, input: number, value: number): void {
    const { dimensions, width, filters } = this.shape;
    for (let place = 0; place < width; place += 1) {
      const from = (place * (dimensions + FLAGS) + input) * filters;
      const to = (row * width + place) * filters;
      for (let f = 0; f < filters; f += 1) table[to + f] = (table[to + f] ?? 0) + value * (this.kernel[from + f] ?? 0);
    }
  }
}

function addRow(sum: Float32Array, table: Float32Array, from: number, times: number): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (table[from + at] ?? 0) * times;
}

/** A text as the network sees it. */
export interface Words {
  /** The token that is the first word. */
  readonly from: number;
  readonly list: readonly string[];
  /** The bits of `FLAGS` of each word. */
  readonly flags: Uint8Array;
}

export function wordsOf(text: Text): Words {
  const { from, to } = coreOf(text);
  const end = Math.min(to, from + LONGEST_LEARNED);
  const flags = new Uint8Array(end);
  setFlags(text, flags);
  return { from, list: text.tokens.slice(from, end).map(learnedWord), flags: flags.subarray(from) };
}

const DENIALS = new Set(
  'not no never without neither nor nothing none nobody hardly barely cannot nunca tampoco ni sin'.split(' '),
);
const TURNS = new Set('but however although though instead except pero'.split(' '));

/** The bits of `FLAGS` by word: asked, under a condition, after a denial in the same statement. */
function setFlags(text: Text, flags: Uint8Array): void {
  for (const { from, to, isQuestion, isHypothetical } of text.clauses) {
    const base = (isQuestion ? 1 : 0) | (isHypothetical ? 2 : 0);
    let denied = 0;
    for (let at = from; at < to && at < flags.length; at += 1) {
      const word = text.tokens[at]?.text ?? '';
      if (TURNS.has(word)) denied = 0;
      flags[at] = base | denied;
      if (DENIALS.has(word)) denied = 4;
    }
  }
}

function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(base64, 'base64')).buffer;
}

/** Cuts a table of floats into its parts. */
class Cut {
  private readonly all: Float32Array;
  private at = 0;

  constructor(base64: string) {
    this.all = new Float32Array(bytesOf(base64));
  }

  next(length: number): Float32Array {
    this.at += length;
    return this.all.slice(this.at - length, this.at);
  }
}

/** The row of a number among many, by open addressing. */
class GroupTable {
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(private readonly keys: Uint32Array) {
    let size = 2;
    while (size < keys.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    for (let row = 0; row < keys.length; row += 1) {
      let slot = (keys[row] ?? 0) & this.mask;
      while (this.slots[slot] !== -1) slot = (slot + 1) & this.mask;
      this.slots[slot] = row;
    }
  }

  /** -1 where the number is not among them. */
  find(key: number): number {
    let slot = key & this.mask;
    for (;;) {
      const row = this.slots[slot] ?? -1;
      if (row === -1 || this.keys[row] === key) return row;
      slot = (slot + 1) & this.mask;
    }
  }
}
