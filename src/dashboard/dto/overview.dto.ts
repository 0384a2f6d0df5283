import { IsOptional } from 'class-validator';
import { CacheStatisticsDto, CostSavingsDto, PerformanceDto } from '../../metrics';
import { IsQueryInteger, LocationQuery } from '../../platform/http';
import { ApiProperty, ApiPropertyOptional } from '../../platform/openapi';
import {
  SHOWN_STAGE_VALUES,
  STAGES,
  type ShownStage,
  type Stage,
  TEMPERATURES,
  type Temperature,
} from '../../seller-bot';
import type { ScoreStep } from '../domain/distributions';
import type { FunnelStage } from '../domain/funnel';
import type { Hero } from '../domain/hero';
import type { SpeedToLead } from '../domain/speed-to-lead';
import { CommissionMetricsDto } from './commission.dto';
import { BudgetDistributionDto, TimelineDistributionDto } from './distributions.dto';

const NULL_NUMBER = { type: Number, nullable: true } as const;

/** Keys of the overview that can fail by themselves. */
export const OVERVIEW_PARTS = [
  'hero',
  'funnel',
  'conversations',
  'needs_you',
  'performance',
  'cache',
  'cost_savings',
  'budget_distribution',
  'timeline_distribution',
  'score_distribution',
  'top_locations',
  'commission',
  'crm_status',
  'speed_to_lead',
] as const;
export type OverviewPart = (typeof OVERVIEW_PARTS)[number];

export class FunnelQueryDto extends LocationQuery {
  @ApiPropertyOptional({ example: 30, minimum: 1, maximum: 400 })
  @IsOptional()
  @IsQueryInteger({ min: 1, max: 400 })
  readonly days?: number;
}

export class DayLeadsDto {
  @ApiProperty({ example: '2026-11-23' })
  readonly date!: string;
  @ApiProperty({ example: 4 })
  readonly leads!: number;
}

export class TemperatureCountsDto {
  @ApiProperty({ example: 3 })
  readonly HOT!: number;
  @ApiProperty({ example: 9 })
  readonly WARM!: number;
  @ApiProperty({ example: 21 })
  readonly COLD!: number;
}

export class HeroDto implements Hero {
  @ApiProperty({ example: 4, description: 'New leads of today, where the business is.' })
  readonly leads_today!: number;
  @ApiProperty({ example: 3 })
  readonly leads_yesterday!: number;
  @ApiProperty({ ...NULL_NUMBER, example: 33.3, description: 'Against yesterday; null without leads yesterday.' })
  readonly leads_trend_percent!: number | null;
  @ApiProperty({ type: [DayLeadsDto], description: 'The last 7 days, oldest first.' })
  readonly sparkline!: DayLeadsDto[];
  @ApiProperty({ ...NULL_NUMBER, example: 6.1, description: 'Appointments per lead of 30 days, in percent.' })
  readonly conversion_rate!: number | null;
  @ApiProperty({ example: 5 })
  readonly conversion_target!: number;
  @ApiProperty({ ...NULL_NUMBER, example: 2, description: 'Of 30 days; null without a calendar.' })
  readonly appointments!: number | null;
  @ApiProperty({ ...NULL_NUMBER, example: 64.8 })
  readonly avg_lead_score!: number | null;
  @ApiProperty({ type: TemperatureCountsDto, description: 'Leads by their score.' })
  readonly leads_by_temperature!: TemperatureCountsDto;
  @ApiProperty({ example: 2, description: 'HOT conversations nobody has taken over.' })
  readonly hot_sellers_waiting!: number;
}

export class FunnelStageDto implements FunnelStage {
  @ApiProperty({ enum: STAGES, example: 'Q2' })
  readonly stage!: Stage;
  @ApiProperty({ example: 7, description: 'Live conversations that are in this stage now.' })
  readonly count!: number;
  @ApiProperty({ example: 41, description: 'Of the conversations that began in these days, how many came this far.' })
  readonly reached!: number;
  @ApiProperty({ ...NULL_NUMBER, example: 12.2, description: 'Percent of those that did not reach the next stage.' })
  readonly drop_off!: number | null;
  @ApiProperty({ ...NULL_NUMBER, example: 95.5, description: 'Median time in the stage, at most 2.5 % off.' })
  readonly median_seconds!: number | null;
}

export class FunnelDto {
  @ApiProperty({ example: 30 })
  readonly days!: number;
  @ApiProperty({ type: [FunnelStageDto] })
  readonly funnel!: FunnelStageDto[];
}

export class ConversationSummaryDto {
  @ApiProperty({ example: 33, description: 'Live conversations.' })
  readonly total!: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'number' },
    example: { Q0: 0, Q1: 4, Q2: 7, Q3: 3, Q4: 5, QUALIFIED: 3, STALLED: 11 },
    description: 'By stage as shown: silent ones are STALLED.',
  })
  readonly by_stage!: Record<ShownStage, number>;
  @ApiProperty({ type: TemperatureCountsDto })
  readonly by_temperature!: TemperatureCountsDto;
  @ApiProperty({ example: 11 })
  readonly stalled!: number;
  @ApiProperty({ example: 3 })
  readonly qualified!: number;
  @ApiProperty({ example: 1 })
  readonly taken_over!: number;
}

export const NEEDS_YOU_REASONS = [
  'hot_seller',
  'asked_for_person',
  'changed_mind',
  'counter_offer',
  'longer_timeline',
  'bot_unsure',
  'failed_send',
  'seller_wrote_again',
  'wrong_number',
] as const;
export type NeedsYouReason = (typeof NEEDS_YOU_REASONS)[number];

export class NeedsYouDto {
  @ApiProperty({ example: 'maria-1' })
  readonly contact_id!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Maria Lopez' })
  readonly seller_name!: string | null;
  @ApiProperty({ enum: NEEDS_YOU_REASONS, example: 'hot_seller' })
  readonly reason!: NeedsYouReason;
  @ApiProperty({ example: '2026-11-23T15:04:05.000Z' })
  readonly since!: string;
  @ApiProperty({ example: 840 })
  readonly age_seconds!: number;
  @ApiProperty({ enum: SHOWN_STAGE_VALUES, nullable: true, example: 'QUALIFIED' })
  readonly stage!: ShownStage | null;
  @ApiProperty({ enum: TEMPERATURES, nullable: true, example: 'HOT' })
  readonly temperature!: Temperature | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'The outbox entry of a failed send.' })
  readonly outbox_id!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'What went wrong with a failed send.' })
  readonly detail!: string | null;
}

export class ScoreStepDto implements ScoreStep {
  @ApiProperty({ example: 70 })
  readonly min_score!: number;
  @ApiProperty({ example: 80, description: 'Belongs to the next step; 100 to the last one.' })
  readonly max_score!: number;
  @ApiProperty({ example: 6 })
  readonly count!: number;
  @ApiProperty({ example: 10.5 })
  readonly percentage!: number;
}

export class TopLocationDto {
  @ApiProperty({ example: 'frisco' })
  readonly location!: string;
  @ApiProperty({ example: 11 })
  readonly count!: number;
  @ApiProperty({ example: 19.3, description: 'Of all leads.' })
  readonly percentage!: number;
}

export class CrmKindDto {
  @ApiProperty({ example: 'sms' })
  readonly kind!: string;
  @ApiProperty({ example: 40, description: 'Attempts, retries counted each.' })
  readonly calls!: number;
  @ApiProperty({ example: 1 })
  readonly errors!: number;
}

export class CrmStatusDto {
  @ApiProperty({ example: true })
  readonly connected!: boolean;
  @ApiProperty({ type: [CrmKindDto], description: 'Deliveries of today, where the business is, that have ended.' })
  readonly calls_today!: CrmKindDto[];
  @ApiProperty({ ...NULL_NUMBER, example: 0.4, description: "Percent of today's calls; null without calls." })
  readonly error_rate!: number | null;
  @ApiProperty({ example: 3, description: 'Deliveries that wait.' })
  readonly queue_depth!: number;
  @ApiProperty({ example: 0, description: 'Deliveries that were given up and can be replayed.' })
  readonly failed!: number;
  @ApiProperty({ type: String, nullable: true, example: '2026-11-23T15:04:05.000Z' })
  readonly last_success!: string | null;
}

export class SpeedToLeadDto implements SpeedToLead {
  @ApiProperty({ example: 128, description: 'Replies of the last 7 days.' })
  readonly replies!: number;
  @ApiProperty({ ...NULL_NUMBER, example: 3.1 })
  readonly median_seconds!: number | null;
  @ApiProperty({ ...NULL_NUMBER, example: 4.2 })
  readonly p95_seconds!: number | null;
  @ApiProperty({ ...NULL_NUMBER, example: 100 })
  readonly within_5_minutes_rate!: number | null;
  @ApiProperty({ example: 33 })
  readonly first_replies!: number;
  @ApiProperty({ ...NULL_NUMBER, example: 100 })
  readonly first_replies_within_5_minutes_rate!: number | null;
}

/** Everything the first screen shows. A part that could not be read is null and named in `degraded`. */
export class OverviewDto {
  @ApiProperty({ type: HeroDto, nullable: true })
  readonly hero!: HeroDto | null;
  @ApiProperty({ type: [FunnelStageDto], nullable: true, description: 'Of the last 30 days.' })
  readonly funnel!: FunnelStageDto[] | null;
  @ApiProperty({ type: ConversationSummaryDto, nullable: true })
  readonly conversations!: ConversationSummaryDto | null;
  @ApiProperty({ type: [NeedsYouDto], nullable: true, description: 'Most urgent first, at most 20.' })
  readonly needs_you!: NeedsYouDto[] | null;
  @ApiProperty({ type: PerformanceDto, nullable: true, description: 'Of the last 24 hours.' })
  readonly performance!: PerformanceDto | null;
  @ApiProperty({
    type: CacheStatisticsDto,
    nullable: true,
    description: 'Of the last 24 hours, all locations together.',
  })
  readonly cache!: CacheStatisticsDto | null;
  @ApiProperty({ type: CostSavingsDto, nullable: true, description: 'Of the last 7 days, all locations together.' })
  readonly cost_savings!: CostSavingsDto | null;
  @ApiProperty({ type: BudgetDistributionDto, nullable: true })
  readonly budget_distribution!: BudgetDistributionDto | null;
  @ApiProperty({ type: TimelineDistributionDto, nullable: true })
  readonly timeline_distribution!: TimelineDistributionDto | null;
  @ApiProperty({ type: [ScoreStepDto], nullable: true })
  readonly score_distribution!: ScoreStepDto[] | null;
  @ApiProperty({ type: [TopLocationDto], nullable: true })
  readonly top_locations!: TopLocationDto[] | null;
  @ApiProperty({ type: CommissionMetricsDto, nullable: true })
  readonly commission!: CommissionMetricsDto | null;
  @ApiProperty({ type: CrmStatusDto, nullable: true })
  readonly crm_status!: CrmStatusDto | null;
  @ApiProperty({ type: SpeedToLeadDto, nullable: true })
  readonly speed_to_lead!: SpeedToLeadDto | null;
  @ApiProperty({ example: 0, description: 'How old what is shown is.' })
  readonly data_age_seconds!: number;
  @ApiProperty({
    enum: OVERVIEW_PARTS,
    isArray: true,
    example: [],
    description:
      'Keys that could not be read (null), that hold only what this instance measured, or that come from memory because the store does not answer.',
  })
  readonly degraded!: OverviewPart[];
}
