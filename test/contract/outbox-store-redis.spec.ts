import { randomUUID } from 'node:crypto';
import { RedisConnection } from '../../src/platform/redis';
import { entriesOf } from '../../src/seller-bot/domain/outbox';
import { RedisOutboxStore } from '../../src/seller-bot/outbox/redis-outbox-store';
import { RedisConversationStore } from '../../src/seller-bot/storage/redis-conversation-store';
import { LIFETIMES, NOW, aCommit, aConversation, aKey, anArrival } from '../support/builders';
import { type RedisServer, startRedis } from '../support/redis-server';

const LEASE = 30_000;

describe('The outbox in Redis, with several locations', () => {
  let server: RedisServer;
  let redis: RedisConnection;
  let outbox: RedisOutboxStore;

  beforeAll(async () => {
    server = await startRedis();
    redis = await RedisConnection.open({ url: server.url, isCluster: false, name: 'test', socketTimeoutMs: 5000 });
    outbox = new RedisOutboxStore(redis, 'UTC');
    await fill('busy', 50);
    for (const quiet of ['quiet-1', 'quiet-2']) await fill(quiet, 1);
  });

  afterAll(async () => {
    await redis.close();
    await server.stop();
  });

  const fill = async (location: string, contacts: number): Promise<void> => {
    const store = new RedisConversationStore(redis, LIFETIMES);
    for (let n = 0; n < contacts; n++) {
      const key = aKey(`c-${String(n)}`, location);
      await store.accept(anArrival(key, { id: randomUUID() }));
      const opened = await store.open(key, NOW);
      const sms = { type: 'sms', text: 'hi', purpose: 'reply' } as const;
      const entries = entriesOf({ key, turnId: 't-1', sms, actions: [], now: NOW, tagDelayMs: 0 });
      await store.commit(aCommit(opened, { conversation: aConversation(key), consumed: 1, outbox: entries }));
    }
  };

  it('lets nobody wait behind the backlog of another one, and leaves no room unused', async () => {
    const claims = await outbox.claim(NOW, LEASE, 10);
    const of = (location: string): number => claims.filter(({ key }) => key.locationId === location).length;
    expect([of('busy'), of('quiet-1'), of('quiet-2')]).toEqual([8, 1, 1]);
    expect(await outbox.claim(NOW, LEASE, 10)).toHaveLength(10);
  });
});
