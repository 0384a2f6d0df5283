import { randomUUID } from 'node:crypto';
import { type RedisConnection, redisKeys } from '../../platform/redis';
import { deliveryEvent } from '../domain/live-events';
import type { OutboxStatus, StoredEntry } from '../domain/outbox';
import { Rota, dayOf } from '../../shared';
import { DAY_COUNTERS_MS } from '../storage/stored-json';
import { type Claim, type OutboxQuery, LAST_SENT, OutboxStore } from './outbox-store';
import { CLAIM, RELEASE, REPLAY, UPDATE } from './redis-outbox-scripts';

/** Sent and skipped entries are kept so that a person can look, this many of each in a location. */
const KEPT_ENDED = 10_000;
/** So many locations are asked in one go whether something is due; with more, each has its turn. */
const LOOKED_AT_ONCE = 1000;

/** The outbox in Redis, beside the states of its location and in their slot. */
export class RedisOutboxStore extends OutboxStore {
  private readonly rota = new Rota();

  constructor(
    private readonly redis: RedisConnection,
    private readonly timeZone: string,
  ) {
    super();
  }

  override async claim(now: number, leaseMs: number, limit: number, locationId?: string): Promise<readonly Claim[]> {
    const claims: Claim[] = [];
    let due = locationId === undefined ? await this.withDue(now) : [locationId];
    // Each gets a fair share; what some do not need goes to the others.
    while (due.length > 0 && claims.length < limit) {
      const share = Math.ceil((limit - claims.length) / due.length);
      const more: string[] = [];
      for (const each of due) {
        const most = Math.min(share, limit - claims.length);
        const taken = most === 0 ? [] : await this.claimOf(each, now, leaseMs, most);
        claims.push(...taken);
        if (taken.length === most) more.push(each);
      }
      due = more;
    }
    return claims;
  }

  /** Those of the locations whose turn it is to be looked at that have something due. */
  private async withDue(now: number): Promise<readonly string[]> {
    const places = this.rota.next(await this.locations(), LOOKED_AT_ONCE);
    if (places.length < 2) return places;
    const counts = await this.redis.call('looking for deliveries', (client) =>
      Promise.all(places.map((place) => client.zCount(`${redisKeys.outbox(place)}:due`, '-inf', now))),
    );
    return places.filter((_place, i) => (counts[i] ?? 0) > 0);
  }

  private async claimOf(locationId: string, now: number, leaseMs: number, most: number): Promise<readonly Claim[]> {
    const token = randomUUID();
    const args = [String(now), String(leaseMs), token, String(most)];
    const reply = await this.redis.call('claiming deliveries', (client) =>
      CLAIM.run(client, [redisKeys.outbox(locationId)], args),
    );
    return listOf(reply).map((row) => {
      const [contactId = '', ...entries] = listOf(row).map(String);
      return { key: { locationId, contactId }, token, due: entries.filter((each) => each !== '').map(parsed) };
    });
  }

  override async update(
    { key, token }: Claim,
    entry: StoredEntry,
    { counters, givesBack = false }: Parameters<OutboxStore['update']>[2] = {},
  ): Promise<boolean> {
    const keys = [
      redisKeys.outbox(key.locationId),
      redisKeys.tally(key.locationId),
      redisKeys.day(key.locationId, dayOf(counters?.at ?? entry.createdAt, this.timeZone)),
      redisKeys.liveEvents(key.locationId),
    ];
    const event = deliveryEvent(entry);
    const args = [
      key.contactId,
      token,
      entry.id,
      JSON.stringify(entry),
      // Whoever holds a claim works on what waits.
      'waiting',
      shelfOf(entry.status),
      entry.endedAt === null ? '0' : '1',
      String(entry.endedAt ?? entry.createdAt),
      String(KEPT_ENDED),
      String(DAY_COUNTERS_MS),
      LAST_SENT,
      String(entry.dueAt),
      event === null ? '' : JSON.stringify(event),
      givesBack ? '1' : '0',
      ...Object.entries(counters?.amounts ?? {}).flatMap(([name, amount]) => [name, String(amount)]),
    ];
    const reply = await this.redis.call('noting a delivery', (client) => UPDATE.run(client, keys, args));
    return reply === 1;
  }

  override async release({ key, token }: Claim, notBefore: number): Promise<void> {
    await this.redis.call('ending a claim', (client) =>
      RELEASE.run(client, [redisKeys.outbox(key.locationId)], [key.contactId, token, String(notBefore)]),
    );
  }

  override async list({ locationId, status, contactId, offset, limit }: OutboxQuery): Promise<readonly StoredEntry[]> {
    const outbox = redisKeys.outbox(locationId);
    if (contactId !== null) {
      const all = await this.entries(outbox, `${outbox}:of:${contactId}`, 0, -1);
      return all.filter((entry) => status === null || entry.status === status).slice(offset, offset + limit);
    }
    const shelves = status === null ? SHELVES : [shelfOf(status)];
    const found = await Promise.all(
      shelves.map((shelf) => this.entries(outbox, `${outbox}:by:${shelf}`, 0, offset + limit - 1)),
    );
    return found
      .flat()
      .filter((entry) => status === null || entry.status === status)
      .sort((a, b) => b.createdAt - a.createdAt || (b.id < a.id ? -1 : 1))
      .slice(offset, offset + limit);
  }

  override async find(locationId: string, id: string): Promise<StoredEntry | null> {
    const json = await this.redis.call('reading an entry', (client) => client.hGet(redisKeys.outbox(locationId), id));
    return json === null ? null : parsed(json);
  }

  override async replay(entry: StoredEntry, now: number): Promise<boolean> {
    const again: StoredEntry = { ...entry, status: 'waiting', dueAt: now, endedAt: null, detail: 'replayed' };
    const args = [entry.key.contactId, entry.id, JSON.stringify(again), String(now), String(entry.createdAt)];
    const keys = [redisKeys.outbox(entry.key.locationId), redisKeys.tally(entry.key.locationId)];
    const reply = await this.redis.call('replaying an entry', (client) => REPLAY.run(client, keys, args));
    return reply === 1;
  }

  override async locations(): Promise<readonly string[]> {
    return this.redis.call('listing locations', (client) => client.sMembers(redisKeys.locations()));
  }

  override async countByStatus(locationId: string): Promise<Readonly<Record<OutboxStatus, number>>> {
    const outbox = redisKeys.outbox(locationId);
    const [waiting = 0, sent = 0, skipped = 0, dead = 0] = await this.redis.call('counting the outbox', (client) =>
      Promise.all(SHELVES.map((shelf) => client.zCard(`${outbox}:by:${shelf}`))),
    );
    return { waiting, sending: 0, sent, skipped, dead };
  }

  private async entries(outbox: string, index: string, from: number, to: number): Promise<StoredEntry[]> {
    return this.redis.call('reading the outbox', async (client) => {
      const ids = await client.zRange(index, from, to, { REV: true });
      if (ids.length === 0) return [];
      const jsons = await client.hmGet(outbox, ids);
      return jsons.flatMap((json) => (json === null ? [] : [parsed(json)]));
    });
  }
}

/** Entries being sent stand with the waiting ones: an attempt is a moment, not a state to count. */
const SHELVES = ['waiting', 'sent', 'skipped', 'dead'] as const;

function shelfOf(status: OutboxStatus): (typeof SHELVES)[number] {
  return status === 'sending' ? 'waiting' : status;
}

function parsed(json: string): StoredEntry {
  return JSON.parse(json) as StoredEntry;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
