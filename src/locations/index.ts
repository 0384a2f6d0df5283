export type { LocationSettings } from './location';
export { Locations } from './locations';
export { LocationsModule } from './locations.module';
