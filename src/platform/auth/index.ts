export { ACCESS_POLICY, CurrentActor, isAtLeast, Public, Roles } from './access';
export type { AccessPolicy } from './access';
export { AuthModule } from './auth.module';
export { Authenticator } from './authenticator';
export { SecretCheck } from './secret-check';
