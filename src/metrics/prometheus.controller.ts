import { Controller, Get, Header } from '@nestjs/common';
import { Roles } from '../platform/auth';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '../platform/openapi';
import { PrometheusScrape } from './prometheus-scrape';

@ApiTags('metrics')
@Controller('metrics')
export class PrometheusController {
  constructor(private readonly prometheus: PrometheusScrape) {}

  @Get()
  @Roles('viewer', 'deployment')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({ summary: 'What this instance did since it started, for Prometheus' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string', example: 'seller_turns_total{location="default",outcome="ok"} 42' } })
  async metrics(): Promise<string> {
    return this.prometheus.text();
  }
}
