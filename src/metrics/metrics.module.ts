import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { EmbeddedDatabase } from '../platform/embedded';
import { MetricsRecorder } from '../platform/metrics-recorder';
import { RedisConnection } from '../platform/redis';
import { AlertStore } from './alert-store';
import { AlertWatchJob } from './alert-watch.job';
import { Discovered } from './discovered';
import { EmbeddedAlertStore } from './embedded-alert-store';
import { EmbeddedSnapshotStore } from './embedded-snapshot-store';
import { FleetReadings } from './fleet-readings';
import { MetricsController } from './metrics.controller';
import { MetricsService } from './metrics.service';
import { PerformanceTracker } from './performance-tracker';
import { PrometheusController } from './prometheus.controller';
import { PrometheusRecorder } from './prometheus-recorder';
import { PrometheusScrape } from './prometheus-scrape';
import { Recorder } from './recorder';
import { RedisAlertStore } from './redis-alert-store';
import { RedisSnapshotStore } from './redis-snapshot-store';
import { SnapshotJob } from './snapshot.job';
import { SnapshotStore } from './snapshot-store';

const OPTIONAL_STORES = [
  { token: RedisConnection, optional: true },
  { token: EmbeddedDatabase, optional: true },
];

/** Global, because everybody reports to `MetricsRecorder`. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [MetricsController, PrometheusController],
  providers: [
    AlertWatchJob,
    Discovered,
    FleetReadings,
    MetricsService,
    PerformanceTracker,
    PrometheusRecorder,
    PrometheusScrape,
    SnapshotJob,
    { provide: MetricsRecorder, useClass: Recorder },
    {
      provide: SnapshotStore,
      inject: OPTIONAL_STORES,
      useFactory: (redis?: RedisConnection, embedded?: EmbeddedDatabase): SnapshotStore => {
        if (redis !== undefined) return new RedisSnapshotStore(redis);
        if (embedded !== undefined) return new EmbeddedSnapshotStore(embedded);
        throw noStore();
      },
    },
    {
      provide: AlertStore,
      inject: OPTIONAL_STORES,
      useFactory: (redis?: RedisConnection, embedded?: EmbeddedDatabase): AlertStore => {
        if (redis !== undefined) return new RedisAlertStore(redis);
        if (embedded !== undefined) return new EmbeddedAlertStore(embedded);
        throw noStore();
      },
    },
  ],
  exports: [MetricsRecorder, MetricsService],
})
export class MetricsModule {}

function noStore(): Error {
  return new Error('neither Redis nor the embedded store is part of the composition');
}
