export { BacklogSource } from './backlog-source';
export type { LocationBacklog } from './domain/alert-rules';
export { MetricsModule } from './metrics.module';
