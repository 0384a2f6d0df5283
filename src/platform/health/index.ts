export { HealthModule } from './health.module';
export { ReadinessCheck } from './readiness-check';
export type { PartHealth } from './readiness-check';
