import { randomUUID } from 'node:crypto';
import { type RedisConnection, hashTag, redisKeys } from '../../src/platform/redis';
import type { ConversationStore } from '../../src/seller-bot/conversation-store';
import { RedisConversationStore } from '../../src/seller-bot/storage/redis-conversation-store';
import { HOUR, LIFETIMES, NOW, aCommit, aContact, aConversation, aKey, aQuery, anArrival } from '../support/builders';
import { type RedisServer, startRedis } from '../support/redis-server';
import { connectRedis } from '../support/store-harness';

/** Jest has an `Error` of its own, so that `RedisConnection` does not recognise those of Node's sockets in here. */
function isAway(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return code === 'store-unavailable' || code === 'ECONNRESET';
}

describe('The conversation store on Redis', () => {
  let server: RedisServer;
  let redis: RedisConnection;
  let store: ConversationStore;
  let location: string;

  beforeAll(async () => {
    server = await startRedis({ appendonly: true });
    redis = await connectRedis(server);
    store = new RedisConversationStore(redis, LIFETIMES);
  });

  afterAll(async () => {
    await redis.close();
    await server.stop();
  });

  beforeEach(() => {
    location = `loc-${randomUUID()}`;
  });

  /** Takes one turn that leaves a trace everywhere. False: the store was away, and nobody knows whether it was taken. */
  const takeTurn = async (): Promise<boolean> => {
    const key = aKey('c-1', location);
    try {
      const opened = await store.open(key, NOW);
      const misses = (opened.conversation?.misses ?? 0) + 1;
      const commit = aCommit(opened, {
        conversation: aConversation(key, { misses, stage: misses % 2 === 0 ? 'Q2' : 'Q3' }),
        contact: aContact(key, { name: `Ann ${String(misses)}`, phone: '5125550100' }),
        transcript: [{ id: String(misses), from: 'seller', text: 'x'.repeat(2000), at: NOW }],
        changes: [{ at: NOW, by: 'bot', what: 'stage', from: null, to: misses }],
        results: [{ messageId: String(misses), body: String(misses), keepMs: HOUR }],
        counters: { turns: 1 },
      });
      return (await store.commit(commit)) === 'committed';
    } catch (error) {
      if (isAway(error)) return false;
      throw error;
    }
  };

  /** Everything a turn touches tells of the same number of turns; gives that number. */
  const turnsTaken = async (): Promise<number> => {
    const key = aKey('c-1', location);
    const { conversation, contact, version } = await store.open(key, NOW);
    const turns = conversation?.misses ?? 0;
    expect(version).toBe(turns);
    expect(contact?.name ?? 'Ann 0').toBe(`Ann ${String(turns)}`);
    expect((await store.transcript(key)).map(({ id }) => Number(id))).toEqual(upTo(turns));
    expect((await store.changes(key)).map(({ to }) => to)).toEqual(upTo(turns));
    expect(await store.counters(location, '2026-11-23')).toEqual(turns === 0 ? {} : { turns });
    expect(await store.result(key, String(turns))).toBe(turns === 0 ? null : String(turns));
    expect(await store.result(key, String(turns + 1))).toBeNull();
    const counts = await store.counts(location, NOW);
    expect(counts.total).toBe(Math.min(turns, 1));
    expect(counts.byStage.Q2 + counts.byStage.Q3).toBe(Math.min(turns, 1));
    const found = await store.list(aQuery(location, { search: `ann ${String(turns)}` }));
    expect(found.total).toBe(Math.min(turns, 1));
    return turns;
  };

  const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

  const untilReady = async (): Promise<void> => {
    while (!redis.isReady) await new Promise((resolve) => redis.client.once('ready', resolve));
  };

  it('says that it is unavailable when its connection is cut, and leaves nothing half done', async () => {
    const other = await connectRedis(server);
    let acknowledged = 0;
    let unknown = 0;
    for (let round = 0; round < 25; round++) {
      await untilReady();
      const turn = takeTurn();
      const cut = other.client.sendCommand(['CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes']);
      if (await turn) acknowledged++;
      else unknown++;
      await cut;
    }
    await untilReady();
    const turns = await turnsTaken();
    expect(turns).toBeGreaterThanOrEqual(acknowledged);
    expect(turns).toBeLessThanOrEqual(acknowledged + unknown);
    expect(unknown).toBeGreaterThan(0);
    await other.close();
  });

  it('says so within a bounded time when the server is frozen', async () => {
    expect(await takeTurn()).toBe(true);
    server.pause();
    expect(await takeTurn()).toBe(false);
    server.resume();
    await untilReady();
    expect([1, 2]).toContain(await turnsTaken());
  });

  it('has every acknowledged turn, whole, when the server was killed in the middle', async () => {
    let acknowledged = 0;
    for (let round = 0; round < 3; round++) {
      await untilReady();
      for (let i = 0; i < 10; i++) if (await takeTurn()) acknowledged++;
      const turn = takeTurn();
      await server.kill();
      if (await turn) acknowledged++;
      await server.restart();
    }
    await untilReady();
    const turns = await turnsTaken();
    expect(turns).toBeGreaterThanOrEqual(acknowledged);
    expect(turns).toBeLessThanOrEqual(acknowledged + 3);
  });

  it('says so for every call while the server is away', async () => {
    await untilReady();
    const key = aKey('c-1', location);
    const opened = await store.open(key, NOW);
    await server.kill();
    const away = { code: 'store-unavailable' };
    await expect(store.open(key, NOW)).rejects.toMatchObject(away);
    await expect(store.accept(anArrival(key))).rejects.toMatchObject(away);
    await expect(store.commit(aCommit(opened))).rejects.toMatchObject(away);
    await expect(store.result(key, 'm-1')).rejects.toMatchObject(away);
    await expect(store.transcript(key)).rejects.toMatchObject(away);
    await expect(store.changes(key)).rejects.toMatchObject(away);
    await expect(store.list(aQuery(location))).rejects.toMatchObject(away);
    await expect(store.counts(location, NOW)).rejects.toMatchObject(away);
    await expect(store.counters(location, '2026-11-23')).rejects.toMatchObject(away);
    await expect(store.waiting(NOW, 1)).rejects.toMatchObject(away);
    await expect(store.expire(NOW, 1)).rejects.toMatchObject(away);
    await server.restart();
    await untilReady();
    expect(await store.open(key, NOW)).toEqual(opened);
  });

  it('keeps everything of a location in one slot, and everything that must stay without an end', async () => {
    await untilReady();
    const key = aKey('c-1', location);
    await store.accept(
      anArrival(key, { ids: ['m-1'], info: { phone: '5125550100' }, pairing: { fingerprint: 'f', hasIds: true } }),
    );
    const opened = await store.open(key, NOW);
    const consent = { status: 'opted_out', since: NOW, words: 'stop' } as const;
    await store.commit(
      aCommit(opened, {
        contact: aContact(key, { name: 'Ann', phone: '5125550100', consent }),
        transcript: [{ id: '1', from: 'seller', text: 'stop', at: NOW }],
        changes: [{ at: NOW, by: 'bot', what: 'consent', from: 'allowed', to: 'opted_out' }],
        results: [{ messageId: 'm-1', body: 'x', keepMs: HOUR }],
        counters: { turns: 1 },
      }),
    );
    const keys = (await redis.client.keys('*')).filter((each) => each.includes(location));
    expect(keys.length).toBeGreaterThan(15);
    for (const each of keys) {
      // Redis reads the first pair of braces.
      expect(/\{(.+?)\}/.exec(each)?.[0]).toBe(hashTag(location));
    }
    for (const forEver of [redisKeys.state, redisKeys.contact, redisKeys.inbox, redisKeys.transcript]) {
      expect(await redis.client.pTTL(forEver(location, 'c-1'))).toBe(-1);
    }
    expect(await redis.client.pTTL(redisKeys.consent(location))).toBe(-1);
    const others = (await redis.client.keys('*')).filter((each) => !each.includes('{'));
    expect(others).toEqual([redisKeys.locations()]);
  });

  it('leaves nothing for ever of a conversation that was reset or has ended', async () => {
    const key = aKey('c-1', location);
    await takeTurn();
    const opened = await store.open(key, NOW);
    const change = { at: NOW, by: 'anna', what: 'reset', from: 'Q1', to: null } as const;
    await store.commit(aCommit(opened, { conversation: null, changes: [change] }));
    const ofTheLocation = redisKeys.tally(location);
    // Live events are let go by their age; of a reset conversation none but the reset is told.
    const shared = [ofTheLocation, redisKeys.liveEvents(location)];
    const left = async () =>
      (await redis.client.keys('*')).filter((name) => name.includes(location) && !shared.includes(name));
    for (const each of await left()) expect([each, await redis.client.pTTL(each)]).not.toEqual([each, -1]);
    await takeTurn();
    expect(await redis.client.pTTL(redisKeys.changes(location, 'c-1'))).toBe(-1);
    await store.expire(NOW + LIFETIMES.conversationMs + 1, 1000);
    for (const each of await left()) expect([each, await redis.client.pTTL(each)]).not.toEqual([each, -1]);
    // One key of the location stays: nothing is counted in it any more.
    expect(Object.keys(await redis.client.hGetAll(ofTheLocation))).toEqual(['version']);
  });

  it('keeps the words of a contact for its search, and none it does not have any more', async () => {
    for (let i = 0; i < 12; i++) await takeTurn();
    expect(await redis.client.zRange(redisKeys.search(location), 0, -1)).toEqual([
      '12\0c-1',
      '5125550100\0c-1',
      'ann\0c-1',
    ]);
  });

  it('knows a location from its first commit, also when no text has come', async () => {
    await takeTurn();
    expect(await store.expire(NOW + LIFETIMES.conversationMs + 1, 1000)).toBeGreaterThanOrEqual(1);
    expect(await store.transcript(aKey('c-1', location))).toEqual([]);
  });
});
