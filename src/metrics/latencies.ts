import { DDSketch } from '@datadog/sketches-js';
import type { LatencySummary } from './domain/reading';

/** A little under the promised 1 %, so that rounding does not break the promise. */
const RELATIVE_ACCURACY = 0.008;
/**
 * Kept in microseconds, ten at least: nobody needs to tell less apart, and all keys of the library's bins are positive then
 * (its merge, up to 2.1, loses the range of a store whose greatest key is 0).
 */
const PER_MS = 1000;
const SHORTEST = 10;
const LONGEST = 86_400_000 * PER_MS;
/** Bins are allocated so many at a time; a slot holds few different latencies. */
const BINS_AT_ONCE = 16;

/** `[sum, min, max, key, n, key, n, …]` in microseconds: each key is the distance to the one before. */
export type StoredLatencies = readonly number[];

/** What is left of a sketch that is not recorded into any more: only the bins that are not empty. */
interface Packed {
  readonly sum: number;
  readonly min: number;
  readonly max: number;
  readonly keys: Uint16Array;
  readonly counts: Uint32Array;
}

/**
 * Latencies in bins that grow with their size: quantiles within 1 %, mergeable without further loss. Packed they take a
 * fraction of the memory; whoever records unpacks them.
 */
export class Latencies {
  private sketch: DDSketch | null = null;
  private packed: Packed | null = null;

  /** A clock that was set back makes no negative latency, and what is no number is none. */
  record(ms: number): void {
    if (Number.isNaN(ms)) return;
    (this.sketch ?? this.unpack()).accept(Math.min(Math.max(ms * PER_MS, SHORTEST), LONGEST));
  }

  merge(other: Latencies): void {
    const sketch = this.sketch ?? this.unpack();
    if (other.sketch !== null) sketch.merge(other.sketch);
    else if (other.packed !== null) add(sketch, other.packed);
  }

  /** For those that will hardly be recorded into again. */
  pack(): void {
    if (this.sketch === null || this.sketch.count === 0) return;
    this.packed = packedOf(this.sketch);
    this.sketch = null;
  }

  summary(): LatencySummary {
    const { count, sum } = this.sketch ?? this.unpack();
    if (count === 0) return { count: 0, avgMs: null, medianMs: null, p95Ms: null };
    return { count, avgMs: sum / count / PER_MS, medianMs: this.quantile(0.5), p95Ms: this.quantile(0.95) };
  }

  /** In milliseconds; not for none. */
  quantile(share: number): number {
    const sketch = this.sketch ?? this.unpack();
    return Math.min(Math.max(sketch.getValueAtQuantile(share), sketch.min), sketch.max) / PER_MS;
  }

  toStored(): StoredLatencies {
    const { sum, min, max, keys, counts } = this.packed ?? packedOf(this.sketch ?? this.unpack());
    const stored = [sum, min, max];
    for (let i = 0; i < keys.length; i++) stored.push((keys[i] ?? 0) - (keys[i - 1] ?? 0), counts[i] ?? 0);
    return stored;
  }

  static fromStored([sum = 0, min = 0, max = 0, ...bins]: StoredLatencies): Latencies {
    const latencies = new Latencies();
    const keys: number[] = [];
    const counts: number[] = [];
    let key = 0;
    for (let i = 0; i + 1 < bins.length; i += 2) {
      key += bins[i] ?? 0;
      keys.push(key);
      counts.push(bins[i + 1] ?? 0);
    }
    latencies.packed = { sum, min, max, keys: Uint16Array.from(keys), counts: Uint32Array.from(counts) };
    return latencies;
  }

  private unpack(): DDSketch {
    const sketch = new DDSketch({ relativeAccuracy: RELATIVE_ACCURACY });
    sketch.store.chunkSize = BINS_AT_ONCE;
    if (this.packed !== null) add(sketch, this.packed);
    this.packed = null;
    this.sketch = sketch;
    return sketch;
  }
}

function packedOf({ sum, min, max, store }: DDSketch): Packed {
  const filled = [...store.bins.keys()].filter((index) => store.bins[index] !== 0);
  const keys = Uint16Array.from(filled, (index) => index + store.offset);
  return { sum, min, max, keys, counts: Uint32Array.from(filled, (index) => store.bins[index] ?? 0) };
}

function add(sketch: DDSketch, { sum, min, max, keys, counts }: Packed): void {
  const { store } = sketch;
  const before = store.count;
  for (let i = 0; i < keys.length; i++) store.add(keys[i] ?? 0, counts[i] ?? 0);
  sketch.count += store.count - before;
  sketch.sum += sum;
  sketch.min = Math.min(sketch.min, min);
  sketch.max = Math.max(sketch.max, max);
}
