import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '../platform/openapi';
import { Roles } from '../platform/auth';
import { ContactId, LocationId, LocationQuery } from '../platform/http';
import {
  LeadDetailDto,
  ListLeadsDto,
  PaginatedLeadsDto,
  leadDetailDtoOf,
  leadFiltersOf,
  paginatedLeadsDtoOf,
} from './dto/leads.dto';
import { LeadsService } from './leads.service';

@ApiTags('leads')
@Controller('leads')
@Roles('viewer')
export class LeadsController {
  constructor(private readonly leads: LeadsService) {}

  @Get()
  @ApiOperation({ summary: 'List leads by filter, search and order' })
  @ApiOkResponse({ type: PaginatedLeadsDto })
  async list(@LocationId() locationId: string, @Query() dto: ListLeadsDto): Promise<PaginatedLeadsDto> {
    return paginatedLeadsDtoOf(await this.leads.list(locationId, leadFiltersOf(dto)));
  }

  @Get(':contact_id')
  @ApiParam({ name: 'contact_id', example: 'maria-1' })
  @ApiOperation({ summary: 'A lead with everything that led to its score' })
  @ApiOkResponse({ type: LeadDetailDto })
  async get(
    @ContactId() contactId: string,
    @LocationId() locationId: string,
    @Query() _query: LocationQuery,
  ): Promise<LeadDetailDto> {
    return leadDetailDtoOf(await this.leads.detail(locationId, contactId));
  }
}
