import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '../platform/openapi';
import { Audited, NotAudited, Roles } from '../platform/auth';
import { LocationId, LocationQuery } from '../platform/http';
import { ChangeToneDto, PreviewToneDto, ToneDto, TonePreviewDto, toneDtoOf } from './dto/tone.dto';
import { ToneSettings } from './tone-settings';

/** The price a preview computes its offer from when none is given. */
const PREVIEW_PRICE = 350_000;

@ApiTags('settings')
@Controller('seller-bot/settings')
export class SettingsController {
  constructor(private readonly tones: ToneSettings) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({ summary: 'The tone in force' })
  @ApiOkResponse({ type: ToneDto })
  async read(@LocationId() locationId: string, @Query() _query: LocationQuery): Promise<ToneDto> {
    return toneDtoOf(await this.tones.read(locationId));
  }

  @Put()
  @Roles('admin')
  @Audited('change_tone')
  @ApiOperation({ summary: 'Change the tone: what is absent stays, a preset starts from that preset' })
  @ApiOkResponse({ type: ToneDto })
  async change(
    @LocationId() locationId: string,
    @Body() dto: ChangeToneDto,
    @Query() _query: LocationQuery,
  ): Promise<ToneDto> {
    return toneDtoOf(await this.tones.change(locationId, dto));
  }

  @Delete()
  @Roles('admin')
  @Audited('reset_tone')
  @ApiOperation({ summary: 'Back to the preset' })
  @ApiOkResponse({ type: ToneDto })
  async reset(@LocationId() locationId: string, @Query() _query: LocationQuery): Promise<ToneDto> {
    return toneDtoOf(await this.tones.reset(locationId));
  }

  @Post('preview')
  @HttpCode(200)
  @Roles('viewer')
  @NotAudited('changes nothing')
  @ApiOperation({ summary: 'Render a tone without saving it' })
  @ApiOkResponse({ type: TonePreviewDto })
  async preview(
    @LocationId() locationId: string,
    @Body() { name, price, ...change }: PreviewToneDto,
    @Query() _query: LocationQuery,
  ): Promise<TonePreviewDto> {
    const preview = await this.tones.preview(locationId, change, name ?? null, price ?? PREVIEW_PRICE);
    const { condition, price: prices, motivation, offer } = preview.reasks;
    return {
      first_message: preview.firstMessage,
      questions: { ...preview.questions },
      reasks: { condition: [...condition], price: [...prices], motivation: [...motivation], offer: [...offer] },
    };
  }
}
