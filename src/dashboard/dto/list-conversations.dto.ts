import { ApiProperty, ApiPropertyOptional } from '../../platform/openapi';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsQueryBoolean, IsQueryInteger, LocationQuery } from '../../platform/http';
import {
  ConversationStateDto,
  SHOWN_STAGE_VALUES,
  type ShownStage,
  type SortBy,
  TEMPERATURES,
  type Temperature,
  conversationStateDtoOf,
} from '../../seller-bot';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../shared';
import type { ConversationFilters, PaginatedConversations } from '../dashboard-data.service';

const SORTS = ['last_activity', 'stage', 'temperature', 'price_expectation'] as const;
/** A year. */
const MOST_MINUTES = 525_600;
const oneOf = (values: readonly string[]): { message: string } => ({ message: `must be one of ${values.join(', ')}` });

export class ListConversationsDto extends LocationQuery {
  @ApiPropertyOptional({
    enum: SHOWN_STAGE_VALUES,
    description: 'STALLED equals show_stalled_only=true; any other stage lists those not stalled.',
  })
  @IsOptional()
  @IsIn(SHOWN_STAGE_VALUES, oneOf(SHOWN_STAGE_VALUES))
  readonly stage?: ShownStage;

  @ApiPropertyOptional({ enum: TEMPERATURES, example: 'HOT' })
  @IsOptional()
  @IsIn(TEMPERATURES, oneOf(TEMPERATURES))
  readonly temperature?: Temperature;

  @ApiPropertyOptional({
    example: 'maria',
    description: 'Beginnings of words of name or address, or of the phone number.',
  })
  @IsOptional()
  @IsString({ message: 'must be text' })
  @MaxLength(100, { message: 'must have at most 100 characters' })
  readonly search_term?: string;

  @ApiPropertyOptional({
    example: 60,
    minimum: 1,
    maximum: MOST_MINUTES,
    description: 'Minutes: only those with a text or an action since.',
  })
  @IsOptional()
  @IsQueryInteger({ min: 1, max: MOST_MINUTES })
  readonly active_within?: number;

  @ApiPropertyOptional({ example: false })
  @IsOptional()
  @IsQueryBoolean()
  readonly show_stalled_only?: boolean;

  @ApiPropertyOptional({ enum: SORTS, example: 'last_activity' })
  @IsOptional()
  @IsIn(SORTS, oneOf(SORTS))
  readonly sort_by?: SortBy;

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

  @ApiPropertyOptional({
    description: 'The next_cursor of the page before: goes on after its last item, also when items move.',
  })
  @IsOptional()
  @Matches(/^[\w-]{1,400}$/, { message: 'must be a next_cursor as given' })
  readonly cursor?: string;
}

export class PaginatedConversationsDto {
  @ApiProperty({ type: [ConversationStateDto] })
  readonly conversations!: ConversationStateDto[];
  @ApiProperty({ example: 1 })
  readonly total_count!: number;
  @ApiProperty({
    example: false,
    description: 'A search, or recency sorted by price, matched more than is counted exactly.',
  })
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

export function filtersOf(dto: ListConversationsDto): ConversationFilters {
  return {
    stage: dto.stage ?? null,
    temperature: dto.temperature ?? null,
    search: dto.search_term ?? null,
    activeWithin: dto.active_within ?? null,
    showStalledOnly: dto.show_stalled_only ?? false,
    sortBy: dto.sort_by ?? 'last_activity',
    sortOrder: dto.sort_order ?? 'desc',
    page: { page: dto.page ?? 1, pageSize: dto.page_size ?? DEFAULT_PAGE_SIZE },
    cursor: dto.cursor ?? null,
  };
}

export function paginatedConversationsDtoOf(page: PaginatedConversations): PaginatedConversationsDto {
  return {
    conversations: page.items.map(conversationStateDtoOf),
    ...page.block,
    total_is_lower_bound: page.totalIsLowerBound,
    next_cursor: page.nextCursor,
  };
}
