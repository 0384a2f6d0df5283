import { Controller, Get, Query } from '@nestjs/common';
import { Roles } from '../platform/auth';
import { LocationId } from '../platform/http';
import { ApiOkResponse, ApiOperation, ApiTags } from '../platform/openapi';
import { AlertsDto, alertsDtoOf } from './dto/alerts.dto';
import {
  CacheStatisticsDto,
  CostSavingsDto,
  LocationQueryDto,
  PerformanceDto,
  TimeSeriesDto,
  TimeSeriesQueryDto,
} from './dto/metrics.dto';
import { MetricsService } from './metrics.service';

@ApiTags('metrics')
@Controller('metrics')
@Roles('viewer')
export class MetricsController {
  constructor(private readonly metrics: MetricsService) {}

  @Get('performance')
  @ApiOperation({ summary: 'Cache, AI, CRM, turns and speed to lead over the last 24 hours, all instances together' })
  @ApiOkResponse({ type: PerformanceDto })
  async performance(@LocationId() locationId: string, @Query() _dto: LocationQueryDto): Promise<PerformanceDto> {
    return this.metrics.performance(locationId);
  }

  @Get('cache')
  @ApiOperation({ summary: 'The cache over the last 24 hours, also hour by hour; it serves all locations together' })
  @ApiOkResponse({ type: CacheStatisticsDto })
  async cache(@Query() _dto: LocationQueryDto): Promise<CacheStatisticsDto> {
    return this.metrics.cacheStatistics();
  }

  @Get('cost-savings')
  @ApiOperation({
    summary: 'AI calls that were not needed in the last seven days, at the measured average cost of those made',
  })
  @ApiOkResponse({ type: CostSavingsDto })
  async costSavings(@Query() _dto: LocationQueryDto): Promise<CostSavingsDto> {
    return this.metrics.costSavings();
  }

  @Get('time-series')
  @ApiOperation({ summary: 'Counts, latencies and errors hour by hour, oldest first; the last hour is going on' })
  @ApiOkResponse({ type: TimeSeriesDto })
  async timeSeries(@LocationId() locationId: string, @Query() dto: TimeSeriesQueryDto): Promise<TimeSeriesDto> {
    return this.metrics.timeSeries(locationId, dto.hours ?? 24);
  }

  @Get('alerts')
  @ApiOperation({ summary: 'Alerts that hold now, and the latest that are over' })
  @ApiOkResponse({ type: AlertsDto })
  async alerts(@LocationId() locationId: string, @Query() _dto: LocationQueryDto): Promise<AlertsDto> {
    return alertsDtoOf(await this.metrics.alerts(locationId));
  }
}
