import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AlertStore } from '../../src/metrics/alert-store';
import { EmbeddedAlertStore } from '../../src/metrics/embedded-alert-store';
import { EmbeddedSnapshotStore } from '../../src/metrics/embedded-snapshot-store';
import { RedisAlertStore } from '../../src/metrics/redis-alert-store';
import { RedisSnapshotStore } from '../../src/metrics/redis-snapshot-store';
import type { SnapshotStore } from '../../src/metrics/snapshot-store';
import { EmbeddedDatabase } from '../../src/platform/embedded';
import { startRedis } from './redis-server';
import { connectRedis } from './store-harness';

export interface MetricsStores {
  readonly snapshots: SnapshotStore;
  readonly alerts: AlertStore;
  /** The store goes away and does not come back. */
  readonly lose: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Both adapters of what the metrics keep. */
export const METRICS_STORES: readonly { readonly name: string; readonly open: () => Promise<MetricsStores> }[] = [
  {
    name: 'the embedded store',
    open: async () => {
      const directory = await mkdtemp(join(tmpdir(), 'seller-metrics-'));
      const database = EmbeddedDatabase.open(directory);
      return {
        snapshots: new EmbeddedSnapshotStore(database),
        alerts: new EmbeddedAlertStore(database),
        lose: async () => {
          database.close();
        },
        close: async () => {
          database.close();
          await rm(directory, { recursive: true, force: true });
        },
      };
    },
  },
  {
    name: 'Redis',
    open: async () => {
      const server = await startRedis();
      const redis = await connectRedis(server);
      return {
        snapshots: new RedisSnapshotStore(redis),
        alerts: new RedisAlertStore(redis),
        lose: () => server.kill(),
        close: async () => {
          await redis.close();
          await server.stop();
        },
      };
    },
  },
];
