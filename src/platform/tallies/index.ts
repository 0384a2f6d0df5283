export { EmbeddedTallies, note, retally, touch } from './embedded-tallies';
export { RETALLY, RedisTallies } from './redis-tallies';
export { Tallies } from './tallies';
export { TalliesModule } from './tallies.module';
