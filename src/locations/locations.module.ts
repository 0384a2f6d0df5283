import { Global, Module } from '@nestjs/common';
import { Locations } from './locations';
import { LocationsController } from './locations.controller';

/** Asked by nearly everybody, at every turn. */
@Global()
@Module({ controllers: [LocationsController], providers: [Locations], exports: [Locations] })
export class LocationsModule {}
