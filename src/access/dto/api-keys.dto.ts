import { Matches } from 'class-validator';
import { ROLES, type Role } from '../../config';
import { ApiProperty, ApiPropertyOptional } from '../../platform/openapi';
import type { StoredKey } from '../api-keys';
import { AreLocations, IsRole } from './access-fields';

export class CreateApiKeyDto {
  @ApiProperty({ example: 'crm-workflows', description: '1 to 64 letters, digits, dots, dashes and underscores.' })
  @Matches(/^[\w.-]{1,64}$/, { message: 'must have 1 to 64 letters, digits, dots, dashes and underscores' })
  readonly name!: string;

  @ApiProperty({ enum: ROLES, example: 'agent' })
  @IsRole()
  readonly role!: Role;

  @ApiPropertyOptional({ type: [String], nullable: true, example: ['default'], description: 'Absent or null = all.' })
  @AreLocations()
  readonly locations?: string[] | null;
}

export class ApiKeyDto {
  @ApiProperty({ example: 'crm-workflows' })
  readonly name!: string;
  @ApiProperty({ enum: ROLES, example: 'agent' })
  readonly role!: Role;
  @ApiProperty({ type: [String], nullable: true, example: null })
  readonly locations!: string[] | null;
  @ApiProperty({ example: '2026-11-23T15:04:05.000Z' })
  readonly created_at!: string;
  @ApiProperty({ example: 'jorge@example.com' })
  readonly created_by!: string;
}

export class CreatedApiKeyDto extends ApiKeyDto {
  @ApiProperty({ example: 'sk_crm-workflows_…', description: 'Shown this once.' })
  readonly key!: string;
}

export class ApiKeyListDto {
  @ApiProperty({ type: [ApiKeyDto] })
  readonly keys!: ApiKeyDto[];
}

export function apiKeyDtoOf({ id, content }: StoredKey): ApiKeyDto {
  const { role, locations, createdAt, createdBy } = content;
  return {
    name: id,
    role,
    locations: locations === null ? null : [...locations],
    created_at: new Date(createdAt).toISOString(),
    created_by: createdBy,
  };
}
