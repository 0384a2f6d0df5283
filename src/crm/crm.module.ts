import { Module } from '@nestjs/common';
import { AppConfig } from '../config';
import { MetricsRecorder } from '../platform/metrics-recorder';
import { RedisConnection } from '../platform/redis';
import { Clock } from '../shared';
import { CrmBreaker } from './crm-breaker';
import { CrmCheck } from './crm.check';
import { Locations } from '../locations';
import { CrmByLocation, type CrmDirectory } from './crm-by-location';
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
      inject: [AppConfig, Locations, MetricsRecorder],
      useFactory: ({ ghl }: AppConfig, locations: Locations, recorder: MetricsRecorder): CrmClient => {
        const directory: CrmDirectory = {
          get isAnyConnected() {
            return locations.isAnyConnected;
          },
          of: (locationId) => locations.of(locationId).crm,
        };
        return new CrmByLocation(directory, ({ token, calendarId, assignedUserId: userId }) => {
          if (token === null) return new NoCrm();
          const settings = { baseUrl: ghl.apiBaseUrl, token, timeoutMs: CALL_TIMEOUT_MS };
          const calendar = calendarId === null ? null : { id: calendarId, userId };
          return new GhlClient(new GhlHttp(settings, recorder), calendar);
        });
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
        }),
    },
  ],
  exports: [CrmBreaker, CrmClient, CrmRateLimit, SignatureCheck],
})
export class CrmModule {}

function settingsOf({ crmLimits }: AppConfig): RateLimitSettings {
  return { perWindow: crmLimits.rateLimit, windowMs: crmLimits.rateWindowMs, perDay: crmLimits.dailyLimit };
}
