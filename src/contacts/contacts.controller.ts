import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Audited, Roles } from '../platform/auth';
import { ContactId, LocationId, LocationQuery } from '../platform/http';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '../platform/openapi';
import { ContactExportDto } from './dto/contact-export.dto';
import { EraseContact } from './erase-contact';
import { type ContactExport, ExportContact } from './export-contact';

@ApiTags('contacts')
@ApiParam({ name: 'contact_id', example: 'maria-1' })
@Controller('contacts/:contact_id')
@Roles('admin')
export class ContactsController {
  constructor(
    private readonly exporting: ExportContact,
    private readonly erasing: EraseContact,
  ) {}

  @Get('export')
  @Audited('export_contact', 'contact_id')
  @ApiOperation({ summary: 'Everything that is stored of a contact' })
  @ApiOkResponse({ type: ContactExportDto })
  async export(
    @ContactId() contactId: string,
    @LocationId() locationId: string,
    @Query() _query: LocationQuery,
  ): Promise<ContactExport> {
    return this.exporting.run({ locationId, contactId });
  }

  @Post('erase')
  @HttpCode(204)
  @Audited('erase_contact', 'contact_id')
  @ApiOperation({ summary: 'Erase everything that is stored of a contact; an opt-out is kept' })
  @ApiNoContentResponse()
  async erase(
    @ContactId() contactId: string,
    @LocationId() locationId: string,
    @Query() _query: LocationQuery,
  ): Promise<void> {
    await this.erasing.run({ locationId, contactId });
  }
}
