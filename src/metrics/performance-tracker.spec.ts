import { type Clock } from '../shared';
import type { CrmCall, Reply } from '../platform/metrics-recorder';
import { HOUR_MS, MINUTE_MS } from './domain/time-slots';
import { costSavingsOf, crmCallsOf, performanceOf } from './domain/views';
import { PerformanceTracker } from './performance-tracker';
import { Slot } from './slot';

const NOW = Date.UTC(2026, 10, 23, 12, 2);
const DAY_MS = 24 * HOUR_MS;
const FRAME = { degraded: [] };

class MovableClock implements Clock {
  time = NOW;
  now(): number {
    return this.time;
  }
}

describe('What the tracker records', () => {
  let clock: MovableClock;
  let tracker: PerformanceTracker;

  beforeEach(() => {
    clock = new MovableClock();
    tracker = new PerformanceTracker(clock);
  });

  const last = (lengthMs = DAY_MS): Slot => {
    const sum = new Slot();
    tracker.book.mergeLast(lengthMs, clock.now(), sum);
    return sum;
  };
  const performanceNow = (location = 'here') => performanceOf(last(), location, { now: clock.now(), ...FRAME });
  const reply = (ms: number, more: Partial<Reply> = {}): void => {
    tracker.recordReply({ locationId: 'here', ms, heldMs: 0, delivered: true, ...more });
  };
  const crm = (outcome: CrmCall['outcome'], operation = 'send_sms', locationId = 'here'): void => {
    tracker.recordCrmCall({ locationId, operation, ms: 20, outcome });
  };
  const ai = (cost: number | null, outcome: 'ok' | 'timeout' | 'no_budget' = 'ok'): void => {
    const tokens = { input: 100, output: 10, cacheRead: 0, cacheWrite: 0 };
    tracker.recordAiCall({ purpose: 'reply', model: 'm', ms: 900, tokens, cost, outcome });
  };

  it('is shown as unknown, not as zero, as long as nothing was measured', () => {
    expect(performanceNow()).toMatchObject({
      cache_avg_ms: null,
      cache_p95_ms: null,
      cache_hit_rate: null,
      cache_miss_rate: null,
      ai_avg_ms: null,
      ai_p95_ms: null,
      five_minute_rule_compliance: null,
      ghl_avg_ms: null,
      ghl_p95_ms: null,
      ghl_error_rate: null,
      speed_to_lead: { replies: 0, median_ms: null, p95_ms: null, share_under_5_min: null, settle_avg_ms: null },
    });
  });

  it('counts hits and misses of the cache', () => {
    for (let i = 0; i < 3; i++) tracker.recordCacheHit('overview', 1);
    tracker.recordCacheMiss('overview', 40);
    expect(performanceNow()).toMatchObject({
      total_cache_hits: 3,
      total_cache_misses: 1,
      cache_hit_rate: 75,
      cache_miss_rate: 25,
      cache_avg_ms: 1,
    });
  });

  it('counts a do-not-disturb as an answer of the CRM and everything else but success as an error', () => {
    for (const outcome of ['ok', 'ok', 'do-not-disturb', 'rate-limited', 'refused'] as const) crm(outcome);
    expect(performanceNow()).toMatchObject({ ghl_total_calls: 5, ghl_error_rate: 40 });
  });

  it('keeps locations apart', () => {
    crm('ok');
    crm('unavailable', 'add_tag', 'there');
    expect(performanceNow()).toMatchObject({ ghl_total_calls: 1, ghl_error_rate: 0 });
    expect(performanceNow('there')).toMatchObject({ ghl_total_calls: 1, ghl_error_rate: 100 });
    expect(performanceNow('her')).toMatchObject({ ghl_total_calls: 0 });
  });

  it('tells the CRM calls by kind, and when the last one succeeded', () => {
    crm('ok');
    clock.time += MINUTE_MS;
    crm('ok', 'add_tag');
    clock.time += MINUTE_MS;
    crm('unavailable');
    expect(crmCallsOf(last(), 'here')).toEqual({
      calls_by_kind: { send_sms: 2, add_tag: 1 },
      total_calls: 3,
      error_rate: 33.33,
      last_success: new Date(NOW + MINUTE_MS).toISOString(),
    });
  });

  it('judges the five-minute rule by the time that was not held back on purpose', () => {
    reply(299_999);
    reply(300_000);
    reply(300_001);
    reply(8 * HOUR_MS, { heldMs: 8 * HOUR_MS - 4000 });
    reply(1000, { delivered: false });
    const { five_minute_rule_compliance: compliance, speed_to_lead: speed } = performanceNow();
    expect(compliance).toBe(60);
    expect(speed).toMatchObject({ replies: 4, undelivered: 1, held_replies: 1, held_avg_ms: 8 * HOUR_MS - 4000 });
  });

  it('values saved AI calls at the average cost of those that were made, and priced', () => {
    ai(0.002);
    ai(0.004);
    ai(null, 'timeout');
    ai(0, 'no_budget');
    for (let i = 0; i < 10; i++) tracker.recordAvoidedAiCall({ bot: 'seller', because: 'pattern' });
    tracker.recordAvoidedAiCall({ bot: 'lead', because: 'cache' });
    expect(costSavingsOf(last(), { pricesAsOf: '2026-01-01', windowHours: 24 }, { now: NOW, ...FRAME })).toEqual({
      total_saved_dollars: 0.033,
      ai_calls_avoided: 11,
      pattern_matches: 10,
      cache_hits: 1,
      avg_cost_per_ai_call: 0.003,
      lead_bot_savings: 0.003,
      seller_bot_savings: 0.03,
      total_cost_dollars: 0.006,
      unpriced_ai_calls: 1,
      prices_as_of: '2026-01-01',
      window_hours: 24,
      degraded: [],
    });
    // Without a budget nothing was asked.
    expect(performanceNow()).toMatchObject({ ai_total_calls: 3, fallback_activations: 2, ai_avg_ms: 900 });
  });

  it('values nothing before an AI call has told what one costs', () => {
    tracker.recordAvoidedAiCall({ bot: 'seller', because: 'pattern' });
    const savings = costSavingsOf(last(), { pricesAsOf: '', windowHours: 24 }, { now: NOW, ...FRAME });
    expect(savings).toMatchObject({ ai_calls_avoided: 1, total_saved_dollars: null, avg_cost_per_ai_call: null });
  });

  it('counts every moment of the last 24 hours once, and nothing before them', () => {
    const begin = NOW - 30 * HOUR_MS;
    for (let minute = 0; minute <= 30 * 60; minute++) {
      clock.time = begin + minute * MINUTE_MS;
      crm('ok');
    }
    // 12:02 belongs to the slot of 12:00, so the day begins at 12:05 the day before: 23 h 57 min and the minute of now.
    expect(last().count('crm')).toBe(23 * 60 + 57 + 1);
    expect(last(15 * MINUTE_MS).count('crm')).toBe(13);
    expect(last().latency('crm', 'here').count).toBe(last().count('crm'));
  });

  it('loses and doubles nothing when the clock is set back by an hour', () => {
    for (let minute = 0; minute < 120; minute++) {
      crm('ok');
      clock.time += minute === 59 ? MINUTE_MS - HOUR_MS : MINUTE_MS;
    }
    expect(last().count('crm')).toBe(120);
    expect(last().latency('crm', 'here').count).toBe(120);
    clock.time += DAY_MS + HOUR_MS;
    crm('ok');
    expect(last().count('crm')).toBe(1);
  });

  it('has no more than its locations, kinds and outcomes to remember, however much happens', () => {
    for (let i = 0; i < 50_000; i++) {
      clock.time += 1800;
      crm('ok');
      tracker.recordCacheHit('overview', (i % 997) / 10);
    }
    const stored = tracker.book.takeChanges().slots.filter(({ slot }) => slot !== null);
    expect(stored.length).toBeLessThanOrEqual(288 + 168);
    expect(stored.flatMap(({ slot }) => Object.keys(slot?.toStored().counts ?? {})).length).toBe(stored.length * 2);
  });
});
