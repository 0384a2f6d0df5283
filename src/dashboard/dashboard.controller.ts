import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '../platform/openapi';
import { Roles } from '../platform/auth';
import { LocationId } from '../platform/http';
import { DashboardDataService } from './dashboard-data.service';
import {
  ListConversationsDto,
  PaginatedConversationsDto,
  filtersOf,
  paginatedConversationsDtoOf,
} from './dto/list-conversations.dto';

@ApiTags('dashboard')
@Controller('dashboard')
export class DashboardController {
  constructor(private readonly data: DashboardDataService) {}

  @Get('conversations')
  @Roles('viewer')
  @ApiOperation({ summary: 'List conversations by filter, search and order' })
  @ApiOkResponse({ type: PaginatedConversationsDto })
  async conversations(
    @LocationId() locationId: string,
    @Query() dto: ListConversationsDto,
  ): Promise<PaginatedConversationsDto> {
    return paginatedConversationsDtoOf(await this.data.listConversations(locationId, filtersOf(dto)));
  }
}
