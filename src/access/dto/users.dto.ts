import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { ROLES, type Role } from '../../config';
import { ApiProperty, ApiPropertyOptional } from '../../platform/openapi';
import { LEAST_PASSWORD, MOST_PASSWORD } from '../user';
import type { StoredUser } from '../users';
import { IsIfGiven } from '../../platform/http';
import { AreLocations, IsPersonName, IsRole } from './access-fields';

/** It stands in addresses and in the audit log, so it has the length of an id. */
const MOST_EMAIL = 128;
const EMAIL = /^[^\s@:{}]+@[^\s@:{}]+$/;

export class CreateUserDto {
  @ApiProperty({ example: 'maria@example.com', maxLength: MOST_EMAIL })
  @MaxLength(MOST_EMAIL, { message: `must have at most ${String(MOST_EMAIL)} characters` })
  @Matches(EMAIL, { message: 'must be an e-mail address' })
  readonly email!: string;

  @ApiProperty({ example: 'seven green staples', minLength: LEAST_PASSWORD, format: 'password' })
  @IsString({ message: 'must be text' })
  @MinLength(LEAST_PASSWORD, { message: `must have at least ${String(LEAST_PASSWORD)} characters` })
  @MaxLength(MOST_PASSWORD, { message: `must have at most ${String(MOST_PASSWORD)} characters` })
  readonly password!: string;

  @ApiProperty({ enum: ROLES, example: 'agent' })
  @IsRole()
  readonly role!: Role;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'Maria Lopez' })
  @IsPersonName()
  readonly name?: string | null;

  @ApiPropertyOptional({
    type: [String],
    nullable: true,
    example: ['default'],
    description: 'The locations they may see; absent or null = all.',
  })
  @AreLocations()
  readonly locations?: string[] | null;
}

export class ChangeUserDto {
  @ApiPropertyOptional({ example: 'seven green staples', minLength: LEAST_PASSWORD, format: 'password' })
  @IsIfGiven()
  @IsString({ message: 'must be text' })
  @MinLength(LEAST_PASSWORD, { message: `must have at least ${String(LEAST_PASSWORD)} characters` })
  @MaxLength(MOST_PASSWORD, { message: `must have at most ${String(MOST_PASSWORD)} characters` })
  readonly password?: string;

  @ApiPropertyOptional({ enum: ROLES, example: 'viewer' })
  @IsIfGiven()
  @IsRole()
  readonly role?: Role;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'Maria Lopez' })
  @IsPersonName()
  readonly name?: string | null;

  @ApiPropertyOptional({ type: [String], nullable: true, example: null, description: 'null = all.' })
  @AreLocations()
  readonly locations?: string[] | null;
}

export class UserDto {
  @ApiProperty({ example: 'maria@example.com' })
  readonly email!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Maria Lopez' })
  readonly name!: string | null;
  @ApiProperty({ enum: ROLES, example: 'agent' })
  readonly role!: Role;
  @ApiProperty({ type: [String], nullable: true, example: ['default'] })
  readonly locations!: string[] | null;
  @ApiProperty({ example: '2026-11-23T15:04:05.000Z' })
  readonly created_at!: string;
}

export class UserListDto {
  @ApiProperty({ type: [UserDto] })
  readonly users!: UserDto[];
}

export function userDtoOf({ id, content }: StoredUser): UserDto {
  const { name, role, locations, createdAt } = content;
  return {
    email: id,
    name,
    role,
    locations: locations === null ? null : [...locations],
    created_at: new Date(createdAt).toISOString(),
  };
}
