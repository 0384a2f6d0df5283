import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { ApiKeyAuthenticator } from './api-key.authenticator';
import { BasicAdminAuthenticator } from './basic-admin.authenticator';

/** The guard before every route, and the ways to log in that need nothing but the configuration. */
@Module({
  imports: [DiscoveryModule],
  providers: [ApiKeyAuthenticator, BasicAdminAuthenticator, { provide: APP_GUARD, useClass: AccessGuard }],
})
export class AuthModule {}
