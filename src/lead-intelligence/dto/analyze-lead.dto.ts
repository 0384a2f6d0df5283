import { IsOptional, IsString, MaxLength } from 'class-validator';
import { LeadValidationDto, leadValidationDtoOf } from '../../business-rules';
import { IsContactId, IsIdentifier, IsText } from '../../platform/http';
import { ApiProperty, ApiPropertyOptional } from '../../platform/openapi';
import type { BudgetClass, LeadAnalysis } from '../domain/analyze-lead';
import type { Financing, LeadField, LeadTimeline, TimelineClass } from '../domain/lead';

const MAX_MESSAGE = 10_000;

const TIMELINES: readonly LeadTimeline[] = [
  'immediate',
  '1_month',
  '2_months',
  '3_months',
  '6_months',
  '1_year',
  'flexible',
  'unknown',
];
const TIMELINE_CLASSES: readonly TimelineClass[] = ['0-30 days', '1-3 months', '3-6 months', '6+ months', 'Unknown'];
const FINANCINGS: readonly Financing[] = [
  'cash',
  'pre_approved',
  'conventional',
  'fha',
  'va',
  'jumbo',
  'needs_financing',
  'unknown',
];

export class AnalyzeLeadDto {
  @ApiProperty({ example: 'Looking for a 3 bed in Frisco under 450k, preapproved, 60 days', maxLength: MAX_MESSAGE })
  @IsText({ max: MAX_MESSAGE })
  readonly message!: string;

  @ApiPropertyOptional({ example: 'maria-1', maxLength: 128, description: 'The lead is kept for this contact.' })
  @IsOptional()
  @IsContactId()
  readonly contact_id?: string | null;

  @ApiPropertyOptional({ example: 'website', maxLength: 100 })
  @IsOptional()
  @IsString({ message: 'must be text' })
  @MaxLength(100, { message: 'must have at most 100 characters' })
  readonly source?: string;

  @ApiPropertyOptional({ example: 'default', description: 'By default the configured location.' })
  @IsOptional()
  @IsIdentifier()
  readonly location_id?: string;
}

export class ContributionDto {
  @ApiProperty({ example: 'budget' })
  readonly factor!: string;
  @ApiProperty({ example: 13.5 })
  readonly points!: number;
  @ApiProperty({ example: 'a budget is named' })
  readonly because!: string;
}

export class LeadEvidenceDto {
  @ApiProperty({ enum: ['budget', 'timeline', 'location', 'financing'], example: 'budget' })
  readonly field!: LeadField;
  @ApiProperty({ example: '450k' })
  readonly text!: string;
  @ApiProperty({ example: 37 })
  readonly start!: number;
  @ApiProperty({ example: 41 })
  readonly end!: number;
}

/** What a text says of a lead; null = it does not say. */
export class LeadAnalysisDto {
  @ApiProperty({ example: 92.3, minimum: 0, maximum: 100 })
  readonly lead_score!: number;
  @ApiProperty({ enum: ['HOT', 'WARM', 'COLD'], example: 'HOT' })
  readonly temperature!: 'HOT' | 'WARM' | 'COLD';
  @ApiProperty({ example: 0.54, minimum: 0, maximum: 1 })
  readonly urgency!: number;
  @ApiProperty({ example: 1, minimum: 0, maximum: 1 })
  readonly qualification!: number;
  @ApiProperty({ example: 0.8, minimum: 0, maximum: 1 })
  readonly intent_confidence!: number;
  @ApiProperty({ type: Number, nullable: true, example: null })
  readonly budget_min!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 450000 })
  readonly budget_max!: number | null;
  @ApiProperty({ enum: ['high', 'medium', 'budget_conscious', 'unknown'], example: 'medium' })
  readonly budget_analysis!: BudgetClass;
  @ApiProperty({ enum: TIMELINES, example: '2_months' })
  readonly timeline!: LeadTimeline;
  @ApiProperty({ enum: TIMELINE_CLASSES, example: '1-3 months' })
  readonly timeline_class!: TimelineClass;
  @ApiProperty({ type: [String], example: ['frisco'] })
  readonly locations!: string[];
  @ApiProperty({ enum: FINANCINGS, example: 'pre_approved' })
  readonly financing!: Financing;
  @ApiProperty({ type: [ContributionDto] })
  readonly contributions!: ContributionDto[];
  @ApiProperty({ type: [LeadEvidenceDto] })
  readonly evidence!: LeadEvidenceDto[];
  @ApiProperty({ type: LeadValidationDto })
  readonly validation!: LeadValidationDto;
}

/** An analysis in the words of the API. */
export function leadAnalysisDtoOf(analysis: LeadAnalysis): LeadAnalysisDto {
  return {
    lead_score: analysis.leadScore,
    temperature: analysis.temperature,
    urgency: analysis.urgency,
    qualification: analysis.qualification,
    intent_confidence: analysis.intentConfidence,
    budget_min: analysis.budgetMin,
    budget_max: analysis.budgetMax,
    budget_analysis: analysis.budgetClass,
    timeline: analysis.timeline,
    timeline_class: analysis.timelineClass,
    locations: [...analysis.locations],
    financing: analysis.financing,
    contributions: [...analysis.contributions],
    evidence: [...analysis.evidence],
    validation: leadValidationDtoOf(analysis.validation),
  };
}
