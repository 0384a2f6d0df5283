import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Roles } from '../platform/auth';
import { LocationIdPipe } from '../platform/http';
import { ApiOkResponse, ApiOperation, ApiTags } from '../platform/openapi';
import { AnalyzeLeadDto, LeadAnalysisDto, leadAnalysisDtoOf } from './dto/analyze-lead.dto';
import { LeadIntelligenceService } from './lead-intelligence.service';

@ApiTags('lead-intelligence')
@Controller('lead-intelligence')
export class LeadIntelligenceController {
  constructor(
    private readonly leads: LeadIntelligenceService,
    private readonly location: LocationIdPipe,
  ) {}

  @Post('analyze')
  @HttpCode(200)
  @Roles('viewer')
  @ApiOperation({ summary: 'Read a text as a lead; with a contact_id the analysis is kept' })
  @ApiOkResponse({ type: LeadAnalysisDto })
  async analyze(@Body() dto: AnalyzeLeadDto): Promise<LeadAnalysisDto> {
    if (dto.contact_id === undefined) return leadAnalysisDtoOf(this.leads.analyze(dto.message));
    const owner = {
      locationId: this.location.transform(dto.location_id),
      contactId: dto.contact_id,
      source: dto.source ?? null,
    };
    return leadAnalysisDtoOf(await this.leads.analyzeFor(owner, dto.message));
  }
}
