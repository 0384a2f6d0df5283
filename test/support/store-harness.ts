import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config';
import { RepairFigures } from '../../src/dashboard';
import { Locations } from '../../src/locations';
import { EmbeddedDatabase } from '../../src/platform/embedded';
import { EmbeddedLeadStore } from '../../src/lead-intelligence/embedded-lead-store';
import type { LeadStore } from '../../src/lead-intelligence/lead-store';
import { RedisLeadStore } from '../../src/lead-intelligence/redis-lead-store';
import { EmbeddedLiveEvents, type LiveEvents, RedisLiveEvents } from '../../src/platform/live-events';
import { EmbeddedRecordStore, type RecordStore, RedisRecordStore } from '../../src/platform/records';
import { RedisConnection, hashTag, redisKeys } from '../../src/platform/redis';
import { EmbeddedTallies, RedisTallies, type Tallies } from '../../src/platform/tallies';
import type { ConversationStore } from '../../src/seller-bot/conversation-store';
import { EmbeddedConversationStore } from '../../src/seller-bot/storage/embedded-conversation-store';
import { EmbeddedEraseStore } from '../../src/seller-bot/storage/embedded-erase-store';
import type { EraseStore } from '../../src/seller-bot/storage/erase-store';
import { EmbeddedToneStore } from '../../src/seller-bot/storage/embedded-tone-store';
import { RedisConversationStore } from '../../src/seller-bot/storage/redis-conversation-store';
import { RedisEraseStore } from '../../src/seller-bot/storage/redis-erase-store';
import { RedisToneStore } from '../../src/seller-bot/storage/redis-tone-store';
import { Clock } from '../../src/shared';
import { EmbeddedOutboxStore } from '../../src/seller-bot/outbox/embedded-outbox-store';
import type { OutboxStore } from '../../src/seller-bot/outbox/outbox-store';
import { RedisOutboxStore } from '../../src/seller-bot/outbox/redis-outbox-store';
import type { ToneStore } from '../../src/seller-bot/tone-store';
import { LIFETIMES, NOW } from './builders';
import { type RedisCluster, startRedisCluster } from './redis-cluster';
import { type RedisServer, startRedis } from './redis-server';

/** One adapter under test, with what a test has to know beyond the port. */
export interface StoreHarness {
  /** Two workers of one fleet, as far as the adapter knows fleets. */
  readonly store: ConversationStore;
  readonly other: ConversationStore;
  readonly eraser: EraseStore;
  readonly outbox: OutboxStore;
  readonly tones: ToneStore;
  readonly leads: LeadStore;
  readonly tallies: Tallies;
  readonly events: LiveEvents;
  /** Makes indexes and figures anew, as of `NOW`. */
  readonly repair: RepairFigures;
  /** Spoils what is kept of a location, in the store's own words: so many things. */
  readonly spoil: (locationId: string) => Promise<void>;
  /** Lets everything that runs out by itself grow older. */
  readonly elapse: (ms: number) => Promise<void>;
  /** Everything that is stored for a location, by key or table: equal when nothing was written. */
  readonly everything: (locationId: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

export interface StoreAdapter {
  readonly name: string;
  readonly open: () => Promise<StoreHarness>;
}

export const STORE_ADAPTERS: readonly StoreAdapter[] = [
  { name: 'the embedded store', open: openEmbedded },
  { name: 'Redis', open: () => openRedis(startRedis) },
  { name: 'a Redis Cluster', open: () => openRedis(startRedisCluster) },
];

export class SettableClock extends Clock {
  constructor(private time: number) {
    super();
  }

  override now(): number {
    return this.time;
  }

  advance(ms: number): void {
    this.time += ms;
  }
}

/** Connects to a test's server or cluster; calls to a frozen one end within a second. */
export async function connectRedis(server: Pick<RedisServer, 'url'>): Promise<RedisConnection> {
  return RedisConnection.open({
    url: server.url,
    isCluster: server.url.includes(','),
    name: 'test',
    socketTimeoutMs: 1000,
  });
}

const PHONE_KEY = 'key of hidden phones';
const LEAD_LIFE = { lifeMs: LIFETIMES.contactMs, timeZone: LIFETIMES.timeZone };

const CONFIG = loadConfig({ TIME_ZONE: 'UTC', FOLLOW_UPS: '3', FOLLOW_UP_SPACING_HOURS: '72' });

/** Locations as they are set up in a store, read this once. */
async function settingsIn(records: RecordStore): Promise<Locations> {
  const locations = new Locations(records, new SettableClock(NOW), CONFIG);
  await locations.onModuleInit();
  locations.onApplicationShutdown();
  return locations;
}

async function openEmbedded(): Promise<StoreHarness> {
  const directory = await mkdtemp(join(tmpdir(), 'seller-store-'));
  const database = EmbeddedDatabase.open(directory);
  const clock = new SettableClock(NOW);
  return {
    outbox: new EmbeddedOutboxStore(database, LIFETIMES.timeZone),
    eraser: new EmbeddedEraseStore(database, LIFETIMES, PHONE_KEY),
    store: new EmbeddedConversationStore(database, LIFETIMES, clock, PHONE_KEY),
    other: new EmbeddedConversationStore(database, LIFETIMES, clock, PHONE_KEY),
    tones: new EmbeddedToneStore(database),
    leads: new EmbeddedLeadStore(database, new EmbeddedTallies(database), LEAD_LIFE),
    tallies: new EmbeddedTallies(database),
    events: new EmbeddedLiveEvents(database),
    repair: new RepairFigures(
      CONFIG,
      await settingsIn(new EmbeddedRecordStore(database)),
      new SettableClock(NOW),
      undefined,
      database,
    ),
    spoil: async (locationId) => {
      spoilRows(database, locationId);
    },
    elapse: async (ms) => {
      clock.advance(ms);
    },
    everything: async (locationId) => rowsOf(database, locationId),
    close: async () => {
      database.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function rowsOf(database: EmbeddedDatabase, locationId: string): Record<string, unknown> {
  const tables = database.all("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%location TEXT%'");
  return Object.fromEntries(
    tables.map(({ name }) => [
      String(name),
      database.all(`SELECT * FROM ${String(name)} WHERE location = ?`, locationId),
    ]),
  );
}

async function openRedis(start: () => Promise<RedisServer | RedisCluster>): Promise<StoreHarness> {
  const server = await start();
  const [one, two] = [await connectRedis(server), await connectRedis(server)];
  return {
    outbox: new RedisOutboxStore(one, LIFETIMES.timeZone),
    eraser: new RedisEraseStore(two, PHONE_KEY),
    store: new RedisConversationStore(one, LIFETIMES, PHONE_KEY),
    other: new RedisConversationStore(two, LIFETIMES, PHONE_KEY),
    tones: new RedisToneStore(one),
    leads: new RedisLeadStore(one, new RedisTallies(one), LEAD_LIFE),
    tallies: new RedisTallies(one),
    // Read where another worker writes.
    events: new RedisLiveEvents(two),
    repair: new RepairFigures(CONFIG, await settingsIn(new RedisRecordStore(one)), new SettableClock(NOW), one),
    spoil: (locationId) => spoilKeys(one, locationId),
    elapse: (ms) => shortenLives(one, ms),
    everything: (locationId) => keysOf(one, locationId),
    close: async () => {
      await one.close();
      await two.close();
      await server.stop();
    },
  };
}

/** Redis has no clock to set: whatever has a life loses some of it, and ends when none is left. */
async function shortenLives(redis: RedisConnection, ms: number): Promise<void> {
  const script = `for _, key in ipairs(redis.call('KEYS', '*')) do
    local left = redis.call('PTTL', key)
    if left >= 0 then redis.call('PEXPIRE', key, left - ARGV[1]) end
  end`;
  for (const server of await redis.servers()) await server.eval(script, { keys: [], arguments: [String(ms)] });
}

async function keysOf(redis: RedisConnection, locationId: string): Promise<Record<string, unknown>> {
  const dumps: [string, unknown][] = [];
  for (const server of await redis.servers()) {
    const keys = (await server.keys('*')).filter((key) => key.includes(hashTag(locationId)));
    for (const key of keys) dumps.push([key, await server.sendCommand(['DUMP', key])]);
  }
  return Object.fromEntries(dumps.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function spoilRows(database: EmbeddedDatabase, locationId: string): void {
  const spoil = (sql: string): void => {
    expect(database.run(sql, locationId)).toBeGreaterThan(0);
  };
  spoil("UPDATE tallies SET n = n + 5 WHERE name = 'stage:Q1' AND location = ?");
  spoil("INSERT INTO tallies (location, name, n) VALUES (?, 'of:nobody', 3)");
  spoil("UPDATE conversations SET view = 'Q4', price = 1 WHERE contact = 'c-1' AND location = ?");
  spoil('DELETE FROM counts WHERE location = ?');
  spoil("DELETE FROM search_terms WHERE contact = 'c-1' AND location = ?");
  spoil("INSERT INTO search_terms (location, term, contact) VALUES (?, 'zz', 'ghost')");
  spoil("INSERT INTO places (location, name, score, id) VALUES (?, 'needs:hot_seller', 1, 'ghost')");
  spoil("UPDATE leads SET share = '' WHERE contact = 'c-1' AND location = ?");
  spoil('DELETE FROM labels WHERE location = ?');
}

async function spoilKeys({ client }: RedisConnection, locationId: string): Promise<void> {
  const index = redisKeys.index(locationId);
  const tally = redisKeys.tally(locationId);
  const ghost = { score: 1, value: 'ghost' };
  await client.hIncrBy(tally, 'stage:Q1', 5);
  await client.hSet(tally, 'of:nobody', 3);
  expect(await client.zRem(redisKeys.activeContacts(locationId), 'c-1')).toBe(1);
  await client.zAdd(`${index}:price:Q4:HOT`, { score: 1, value: 'c-1' });
  await client.zAdd(`${index}:activity:Q4:COLD`, ghost);
  await client.zAdd(`${index}:life`, ghost);
  expect(await client.del(redisKeys.search(locationId))).toBe(1);
  await client.zAdd(redisKeys.search(locationId), { score: 0, value: 'zz\0ghost' });
  await client.zAdd(`${tally}:needs:hot_seller`, ghost);
  await client.zAdd(`${tally}:terms`, { score: 0, value: 'zz\0ghost' });
  await client.hSet(redisKeys.lead(locationId, 'c-1'), { share: '' });
  expect(await client.del(`${tally}:labels`)).toBe(1);
  expect(await client.del(redisKeys.waiting(locationId))).toBe(1);
}
