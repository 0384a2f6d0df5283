import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsIdentifier, IsQueryInteger, LocationQuery } from '../../platform/http';
import { ApiProperty, ApiPropertyOptional } from '../../platform/openapi';
import type { AuditEntry } from '../access-store';
import type { AuditPage } from '../audit-log';

export const AUDIT_PAGE = 50;
const OUTCOMES = ['done', 'refused'] as const;

export class ListAuditDto extends LocationQuery {
  @ApiPropertyOptional({ example: '1795622400000-0', description: 'The next_cursor of the page before.' })
  @IsOptional()
  @Matches(/^\d{1,16}(-\d{1,16})?$/, { message: 'must be the next_cursor of the page before' })
  readonly cursor?: string;

  @ApiPropertyOptional({ example: AUDIT_PAGE, default: AUDIT_PAGE, minimum: 1, maximum: 100 })
  @IsOptional()
  @IsQueryInteger({ min: 1, max: 100 })
  readonly page_size?: number;

  @ApiPropertyOptional({ example: 'jorge@example.com', description: 'A user, `key:NAME` or `local`.' })
  @IsOptional()
  @IsIdentifier()
  readonly who?: string;

  @ApiPropertyOptional({ example: 'take_over' })
  @IsOptional()
  @Matches(/^[a-z_]{1,64}$/, { message: 'must be the name of an action' })
  readonly action?: string;

  @ApiPropertyOptional({ example: 'maria-1', description: 'The contact, user, key … it was done to.' })
  @IsOptional()
  @IsIdentifier()
  readonly target?: string;

  @ApiPropertyOptional({ enum: OUTCOMES, example: 'refused', description: '`refused` is whatever was not done.' })
  @IsOptional()
  @IsIn(OUTCOMES, { message: `must be one of ${OUTCOMES.join(', ')}` })
  readonly outcome?: (typeof OUTCOMES)[number];
}

export class AuditEntryDto {
  @ApiProperty({ example: '6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11' })
  readonly id!: string;
  @ApiProperty({ example: '2026-11-23T15:04:05.000Z' })
  readonly at!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'jorge@example.com',
    description: 'A user, `key:NAME`, `local`; null for a login that failed.',
  })
  readonly who!: string | null;
  @ApiProperty({ example: 'take_over' })
  readonly action!: string;
  @ApiProperty({ type: String, nullable: true, example: 'maria-1' })
  readonly target!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'default' })
  readonly location_id!: string | null;
  @ApiProperty({ type: [String], example: [], description: 'Names of the fields that were given.' })
  readonly fields!: string[];
  @ApiProperty({ example: 'done', description: '`done`, or the code of the problem that prevented it.' })
  readonly outcome!: string;
}

export class AuditPageDto {
  @ApiProperty({ type: [AuditEntryDto] })
  readonly entries!: AuditEntryDto[];
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'Where older entries begin. With filters a page may be short, even empty, and yet have one.',
  })
  readonly next_cursor!: string | null;
}

export function auditPageDtoOf({ entries, next }: AuditPage): AuditPageDto {
  return { entries: entries.map(entryDtoOf), next_cursor: next };
}

function entryDtoOf({ id, at, who, action, target, locationId, fields, outcome }: AuditEntry): AuditEntryDto {
  return {
    id,
    at: new Date(at).toISOString(),
    who,
    action,
    target,
    location_id: locationId,
    fields: [...fields],
    outcome,
  };
}
