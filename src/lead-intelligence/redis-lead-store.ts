import { ADD_EVENT } from '../platform/live-events';
import { LuaScript, type RedisConnection, leadPrefix, redisKeys } from '../platform/redis';
import { RETALLY, type Tallies } from '../platform/tallies';
import { dayOf } from '../shared';
import { ordersFor } from './domain/lead-list';
import {
  DAY_COUNTERS_MS,
  type LeadLife,
  type LeadPage,
  type LeadQuery,
  LeadStore,
  type StoredLead,
  factsOf,
  indexedAs,
  leadEvent,
  leadOf,
} from './lead-store';
import { candidatesFor, pageOfMatches, readCursor, writeCursor } from './match-leads';

/**
 * Part of every script that keeps a lead, after `RETALLY` and `ADD_EVENT`: `save_lead(keys, args)` with what `leadWrite` gives.
 * Keys: 1 lead, 2 tally (and a prefix), 3 index (a prefix), 4 day counters, 5 live events. Args: 1 contact id, 2 lead (JSON),
 * 3 share, 4 analysed at (ms), 5 TTL of the day (ms), 6 facts (JSON), 7 event (JSON).
 */
export const SAVE_LEAD = `
local function save_lead(keys, args)
  local old = redis.call('HGET', keys[1], 'share')
  retally(keys[2], args[1], old or '', args[3], keys[1])
  redis.call('HSET', keys[1], 'lead', args[2], 'share', args[3], 'facts', args[6])
  redis.call('ZADD', keys[3] .. ':life', args[4], args[1])
  add_event(keys[5], args[7], args[1])
  if not old then
    redis.call('HINCRBY', keys[4], 'leads', 1)
    redis.call('PEXPIRE', keys[4], args[5])
  end
end
`;

/** Keys and args of `save_lead`: always as many. */
export function leadWrite(lead: StoredLead, timeZone: string): { readonly keys: string[]; readonly args: string[] } {
  const { locationId, contactId, analyzedAt } = lead;
  const { share, facts } = indexedAs(lead);
  return {
    keys: [
      redisKeys.lead(locationId, contactId),
      redisKeys.tally(locationId),
      redisKeys.leadIndex(locationId),
      redisKeys.day(locationId, dayOf(analyzedAt, timeZone)),
      redisKeys.liveEvents(locationId),
    ],
    args: [
      contactId,
      JSON.stringify(lead),
      share,
      String(analyzedAt),
      String(DAY_COUNTERS_MS),
      JSON.stringify(facts),
      JSON.stringify(leadEvent(lead)),
    ],
  };
}

/** KEYS and ARGV those of `save_lead` */
const SAVE = new LuaScript(
  'save-lead',
  `${RETALLY}${ADD_EVENT}${SAVE_LEAD}
save_lead(KEYS, ARGV)
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
    retally(KEYS[2], id, share, '', ARGV[4] .. id)
    gone = gone + 1
  end
  redis.call('ZREM', KEYS[1] .. ':life', id)
  redis.call('DEL', ARGV[4] .. id)
end
return gone
`,
);

/**
 * One page over several sorted sets as if they were one, at any depth.
 * KEYS 1 tally (and a prefix) · ARGV 1 'REV' or '', 2 how many to skip ('' with a cursor), 3 how many to give, 4 and 5 cursor: score
 *      and member, 6 lead prefix, 7… names of the orders
 * Gives {total, '1' when more follow, then (member, score, lead)…}. Where to begin is found by halving the range of scores, so
 * that nothing is walked over. All scores are whole numbers.
 */
const LIST = new LuaScript(
  'list-leads',
  `
local rev, want, sets, total = ARGV[1] == 'REV', tonumber(ARGV[3]), {}, 0
for i = 7, #ARGV do
  local key = KEYS[1] .. ':' .. ARGV[i]
  local size = redis.call('ZCARD', key)
  if size > 0 then
    sets[#sets + 1] = key
    total = total + size
  end
end
local function text(score) return string.format('%.0f', score) end
-- Lua compares by the server's locale, sorted sets by bytes.
local function is_less(a, b)
  for i = 1, math.min(#a, #b) do
    local x, y = string.byte(a, i), string.byte(b, i)
    if x ~= y then return x < y end
  end
  return #a < #b
end
local function comes_first(a, b)
  if a[2] ~= b[2] then
    if rev then return a[2] > b[2] end
    return a[2] < b[2]
  end
  if rev then return is_less(b[1], a[1]) end
  return is_less(a[1], b[1])
end
-- How many stand before a score, or up to and with it.
local function count_to(score, with)
  local n, edge = 0, (with and '' or '(') .. text(score)
  for _, key in ipairs(sets) do
    n = n + redis.call('ZCOUNT', key, rev and edge or '-inf', rev and '+inf' or edge)
  end
  return n
end
local from, skip, after = nil, 0, nil
if ARGV[2] == '' then
  from, after = tonumber(ARGV[4]), {ARGV[5], tonumber(ARGV[4])}
else
  skip = tonumber(ARGV[2])
  if skip >= total then return {total, '0'} end
  if skip > 0 then
    local low, high
    for _, key in ipairs(sets) do
      local first = tonumber(redis.call('ZRANGE', key, 0, 0, 'WITHSCORES')[2])
      local last = tonumber(redis.call('ZRANGE', key, -1, -1, 'WITHSCORES')[2])
      low, high = math.min(low or first, first), math.max(high or last, last)
    end
    -- The first score with more than skip members up to it.
    while low < high do
      if rev then
        local middle = math.ceil((low + high) / 2)
        if count_to(middle, true) > skip then low = middle else high = middle - 1 end
      else
        local middle = math.floor((low + high) / 2)
        if count_to(middle, true) > skip then high = middle else low = middle + 1 end
      end
    end
    from = low
    skip = skip - count_to(from, false)
  end
end
local found = {}
local function collect(low, high, count)
  for _, key in ipairs(sets) do
    local limits = count and {'LIMIT', 0, count} or {}
    local part
    if rev then part = redis.call('ZREVRANGEBYSCORE', key, high, low, 'WITHSCORES', unpack(limits))
    else part = redis.call('ZRANGEBYSCORE', key, low, high, 'WITHSCORES', unpack(limits)) end
    for i = 1, #part, 2 do
      local one = {part[i], tonumber(part[i + 1])}
      if not after or comes_first(after, one) then found[#found + 1] = one end
    end
  end
end
if from then
  -- Those who share the score stand in the order of their ids.
  collect(text(from), text(from), nil)
  if rev then collect('-inf', '(' .. text(from), want + 1) else collect('(' .. text(from), '+inf', want + 1) end
else
  collect('-inf', '+inf', want + 1)
end
table.sort(found, comes_first)
local reply = {total, #found > skip + want and '1' or '0'}
for i = skip + 1, math.min(skip + want, #found) do
  reply[#reply + 1] = found[i][1]
  reply[#reply + 1] = text(found[i][2])
  reply[#reply + 1] = redis.call('HGET', ARGV[6] .. found[i][1], 'lead') or ''
end
return reply
`,
);

/**
 * KEYS 1 index (only its slot counts) · ARGV 1 lead prefix, 2 field, 3… contact ids
 * Gives the field of each lead; '' where it is gone.
 */
const FIELDS = new LuaScript(
  'lead-fields',
  `
local reply = {}
for i = 3, #ARGV do reply[#reply + 1] = redis.call('HGET', ARGV[1] .. ARGV[i], ARGV[2]) or '' end
return reply
`,
);
const FIELDS_BATCH = 1000;
/** A reader lets so many go at a time; the job does the rest. */
const SETTLE_AT_MOST = 1000;

export class RedisLeadStore extends LeadStore {
  private readonly knownLocations = new Set<string>();

  constructor(
    private readonly redis: RedisConnection,
    private readonly tallies: Tallies,
    private readonly life: LeadLife,
  ) {
    super();
  }

  override async save(lead: StoredLead): Promise<void> {
    await this.noteLocation(lead.locationId);
    const { keys, args } = leadWrite(lead, this.life.timeZone);
    await this.redis.call('writing a lead', (client) => SAVE.run(client, keys, args));
  }

  override async find(locationId: string, contactId: string, now: number): Promise<StoredLead | null> {
    const json = await this.redis.call('reading a lead', (client) =>
      client.hGet(redisKeys.lead(locationId, contactId), 'lead'),
    );
    const lead = json === null ? null : leadOf(json);
    return lead === null || now - lead.analyzedAt > this.life.lifeMs ? null : lead;
  }

  override async list(query: LeadQuery): Promise<LeadPage> {
    await this.settle(query.locationId, query.now, SETTLE_AT_MOST);
    return query.place === null && query.prefixes.length === 0 ? this.listed(query) : this.found(query);
  }

  private async listed(query: LeadQuery): Promise<LeadPage> {
    const { locationId, sortBy, sortOrder, page, limit } = query;
    const cursor = readCursor(page);
    const args = [
      sortOrder === 'desc' ? 'REV' : '',
      cursor === null ? String('offset' in page ? page.offset : 0) : '',
      String(limit),
      String(cursor?.place ?? ''),
      cursor?.id ?? '',
      leadPrefix(locationId),
      ...ordersFor(sortBy, query),
    ];
    const reply = await this.redis.call('listing leads', (client) =>
      LIST.run(client, [redisKeys.tally(locationId)], args),
    );
    const [total, goesOn, ...rows] = Array.isArray(reply) ? (reply as unknown[]).map(String) : [];
    const leads: StoredLead[] = [];
    for (let i = 2; i < rows.length; i += 3) if (rows[i] !== '') leads.push(leadOf(rows[i] ?? ''));
    const [id = '', place = ''] = rows.slice(-3);
    const nextCursor = goesOn === '1' ? writeCursor({ id, place: Number(place) }) : null;
    return { leads, total: Number(total), totalIsLowerBound: false, nextCursor };
  }

  private async found(query: LeadQuery): Promise<LeadPage> {
    const { ids, isTruncated } = await candidatesFor(query, this.tallies);
    const facts = await this.fields(query.locationId, 'facts', ids);
    const candidates = ids.flatMap((id, i) => {
      const json = facts[i] ?? '';
      return json === '' ? [] : [{ id, facts: factsOf(json) }];
    });
    const matches = pageOfMatches(candidates, query);
    const leads = await this.fields(query.locationId, 'lead', matches.ids);
    return {
      leads: leads.filter((json) => json !== '').map(leadOf),
      total: matches.total,
      totalIsLowerBound: isTruncated,
      nextCursor: matches.nextCursor,
    };
  }

  private async fields(location: string, field: 'facts' | 'lead', ids: readonly string[]): Promise<readonly string[]> {
    const found: string[] = [];
    for (let from = 0; from < ids.length; from += FIELDS_BATCH) {
      const args = [leadPrefix(location), field, ...ids.slice(from, from + FIELDS_BATCH)];
      const reply = await this.redis.call('reading leads', (client) =>
        FIELDS.run(client, [redisKeys.leadIndex(location)], args),
      );
      if (Array.isArray(reply)) found.push(...(reply as unknown[]).map(String));
    }
    return found;
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
