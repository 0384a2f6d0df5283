import { Module } from '@nestjs/common';
import { AppConfig } from '../config';
import { MetricsRecorder } from '../platform/metrics-recorder';
import { RedisConnection } from '../platform/redis';
import { Clock } from '../shared';
import { CrmBreaker } from './crm-breaker';
import { CrmCheck } from './crm.check';
import { CrmClient } from './crm-client';
import { CrmRateLimit } from './crm-rate-limit';
import { GhlClient } from './ghl/ghl-client';
import { GhlHttp } from './ghl/ghl-http';
import { SignatureCheck } from './ghl/ghl-signature';
import { MemoryRateLimit } from './memory-rate-limit';
import { NoCrm } from './no-crm';
import { RedisRateLimit, type RateLimitSettings } from './redis-rate-limit';

const CALL_TIMEOUT_MS = 10_000;

/** The CRM behind ports: who uses it knows neither GoHighLevel nor whether one is connected. */
@Module({
  providers: [
    CrmCheck,
    { provide: CrmBreaker, inject: [Clock], useFactory: (clock: Clock) => new CrmBreaker(clock) },
    {
      provide: CrmClient,
      inject: [AppConfig, MetricsRecorder],
      useFactory: ({ ghl }: AppConfig, recorder: MetricsRecorder): CrmClient => {
        if (ghl.apiToken === null) return new NoCrm();
        const settings = { baseUrl: ghl.apiBaseUrl, token: ghl.apiToken, timeoutMs: CALL_TIMEOUT_MS };
        const calendar = ghl.calendarId === null ? null : { id: ghl.calendarId, userId: ghl.assignedUserId };
        return new GhlClient(new GhlHttp(settings, recorder), calendar);
      },
    },
    {
      provide: CrmRateLimit,
      inject: [AppConfig, Clock, { token: RedisConnection, optional: true }],
      useFactory: (config: AppConfig, clock: Clock, redis?: RedisConnection): CrmRateLimit => {
        const settings = settingsOf(config);
        return redis === undefined ? new MemoryRateLimit(clock, settings) : new RedisRateLimit(redis, settings);
      },
    },
    {
      provide: SignatureCheck,
      inject: [AppConfig],
      useFactory: ({ ghl }: AppConfig) =>
        new SignatureCheck({
          publicKey: ghl.webhookPublicKey,
          rsaPublicKey: ghl.rsaPublicKey,
          secret: ghl.webhookSecret,
        }),
    },
  ],
  exports: [CrmBreaker, CrmClient, CrmRateLimit, SignatureCheck],
})
export class CrmModule {}

function settingsOf({ crmLimits }: AppConfig): RateLimitSettings {
  return { perWindow: crmLimits.rateLimit, windowMs: crmLimits.rateWindowMs, perDay: crmLimits.dailyLimit };
}
