import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { HealthController } from './health.controller';
import { Readiness } from './readiness';
import { RedisCheck } from './redis.check';

@Module({ imports: [DiscoveryModule], controllers: [HealthController], providers: [Readiness, RedisCheck] })
export class HealthModule {}
