import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedDatabase } from '../../src/platform/embedded';
import { RedisConnection } from '../../src/platform/redis';
import type { ConversationStore } from '../../src/seller-bot/conversation-store';
import type { OutboxStore } from '../../src/seller-bot/outbox/outbox-store';
import { EmbeddedOutboxStore } from '../../src/seller-bot/outbox/embedded-outbox-store';
import { RedisOutboxStore } from '../../src/seller-bot/outbox/redis-outbox-store';
import { EmbeddedConversationStore } from '../../src/seller-bot/storage/embedded-conversation-store';
import { RedisConversationStore } from '../../src/seller-bot/storage/redis-conversation-store';
import { LIFETIMES } from './builders';
import { startRedis } from './redis-server';

/** An outbox with the conversations whose commits fill it. */
export interface OutboxHarness {
  readonly conversations: ConversationStore;
  readonly outbox: OutboxStore;
  /** The outbox as a process finds it that starts now. */
  readonly reopened: () => OutboxStore;
  /** Whether one process serves the store. */
  readonly isAlone: boolean;
  readonly close: () => Promise<void>;
}

export const OUTBOX_ADAPTERS: readonly { readonly name: string; readonly open: () => Promise<OutboxHarness> }[] = [
  {
    name: 'the embedded store',
    open: async () => {
      const directory = await mkdtemp(join(tmpdir(), 'seller-outbox-'));
      const database = EmbeddedDatabase.open(directory);
      return {
        conversations: new EmbeddedConversationStore(database, LIFETIMES),
        outbox: new EmbeddedOutboxStore(database, 'UTC'),
        reopened: () => new EmbeddedOutboxStore(database, 'UTC'),
        isAlone: true,
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
      const redis = await RedisConnection.open({
        url: server.url,
        isCluster: false,
        name: 'test',
        socketTimeoutMs: 5000,
      });
      return {
        conversations: new RedisConversationStore(redis, LIFETIMES),
        outbox: new RedisOutboxStore(redis, 'UTC'),
        reopened: () => new RedisOutboxStore(redis, 'UTC'),
        isAlone: false,
        close: async () => {
          await redis.close();
          await server.stop();
        },
      };
    },
  },
];
