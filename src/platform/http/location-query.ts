import { ApiPropertyOptional } from '../openapi/api-docs';
import { IsOptional } from 'class-validator';
import { IsIdentifier } from './field-rules';

/** Base of every query DTO: a DTO refuses unknown fields, so it must know `location_id` even where `@LocationId()` reads it. */
export class LocationQuery {
  @ApiPropertyOptional({
    description: 'The CRM location; by default the configured one.',
    example: 'default',
    maxLength: 128,
  })
  @IsOptional()
  @IsIdentifier()
  readonly location_id?: string;
}
