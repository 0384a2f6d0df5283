import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '../platform/openapi';
import { Audited, CurrentActor, Roles } from '../platform/auth';
import { type Actor, ContactId, LocationId, LocationQuery } from '../platform/http';
import { ActOnConversation } from './act-on-conversation';
import { analyticsOf } from './domain/seller-result';
import { ConversationDto, MoveToStageDto, conversationDtoOf } from './dto/conversation.dto';
import { WriteToSellerDto } from './dto/outbox.dto';
import { AnalyticsDto } from './dto/seller-result.dto';
import { ReadConversation } from './read-conversation';

@ApiTags('conversations')
@ApiParam({ name: 'contact_id', example: 'maria-1' })
@Controller('seller-bot/conversations/:contact_id')
export class ConversationsController {
  constructor(
    private readonly reading: ReadConversation,
    private readonly acting: ActOnConversation,
  ) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({ summary: 'State, answers with their words, transcript and audit trail' })
  @ApiOkResponse({ type: ConversationDto })
  async get(
    @ContactId() contactId: string,
    @LocationId() locationId: string,
    @Query() _query: LocationQuery,
  ): Promise<ConversationDto> {
    return conversationDtoOf(await this.reading.detail({ locationId, contactId }));
  }

  @Get('progress')
  @Roles('viewer')
  @ApiOperation({ summary: 'The analytics block' })
  @ApiOkResponse({ type: AnalyticsDto })
  async progress(
    @ContactId() contactId: string,
    @LocationId() locationId: string,
    @Query() _query: LocationQuery,
  ): Promise<AnalyticsDto> {
    const { conversation, temperature } = await this.reading.summary({ locationId, contactId });
    return analyticsOf(conversation, temperature);
  }

  @Post('takeover')
  @HttpCode(200)
  @Roles('agent')
  @Audited('take_over', 'contact_id')
  @ApiOperation({ summary: 'Silence the bot' })
  @ApiOkResponse({ type: ConversationDto })
  async takeOver(
    @ContactId() contactId: string,
    @LocationId() locationId: string,
    @CurrentActor() actor: Actor,
    @Query() query: LocationQuery,
  ): Promise<ConversationDto> {
    await this.acting.takeOver({ locationId, contactId }, actor.id);
    return this.get(contactId, locationId, query);
  }

  @Post('release')
  @HttpCode(200)
  @Roles('agent')
  @Audited('release', 'contact_id')
  @ApiOperation({ summary: 'Give the conversation back to the bot' })
  @ApiOkResponse({ type: ConversationDto })
  async release(
    @ContactId() contactId: string,
    @LocationId() locationId: string,
    @CurrentActor() actor: Actor,
    @Query() query: LocationQuery,
  ): Promise<ConversationDto> {
    await this.acting.release({ locationId, contactId }, actor.id);
    return this.get(contactId, locationId, query);
  }

  @Post('stage')
  @HttpCode(200)
  @Roles('agent')
  @Audited('move_to_stage', 'contact_id')
  @ApiOperation({ summary: 'Move the conversation by hand' })
  @ApiOkResponse({ type: ConversationDto })
  async moveToStage(
    @ContactId() contactId: string,
    @LocationId() locationId: string,
    @CurrentActor() actor: Actor,
    @Body() { stage }: MoveToStageDto,
    @Query() query: LocationQuery,
  ): Promise<ConversationDto> {
    await this.acting.moveToStage({ locationId, contactId }, actor.id, stage);
    return this.get(contactId, locationId, query);
  }

  @Post('cma')
  @HttpCode(200)
  @Roles('agent')
  @Audited('trigger_cma', 'contact_id')
  @ApiOperation({ summary: 'Start the CMA workflow now' })
  @ApiOkResponse({ type: ConversationDto })
  async triggerCma(
    @ContactId() contactId: string,
    @LocationId() locationId: string,
    @CurrentActor() actor: Actor,
    @Query() query: LocationQuery,
  ): Promise<ConversationDto> {
    await this.acting.triggerCma({ locationId, contactId }, actor.id);
    return this.get(contactId, locationId, query);
  }

  @Post('message')
  @HttpCode(200)
  @Roles('agent')
  @Audited('write_to_seller', 'contact_id')
  @ApiOperation({ summary: 'Write to the seller; the bot is silent from then on' })
  @ApiOkResponse({ type: ConversationDto })
  async write(
    @ContactId() contactId: string,
    @LocationId() locationId: string,
    @CurrentActor() actor: Actor,
    @Body() { text }: WriteToSellerDto,
    @Query() query: LocationQuery,
  ): Promise<ConversationDto> {
    await this.acting.write({ locationId, contactId }, actor.id, text);
    return this.get(contactId, locationId, query);
  }

  @Delete()
  @HttpCode(204)
  @Roles('agent')
  @Audited('reset_conversation', 'contact_id')
  @ApiOperation({ summary: 'Forget conversation and answers; consent is kept' })
  @ApiNoContentResponse()
  async reset(
    @ContactId() contactId: string,
    @LocationId() locationId: string,
    @CurrentActor() actor: Actor,
    @Query() _query: LocationQuery,
  ): Promise<void> {
    await this.acting.reset({ locationId, contactId }, actor.id);
  }
}
