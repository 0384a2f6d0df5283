import { PerformanceTracker } from '../../src/metrics/performance-tracker';
import { Latencies } from '../../src/metrics/latencies';
import { Slot } from '../../src/metrics/slot';
import { SettableClock } from '../support/store-harness';
import { type BenchRow, median, microseconds, percentile } from './row';

const EVENTS = 1_000_000;
const DAY_MS = 86_400_000;
const READS = 50;

/** Like response times: many short, few very long. `chance` from 0 to 1. */
function latencyOf(chance: number): number {
  return 2 + 60 * (-Math.log(1 - chance * 0.9999999)) ** 1.6;
}

/** A million events over one day: recording, reading the whole day, memory, and percentiles beside exact ones. */
export function measure(): readonly BenchRow[] {
  const samples = Float64Array.from({ length: EVENTS }, (_, i) => latencyOf(((i * 2_654_435_761) % EVENTS) / EVENTS));
  const start = 1_750_000_000_000 - (1_750_000_000_000 % DAY_MS);
  const clock = new SettableClock(start);
  const tracker = new PerformanceTracker(clock);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const took = microseconds(() => {
    samples.forEach((ms, i) => {
      if (i % 3000 === 0) clock.advance(Math.floor((DAY_MS * 3000) / EVENTS) - 1);
      tracker.recordTurn({ locationId: 'location', ms, settleMs: null, texts: 1, ok: true });
    });
  });
  const reads = Array.from({ length: READS }, () =>
    microseconds(() => {
      const sum = new Slot();
      tracker.book.mergeLast(DAY_MS, clock.now(), sum);
      sum.latency('turn', 'location');
    }),
  );
  globalThis.gc?.();
  const bytes = process.memoryUsage().heapUsed - before;
  const all = new Latencies();
  for (const ms of samples) all.record(ms);
  const sorted = [...samples].sort((a, b) => a - b);
  const { p50, p95, p99 } = { p50: 0.5, p95: 0.95, p99: 0.99 };
  const worst = Math.max(
    ...[p50, p95, p99].map((share) => {
      const exact = percentile(sorted, share);
      return Math.abs(all.quantile(share) - exact) / exact;
    }),
  );
  const perRecord = took / EVENTS;
  const method = `${EVENTS.toLocaleString('en-US')} turns spread over 24 h`;
  return [
    {
      work: 'tracker: one record',
      target: '≤ 1 µs',
      measured: `${perRecord.toFixed(2)} µs`,
      met: perRecord <= 1,
      method,
    },
    {
      work: 'tracker: reading 24 h',
      target: '≤ 2 ms',
      measured: `${(median(reads) / 1000).toFixed(2)} ms`,
      met: median(reads) <= 2000,
      method,
    },
    {
      work: 'tracker: memory',
      target: '≤ 16 MB',
      measured: globalThis.gc === undefined ? 'not measured' : `${(bytes / 1e6).toFixed(1)} MB`,
      met: globalThis.gc === undefined ? null : bytes <= 16e6,
      method,
    },
    {
      work: 'tracker: error of p50, p95 and p99 beside exact ones',
      target: '≤ 1 %',
      measured: `${(100 * worst).toFixed(2)} % at worst`,
      met: worst <= 0.01,
      method: `${EVENTS.toLocaleString('en-US')} known samples`,
    },
  ];
}
