export { CacheModule } from './cache.module';
export { CacheService } from './cache.service';
export type { ComputationOptions } from './cache.service';
export { PerformanceCache } from './performance-cache';
