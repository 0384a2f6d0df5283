import { Module, type Provider } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { EmbeddedDatabase } from '../platform/embedded';
import { RedisConnection } from '../platform/redis';
import { Clock } from '../shared';
import { AccessStore } from './access-store';
import { ApiKeys } from './api-keys';
import { ApiKeysController } from './api-keys.controller';
import { AuditController } from './audit.controller';
import { AuditInterceptor } from './audit.interceptor';
import { AuditLog } from './audit-log';
import { AuthController } from './auth.controller';
import { Login } from './login';
import { SessionAuthenticator } from './session.authenticator';
import { Sessions } from './sessions';
import { EmbeddedAccessStore } from './storage/embedded-access-store';
import { RedisAccessStore } from './storage/redis-access-store';
import { StoredKeyAuthenticator } from './stored-key.authenticator';
import { Users } from './users';
import { UsersController } from './users.controller';

export const ACCESS_STORE: Provider = {
  provide: AccessStore,
  inject: [Clock, { token: RedisConnection, optional: true }, { token: EmbeddedDatabase, optional: true }],
  useFactory: (clock: Clock, redis?: RedisConnection, embedded?: EmbeddedDatabase): AccessStore => {
    if (redis !== undefined) return new RedisAccessStore(redis);
    if (embedded !== undefined) return new EmbeddedAccessStore(embedded, clock);
    throw new Error('neither Redis nor the embedded store is part of the composition');
  },
};

/** People and machines: how they come in, and what they did. What they may do is decided by platform/auth. */
@Module({
  controllers: [AuthController, UsersController, ApiKeysController, AuditController],
  providers: [
    ACCESS_STORE,
    { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
    ApiKeys,
    AuditLog,
    Login,
    SessionAuthenticator,
    Sessions,
    StoredKeyAuthenticator,
    Users,
  ],
  exports: [AuditLog],
})
export class AccessModule {}
