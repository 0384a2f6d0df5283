import { IsOptional, Matches } from 'class-validator';
import { ApiPropertyOptional } from '../../platform/openapi';
import { LocationQuery } from '../../platform/http';

export class LiveEventsQueryDto extends LocationQuery {
  @ApiPropertyOptional({
    description: 'The last event you have seen, as the header Last-Event-ID, which goes before it.',
    example: '1764000000000-0',
    pattern: '^\\d{1,16}(-\\d{1,20})?$',
  })
  @IsOptional()
  @Matches(/^\d{1,16}(-\d{1,20})?$/, { message: 'must be the id of an event' })
  readonly last_event_id?: string;
}
