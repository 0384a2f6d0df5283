import { ApiProperty, ApiPropertyOptional } from '../../platform/openapi';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsObject,
  IsOptional,
  IsString,
  IsTimeZone,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsContactId, IsIdentifier, IsText } from '../../platform/http';
import type { ContactInfo } from '../domain/conversation';

/** The longest text we take in one piece, in UTF-16 units. */
export const MAX_TEXT = 10_000;

/** The CRM sends "" for what it does not know. */
const isFilled = (_dto: unknown, value: unknown): boolean => value !== undefined && value !== null && value !== '';

export class ContactInfoDto {
  @ApiPropertyOptional({ example: 'Maria Lopez', maxLength: 200 })
  @IsOptional()
  @IsString({ message: 'must be text' })
  @MaxLength(200, { message: 'must have at most 200 characters' })
  readonly name?: string;

  @ApiPropertyOptional({ example: 'maria@example.com' })
  @ValidateIf(isFilled)
  @IsEmail({}, { message: 'must be an e-mail address' })
  readonly email?: string;

  @ApiPropertyOptional({ example: '+1 214 555 0147', maxLength: 40 })
  @IsOptional()
  @IsString({ message: 'must be text' })
  @MaxLength(40, { message: 'must have at most 40 characters' })
  readonly phone?: string;

  @ApiPropertyOptional({ example: '123 Oak Street, Plano', maxLength: 300 })
  @IsOptional()
  @IsString({ message: 'must be text' })
  @MaxLength(300, { message: 'must have at most 300 characters' })
  readonly property_address?: string;

  @ApiPropertyOptional({ example: ['motivated'], type: [String] })
  @IsOptional()
  @IsArray({ message: 'must be a list of tags' })
  @ArrayMaxSize(200, { message: 'must have at most 200 tags' })
  @IsString({ each: true, message: 'must be a list of texts' })
  @MaxLength(100, { each: true, message: 'must hold tags of at most 100 characters' })
  readonly tags?: string[];

  @ApiPropertyOptional({ example: 'America/Chicago', description: 'IANA time zone' })
  @ValidateIf(isFilled)
  @IsTimeZone({ message: 'must be an IANA time zone such as America/Chicago' })
  readonly time_zone?: string;
}

export class ProcessTextDto {
  @ApiProperty({ example: 'maria-1', maxLength: 128 })
  @IsContactId()
  readonly contact_id!: string;

  @ApiPropertyOptional({ example: 'default', description: 'By default the configured location.' })
  @IsOptional()
  @IsIdentifier()
  readonly location_id?: string;

  @ApiProperty({ example: 'It needs a new roof and I would take 350k', maxLength: MAX_TEXT })
  @IsText({ max: MAX_TEXT })
  readonly message!: string;

  @ApiPropertyOptional({
    example: 'msg-0001',
    description: 'Repeating it returns the first result. Without it every call is a text of its own.',
  })
  @IsOptional()
  @IsIdentifier()
  readonly message_id?: string;

  @ApiPropertyOptional({ type: ContactInfoDto })
  @IsOptional()
  @IsObject({ message: 'must be an object' })
  @ValidateNested()
  @Type(() => ContactInfoDto)
  readonly contact_info?: ContactInfoDto | null;
}

/** What the caller told about the contact, in our words; null when nothing. */
/** Null means the same as absent: clients send their empty fields. */
export function contactInfoOf(dto: ContactInfoDto | null | undefined): ContactInfo | null {
  if (dto === undefined || dto === null) return null;
  const { name, email, phone, property_address: propertyAddress, tags, time_zone: timeZone } = dto;
  return {
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(propertyAddress === undefined ? {} : { propertyAddress }),
    ...(tags === undefined ? {} : { tags }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
}
