/** Latencies in milliseconds; null where nothing was measured. */
export interface LatencySummary {
  readonly count: number;
  readonly avgMs: number | null;
  readonly medianMs: number | null;
  readonly p95Ms: number | null;
}

/** What was measured over some time, all instances together. Names are made of parts; the first part says what it is. */
export interface Reading {
  /** The sum of all counters whose name begins with these parts. */
  count(...parts: readonly string[]): number;
  /** The counters below these parts by their next one. */
  countBy(...parts: readonly string[]): Readonly<Record<string, number>>;
  latency(...parts: readonly string[]): LatencySummary;
  /** When something happened last (ms), null when it did not. */
  latest(...parts: readonly string[]): number | null;
}

/** Parts hold no control characters: they are words of ours, or ids. */
export const PART_END = '\t';
