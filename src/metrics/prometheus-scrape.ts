import { Injectable, Optional } from '@nestjs/common';
import { Gauge, type Registry } from 'prom-client';
import { CacheService } from '../platform/cache';
import { RedisConnection } from '../platform/redis';
import { Clock, DEMO_LOCATION } from '../shared';
import { AlertStore } from './alert-store';
import { Discovered } from './discovered';
import { PrometheusRecorder } from './prometheus-recorder';

/**
 * The answer to Prometheus: what was recorded, and how things are at this moment. What waits lies in the store and is the same
 * on every instance (use `max`, not `sum`); when the store does not answer those lines are missing and `seller_store_up` is 0.
 */
@Injectable()
export class PrometheusScrape {
  private readonly gauges: Gauges;

  constructor(
    private readonly recorder: PrometheusRecorder,
    private readonly discovered: Discovered,
    private readonly alertStore: AlertStore,
    private readonly cache: CacheService,
    private readonly clock: Clock,
    @Optional() private readonly redis?: RedisConnection,
  ) {
    this.gauges = gaugesIn(recorder.registry, redis !== undefined);
  }

  async text(): Promise<string> {
    const { cacheBytes, redisUp, storeUp, ofStore } = this.gauges;
    cacheBytes.set(this.cache.size.bytes);
    redisUp?.set(this.redis?.isReady === true ? 1 : 0);
    for (const gauge of Object.values(ofStore)) gauge.reset();
    const isUp = await this.readStore().then(
      () => true,
      () => false,
    );
    storeUp.set(isUp ? 1 : 0);
    return this.recorder.registry.metrics();
  }

  private async readStore(): Promise<void> {
    const { waiting, oldest, outbox: entries, dead, alerts: active } = this.gauges.ofStore;
    const [backlogs, alerts] = await Promise.all([this.discovered.backlogs(), this.alertStore.active()]);
    for (const { locationId: location, waitingContacts, oldestTextAt, outbox } of backlogs) {
      if (location === DEMO_LOCATION) continue;
      waiting.set({ location }, waitingContacts);
      const ageMs = oldestTextAt === null ? 0 : Math.max(0, this.clock.now() - oldestTextAt);
      oldest.set({ location }, ageMs / 1000);
      for (const [status, n] of Object.entries(outbox)) entries.set({ location, status }, n);
      dead.set({ location }, outbox.dead ?? 0);
    }
    for (const { rule, severity } of alerts) active.inc({ rule, severity });
  }
}

interface Gauges {
  readonly cacheBytes: Gauge;
  /** Null where no Redis is used. */
  readonly redisUp: Gauge | null;
  readonly storeUp: Gauge;
  readonly ofStore: {
    readonly waiting: Gauge<'location'>;
    readonly oldest: Gauge<'location'>;
    readonly outbox: Gauge<'location' | 'status'>;
    readonly dead: Gauge<'location'>;
    readonly alerts: Gauge<'rule' | 'severity'>;
  };
}

/** Those of the store are empty when it does not answer: an old number would be a wrong one. */
function gaugesIn(registry: Registry, hasRedis: boolean): Gauges {
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[]): Gauge<L> =>
    new Gauge({ name: `seller_${name}`, help, labelNames, registers: [registry] });
  return {
    cacheBytes: gauge('cache_memory_bytes', 'Kept in memory by the cache', []),
    redisUp: hasRedis ? gauge('redis_up', '1 when Redis is connected', []) : null,
    storeUp: gauge('store_up', '1 when the store answered just now', []),
    ofStore: {
      waiting: gauge('inbox_waiting_contacts', 'Contacts whose texts wait for a turn', ['location']),
      oldest: gauge('inbox_oldest_text_age_seconds', 'Age of the oldest text without a turn; 0 when none waits', [
        'location',
      ]),
      outbox: gauge('outbox_entries', 'Deliveries by status', ['location', 'status']),
      dead: gauge('dead_letters', 'Deliveries given up, waiting for a person', ['location']),
      alerts: gauge('alerts_active', 'Alerts of the product itself', ['rule', 'severity']),
    },
  };
}
