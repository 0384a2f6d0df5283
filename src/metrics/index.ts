export { AlertListener } from './alert-listener';
export type { Alert } from './domain/alert-rules';
export { BacklogSource } from './backlog-source';
export type { LocationBacklog } from './domain/alert-rules';
export { MetricsModule } from './metrics.module';
