import { Body, Controller, HttpStatus, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '../platform/openapi';
import { NotAudited, Public } from '../platform/auth';
import type { HttpReply, HttpRequest } from '../platform/http';
import { WebhookAnswerDto } from './dto/webhook-answer.dto';
import { ReceiveWebhook } from './intake/receive-webhook';

@ApiTags('webhooks')
@Controller('webhooks')
export class WebhooksController {
  constructor(private readonly receive: ReceiveWebhook) {}

  @Post('ghl')
  // Proves itself by signature or secret.
  @Public()
  @NotAudited('the CRM is nobody; what it tells stands in the transcript')
  @ApiOperation({ summary: "GoHighLevel's events and workflow webhooks" })
  @ApiBody({ schema: { type: 'object', example: { type: 'InboundMessage', contactId: 'maria-1', body: 'hello' } } })
  @ApiResponse({ status: 202, description: 'It is safe and will be dealt with.', type: WebhookAnswerDto })
  @ApiResponse({ status: 200, description: 'A repeat, or an event that is none of ours.', type: WebhookAnswerDto })
  async ghl(
    @Req() request: HttpRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<unknown> {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
    );
    const answer = await this.receive.run({ rawBody: request.rawBody ?? Buffer.alloc(0), headers, body });
    reply.status(answer.status === 'accepted' ? HttpStatus.ACCEPTED : HttpStatus.OK);
    return answer;
  }
}
