import { Module, type Provider } from '@nestjs/common';
import { BusinessRulesModule } from '../business-rules';
import { AppConfig } from '../config';
import { EmbeddedDatabase } from '../platform/embedded';
import { RedisConnection } from '../platform/redis';
import { Tallies } from '../platform/tallies';
import { EmbeddedLeadStore } from './embedded-lead-store';
import { LeadIntelligenceController } from './lead-intelligence.controller';
import { LeadIntelligenceService } from './lead-intelligence.service';
import { LeadStore } from './lead-store';
import { RedisLeadStore } from './redis-lead-store';
import { LeadUpkeep } from './upkeep.job';

export const LEAD_STORE: Provider = {
  provide: LeadStore,
  inject: [AppConfig, Tallies, { token: RedisConnection, optional: true }, { token: EmbeddedDatabase, optional: true }],
  useFactory: (
    config: AppConfig,
    tallies: Tallies,
    redis?: RedisConnection,
    embedded?: EmbeddedDatabase,
  ): LeadStore => {
    const life = { lifeMs: config.conversation.contactTtlMs, timeZone: config.business.timeZone };
    if (redis !== undefined) return new RedisLeadStore(redis, tallies, life);
    if (embedded !== undefined) return new EmbeddedLeadStore(embedded, tallies, life);
    throw new Error('neither Redis nor the embedded store is part of the composition');
  },
};

@Module({
  imports: [BusinessRulesModule],
  controllers: [LeadIntelligenceController],
  providers: [LeadIntelligenceService, LeadUpkeep, LEAD_STORE],
  exports: [LeadIntelligenceService, LeadStore],
})
export class LeadIntelligenceModule {}
