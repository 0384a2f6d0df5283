export { Locations } from './locations';
export { LocationsModule } from './locations.module';
