import { Controller, Get, Query } from '@nestjs/common';
import { CurrentActor, Roles } from '../platform/auth';
import { type Actor, LocationId } from '../platform/http';
import { ApiOkResponse, ApiOperation, ApiTags } from '../platform/openapi';
import { AuditLog } from './audit-log';
import { AUDIT_PAGE, AuditPageDto, ListAuditDto, auditPageDtoOf } from './dto/audit.dto';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly log: AuditLog) {}

  @Get()
  @Roles('admin')
  @ApiOperation({
    summary: 'Who did what when, latest first: of one location, or of everything for those who may see it all',
  })
  @ApiOkResponse({ type: AuditPageDto })
  async list(
    @Query() { location_id: named, cursor, page_size: limit, who, action, target, outcome }: ListAuditDto,
    @LocationId() locationId: string,
    @CurrentActor() actor: Actor,
  ): Promise<AuditPageDto> {
    const isOfAll = named === undefined && actor.locations === null;
    return auditPageDtoOf(
      await this.log.page({
        locationId: isOfAll ? null : locationId,
        before: cursor ?? null,
        limit: limit ?? AUDIT_PAGE,
        filter: { who, action, target, outcome },
      }),
    );
  }
}
