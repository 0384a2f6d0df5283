import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccessStore } from '../../src/access/access-store';
import { EmbeddedAccessStore } from '../../src/access/storage/embedded-access-store';
import { RedisAccessStore } from '../../src/access/storage/redis-access-store';
import { EmbeddedDatabase } from '../../src/platform/embedded';
import { EmbeddedRecordStore, type RecordStore, RedisRecordStore } from '../../src/platform/records';
import { NOW } from './builders';
import { startRedis } from './redis-server';
import { connectRedis, SettableClock } from './store-harness';

export interface AccessHarness {
  readonly access: AccessStore;
  /** The same store, which keeps only so many audit entries. */
  readonly keeping: (entries: number) => AccessStore;
  readonly records: RecordStore;
  /** Lets what runs out grow older. */
  readonly elapse: (ms: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const ACCESS_ADAPTERS: readonly { readonly name: string; readonly open: () => Promise<AccessHarness> }[] = [
  {
    name: 'the embedded store',
    open: async () => {
      const directory = await mkdtemp(join(tmpdir(), 'seller-access-'));
      const database = EmbeddedDatabase.open(directory);
      const clock = new SettableClock(NOW);
      return {
        access: new EmbeddedAccessStore(database, clock),
        keeping: (entries) => new EmbeddedAccessStore(database, clock, entries),
        records: new EmbeddedRecordStore(database),
        elapse: async (ms) => {
          clock.advance(ms);
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
      const connection = await connectRedis(server);
      return {
        access: new RedisAccessStore(connection),
        keeping: (entries) => new RedisAccessStore(connection, entries),
        records: new RedisRecordStore(connection),
        elapse: async (ms) => {
          const script = `for _, key in ipairs(redis.call('KEYS', '*')) do
            local left = redis.call('PTTL', key)
            if left >= 0 then redis.call('PEXPIRE', key, left - ARGV[1]) end
          end`;
          await connection.client.eval(script, { keys: [], arguments: [String(ms)] });
        },
        close: async () => {
          await connection.close();
          await server.stop();
        },
      };
    },
  },
];
