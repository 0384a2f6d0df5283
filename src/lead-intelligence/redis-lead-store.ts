import { LuaScript, type RedisConnection, leadPrefix, redisKeys } from '../platform/redis';
import { RETALLY } from '../platform/tallies';
import { dayOf, shareText } from '../shared';
import { leadShare } from './domain/lead-figures';
import { DAY_COUNTERS_MS, type LeadLife, LeadStore, type StoredLead, leadOf } from './lead-store';

/**
 * KEYS 1 lead, 2 tally (and a prefix), 3 index (a prefix), 4 day counters
 * ARGV 1 contact id, 2 lead (JSON), 3 share, 4 analysed at (ms), 5 TTL of the day (ms)
 */
const SAVE = new LuaScript(
  'save-lead',
  `${RETALLY}
local old = redis.call('HGET', KEYS[1], 'share')
retally(KEYS[2], ARGV[1], old or '', ARGV[3])
redis.call('HSET', KEYS[1], 'lead', ARGV[2], 'share', ARGV[3])
redis.call('ZADD', KEYS[3] .. ':life', ARGV[4], ARGV[1])
if not old then
  redis.call('HINCRBY', KEYS[4], 'leads', 1)
  redis.call('PEXPIRE', KEYS[4], ARGV[5])
end
return 1
`,
);

/**
 * Lets leads go: the one that is named, or those whose life has ended.
 * KEYS 1 index (a prefix), 2 tally (and a prefix) · ARGV 1 contact id or '', 2 analysed before (ms), 3 at most so many,
 *      4 lead prefix
 * Gives how many went.
 */
const DROP = new LuaScript(
  'drop-leads',
  `${RETALLY}
local ids = {ARGV[1]}
if ARGV[1] == '' then ids = redis.call('ZRANGEBYSCORE', KEYS[1] .. ':life', '-inf', '(' .. ARGV[2], 'LIMIT', 0, ARGV[3]) end
local gone = 0
for _, id in ipairs(ids) do
  local share = redis.call('HGET', ARGV[4] .. id, 'share')
  if share then
    retally(KEYS[2], id, share, '')
    gone = gone + 1
  end
  redis.call('ZREM', KEYS[1] .. ':life', id)
  redis.call('DEL', ARGV[4] .. id)
end
return gone
`,
);

export class RedisLeadStore extends LeadStore {
  private readonly knownLocations = new Set<string>();

  constructor(
    private readonly redis: RedisConnection,
    private readonly life: LeadLife,
  ) {
    super();
  }

  override async save(lead: StoredLead): Promise<void> {
    const { locationId, contactId, analyzedAt, analysis } = lead;
    await this.noteLocation(locationId);
    const keys = [
      redisKeys.lead(locationId, contactId),
      redisKeys.tally(locationId),
      redisKeys.leadIndex(locationId),
      redisKeys.day(locationId, dayOf(analyzedAt, this.life.timeZone)),
    ];
    const share = shareText(leadShare(analysis));
    const args = [contactId, JSON.stringify(lead), share, String(analyzedAt), String(DAY_COUNTERS_MS)];
    await this.redis.call('writing a lead', (client) => SAVE.run(client, keys, args));
  }

  override async find(locationId: string, contactId: string, now: number): Promise<StoredLead | null> {
    const json = await this.redis.call('reading a lead', (client) =>
      client.hGet(redisKeys.lead(locationId, contactId), 'lead'),
    );
    const lead = json === null ? null : leadOf(json);
    return lead === null || now - lead.analyzedAt > this.life.lifeMs ? null : lead;
  }

  override async remove(locationId: string, contactId: string): Promise<void> {
    await this.drop(locationId, [contactId, '', '']);
  }

  override async settle(locationId: string, now: number, limit: number): Promise<number> {
    return this.drop(locationId, ['', String(now - this.life.lifeMs), String(limit)]);
  }

  override async expire(now: number, limit: number): Promise<number> {
    let gone = 0;
    const locations = await this.redis.call('listing locations', (client) => client.sMembers(redisKeys.locations()));
    for (const location of locations) gone += await this.settle(location, now, limit);
    return gone;
  }

  private async drop(location: string, args: readonly string[]): Promise<number> {
    const keys = [redisKeys.leadIndex(location), redisKeys.tally(location)];
    return Number(
      await this.redis.call('dropping leads', (client) => DROP.run(client, keys, [...args, leadPrefix(location)])),
    );
  }

  private async noteLocation(location: string): Promise<void> {
    if (this.knownLocations.has(location)) return;
    await this.redis.call('noting a location', (client) => client.sAdd(redisKeys.locations(), location));
    this.knownLocations.add(location);
  }
}
