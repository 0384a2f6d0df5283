import { Module } from '@nestjs/common';
import { AppConfig } from '../config';
import { PerformanceCache } from '../platform/cache';
import { EmbeddedDatabase } from '../platform/embedded';
import { MetricsRecorder } from '../platform/metrics-recorder';
import { RedisConnection } from '../platform/redis';
import { Clock } from '../shared';
import { AiBudget } from './ai-budget';
import { AiClient } from './ai-client';
import { ClaudeClient } from './claude-client';
import { EmbeddedAiBudget } from './embedded-ai-budget';
import { NoAi } from './no-ai';
import { RedisAiBudget } from './redis-ai-budget';

const MOST_RETRIES = 2;

/** The AI behind a port: who uses it knows neither Claude nor whether a key is configured. */
@Module({
  providers: [
    {
      provide: AiBudget,
      inject: [AppConfig, { token: RedisConnection, optional: true }, { token: EmbeddedDatabase, optional: true }],
      useFactory: ({ ai }: AppConfig, redis?: RedisConnection, embedded?: EmbeddedDatabase): AiBudget => {
        if (redis !== undefined) return new RedisAiBudget(redis, ai.dailyBudgetDollars);
        if (embedded !== undefined) return new EmbeddedAiBudget(embedded, ai.dailyBudgetDollars);
        throw new Error('neither Redis nor the embedded store is part of the composition');
      },
    },
    {
      provide: AiClient,
      inject: [AppConfig, AiBudget, PerformanceCache, MetricsRecorder, Clock],
      useFactory: async (
        { ai }: AppConfig,
        budget: AiBudget,
        cache: PerformanceCache,
        metrics: MetricsRecorder,
        clock: Clock,
      ): Promise<AiClient> => {
        if (ai.apiKey === null || ai.dailyBudgetDollars === 0) return new NoAi();
        // Loaded only where it is used: it is large.
        const { default: Anthropic } = await import('@anthropic-ai/sdk');
        const sdk = new Anthropic({ apiKey: ai.apiKey, baseURL: ai.baseUrl, maxRetries: MOST_RETRIES });
        return new ClaudeClient({ sdk, budget, cache, metrics, clock }, { model: ai.model, timeoutMs: ai.timeoutMs });
      },
    },
  ],
  exports: [AiClient, AiBudget],
})
export class AiModule {}
