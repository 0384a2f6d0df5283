export { ACCESS_POLICY, CurrentActor, isAtLeast, maySee, Public, Roles } from './access';
export type { AccessPolicy, AccessScope } from './access';
export { AUDIT_RULE, Audited, NotAudited } from './audited';
export type { AuditRule } from './audited';
export { bearerOf } from './api-key.authenticator';
export { AuthModule } from './auth.module';
export { Authenticator } from './authenticator';
export { SecretCheck } from './secret-check';
