import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { ApiKeyAuthenticator } from './api-key.authenticator';

/** The guard before every route, and the keys that stand in the configuration. */
@Module({
  imports: [DiscoveryModule],
  providers: [ApiKeyAuthenticator, { provide: APP_GUARD, useClass: AccessGuard }],
})
export class AuthModule {}
