import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '../platform/openapi';
import { NotAudited, Roles } from '../platform/auth';
import { LocationId } from '../platform/http';
import { ProcessTextDto, contactInfoOf } from './dto/process-text.dto';
import { SellerResultDto } from './dto/seller-result.dto';
import { UnderstandDto, UnderstandingDto, understandingDtoOf } from './dto/understand.dto';
import { ProcessText } from './process-text';
import { ReadOneText } from './read-one-text';

@ApiTags('seller-bot')
@Controller('seller-bot')
export class SellerBotController {
  constructor(
    private readonly processText: ProcessText,
    private readonly readText: ReadOneText,
  ) {}

  @Post('process')
  @HttpCode(200)
  // The result is stored as the JSON it was first answered with, so it goes out as it is.
  @Header('content-type', 'application/json; charset=utf-8')
  @Roles('agent')
  @NotAudited('the text stands in the transcript')
  @ApiOperation({ summary: "Take a seller's text and answer it" })
  @ApiOkResponse({ type: SellerResultDto })
  async process(@Body() dto: ProcessTextDto, @LocationId() locationId: string): Promise<string> {
    return this.processText.run({
      key: { locationId, contactId: dto.contact_id },
      text: dto.message,
      messageId: dto.message_id ?? null,
      contactInfo: contactInfoOf(dto.contact_info),
    });
  }

  @Post('understand')
  @HttpCode(200)
  @Roles('viewer')
  @NotAudited('changes nothing')
  @ApiOperation({ summary: 'Read one text; no state is read or written' })
  @ApiOkResponse({ type: UnderstandingDto })
  async understand(@Body() { question, message, offer_amount: offerAmount }: UnderstandDto): Promise<UnderstandingDto> {
    return understandingDtoOf(
      await this.readText.run(message, { question, offerAmount: offerAmount ?? null }),
      question,
    );
  }
}
