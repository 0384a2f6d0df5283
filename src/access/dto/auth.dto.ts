import { IsString, MaxLength, MinLength } from 'class-validator';
import { ROLES, type Role } from '../../config';
import type { Actor } from '../../platform/http';
import { ApiProperty } from '../../platform/openapi';
import { LEAST_PASSWORD, MOST_PASSWORD } from '../user';

const MOST_EMAIL = 254;

export class LoginDto {
  @ApiProperty({ example: 'jorge@example.com', maxLength: MOST_EMAIL })
  @IsString({ message: 'must be text' })
  @MinLength(1, { message: 'must not be empty' })
  @MaxLength(MOST_EMAIL, { message: `must have at most ${String(MOST_EMAIL)} characters` })
  readonly email!: string;

  @ApiProperty({ example: 'correct horse battery', maxLength: MOST_PASSWORD, format: 'password' })
  @IsString({ message: 'must be text' })
  @MinLength(1, { message: 'must not be empty' })
  @MaxLength(MOST_PASSWORD, { message: `must have at most ${String(MOST_PASSWORD)} characters` })
  readonly password!: string;
}

export class ChangePasswordDto {
  @ApiProperty({ example: 'correct horse battery', maxLength: MOST_PASSWORD, format: 'password' })
  @IsString({ message: 'must be text' })
  @MaxLength(MOST_PASSWORD, { message: `must have at most ${String(MOST_PASSWORD)} characters` })
  readonly current_password!: string;

  @ApiProperty({
    example: 'seven green staples',
    minLength: LEAST_PASSWORD,
    maxLength: MOST_PASSWORD,
    format: 'password',
  })
  @IsString({ message: 'must be text' })
  @MinLength(LEAST_PASSWORD, { message: `must have at least ${String(LEAST_PASSWORD)} characters` })
  @MaxLength(MOST_PASSWORD, { message: `must have at most ${String(MOST_PASSWORD)} characters` })
  readonly new_password!: string;
}

export class MeDto {
  @ApiProperty({ example: false, description: 'True where nobody needs to log in: on this machine, for trying out.' })
  readonly open!: boolean;
  @ApiProperty({ example: 'jorge@example.com' })
  readonly id!: string;
  @ApiProperty({ enum: ROLES, example: 'admin' })
  readonly role!: Role;
  @ApiProperty({
    type: [String],
    nullable: true,
    example: ['default'],
    description: 'The locations one may see; null = all.',
  })
  readonly locations!: string[] | null;
}

export function meDtoOf({ id, role, locations }: Actor, open: boolean): MeDto {
  return { open, id, role, locations: locations === null ? null : [...locations] };
}
