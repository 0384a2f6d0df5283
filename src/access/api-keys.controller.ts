import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Audited, CurrentActor, Roles } from '../platform/auth';
import type { Actor } from '../platform/http';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '../platform/openapi';
import { ApiKeys } from './api-keys';
import { ApiKeyListDto, CreateApiKeyDto, CreatedApiKeyDto, apiKeyDtoOf } from './dto/api-keys.dto';

@ApiTags('api-keys')
@Controller('api-keys')
@Roles('admin', 'deployment')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeys) {}

  @Get()
  @ApiOperation({ summary: "The machines' keys, without the keys themselves; those of API_KEYS are not among them" })
  @ApiOkResponse({ type: ApiKeyListDto })
  async list(): Promise<ApiKeyListDto> {
    return { keys: (await this.keys.list()).map(apiKeyDtoOf) };
  }

  @Post()
  @Audited('create_api_key', 'name')
  @ApiOperation({ summary: 'Make a key; it is shown this once' })
  @ApiCreatedResponse({ type: CreatedApiKeyDto })
  async create(
    @Body() { name, role, locations }: CreateApiKeyDto,
    @CurrentActor() actor: Actor,
  ): Promise<CreatedApiKeyDto> {
    const { stored, key } = await this.keys.create({ name, role, locations: locations ?? null }, actor.id);
    return Object.assign(apiKeyDtoOf(stored), { key });
  }

  @Delete(':name')
  @HttpCode(204)
  @Audited('remove_api_key', 'name')
  @ApiParam({ name: 'name', example: 'crm-workflows' })
  @ApiOperation({ summary: 'Make a key worthless, at once' })
  @ApiNoContentResponse()
  async remove(@Param('name') name: string): Promise<void> {
    await this.keys.remove(name);
  }
}
