import { Controller, Get, Header, Headers, Query, Req, StreamableFile } from '@nestjs/common';
import { Roles } from '../platform/auth';
import { type HttpRequest, LocationId } from '../platform/http';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '../platform/openapi';
import { LiveEventsQueryDto } from './dto/live-events.dto';
import { LiveStreams } from './live-streams';

const MEDIA_TYPE = 'text/event-stream; charset=utf-8';

@ApiTags('dashboard')
@Controller('dashboard')
@Roles('viewer')
export class EventsController {
  constructor(private readonly streams: LiveStreams) {}

  @Get('events')
  @Header('cache-control', 'no-store')
  // Proxies of the nginx kind would hold events back until some kilobytes have come together.
  @Header('x-accel-buffering', 'no')
  // The connection ends with its stream: a stop would wait for one that has become idle meanwhile.
  @Header('connection', 'close')
  @ApiOperation({
    summary: 'What happens, as it happens (Server-Sent Events)',
    description:
      'Events: message (a text came in), turn (it was dealt with), stage, temperature, crm (a delivery ended), lead (a contact was scored), ' +
      'system (alerts, what a person did). Each carries an id; whoever comes back with the last one gets everything since, for a day or ' +
      'ten thousand events; a system event with what = events_missed says when that is not possible. A comment line comes every 15 s; the stream ends when its caller may not see it any more.',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    content: {
      'text/event-stream': {
        schema: { type: 'string' },
        example:
          'id: 1764000000000-0\nevent: stage\ndata: {"contact_id":"maria-1","at":"2026-11-23T15:00:00.000Z","seller_name":"Maria Lopez","from":"Q1","to":"Q2","by":"bot"}\n\n',
      },
    },
  })
  async events(
    @LocationId() locationId: string,
    @Query() query: LiveEventsQueryDto,
    @Req() { isStillAllowed }: HttpRequest,
    @Headers('last-event-id') lastEventId?: string,
  ): Promise<StreamableFile> {
    const after = lastEventId ?? query.last_event_id ?? null;
    return new StreamableFile(await this.streams.stream(locationId, after, isStillAllowed), { type: MEDIA_TYPE });
  }
}
