/** One line of BENCHMARKS.md. */
export interface BenchRow {
  readonly work: string;
  readonly target: string;
  readonly measured: string;
  /** Null where the target is no number. */
  readonly met: boolean | null;
  /** How it was measured, and beside what. */
  readonly method: string;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function microseconds(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1000;
}
