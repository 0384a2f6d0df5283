import { Injectable } from '@nestjs/common';
import { PRICES_AS_OF } from '../ai';
import { AppConfig } from '../config';
import { CacheService } from '../platform/cache';
import { Clock } from '../shared';
import { AlertStore } from './alert-store';
import type { Alert } from './domain/alert-rules';
import { HOUR_MS, MINUTE_MS } from './domain/time-slots';
import {
  type CacheStatistics,
  type CostSavingsMetrics,
  type CrmCalls,
  type PerformanceDashboardMetrics,
  type SpeedToLead,
  type TimeSeries,
  cacheStatisticsOf,
  costSavingsOf,
  crmCallsOf,
  performanceOf,
  speedToLeadOf,
  timeSeriesOf,
} from './domain/views';
import { type FleetReading, FleetReadings } from './fleet-readings';

const SECOND_MS = 1000;
const DAY_MS = 24 * HOUR_MS;
const SAVINGS_HOURS = 168;
const SHOWN_PAST_ALERTS = 50;

/** How old a view may be. */
const TTL_MS = {
  performance: 30 * SECOND_MS,
  cache: 5 * MINUTE_MS,
  costSavings: HOUR_MS,
  timeSeries: 30 * SECOND_MS,
} as const;

export interface Alerts {
  readonly active: readonly Alert[];
  readonly recent: readonly Alert[];
}

/**
 * The views of what was measured, cached. A view of a store that does not answer holds what this instance knows, says so in
 * `degraded: ["snapshots"]`, and is not kept.
 */
@Injectable()
export class MetricsService {
  constructor(
    private readonly readings: FleetReadings,
    private readonly alertStore: AlertStore,
    private readonly cache: CacheService,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** The last 24 hours. */
  async performance(location: string): Promise<PerformanceDashboardMetrics> {
    return this.cached(`metrics:performance:${location}`, TTL_MS.performance, async (now) => {
      const day = await this.readings.last(DAY_MS, now);
      return performanceOf(day.reading, location, { now, degraded: degradedBy(day) });
    });
  }

  /** The last 24 hours, and those one by one. */
  async cacheStatistics(): Promise<CacheStatistics> {
    return this.cached('metrics:cache', TTL_MS.cache, async (now) => {
      const day = await this.readings.last(DAY_MS, now);
      const byHour = await this.readings.byHour(24, now);
      const aliveWithinMs = 2 * Math.max(this.config.conversation.snapshotIntervalMs, MINUTE_MS);
      const bytes = this.readings.cacheBytes(now, aliveWithinMs);
      return cacheStatisticsOf(day.reading, byHour.reading, bytes, { now, degraded: degradedBy(day, byHour) });
    });
  }

  /** The last seven days. */
  async costSavings(): Promise<CostSavingsMetrics> {
    return this.cached('metrics:cost-savings', TTL_MS.costSavings, async (now) => {
      const week = await this.readings.since(now - SAVINGS_HOURS * HOUR_MS, now);
      const about = { pricesAsOf: PRICES_AS_OF, windowHours: SAVINGS_HOURS };
      return costSavingsOf(week.reading, about, { now, degraded: degradedBy(week) });
    });
  }

  /** The last `hours` (1 to 168), oldest first; the one that is going on is the last. */
  async timeSeries(location: string, hours: number): Promise<TimeSeries> {
    return this.cached(`metrics:time-series:${location}:${String(hours)}`, TTL_MS.timeSeries, async (now) => {
      const byHour = await this.readings.byHour(hours, now);
      return timeSeriesOf(byHour.reading, location, { degraded: degradedBy(byHour) });
    });
  }

  /** Time from a seller's text to our reply, over the last 24 hours. Not cached: views that show it are. */
  async speedToLead(location: string): Promise<SpeedToLead> {
    const { reading } = await this.readings.last(DAY_MS, this.clock.now());
    return speedToLeadOf(reading, location);
  }

  /** The calls to the CRM since a moment at which an hour begins. Not cached: views that show it are. */
  async crmCalls(location: string, since: number): Promise<CrmCalls> {
    const { reading } = await this.readings.since(since, this.clock.now());
    return crmCallsOf(reading, location);
  }

  /** Of a location and of the whole installation. Problem: `store-unavailable`. */
  async alerts(location: string): Promise<Alerts> {
    const isOurs = ({ locationId }: Alert): boolean => locationId === null || locationId === location;
    const [active, past] = await Promise.all([this.alertStore.active(), this.alertStore.past(SHOWN_PAST_ALERTS)]);
    return {
      active: active.filter(isOurs).sort((a, b) => b.beganAt - a.beganAt),
      recent: past.filter(isOurs),
    };
  }

  private async cached<T extends { readonly degraded: readonly string[] }>(
    key: string,
    ttlMs: number,
    compute: (now: number) => Promise<T>,
  ): Promise<T> {
    const view = await this.cache.cachedComputation(key, ttlMs, () => compute(this.clock.now()));
    if (view.degraded.length > 0) await this.cache.delete(key);
    return view;
  }
}

function degradedBy(...readings: readonly FleetReading<unknown>[]): readonly string[] {
  return readings.every(({ isComplete }) => isComplete) ? [] : ['snapshots'];
}
