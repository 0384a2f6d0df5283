import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '../../platform/openapi';
import { STAGES, TEMPERATURES, type Stage, type Temperature } from '../domain/conversation';
import { CONDITIONS, type Condition, MOTIVATIONS, type Motivation, URGENCIES, type Urgency } from '../domain/reading';

const ACTION_TYPES = [
  'add_tag',
  'remove_tag',
  'update_field',
  'trigger_workflow',
  'set_dnd',
  'book_appointment',
  'cancel_appointment',
  'flag_person',
] as const;

export class CrmActionDto {
  @ApiProperty({ enum: ACTION_TYPES, example: 'add_tag' })
  readonly type!: (typeof ACTION_TYPES)[number];
  @ApiPropertyOptional({ example: 'seller_hot' })
  readonly tag?: string;
  @ApiPropertyOptional({ example: true, description: 'Of set_dnd: false lifts what an opt-out set.' })
  readonly enabled?: boolean;
  @ApiPropertyOptional({ example: 'property_condition' })
  readonly field?: string;
  @ApiPropertyOptional({ oneOf: [{ type: 'string' }, { type: 'number' }], example: 'needs_major_repairs' })
  readonly value?: string | number;
  @ApiPropertyOptional({ example: 'cma-workflow' })
  readonly workflow_id?: string;
  @ApiPropertyOptional({ example: '2026-11-24T16:00:00Z' })
  readonly start_time?: string;
  @ApiPropertyOptional({ example: 'ev-1', description: 'The appointment that is moved or cancelled.' })
  readonly appointment_id?: string;
  @ApiPropertyOptional({ example: 'hot_seller' })
  readonly reason?: string;
}

export class AnalyticsDto {
  @ApiProperty({ enum: TEMPERATURES, example: 'COLD' })
  readonly seller_temperature!: Temperature;
  @ApiProperty({ example: 1, minimum: 0, maximum: 4 })
  readonly questions_answered!: number;
  @ApiProperty({ example: '1/4' })
  readonly qualification_progress!: string;
  @ApiProperty({ enum: CONDITIONS, nullable: true, example: 'needs_major_repairs' })
  readonly property_condition!: Condition | null;
  @ApiProperty({ type: Number, nullable: true, example: null })
  readonly price_expectation!: number | null;
  @ApiProperty({ enum: MOTIVATIONS, nullable: true, example: null })
  readonly motivation!: Motivation | null;
  @ApiProperty({ enum: URGENCIES, nullable: true, example: null })
  readonly urgency!: Urgency | null;
  @ApiProperty({ type: Boolean, nullable: true, example: null })
  readonly offer_accepted!: boolean | null;
  @ApiProperty({ type: Boolean, nullable: true, example: null })
  readonly timeline_acceptable!: boolean | null;
  @ApiProperty({ type: String, nullable: true, example: '2026-11-23T15:04:05.000Z' })
  readonly last_interaction!: string | null;
}

@ApiExtraModels(CrmActionDto)
export class SellerResultDto {
  @ApiProperty({ type: String, nullable: true, example: 'What price would you realistically expect for it?' })
  readonly response_message!: string | null;
  @ApiProperty({ enum: TEMPERATURES, example: 'COLD' })
  readonly seller_temperature!: Temperature;
  @ApiProperty({ example: 1 })
  readonly questions_answered!: number;
  @ApiProperty({ example: false })
  readonly qualification_complete!: boolean;
  @ApiProperty({ enum: STAGES, example: 'Q2' })
  readonly stage!: Stage;
  @ApiProperty({ type: 'array', items: { $ref: getSchemaPath(CrmActionDto) } })
  readonly actions_taken!: CrmActionDto[];
  @ApiProperty({ example: 'Waiting for the seller to tell the expected price.' })
  readonly next_steps!: string;
  @ApiProperty({ type: AnalyticsDto })
  readonly analytics!: AnalyticsDto;
}
