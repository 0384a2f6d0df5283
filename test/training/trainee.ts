import { shares } from '../../src/reading/learned/judge';
import { FLAGS } from '../../src/reading/learned/word-network';
import { type Chance, Dense, Sparse } from './optimiser';

/** What the network is shown of one text, and what it should say of it. */
export interface Example {
  /** Row of each word in the table of vectors; -1 for a word nobody knows. */
  readonly words: Int32Array;
  /** Bits of `setFlags` by word. */
  readonly flags: Uint8Array;
  readonly hints: readonly number[];
  /** Rows of the word groups. */
  readonly groups: readonly number[];
  /** Index of the right value by head; -1 where the head does not apply. */
  readonly labels: readonly number[];
}

export interface Shape {
  /** Vectors that are given and stay: `dimensions` by word. */
  readonly vectors: Float32Array;
  readonly dimensions: number;
  readonly words: number;
  /** Numbers by word that are learned beside the given ones. */
  readonly own: number;
  readonly width: number;
  readonly filters: number;
  readonly hidden: number;
  readonly hints: number;
  readonly groups: number;
  /** How many values each head has. */
  readonly heads: readonly number[];
}

export interface Practice {
  readonly rate: number;
  readonly groupRate: number;
  /** Shares of what is hidden from it while it learns, so that it leans on no single thing. */
  readonly filterDropout: number;
  readonly wordDropout: number;
  readonly groupDropout: number;
  readonly decay: number;
  readonly groupDecay: number;
}

interface Pass {
  readonly inputs: Float32Array;
  readonly pooled: Float32Array;
  readonly best: Int32Array;
  readonly kept: Float32Array;
  readonly inner: Float32Array;
  readonly out: Float32Array;
}

/** The network of word-network.ts while it learns; its numbers are written down by write-weights.ts. */
export class Trainee {
  readonly outputs: number;
  readonly starts: readonly number[];
  readonly inputs: number;
  readonly kernel: Dense;
  readonly bias: Dense;
  readonly hiddenIn: Dense;
  readonly hiddenBias: Dense;
  readonly hiddenOut: Dense;
  readonly direct: Dense;
  readonly hintOut: Dense;
  readonly outBias: Dense;
  readonly own: Sparse;
  readonly groupOut: Sparse;

  constructor(
    readonly shape: Shape,
    private readonly chance: Chance,
  ) {
    const { filters, hidden, hints, own, width, words, groups, dimensions, heads } = shape;
    this.starts = heads.map((_, index) => heads.slice(0, index).reduce((sum, size) => sum + size, 0));
    this.outputs = heads.reduce((sum, size) => sum + size, 0);
    this.inputs = dimensions + own + FLAGS;
    this.kernel = new Dense(width * this.inputs * filters, chance, 1 / Math.sqrt(width * dimensions));
    this.bias = new Dense(filters, chance, 0);
    this.hiddenIn = new Dense((filters + hints) * hidden, chance, 1 / Math.sqrt(filters));
    this.hiddenBias = new Dense(hidden, chance, 0);
    this.hiddenOut = new Dense(hidden * this.outputs, chance, 1 / Math.sqrt(hidden));
    this.direct = new Dense(filters * this.outputs, chance, 0.5 / Math.sqrt(filters));
    this.hintOut = new Dense(hints * this.outputs, chance, 0);
    this.outBias = new Dense(this.outputs, chance, 0);
    this.own = new Sparse(words, own, chance, 0.05);
    this.groupOut = new Sparse(groups, this.outputs, chance, 0);
  }

  /** Probabilities by head and value. */
  answer(example: Example): number[][] {
    const { out } = this.forward(example, example.groups, null);
    return this.shape.heads.map((size, index) => {
      const start = this.starts[index] ?? 0;
      return shares(out.subarray(start, start + size));
    });
  }

  /** One step of descent on a batch; the summed loss. */
  learn(batch: readonly Example[], practice: Practice): number {
    let loss = 0;
    for (const example of batch) {
      const groups = example.groups.filter(() => this.chance.next() >= practice.groupDropout);
      const pass = this.forward(example, groups, practice);
      const { slopes, cost } = this.slopesOf(example, pass.out);
      loss += cost;
      this.backward(example, groups, pass, slopes);
    }
    const scale = 1 / batch.length;
    const dense = [this.kernel, this.bias, this.hiddenIn, this.hiddenBias, this.hiddenOut, this.direct, this.hintOut];
    for (const each of [...dense, this.outBias]) each.step(practice.rate, scale, practice.decay);
    this.own.step(practice.rate * 5, scale, 0);
    this.groupOut.step(practice.groupRate, scale, practice.groupDecay);
    return loss;
  }

  private forward(example: Example, groups: readonly number[], practice: Practice | null): Pass {
    const { filters, hidden, width } = this.shape;
    const length = example.words.length;
    const inputs = this.inputsOf(example, practice);
    const half = (width - 1) >> 1;
    const pooled = new Float32Array(filters);
    const best = new Int32Array(filters).fill(-1);
    const answers = new Float32Array(filters);
    for (let at = 0; at < length; at += 1) {
      answers.set(this.bias.values);
      for (let place = 0; place < width; place += 1) {
        const from = at + place - half;
        if (from < 0 || from >= length) continue;
        for (let input = 0; input < this.inputs; input += 1) {
          const value = inputs[from * this.inputs + input] ?? 0;
          if (value !== 0) addRow(answers, this.kernel.values, (place * this.inputs + input) * filters, value);
        }
      }
      for (let f = 0; f < filters; f += 1) {
        if ((answers[f] ?? 0) > (pooled[f] ?? 0)) {
          pooled[f] = answers[f] ?? 0;
          best[f] = at;
        }
      }
    }
    const kept = new Float32Array(filters).fill(1);
    if (practice !== null) {
      for (let f = 0; f < filters; f += 1) {
        kept[f] = this.chance.next() < practice.filterDropout ? 0 : 1 / (1 - practice.filterDropout);
        pooled[f] = (pooled[f] ?? 0) * (kept[f] ?? 0);
      }
    }
    const inner = Float32Array.from(this.hiddenBias.values);
    const out = Float32Array.from(this.outBias.values);
    for (let f = 0; f < filters; f += 1) {
      const value = pooled[f] ?? 0;
      if (value === 0) continue;
      addRow(inner, this.hiddenIn.values, f * hidden, value);
      addRow(out, this.direct.values, f * this.outputs, value);
    }
    for (const hint of example.hints) {
      addRow(inner, this.hiddenIn.values, (filters + hint) * hidden, 1);
      addRow(out, this.hintOut.values, hint * this.outputs, 1);
    }
    for (let k = 0; k < hidden; k += 1) {
      inner[k] = Math.max(0, inner[k] ?? 0);
      if (inner[k] !== 0) addRow(out, this.hiddenOut.values, k * this.outputs, inner[k] ?? 0);
    }
    for (const group of groups) addRow(out, this.groupOut.values, group * this.outputs, 1);
    return { inputs, pooled, best, kept, inner, out };
  }

  private inputsOf({ words, flags }: Example, practice: Practice | null): Float32Array {
    const { dimensions, own, vectors } = this.shape;
    const inputs = new Float32Array(words.length * this.inputs);
    for (let at = 0; at < words.length; at += 1) {
      const from = at * this.inputs;
      const word = words[at] ?? -1;
      const isDropped = practice !== null && this.chance.next() < practice.wordDropout;
      if (word >= 0 && !isDropped) {
        inputs.set(vectors.subarray(word * dimensions, (word + 1) * dimensions), from);
        inputs.set(this.own.values.subarray(word * own, (word + 1) * own), from + dimensions);
      }
      for (let flag = 0; flag < FLAGS; flag += 1) {
        if (((flags[at] ?? 0) & (1 << flag)) !== 0) inputs[from + dimensions + own + flag] = 1;
      }
    }
    return inputs;
  }

  /** The slopes of the cross-entropy at the outputs. */
  private slopesOf({ labels }: Example, out: Float32Array): { slopes: Float32Array; cost: number } {
    const slopes = new Float32Array(this.outputs);
    let cost = 0;
    this.shape.heads.forEach((size, index) => {
      const label = labels[index] ?? -1;
      if (label < 0) return;
      const start = this.starts[index] ?? 0;
      shares(out.subarray(start, start + size)).forEach((share, value) => {
        slopes[start + value] = share - (value === label ? 1 : 0);
        if (value === label) cost -= Math.log(Math.max(share, 1e-9));
      });
    });
    return { slopes, cost };
  }

  private backward(example: Example, groups: readonly number[], pass: Pass, slopes: Float32Array): void {
    const { filters, hidden } = this.shape;
    const { inner, pooled, best, kept } = pass;
    const O = this.outputs;
    const innerSlopes = new Float32Array(hidden);
    addRow(this.outBias.slopes, slopes, 0, 1);
    for (let k = 0; k < hidden; k += 1) {
      const value = inner[k] ?? 0;
      if (value <= 0) continue;
      innerSlopes[k] = dot(slopes, this.hiddenOut.values, k * O);
      spread(this.hiddenOut.slopes, k * O, slopes, value);
    }
    addRow(this.hiddenBias.slopes, innerSlopes, 0, 1);
    for (const hint of example.hints) {
      spread(this.hintOut.slopes, hint * O, slopes, 1);
      spread(this.hiddenIn.slopes, (filters + hint) * hidden, innerSlopes, 1);
    }
    for (const group of groups) this.groupOut.add(group, slopes);
    for (let f = 0; f < filters; f += 1) {
      const at = best[f] ?? -1;
      if (at < 0 || kept[f] === 0) continue;
      const value = pooled[f] ?? 0;
      const slope = dot(slopes, this.direct.values, f * O) + dot(innerSlopes, this.hiddenIn.values, f * hidden);
      spread(this.direct.slopes, f * O, slopes, value);
      spread(this.hiddenIn.slopes, f * hidden, innerSlopes, value);
      this.backwardFilter(example, pass.inputs, f, at, slope * (kept[f] ?? 0));
    }
  }

  /** Only the words a filter answered to have a part in its answer. */
  private backwardFilter({ words }: Example, inputs: Float32Array, filter: number, at: number, slope: number): void {
    if (slope === 0) return;
    const { filters, width, own, dimensions } = this.shape;
    const half = (width - 1) >> 1;
    const ownSlopes = new Float32Array(own);
    this.bias.slopes[filter] = (this.bias.slopes[filter] ?? 0) + slope;
    for (let place = 0; place < width; place += 1) {
      const from = at + place - half;
      if (from < 0 || from >= words.length) continue;
      const base = place * this.inputs;
      for (let input = 0; input < this.inputs; input += 1) {
        const value = inputs[from * this.inputs + input] ?? 0;
        if (value === 0) continue;
        const to = (base + input) * filters + filter;
        this.kernel.slopes[to] = (this.kernel.slopes[to] ?? 0) + slope * value;
      }
      const word = words[from] ?? -1;
      if (word < 0) continue;
      for (let d = 0; d < own; d += 1)
        ownSlopes[d] = slope * (this.kernel.values[(base + dimensions + d) * filters + filter] ?? 0);
      this.own.add(word, ownSlopes);
    }
  }
}

function addRow(sum: Float32Array, table: Float32Array, from: number, times: number): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (table[from + at] ?? 0) * times;
}

function spread(table: Float32Array, from: number, slopes: Float32Array, times: number): void {
  for (let at = 0; at < slopes.length; at += 1) table[from + at] = (table[from + at] ?? 0) + (slopes[at] ?? 0) * times;
}

function dot(row: Float32Array, table: Float32Array, from: number): number {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += (row[at] ?? 0) * (table[from + at] ?? 0);
  return sum;
}
