import { Latencies } from './latencies';

/** Numbers that look random and are the same every time. */
function randomly(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 4_294_967_296;
  };
}

const MILLION = 1_000_000;

/** The value that so many of the sorted ones do not exceed. */
function exactly(sorted: Float64Array, share: number): number {
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

const SHAPES: readonly (readonly [string, (random: () => number) => number])[] = [
  ['from a tenth of a millisecond to an hour, evenly over the magnitudes', (random) => 10 ** (random() * 7.5 - 1)],
  ['that are mostly quick with a long tail', (random) => -Math.log(random()) * 40 + (random() < 0.02 ? 4000 : 1)],
  ['of two kinds, cached and computed', (random) => (random() < 0.9 ? 0.2 + random() * 0.1 : 15 + random() * 300)],
];

describe('Latencies', () => {
  describe.each(SHAPES)('%s, a million of them', (_name, shape) => {
    const random = randomly(7);
    const values = Float64Array.from({ length: MILLION }, () => shape(random));
    const whole = new Latencies();
    const parts = Array.from({ length: 40 }, () => new Latencies());
    values.forEach((ms, i) => {
      whole.record(ms);
      parts[i % parts.length]?.record(ms);
    });
    const merged = new Latencies();
    parts.forEach((part, i) => {
      if (i % 2 === 0) part.pack();
      // As another instance reads it.
      merged.merge(i % 3 === 0 ? Latencies.fromStored(part.toStored()) : part);
    });
    const sorted = values.slice().sort();

    it.each([0.01, 0.25, 0.5, 0.9, 0.95, 0.99, 0.999])('have their %s quantile within 1 %%', (share) => {
      const exact = exactly(sorted, share);
      expect(Math.abs(whole.quantile(share) - exact) / exact).toBeLessThanOrEqual(0.01);
    });

    it('have the same figures when they were measured in parts, packed, stored and merged', () => {
      const { count, avgMs, medianMs, p95Ms } = merged.summary();
      const { avgMs: exactAverage, ...rest } = whole.summary();
      expect({ count, medianMs, p95Ms }).toEqual(rest);
      expect(avgMs).toBeCloseTo(exactAverage ?? Number.NaN, 6);
    });

    it('have their exact average', () => {
      const sum = values.reduce((total, ms) => total + ms, 0);
      expect(whole.summary().avgMs).toBeCloseTo(sum / MILLION, 4);
    });
  });

  it('have no figures while there are none', () => {
    expect(new Latencies().summary()).toEqual({ count: 0, avgMs: null, medianMs: null, p95Ms: null });
    expect(Latencies.fromStored(new Latencies().toStored()).summary().avgMs).toBeNull();
  });

  it('are never negative, whatever a clock did, and ignore what is no number', () => {
    const latencies = new Latencies();
    latencies.record(-5000);
    latencies.record(Number.NaN);
    const { count, avgMs, p95Ms } = latencies.summary();
    expect(count).toBe(1);
    expect(avgMs).toBeGreaterThan(0);
    expect(p95Ms).toBeLessThan(1);
  });

  it('go on after they were packed', () => {
    const latencies = new Latencies();
    latencies.record(10);
    latencies.pack();
    latencies.record(30);
    expect(latencies.summary()).toMatchObject({ count: 2, avgMs: 20 });
  });
});
