import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '../platform/openapi';
import { NotAudited, Roles } from '../platform/auth';
import { LocationId, LocationQuery } from '../platform/http';
import { BusinessRulesService } from './business-rules.service';
import {
  BusinessRulesDto,
  LeadValidationDto,
  ValidateLeadDto,
  businessRulesDtoOf,
  leadFactsOf,
  leadValidationDtoOf,
} from './dto/business-rules.dto';

@ApiTags('business-rules')
@Controller('business-rules')
@Roles('viewer')
export class BusinessRulesController {
  constructor(private readonly businessRules: BusinessRulesService) {}

  @Get()
  @ApiOperation({ summary: 'The rules in force' })
  @ApiOkResponse({ type: BusinessRulesDto })
  read(@LocationId() locationId: string, @Query() _query: LocationQuery): BusinessRulesDto {
    return businessRulesDtoOf(this.businessRules.of(locationId));
  }

  @Post('validate')
  @HttpCode(200)
  @NotAudited('changes nothing')
  @ApiOperation({ summary: 'Hold a lead against the rules' })
  @ApiOkResponse({ type: LeadValidationDto })
  validate(
    @Body() dto: ValidateLeadDto,
    @LocationId() locationId: string,
    @Query() _query: LocationQuery,
  ): LeadValidationDto {
    return leadValidationDtoOf(this.businessRules.validate(locationId, leadFactsOf(dto)));
  }
}
