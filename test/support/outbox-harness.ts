import { RedisConnection } from '../../src/platform/redis';
import type { ConversationStore } from '../../src/seller-bot/conversation-store';
import type { OutboxStore } from '../../src/seller-bot/outbox/outbox-store';
import { RedisOutboxStore } from '../../src/seller-bot/outbox/redis-outbox-store';
import { RedisConversationStore } from '../../src/seller-bot/storage/redis-conversation-store';
import { startRedis } from './redis-server';

/** An outbox with the conversations whose commits fill it. */
export interface OutboxHarness {
  readonly conversations: ConversationStore;
  readonly outbox: OutboxStore;
  readonly close: () => Promise<void>;
}

const LIFETIMES = { conversationMs: 7 * 86_400_000, contactMs: 400 * 86_400_000, stalledAfterMs: 48 * 3_600_000 };

export const OUTBOX_ADAPTERS: readonly { readonly name: string; readonly open: () => Promise<OutboxHarness> }[] = [
  {
    name: 'Redis',
    open: async () => {
      const server = await startRedis();
      const redis = await RedisConnection.open({ url: server.url, name: 'test', socketTimeoutMs: 5000 });
      return {
        conversations: new RedisConversationStore(redis, LIFETIMES),
        outbox: new RedisOutboxStore(redis),
        close: async () => {
          await redis.close();
          await server.stop();
        },
      };
    },
  },
];
