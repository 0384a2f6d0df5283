import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { conversationLines } from './conversation-lines';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '../platform/openapi';
import { Roles } from '../platform/auth';
import { LocationId, LocationQuery } from '../platform/http';
import { DashboardDataService } from './dashboard-data.service';
import { CommissionMetricsDto } from './dto/commission.dto';
import { BudgetDistributionDto, TimelineDistributionDto } from './dto/distributions.dto';
import {
  ListConversationsDto,
  PaginatedConversationsDto,
  filtersOf,
  paginatedConversationsDtoOf,
} from './dto/list-conversations.dto';
import { CrmStatusDto, FunnelDto, FunnelQueryDto, HeroDto, OverviewDto } from './dto/overview.dto';

const DEFAULT_FUNNEL_DAYS = 30;

@ApiTags('dashboard')
@Controller('dashboard')
@Roles('viewer')
export class DashboardController {
  constructor(private readonly data: DashboardDataService) {}

  @Get('overview')
  @ApiOperation({ summary: 'The first screen in one call' })
  @ApiOkResponse({ type: OverviewDto })
  async overview(@LocationId() locationId: string, @Query() _query: LocationQuery): Promise<OverviewDto> {
    return this.data.overview(locationId);
  }

  @Get('hero')
  @ApiOperation({ summary: 'The numbers at the top of the screen' })
  @ApiOkResponse({ type: HeroDto })
  async hero(@LocationId() locationId: string, @Query() _query: LocationQuery): Promise<HeroDto> {
    return this.data.hero(locationId);
  }

  @Get('funnel')
  @ApiOperation({ summary: 'How far the conversations of the last days came, and how long each stage took' })
  @ApiOkResponse({ type: FunnelDto })
  async funnel(@LocationId() locationId: string, @Query() { days }: FunnelQueryDto): Promise<FunnelDto> {
    return this.data.funnel(locationId, days ?? DEFAULT_FUNNEL_DAYS);
  }

  @Get('budget-distribution')
  @ApiOperation({ summary: 'Leads by budget' })
  @ApiOkResponse({ type: BudgetDistributionDto })
  async budgets(@LocationId() locationId: string, @Query() _query: LocationQuery): Promise<BudgetDistributionDto> {
    return this.data.budgetDistribution(locationId);
  }

  @Get('timeline-distribution')
  @ApiOperation({ summary: 'Leads by timeline' })
  @ApiOkResponse({ type: TimelineDistributionDto })
  async timelines(@LocationId() locationId: string, @Query() _query: LocationQuery): Promise<TimelineDistributionDto> {
    return this.data.timelineDistribution(locationId);
  }

  @Get('commission')
  @ApiOperation({ summary: 'What the pipeline may earn, and what that rests on' })
  @ApiOkResponse({ type: CommissionMetricsDto })
  async commission(@LocationId() locationId: string, @Query() _query: LocationQuery): Promise<CommissionMetricsDto> {
    return this.data.commission(locationId);
  }

  @Get('crm-status')
  @ApiOperation({ summary: 'How the deliveries to the CRM go' })
  @ApiOkResponse({ type: CrmStatusDto })
  async crmStatus(@LocationId() locationId: string, @Query() _query: LocationQuery): Promise<CrmStatusDto> {
    return this.data.crmStatus(locationId);
  }

  @Get('conversations')
  @ApiOperation({ summary: 'List conversations by filter, search and order' })
  @ApiOkResponse({ type: PaginatedConversationsDto })
  async conversations(
    @LocationId() locationId: string,
    @Query() dto: ListConversationsDto,
  ): Promise<PaginatedConversationsDto> {
    return paginatedConversationsDtoOf(await this.data.listConversations(locationId, filtersOf(dto)));
  }

  @Get('conversations.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="conversations.csv"')
  @ApiOperation({ summary: 'The same list as a file, whole: pages and cursors mean nothing here' })
  @ApiProduces('text/csv')
  @ApiOkResponse({
    content: {
      'text/csv': { schema: { type: 'string' }, example: 'contact_id,seller_name\r\nmaria-1,Maria Lopez\r\n' },
    },
  })
  async file(@LocationId() locationId: string, @Query() dto: ListConversationsDto): Promise<StreamableFile> {
    const pages = await this.data.exportConversations(locationId, filtersOf(dto));
    return new StreamableFile(Readable.from(conversationLines(pages)), { type: 'text/csv; charset=utf-8' });
  }
}
