import { type LatencySummary, PART_END, type Reading } from './domain/reading';
import { Latencies, type StoredLatencies } from './latencies';

/** A slot as it is stored. */
export interface StoredSlot {
  readonly counts: Readonly<Record<string, number>>;
  readonly latest: Readonly<Record<string, number>>;
  readonly latencies: Readonly<Record<string, StoredLatencies>>;
}

/** Everything that was measured in some time, by name (see `Reading`). */
export class Slot implements Reading {
  private readonly counts = new Map<string, number>();
  private readonly latestMoments = new Map<string, number>();
  private readonly latencies = new Map<string, Latencies>();

  add(name: string, by = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + by);
  }

  note(name: string, moment: number): void {
    this.latestMoments.set(name, Math.max(moment, this.latestMoments.get(name) ?? 0));
  }

  time(name: string, ms: number): void {
    this.latenciesOf(name).record(ms);
  }

  merge(other: Slot): void {
    for (const [name, n] of other.counts) this.add(name, n);
    for (const [name, moment] of other.latestMoments) this.note(name, moment);
    for (const [name, latencies] of other.latencies) this.latenciesOf(name).merge(latencies);
  }

  /** Nothing more is expected: it shall take little memory. */
  pack(): void {
    for (const latencies of this.latencies.values()) latencies.pack();
  }

  count(...parts: readonly string[]): number {
    const name = parts.join(PART_END);
    const below = `${name}${PART_END}`;
    let sum = 0;
    for (const [each, n] of this.counts) if (each === name || each.startsWith(below)) sum += n;
    return sum;
  }

  countBy(...parts: readonly string[]): Readonly<Record<string, number>> {
    const below = `${parts.join(PART_END)}${PART_END}`;
    const found: Record<string, number> = {};
    for (const [name, n] of this.counts) {
      if (!name.startsWith(below)) continue;
      const next = name.slice(below.length).split(PART_END, 1)[0] ?? '';
      found[next] = (found[next] ?? 0) + n;
    }
    return found;
  }

  latency(...parts: readonly string[]): LatencySummary {
    return (this.latencies.get(parts.join(PART_END)) ?? new Latencies()).summary();
  }

  latest(...parts: readonly string[]): number | null {
    return this.latestMoments.get(parts.join(PART_END)) ?? null;
  }

  toStored(): StoredSlot {
    return {
      counts: Object.fromEntries(this.counts),
      latest: Object.fromEntries(this.latestMoments),
      latencies: Object.fromEntries([...this.latencies].map(([name, each]) => [name, each.toStored()])),
    };
  }

  static fromStored({ counts, latest, latencies }: StoredSlot): Slot {
    const slot = new Slot();
    for (const [name, n] of Object.entries(counts)) slot.counts.set(name, n);
    for (const [name, moment] of Object.entries(latest)) slot.latestMoments.set(name, moment);
    for (const [name, stored] of Object.entries(latencies)) slot.latencies.set(name, Latencies.fromStored(stored));
    return slot;
  }

  private latenciesOf(name: string): Latencies {
    const known = this.latencies.get(name);
    if (known !== undefined) return known;
    const fresh = new Latencies();
    this.latencies.set(name, fresh);
    return fresh;
  }
}
