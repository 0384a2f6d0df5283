import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Audited, CurrentActor, maySee, Roles } from '../platform/auth';
import type { Actor } from '../platform/http';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '../platform/openapi';
import {
  ChangeLocationDto,
  CreateLocationDto,
  LocationDto,
  LocationListDto,
  changeOf,
  locationDtoOf,
} from './dto/locations.dto';
import { Locations } from './locations';

@ApiTags('locations')
@Controller('locations')
export class LocationsController {
  constructor(private readonly locations: Locations) {}

  @Get()
  @Roles('admin', 'self')
  @ApiOperation({ summary: 'The CRM locations one may see, and what is in force in each' })
  @ApiOkResponse({ type: LocationListDto })
  async list(@CurrentActor() actor: Actor): Promise<LocationListDto> {
    const all = await this.locations.list();
    return {
      locations: all
        .filter(({ id }) => maySee(actor, id))
        .map((each) => locationDtoOf(each, this.locations.isEncrypting)),
    };
  }

  @Post()
  @Roles('admin', 'deployment')
  @Audited('create_location', 'id')
  @ApiOperation({ summary: 'Serve another CRM location' })
  @ApiCreatedResponse({ type: LocationDto })
  async create(@Body() dto: CreateLocationDto): Promise<LocationDto> {
    const view = await this.locations.create(dto.id, { ...changeOf(dto), name: dto.name });
    return locationDtoOf(view, this.locations.isEncrypting);
  }

  @Put(':id')
  @Roles('admin', 'deployment')
  @Audited('change_location', 'id')
  @ApiParam({ name: 'id', example: 'west' })
  @ApiOperation({ summary: "Change a location: what is absent stays, null goes back to the environment's" })
  @ApiOkResponse({ type: LocationDto })
  async change(@Param('id') id: string, @Body() dto: ChangeLocationDto): Promise<LocationDto> {
    return locationDtoOf(await this.locations.change(id, changeOf(dto)), this.locations.isEncrypting);
  }
}
