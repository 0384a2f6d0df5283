import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CurrentActor, isAtLeast, NotAudited, Roles } from '../platform/auth';
import { type Actor, LocationId } from '../platform/http';
import { ApiOkResponse, ApiOperation, ApiTags } from '../platform/openapi';
import { Problem } from '../shared';
import { AnalyzeLeadDto, LeadAnalysisDto, leadAnalysisDtoOf } from './dto/analyze-lead.dto';
import { LeadIntelligenceService } from './lead-intelligence.service';

@ApiTags('lead-intelligence')
@Controller('lead-intelligence')
export class LeadIntelligenceController {
  constructor(private readonly leads: LeadIntelligenceService) {}

  @Post('analyze')
  @HttpCode(200)
  @Roles('viewer')
  @NotAudited('the analysis itself is kept')
  @ApiOperation({ summary: 'Read a text as a lead; with a contact_id the analysis is kept' })
  @ApiOkResponse({ type: LeadAnalysisDto })
  async analyze(
    @Body() dto: AnalyzeLeadDto,
    @LocationId() locationId: string,
    @CurrentActor() actor: Actor,
  ): Promise<LeadAnalysisDto> {
    if (dto.contact_id === undefined || dto.contact_id === null)
      return leadAnalysisDtoOf(this.leads.analyze(locationId, dto.message));
    if (!isAtLeast(actor.role, 'agent')) {
      throw new Problem('forbidden', `Keeping an analysis needs the role agent; yours is ${actor.role}.`);
    }
    const owner = {
      locationId,
      contactId: dto.contact_id,
      source: dto.source ?? null,
    };
    return leadAnalysisDtoOf(await this.leads.analyzeFor(owner, dto.message));
  }
}
