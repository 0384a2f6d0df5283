export type { Rebuildable } from './embedded-recount';
export { rebuilt, recount } from './embedded-recount';
export { EmbeddedTallies, note, retally, touch } from './embedded-tallies';
export { REPAIR_SHARE, RedisRecount, sweepMembers } from './redis-recount';
export { RETALLY, RedisTallies } from './redis-tallies';
export { Tallies } from './tallies';
export type { Drift } from './tallies';
export { TalliesModule } from './tallies.module';
