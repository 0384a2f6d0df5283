export { AlertListener } from './alert-listener';
export type { Alert } from './domain/alert-rules';
export { BacklogSource } from './backlog-source';
export type { LocationBacklog } from './domain/alert-rules';
export { CacheStatisticsDto, CostSavingsDto, PerformanceDto } from './dto/metrics.dto';
export { MetricsService } from './metrics.service';
export { MetricsModule } from './metrics.module';
