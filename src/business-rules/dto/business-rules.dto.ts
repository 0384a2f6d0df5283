import { ApiProperty, ApiPropertyOptional } from '../../platform/openapi';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { type BusinessRules, type LeadFacts, dollars } from '../domain/business-rules';
import type { JorgePriority, LeadValidation } from '../domain/validate-lead';

const MOST_DOLLARS = 1_000_000_000;

export class ValidateLeadDto {
  @ApiPropertyOptional({ example: 450000, minimum: 0 })
  @IsOptional()
  @IsInt({ message: 'must be a whole number of dollars' })
  @Min(0, { message: 'must not be negative' })
  @Max(MOST_DOLLARS, { message: `must be at most ${dollars(MOST_DOLLARS)}` })
  readonly budget_max?: number;

  @ApiPropertyOptional({ example: 400000, minimum: 0 })
  @IsOptional()
  @IsInt({ message: 'must be a whole number of dollars' })
  @Min(0, { message: 'must not be negative' })
  @Max(MOST_DOLLARS, { message: `must be at most ${dollars(MOST_DOLLARS)}` })
  readonly budget_min?: number;

  @ApiPropertyOptional({ type: [String], example: ['plano'] })
  @IsOptional()
  @IsArray({ message: 'must be a list of places' })
  @ArrayMaxSize(50, { message: 'must have at most 50 places' })
  @IsString({ each: true, message: 'must be a list of texts' })
  @MaxLength(100, { each: true, message: 'must hold places of at most 100 characters' })
  readonly locations?: string[];

  @ApiPropertyOptional({ example: '2_months' })
  @IsOptional()
  @IsString({ message: 'must be text' })
  @MaxLength(40, { message: 'must have at most 40 characters' })
  readonly timeline?: string;
}

export class LeadValidationDto {
  @ApiProperty({ type: Boolean, nullable: true, example: true })
  readonly passes_jorge_criteria!: boolean | null;
  @ApiProperty({ type: [String], example: ['No timeline is known.'] })
  readonly validation_issues!: string[];
  @ApiProperty({ enum: ['high', 'normal', 'review_required'], example: 'high' })
  readonly jorge_priority!: JorgePriority;
  @ApiProperty({ type: Number, nullable: true, example: 27000 })
  readonly estimated_commission!: number | null;
  @ApiProperty({ example: true })
  readonly service_area_match!: boolean;
}

export class BusinessRulesDto {
  @ApiProperty({ example: 200000 })
  readonly price_band_min!: number;
  @ApiProperty({ example: 800000 })
  readonly price_band_max!: number;
  @ApiProperty({ type: [String], example: ['Dallas', 'Plano'] })
  readonly service_areas!: string[];
  @ApiProperty({ example: 80 })
  readonly hot_score!: number;
  @ApiProperty({ example: 60 })
  readonly warm_score!: number;
  @ApiProperty({ example: 0.06 })
  readonly commission_rate!: number;
  @ApiProperty({ example: 0.04 })
  readonly minimum_commission_rate!: number;
  @ApiProperty({ example: 0.75 })
  readonly offer_ratio!: number;
}

export function leadFactsOf({ budget_max, budget_min, locations, timeline }: ValidateLeadDto): LeadFacts {
  return {
    budgetMax: budget_max ?? null,
    budgetMin: budget_min ?? null,
    locations: locations ?? [],
    timeline: timeline ?? null,
  };
}

export function leadValidationDtoOf(validation: LeadValidation): LeadValidationDto {
  return {
    passes_jorge_criteria: validation.passesJorgeCriteria,
    validation_issues: [...validation.validationIssues],
    jorge_priority: validation.jorgePriority,
    estimated_commission: validation.estimatedCommission,
    service_area_match: validation.serviceAreaMatch,
  };
}

export function businessRulesDtoOf(rules: BusinessRules): BusinessRulesDto {
  return {
    price_band_min: rules.priceBandMin,
    price_band_max: rules.priceBandMax,
    service_areas: [...rules.serviceAreas],
    hot_score: rules.hotScore,
    warm_score: rules.warmScore,
    commission_rate: rules.commissionRate,
    minimum_commission_rate: rules.minimumCommissionRate,
    offer_ratio: rules.offerRatio,
  };
}
