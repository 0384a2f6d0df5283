import { Module } from '@nestjs/common';
import { BusinessRulesModule } from '../business-rules';
import { AppConfig } from '../config';
import { EmbeddedDatabase } from '../platform/embedded';
import { RedisConnection } from '../platform/redis';
import { Clock } from '../shared';
import { EmbeddedLeadStore } from './embedded-lead-store';
import { LeadIntelligenceController } from './lead-intelligence.controller';
import { LeadIntelligenceService } from './lead-intelligence.service';
import { LeadStore } from './lead-store';
import { RedisLeadStore } from './redis-lead-store';

@Module({
  imports: [BusinessRulesModule],
  controllers: [LeadIntelligenceController],
  providers: [
    LeadIntelligenceService,
    {
      provide: LeadStore,
      inject: [
        AppConfig,
        Clock,
        { token: RedisConnection, optional: true },
        { token: EmbeddedDatabase, optional: true },
      ],
      useFactory: (
        config: AppConfig,
        clock: Clock,
        redis?: RedisConnection,
        embedded?: EmbeddedDatabase,
      ): LeadStore => {
        const lifeMs = config.conversation.contactTtlMs;
        if (redis !== undefined) return new RedisLeadStore(redis, lifeMs);
        if (embedded !== undefined) return new EmbeddedLeadStore(embedded, clock, lifeMs);
        throw new Error('neither Redis nor the embedded store is part of the composition');
      },
    },
  ],
  exports: [LeadIntelligenceService, LeadStore],
})
export class LeadIntelligenceModule {}
