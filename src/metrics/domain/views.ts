import type { LatencySummary, Reading } from './reading';

/** Field names are the API's. Times are milliseconds, shares percent (0-100); null = nothing was measured. */
export interface PerformanceDashboardMetrics {
  readonly cache_avg_ms: number | null;
  readonly cache_p95_ms: number | null;
  readonly cache_hit_rate: number | null;
  readonly cache_miss_rate: number | null;
  readonly total_cache_hits: number;
  readonly total_cache_misses: number;
  readonly ai_avg_ms: number | null;
  readonly ai_p95_ms: number | null;
  readonly ai_total_calls: number;
  readonly five_minute_rule_compliance: number | null;
  readonly fallback_activations: number;
  readonly ghl_avg_ms: number | null;
  readonly ghl_p95_ms: number | null;
  readonly ghl_total_calls: number;
  readonly ghl_error_rate: number | null;
  readonly ghl_retries: number;
  readonly texts: number;
  readonly turns: TimeSeriesPart;
  readonly speed_to_lead: SpeedToLead;
  readonly timestamp: string;
  readonly degraded: readonly string[];
}

/** From a seller's text to our reply in the CRM; what we waited on purpose is told apart. */
export interface SpeedToLead {
  readonly replies: number;
  readonly undelivered: number;
  readonly median_ms: number | null;
  readonly p95_ms: number | null;
  /** Of all replies, those within five minutes, time held back for quiet hours not counted. */
  readonly share_under_5_min: number | null;
  /** From a text to the begin of its turn: the wait for the rest of a burst, and any queue. */
  readonly settle_avg_ms: number | null;
  readonly held_replies: number;
  readonly held_avg_ms: number | null;
}

export interface CacheStatistics {
  readonly hit_rate: number | null;
  readonly miss_rate: number | null;
  readonly avg_hit_time_ms: number | null;
  readonly avg_miss_time_ms: number | null;
  readonly total_hits: number;
  readonly total_misses: number;
  readonly total_requests: number;
  readonly cache_size_mb: number;
  readonly ttl_expirations: number;
  readonly hit_rate_by_hour: readonly HitRateOfHour[];
  readonly degraded: readonly string[];
}

/** `hits` and `misses` are null for an hour in which nobody was there to count. */
export interface HitRateOfHour {
  readonly hour: string;
  readonly rate: number | null;
  readonly hits: number | null;
  readonly misses: number | null;
}

export interface CostSavingsMetrics {
  readonly total_saved_dollars: number | null;
  readonly ai_calls_avoided: number;
  readonly pattern_matches: number;
  readonly cache_hits: number;
  readonly avg_cost_per_ai_call: number | null;
  readonly lead_bot_savings: number | null;
  readonly seller_bot_savings: number | null;
  readonly total_cost_dollars: number | null;
  /** Calls whose model has no known price: they are in no figure above. */
  readonly unpriced_ai_calls: number;
  readonly prices_as_of: string;
  readonly window_hours: number;
  readonly degraded: readonly string[];
}

/** `count` and `errors` are null for an hour in which nobody was there to count. */
export interface TimeSeriesPart {
  readonly count: number | null;
  readonly avg_ms: number | null;
  readonly p95_ms: number | null;
  readonly errors: number | null;
}

export interface TimeSeriesPoint {
  readonly hour: string;
  readonly cache: TimeSeriesPart;
  readonly ai: TimeSeriesPart;
  readonly ghl: TimeSeriesPart;
  readonly turns: TimeSeriesPart;
}

export interface TimeSeries {
  readonly hours: number;
  readonly points: readonly TimeSeriesPoint[];
  readonly degraded: readonly string[];
}

/** What the calls to the CRM say about it. */
export interface CrmCalls {
  readonly calls_by_kind: Readonly<Record<string, number>>;
  readonly total_calls: number;
  readonly error_rate: number | null;
  readonly last_success: string | null;
}

/** What a view says of itself besides its figures. */
export interface ViewFrame {
  readonly now: number;
  readonly degraded: readonly string[];
}

export function performanceOf(reading: Reading, location: string, frame: ViewFrame): PerformanceDashboardMetrics {
  const hits = reading.count('cache', 'hit');
  const misses = reading.count('cache', 'miss');
  const cache = reading.latency('cache', 'hit');
  const ai = reading.latency('ai');
  const ghl = reading.latency('crm', location);
  const speed = speedToLeadOf(reading, location);
  return {
    cache_avg_ms: ms(cache.avgMs),
    cache_p95_ms: ms(cache.p95Ms),
    cache_hit_rate: percent(hits, hits + misses),
    cache_miss_rate: percent(misses, hits + misses),
    total_cache_hits: hits,
    total_cache_misses: misses,
    ai_avg_ms: ms(ai.avgMs),
    ai_p95_ms: ms(ai.p95Ms),
    ai_total_calls: ai.count,
    five_minute_rule_compliance: speed.share_under_5_min,
    fallback_activations: reading.count('ai') - reading.count('ai', 'ok'),
    ghl_avg_ms: ms(ghl.avgMs),
    ghl_p95_ms: ms(ghl.p95Ms),
    ghl_total_calls: ghl.count,
    ghl_error_rate: percent(crmErrors(reading, location), ghl.count),
    ghl_retries: reading.count('crm_retry', location),
    texts: reading.count('text', location),
    turns: part(reading.latency('turn', location), reading.count('turn', location, 'failed')),
    speed_to_lead: speed,
    timestamp: iso(frame.now),
    degraded: frame.degraded,
  };
}

export function speedToLeadOf(reading: Reading, location: string): SpeedToLead {
  const { count, medianMs, p95Ms } = reading.latency('reply', location);
  const held = reading.latency('held', location);
  return {
    replies: count,
    undelivered: reading.count('reply', location, 'undelivered'),
    median_ms: ms(medianMs),
    p95_ms: ms(p95Ms),
    share_under_5_min: percent(reading.count('reply', location, 'in_time'), reading.count('reply', location)),
    settle_avg_ms: ms(reading.latency('settle', location).avgMs),
    held_replies: held.count,
    held_avg_ms: ms(held.avgMs),
  };
}

export function cacheStatisticsOf(
  day: Reading,
  byHour: readonly MeasuredHour[],
  cacheBytes: number,
  { degraded }: ViewFrame,
): CacheStatistics {
  const hits = day.count('cache', 'hit');
  const misses = day.count('cache', 'miss');
  return {
    hit_rate: percent(hits, hits + misses),
    miss_rate: percent(misses, hits + misses),
    avg_hit_time_ms: ms(day.latency('cache', 'hit').avgMs),
    avg_miss_time_ms: ms(day.latency('cache', 'miss').avgMs),
    total_hits: hits,
    total_misses: misses,
    total_requests: hits + misses,
    cache_size_mb: Math.round((cacheBytes / 1_048_576) * 1000) / 1000,
    ttl_expirations: day.count('cache_expiry'),
    hit_rate_by_hour: byHour.map(hitRateOf),
    degraded,
  };
}

/** An hour, and whether anybody was there to measure. */
export interface MeasuredHour {
  readonly start: number;
  readonly wasWatched: boolean;
  readonly reading: Reading;
}

function hitRateOf({ start, wasWatched, reading }: MeasuredHour): HitRateOfHour {
  const hits = reading.count('cache', 'hit');
  const misses = reading.count('cache', 'miss');
  return {
    hour: iso(start),
    rate: percent(hits, hits + misses),
    hits: wasWatched ? hits : null,
    misses: wasWatched ? misses : null,
  };
}

export function costSavingsOf(
  reading: Reading,
  about: { readonly pricesAsOf: string; readonly windowHours: number },
  { degraded }: ViewFrame,
): CostSavingsMetrics {
  const priced = reading.count('ai_priced', 'yes');
  const cost = reading.count('ai_cost');
  const average = priced === 0 ? null : cost / priced;
  const saved = (bot: 'seller' | 'lead'): number | null =>
    average === null ? null : dollars(reading.count('ai_avoided', bot) * average);
  const avoided = reading.count('ai_avoided');
  const because = (reason: 'pattern' | 'cache'): number =>
    reading.count('ai_avoided', 'seller', reason) + reading.count('ai_avoided', 'lead', reason);
  return {
    total_saved_dollars: average === null ? null : dollars(avoided * average),
    ai_calls_avoided: avoided,
    pattern_matches: because('pattern'),
    cache_hits: because('cache'),
    avg_cost_per_ai_call: average === null ? null : dollars(average),
    lead_bot_savings: saved('lead'),
    seller_bot_savings: saved('seller'),
    total_cost_dollars: priced === 0 ? null : dollars(cost),
    unpriced_ai_calls: reading.count('ai_priced', 'no'),
    prices_as_of: about.pricesAsOf,
    window_hours: about.windowHours,
    degraded,
  };
}

export function timeSeriesOf(
  hours: readonly MeasuredHour[],
  location: string,
  { degraded }: Pick<ViewFrame, 'degraded'>,
): TimeSeries {
  return { hours: hours.length, points: hours.map((hour) => pointOf(hour, location)), degraded };
}

function pointOf({ start, wasWatched, reading }: MeasuredHour, location: string): TimeSeriesPoint {
  const seen = (latency: LatencySummary, errors: number, count = latency.count): TimeSeriesPart =>
    wasWatched ? part(latency, errors, count) : UNWATCHED;
  const cached = reading.count('cache');
  return {
    hour: iso(start),
    cache: seen(reading.latency('cache', 'hit'), reading.count('cache_failure'), cached),
    ai: seen(reading.latency('ai'), reading.count('ai') - reading.count('ai', 'ok')),
    ghl: seen(reading.latency('crm', location), crmErrors(reading, location)),
    turns: seen(reading.latency('turn', location), reading.count('turn', location, 'failed')),
  };
}

const UNWATCHED: TimeSeriesPart = { count: null, avg_ms: null, p95_ms: null, errors: null };

function part(latency: LatencySummary, errors: number, count = latency.count): TimeSeriesPart {
  return { count, avg_ms: ms(latency.avgMs), p95_ms: ms(latency.p95Ms), errors };
}

export function crmCallsOf(reading: Reading, location: string): CrmCalls {
  const byKind: Record<string, number> = {};
  for (const outcome of Object.keys(reading.countBy('crm', location))) {
    for (const [kind, n] of Object.entries(reading.countBy('crm', location, outcome))) {
      byKind[kind] = (byKind[kind] ?? 0) + n;
    }
  }
  const total = reading.count('crm', location);
  const last = reading.latest('crm', location);
  return {
    calls_by_kind: byKind,
    total_calls: total,
    error_rate: percent(crmErrors(reading, location), total),
    last_success: last === null ? null : iso(last),
  };
}

/** Do-not-disturb is an answer, not an error. */
export function crmErrors(reading: Reading, location: string): number {
  return (
    reading.count('crm', location) -
    reading.count('crm', location, 'ok') -
    reading.count('crm', location, 'do-not-disturb')
  );
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 100;
}

function ms(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}

/** Calls cost fractions of a cent. */
function dollars(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000;
}

function iso(moment: number): string {
  return new Date(moment).toISOString();
}
