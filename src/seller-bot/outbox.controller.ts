import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '../platform/openapi';
import { Audited, Roles } from '../platform/auth';
import { LocationId, LocationQuery } from '../platform/http';
import { ListOutboxDto, OUTBOX_PAGE, OutboxEntryDto, OutboxListDto, outboxEntryDtoOf } from './dto/outbox.dto';
import { InspectOutbox } from './outbox/inspect-outbox';

@ApiTags('outbox')
@Controller('outbox')
export class OutboxController {
  constructor(private readonly outbox: InspectOutbox) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({ summary: 'What waits for the CRM, what was delivered, and what failed' })
  @ApiOkResponse({ type: OutboxListDto })
  async list(
    @LocationId() locationId: string,
    @Query() { status, contact_id: contactId, cursor }: ListOutboxDto,
  ): Promise<OutboxListDto> {
    const offset = cursor ?? 0;
    const query = { locationId, status: status ?? null, contactId: contactId ?? null, offset, limit: OUTBOX_PAGE };
    const { entries, counts } = await this.outbox.list(query);
    return {
      entries: entries.map(outboxEntryDtoOf),
      counts: { ...counts },
      next_cursor: entries.length === OUTBOX_PAGE ? offset + OUTBOX_PAGE : null,
    };
  }

  @Get(':id')
  @Roles('viewer')
  @ApiOperation({ summary: 'One entry' })
  @ApiOkResponse({ type: OutboxEntryDto })
  async get(
    @Param('id') id: string,
    @LocationId() locationId: string,
    @Query() _query: LocationQuery,
  ): Promise<OutboxEntryDto> {
    return outboxEntryDtoOf(await this.outbox.find(locationId, id));
  }

  @Post(':id/replay')
  @HttpCode(200)
  @Roles('agent')
  @Audited('replay', 'id')
  @ApiOperation({ summary: 'Try a dead entry again' })
  @ApiOkResponse({ type: OutboxEntryDto })
  async replay(
    @Param('id') id: string,
    @LocationId() locationId: string,
    @Query() _query: LocationQuery,
  ): Promise<OutboxEntryDto> {
    return outboxEntryDtoOf(await this.outbox.replay(locationId, id));
  }
}
