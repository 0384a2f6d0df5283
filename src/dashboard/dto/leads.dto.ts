import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import {
  type Financing,
  LEAD_BUDGET_RANGES,
  LEAD_SORTS,
  LEAD_TEMPERATURES,
  LeadAnalysisDto,
  type LeadBudgetRange,
  type LeadSort,
  type LeadTemperature,
  type LeadTimeline,
  type StoredLead,
  TIMELINE_CLASSES,
  type TimelineClass,
  budgetOf,
  budgetRangeOf,
  leadAnalysisDtoOf,
} from '../../lead-intelligence';
import { IsQueryInteger, LocationQuery } from '../../platform/http';
import { ApiProperty, ApiPropertyOptional } from '../../platform/openapi';
import { type ContactRecord, ConversationStateDto } from '../../seller-bot';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../shared';
import type { LeadDetail, LeadFilters, PaginatedLeads } from '../leads.service';

const oneOf = (values: readonly string[]): { message: string } => ({ message: `must be one of ${values.join(', ')}` });

export class ListLeadsDto extends LocationQuery {
  @ApiPropertyOptional({ enum: LEAD_TEMPERATURES, example: 'HOT', description: 'By lead score.' })
  @IsOptional()
  @IsIn(LEAD_TEMPERATURES, oneOf(LEAD_TEMPERATURES))
  readonly temperature?: LeadTemperature;

  @ApiPropertyOptional({ enum: TIMELINE_CLASSES, example: '0-30 days' })
  @IsOptional()
  @IsIn(TIMELINE_CLASSES, oneOf(TIMELINE_CLASSES))
  readonly timeline_class?: TimelineClass;

  @ApiPropertyOptional({ enum: LEAD_BUDGET_RANGES, example: '$300-400K' })
  @IsOptional()
  @IsIn(LEAD_BUDGET_RANGES, oneOf(LEAD_BUDGET_RANGES))
  readonly budget_range?: LeadBudgetRange;

  @ApiPropertyOptional({ example: 'frisco', description: 'A place the lead named.' })
  @IsOptional()
  @IsString({ message: 'must be text' })
  @MaxLength(100, { message: 'must have at most 100 characters' })
  readonly location?: string;

  @ApiPropertyOptional({
    example: 'maria',
    description: 'Beginnings of words of name, address or contact id, or of the phone number.',
  })
  @IsOptional()
  @IsString({ message: 'must be text' })
  @MaxLength(100, { message: 'must have at most 100 characters' })
  readonly search_term?: string;

  @ApiPropertyOptional({ enum: LEAD_SORTS, example: 'lead_score' })
  @IsOptional()
  @IsIn(LEAD_SORTS, oneOf(LEAD_SORTS))
  readonly sort_by?: LeadSort;

  @ApiPropertyOptional({ enum: ['asc', 'desc'], example: 'desc' })
  @IsOptional()
  @IsIn(['asc', 'desc'], oneOf(['asc', 'desc']))
  readonly sort_order?: 'asc' | 'desc';

  @ApiPropertyOptional({ example: 1, minimum: 1 })
  @IsOptional()
  @IsQueryInteger({ min: 1, max: 1_000_000 })
  readonly page?: number;

  @ApiPropertyOptional({ example: 10, minimum: 1, maximum: MAX_PAGE_SIZE })
  @IsOptional()
  @IsQueryInteger({ min: 1, max: MAX_PAGE_SIZE })
  readonly page_size?: number;

  @ApiPropertyOptional({ description: 'The next_cursor of the page before: goes on after its last item.' })
  @IsOptional()
  @Matches(/^[\w-]{1,400}$/, { message: 'must be a next_cursor as given' })
  readonly cursor?: string;
}

export class LeadDto {
  @ApiProperty({ example: 'maria-1' })
  readonly contact_id!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Maria Lopez' })
  readonly name!: string | null;
  @ApiProperty({ example: 92.3 })
  readonly lead_score!: number;
  @ApiProperty({ enum: LEAD_TEMPERATURES, example: 'HOT' })
  readonly temperature!: LeadTemperature;
  @ApiProperty({ type: Number, nullable: true, example: null })
  readonly budget_min!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 450000 })
  readonly budget_max!: number | null;
  @ApiProperty({ enum: LEAD_BUDGET_RANGES, example: '$400-500K' })
  readonly budget_range!: LeadBudgetRange;
  @ApiProperty({ example: '2_months' })
  readonly timeline!: LeadTimeline;
  @ApiProperty({ enum: TIMELINE_CLASSES, example: '1-3 months' })
  readonly timeline_class!: TimelineClass;
  @ApiProperty({ type: [String], example: ['frisco'] })
  readonly locations!: string[];
  @ApiProperty({ example: 'pre_approved' })
  readonly financing!: Financing;
  @ApiProperty({ type: Boolean, nullable: true, example: true })
  readonly passes_jorge_criteria!: boolean | null;
  @ApiProperty({ example: 'high' })
  readonly jorge_priority!: string;
  @ApiProperty({ type: Number, nullable: true, example: 27000 })
  readonly estimated_commission!: number | null;
  @ApiProperty({ example: true })
  readonly service_area_match!: boolean;
  @ApiProperty({ type: String, nullable: true, example: 'seller-bot' })
  readonly source!: string | null;
  @ApiProperty({ example: '2026-11-23T15:04:05.000Z' })
  readonly analyzed_at!: string;
}

export class PaginatedLeadsDto {
  @ApiProperty({ type: [LeadDto] })
  readonly leads!: LeadDto[];
  @ApiProperty({ example: 1 })
  readonly total_count!: number;
  @ApiProperty({ example: false, description: 'A place or a search matched more than is counted exactly.' })
  readonly total_is_lower_bound!: boolean;
  @ApiProperty({ example: 1 })
  readonly page!: number;
  @ApiProperty({ example: 10 })
  readonly page_size!: number;
  @ApiProperty({ example: 1 })
  readonly total_pages!: number;
  @ApiProperty({ example: false })
  readonly has_next!: boolean;
  @ApiProperty({ example: false })
  readonly has_prev!: boolean;
  @ApiProperty({ type: String, nullable: true, example: null })
  readonly next_cursor!: string | null;
}

/** A lead with everything that led to its score. */
export class LeadDetailDto extends LeadAnalysisDto {
  @ApiProperty({ example: 'maria-1' })
  readonly contact_id!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Maria Lopez' })
  readonly name!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '+12145550147' })
  readonly phone!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null })
  readonly email!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '123 Oak Street, Plano' })
  readonly property_address!: string | null;
  @ApiProperty({ enum: LEAD_BUDGET_RANGES, example: '$400-500K' })
  readonly budget_range!: LeadBudgetRange;
  @ApiProperty({ type: String, nullable: true, example: 'seller-bot' })
  readonly source!: string | null;
  @ApiProperty({ example: '2026-11-23T15:04:05.000Z' })
  readonly analyzed_at!: string;
  @ApiProperty({ type: ConversationStateDto, nullable: true, description: 'The live conversation, if there is one.' })
  readonly conversation!: ConversationStateDto | null;
}

export function leadFiltersOf(dto: ListLeadsDto): LeadFilters {
  return {
    temperature: dto.temperature ?? null,
    timeline: dto.timeline_class ?? null,
    range: dto.budget_range ?? null,
    place: dto.location ?? null,
    search: dto.search_term ?? null,
    sortBy: dto.sort_by ?? 'lead_score',
    sortOrder: dto.sort_order ?? 'desc',
    page: { page: dto.page ?? 1, pageSize: dto.page_size ?? DEFAULT_PAGE_SIZE },
    cursor: dto.cursor ?? null,
  };
}

export function paginatedLeadsDtoOf({ leads, block, ...page }: PaginatedLeads): PaginatedLeadsDto {
  return {
    leads: leads.map(({ lead, contact }) => leadDtoOf(lead, contact)),
    ...block,
    total_is_lower_bound: page.totalIsLowerBound,
    next_cursor: page.nextCursor,
  };
}

function leadDtoOf(lead: StoredLead, contact: ContactRecord | null): LeadDto {
  const { analysis } = lead;
  const { validation } = analysis;
  return {
    contact_id: lead.contactId,
    name: contact?.name ?? null,
    lead_score: analysis.leadScore,
    temperature: analysis.temperature,
    budget_min: analysis.budgetMin,
    budget_max: analysis.budgetMax,
    budget_range: rangeOf(lead),
    timeline: analysis.timeline,
    timeline_class: analysis.timelineClass,
    locations: [...analysis.locations],
    financing: analysis.financing,
    passes_jorge_criteria: validation.passesJorgeCriteria,
    jorge_priority: validation.jorgePriority,
    estimated_commission: validation.estimatedCommission,
    service_area_match: validation.serviceAreaMatch,
    source: lead.source,
    analyzed_at: new Date(lead.analyzedAt).toISOString(),
  };
}

export function leadDetailDtoOf({ lead, contact, conversation }: LeadDetail): LeadDetailDto {
  const analysis: { readonly [K in keyof LeadAnalysisDto]: LeadAnalysisDto[K] } = leadAnalysisDtoOf(lead.analysis);
  return {
    ...analysis,
    contact_id: lead.contactId,
    name: contact?.name ?? null,
    phone: contact?.phone ?? null,
    email: contact?.email ?? null,
    property_address: contact?.propertyAddress ?? null,
    budget_range: rangeOf(lead),
    source: lead.source,
    analyzed_at: new Date(lead.analyzedAt).toISOString(),
    conversation,
  };
}

function rangeOf({ analysis }: StoredLead): LeadBudgetRange {
  const budget = budgetOf(analysis);
  return budget === null ? 'Unknown' : budgetRangeOf(budget);
}
