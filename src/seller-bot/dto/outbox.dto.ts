import { ApiProperty, ApiPropertyOptional } from '../../platform/openapi';
import { IsIn, IsOptional } from 'class-validator';
import { IsContactId, IsQueryInteger, IsText, LocationQuery } from '../../platform/http';
import { OUTBOX_STATUSES, type OutboxStatus, type StoredEntry } from '../domain/outbox';
import { REPLY_LIMIT } from '../domain/replies';

export const OUTBOX_PAGE = 50;

export class ListOutboxDto extends LocationQuery {
  @ApiPropertyOptional({ enum: OUTBOX_STATUSES, example: 'dead' })
  @IsOptional()
  @IsIn(OUTBOX_STATUSES, { message: `must be one of ${OUTBOX_STATUSES.join(', ')}` })
  readonly status?: OutboxStatus;

  @ApiPropertyOptional({ example: 'maria-1' })
  @IsOptional()
  @IsContactId()
  readonly contact_id?: string;

  @ApiPropertyOptional({ example: 0, description: 'The next_cursor of the page before.' })
  @IsOptional()
  @IsQueryInteger({ min: 0, max: 1_000_000 })
  readonly cursor?: number;
}

export class OutboxEntryDto {
  @ApiProperty({ example: 'maria-1-mf2k1x-3-00' })
  readonly id!: string;
  @ApiProperty({ example: 'maria-1' })
  readonly contact_id!: string;
  @ApiProperty({ enum: OUTBOX_STATUSES, example: 'sent' })
  readonly status!: OutboxStatus;
  @ApiProperty({ type: 'object', additionalProperties: true, example: { type: 'add_tag', tag: 'seller_hot' } })
  readonly effect!: object;
  @ApiProperty({ example: 1 })
  readonly attempts!: number;
  @ApiProperty({ type: String, nullable: true, example: null })
  readonly detail!: string | null;
  @ApiProperty({ example: '2026-11-23T15:04:05.000Z' })
  readonly created_at!: string;
  @ApiProperty({ example: '2026-11-23T15:04:35.000Z' })
  readonly due_at!: string;
  @ApiProperty({ type: String, nullable: true, example: '2026-11-23T15:04:36.000Z' })
  readonly ended_at!: string | null;
}

export class OutboxListDto {
  @ApiProperty({ type: [OutboxEntryDto] })
  readonly entries!: OutboxEntryDto[];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'number' },
    example: { waiting: 0, sent: 12, skipped: 1, dead: 0 },
  })
  readonly counts!: Record<string, number>;
  @ApiProperty({ type: Number, nullable: true, example: null })
  readonly next_cursor!: number | null;
}

export class WriteToSellerDto {
  @ApiProperty({ example: 'Hi Maria, this is Jorge. When can I call?', maxLength: REPLY_LIMIT })
  @IsText({ max: REPLY_LIMIT })
  readonly text!: string;
}

export function outboxEntryDtoOf(entry: StoredEntry): OutboxEntryDto {
  return {
    id: entry.id,
    contact_id: entry.key.contactId,
    status: entry.status,
    effect: entry.effect,
    attempts: entry.attempts,
    detail: entry.detail,
    created_at: new Date(entry.createdAt).toISOString(),
    due_at: new Date(entry.dueAt).toISOString(),
    ended_at: entry.endedAt === null ? null : new Date(entry.endedAt).toISOString(),
  };
}
