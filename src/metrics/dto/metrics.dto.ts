import { ApiProperty, ApiPropertyOptional } from '../../platform/openapi';
import { IsOptional } from 'class-validator';
import { IsQueryInteger, LocationQuery } from '../../platform/http';
import type {
  CacheStatistics,
  CostSavingsMetrics,
  HitRateOfHour,
  PerformanceDashboardMetrics,
  SpeedToLead,
  TimeSeries,
  TimeSeriesPart,
  TimeSeriesPoint,
} from '../domain/views';

/** The views carry the API's names already: these classes describe them, and the compiler holds the two together. */
export class LocationQueryDto extends LocationQuery {}

export class TimeSeriesQueryDto extends LocationQuery {
  @ApiPropertyOptional({ example: 24, minimum: 1, maximum: 168 })
  @IsOptional()
  @IsQueryInteger({ min: 1, max: 168 })
  readonly hours?: number;
}

export class TimeSeriesPartDto implements TimeSeriesPart {
  @ApiProperty({ type: Number, nullable: true, example: 120, description: 'Null: no instance was running.' })
  readonly count!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 84.2 })
  readonly avg_ms!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 210.5 })
  readonly p95_ms!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 0 })
  readonly errors!: number | null;
}

export class SpeedToLeadDto implements SpeedToLead {
  @ApiProperty({ example: 42, description: 'Replies that reached the CRM (or the caller who asked for them).' })
  readonly replies!: number;
  @ApiProperty({ example: 0, description: 'Replies given up.' })
  readonly undelivered!: number;
  @ApiProperty({ type: Number, nullable: true, example: 3420.5 })
  readonly median_ms!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 5100.2 })
  readonly p95_ms!: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    example: 100,
    description: 'Percent of all replies; time held back for quiet hours does not count.',
  })
  readonly share_under_5_min!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 3004.1, description: 'From a text to the begin of its turn.' })
  readonly settle_avg_ms!: number | null;
  @ApiProperty({ example: 0 })
  readonly held_replies!: number;
  @ApiProperty({ type: Number, nullable: true, example: null })
  readonly held_avg_ms!: number | null;
}

export class PerformanceDto implements PerformanceDashboardMetrics {
  @ApiProperty({ type: Number, nullable: true, example: 0.4, description: 'Of hits.' })
  readonly cache_avg_ms!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 1.2 })
  readonly cache_p95_ms!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 87.5 })
  readonly cache_hit_rate!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 12.5 })
  readonly cache_miss_rate!: number | null;
  @ApiProperty({ example: 140 })
  readonly total_cache_hits!: number;
  @ApiProperty({ example: 20 })
  readonly total_cache_misses!: number;
  @ApiProperty({ type: Number, nullable: true, example: null })
  readonly ai_avg_ms!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: null })
  readonly ai_p95_ms!: number | null;
  @ApiProperty({ example: 0 })
  readonly ai_total_calls!: number;
  @ApiProperty({ type: Number, nullable: true, example: 100 })
  readonly five_minute_rule_compliance!: number | null;
  @ApiProperty({
    example: 0,
    description: 'AI calls whose answer could not be used, or for which the budget was spent.',
  })
  readonly fallback_activations!: number;
  @ApiProperty({ type: Number, nullable: true, example: 84.2 })
  readonly ghl_avg_ms!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 210.5 })
  readonly ghl_p95_ms!: number | null;
  @ApiProperty({ example: 120 })
  readonly ghl_total_calls!: number;
  @ApiProperty({ type: Number, nullable: true, example: 0.83 })
  readonly ghl_error_rate!: number | null;
  @ApiProperty({ example: 1 })
  readonly ghl_retries!: number;
  @ApiProperty({ example: 42 })
  readonly texts!: number;
  @ApiProperty({ type: TimeSeriesPartDto })
  readonly turns!: TimeSeriesPartDto;
  @ApiProperty({ type: SpeedToLeadDto })
  readonly speed_to_lead!: SpeedToLeadDto;
  @ApiProperty({ format: 'date-time', example: '2026-11-23T04:00:00.000Z' })
  readonly timestamp!: string;
  @ApiProperty({
    type: [String],
    example: [],
    description: 'Sources that did not answer: `snapshots` = the figures are of this instance alone.',
  })
  readonly degraded!: readonly string[];
}

export class HitRateOfHourDto implements HitRateOfHour {
  @ApiProperty({ format: 'date-time', example: '2026-11-23T04:00:00.000Z' })
  readonly hour!: string;
  @ApiProperty({ type: Number, nullable: true, example: 87.5 })
  readonly rate!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 140, description: 'Null: no instance was running.' })
  readonly hits!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 20 })
  readonly misses!: number | null;
}

export class CacheStatisticsDto implements CacheStatistics {
  @ApiProperty({ type: Number, nullable: true, example: 87.5 })
  readonly hit_rate!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 12.5 })
  readonly miss_rate!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 0.4 })
  readonly avg_hit_time_ms!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 6.3 })
  readonly avg_miss_time_ms!: number | null;
  @ApiProperty({ example: 140 })
  readonly total_hits!: number;
  @ApiProperty({ example: 20 })
  readonly total_misses!: number;
  @ApiProperty({ example: 160 })
  readonly total_requests!: number;
  @ApiProperty({ example: 0.12, description: 'In the memory of all running instances.' })
  readonly cache_size_mb!: number;
  @ApiProperty({ example: 3 })
  readonly ttl_expirations!: number;
  @ApiProperty({ type: [HitRateOfHourDto] })
  readonly hit_rate_by_hour!: readonly HitRateOfHourDto[];
  @ApiProperty({
    type: [String],
    example: [],
    description: 'Sources that did not answer: `snapshots` = the figures are of this instance alone.',
  })
  readonly degraded!: readonly string[];
}

export class CostSavingsDto implements CostSavingsMetrics {
  @ApiProperty({
    type: Number,
    nullable: true,
    example: 1.84,
    description: 'Null until an AI call was made: its cost is not known before.',
  })
  readonly total_saved_dollars!: number | null;
  @ApiProperty({ example: 920 })
  readonly ai_calls_avoided!: number;
  @ApiProperty({ example: 870 })
  readonly pattern_matches!: number;
  @ApiProperty({ example: 50 })
  readonly cache_hits!: number;
  @ApiProperty({ type: Number, nullable: true, example: 0.002 })
  readonly avg_cost_per_ai_call!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 0.4 })
  readonly lead_bot_savings!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 1.44 })
  readonly seller_bot_savings!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 0.3 })
  readonly total_cost_dollars!: number | null;
  @ApiProperty({ example: 0, description: 'Their model has no known price; they are in no figure.' })
  readonly unpriced_ai_calls!: number;
  @ApiProperty({ example: '2026-10-24' })
  readonly prices_as_of!: string;
  @ApiProperty({ example: 168 })
  readonly window_hours!: number;
  @ApiProperty({
    type: [String],
    example: [],
    description: 'Sources that did not answer: `snapshots` = the figures are of this instance alone.',
  })
  readonly degraded!: readonly string[];
}

export class TimeSeriesPointDto implements TimeSeriesPoint {
  @ApiProperty({ format: 'date-time', example: '2026-11-23T04:00:00.000Z' })
  readonly hour!: string;
  @ApiProperty({ type: TimeSeriesPartDto })
  readonly cache!: TimeSeriesPartDto;
  @ApiProperty({ type: TimeSeriesPartDto })
  readonly ai!: TimeSeriesPartDto;
  @ApiProperty({ type: TimeSeriesPartDto })
  readonly ghl!: TimeSeriesPartDto;
  @ApiProperty({ type: TimeSeriesPartDto })
  readonly turns!: TimeSeriesPartDto;
}

export class TimeSeriesDto implements TimeSeries {
  @ApiProperty({ example: 24 })
  readonly hours!: number;
  @ApiProperty({ type: [TimeSeriesPointDto] })
  readonly points!: readonly TimeSeriesPointDto[];
  @ApiProperty({
    type: [String],
    example: [],
    description: 'Sources that did not answer: `snapshots` = the figures are of this instance alone.',
  })
  readonly degraded!: readonly string[];
}
