import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { Public } from '../auth';
import type { HttpReply } from '../http';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '../openapi/api-docs';
import { Readiness, type ReadinessReport } from './readiness';

const READY_EXAMPLE = {
  status: 'ready',
  store: 'redis',
  parts: {
    redis: {
      status: 'up',
      version: '7.0.15',
      appendonly: 'yes',
      appendfsync: 'always',
      maxmemory_policy: 'noeviction',
      warnings: [],
    },
  },
};

/** Questions of load balancers and people; outside the /api prefix, without login. */
@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({
    summary: 'Tell that the process runs',
    description: 'Says nothing about Redis: a restart would not help it.',
  })
  @ApiOkResponse({ description: 'It runs.', schema: { type: 'object', example: { status: 'live' } } })
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Tell whether this instance should get traffic, and which part is down' })
  @ApiOkResponse({ description: 'All parts are up.', schema: { type: 'object', example: READY_EXAMPLE } })
  @ApiServiceUnavailableResponse({
    description: 'A part is down, or the instance is starting or stopping.',
    schema: {
      type: 'object',
      example: { status: 'not_ready', store: 'redis', parts: { redis: { status: 'down', detail: 'not connected' } } },
    },
  })
  async ready(@Res({ passthrough: true }) reply: HttpReply): Promise<ReadinessReport> {
    const report = await this.readiness.report();
    if (report.status !== 'ready') reply.code(HttpStatus.SERVICE_UNAVAILABLE);
    return report;
  }
}
