export { ACCESS_STORE, AccessModule } from './access.module';
export type { AuditEntry } from './access-store';
export { auditOutcomeOf } from './audit.interceptor';
export { AuditLog } from './audit-log';
