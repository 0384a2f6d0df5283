import { type RedisConnection, redisKeys } from '../redis';
import { type Found, type Placed, Tallies } from './tallies';

/**
 * Part of every script that looks into a share (`shareText`): `said(share)` gives its numbers by name, each name with its kind
 * in front. A text of another layout says nothing.
 */
export const SAID = `
local function said(share)
  local numbers = {}
  if string.sub(share, 1, 1) ~= '[' then return numbers end
  local flat = cjson.decode(share)
  for i = 1, #flat, 2 do numbers[flat[i]] = flat[i + 1] end
  return numbers
end
`;

/**
 * Part of every script that changes a record with a share: `retally(tally, id, old, new, record)` takes back the old share and
 * adds the new one. The texts are those of `shareText`; '' = none. Layout: platform/redis/keys.ts. While a recount is on, the
 * record (its key) is counted there as well: the first time as a whole, from then on by what changes (`RedisRecount`).
 */
export const RETALLY = `${SAID}
local function add_to_sum(key, name, n)
  local kind, of = string.sub(name, 1, 1), string.sub(name, 2)
  if kind == '+' then
    -- Newer servers write a great number with an exponent, which is no whole number to them.
    if redis.call('HINCRBY', key, of, string.format('%.0f', n)) == 0 then redis.call('HDEL', key, of) end
  elseif kind == '#' then
    if tonumber(redis.call('ZINCRBY', key .. ':labels', n, of)) == 0 then redis.call('ZREM', key .. ':labels', of) end
  end
end
local function add_sums(key, before, after)
  for name, n in pairs(after) do
    local more = n - (before[name] or 0)
    if more ~= 0 then add_to_sum(key, name, more) end
  end
  for name, n in pairs(before) do
    if not after[name] and n ~= 0 then add_to_sum(key, name, -n) end
  end
end
local function recount(tally, old, new, record)
  local generation = redis.call('HGET', tally .. ':recount', 'generation')
  if not generation then return end
  local is_counted = redis.call('HGET', record, 'counted') == generation
  add_sums(tally .. ':recount', said(is_counted and old or ''), said(new))
  redis.call('HSET', record, 'counted', generation)
end
local function reshare(tally, id, old, new)
  if old == new then return end
  local before, after = said(old), said(new)
  add_sums(tally, before, after)
  for name in pairs(before) do
    local kind = string.sub(name, 1, 1)
    if after[name] then
      -- It stays, or it moves and is placed below.
    elseif kind == '@' or kind == '%' then
      redis.call('ZREM', tally .. ':' .. string.sub(name, 2), id)
    elseif kind == '?' then
      redis.call('ZREM', tally .. ':terms', string.sub(name, 2) .. '\\0' .. id)
    end
  end
  for name, n in pairs(after) do
    local kind = string.sub(name, 1, 1)
    if before[name] == n then
      -- It stands there already.
    elseif kind == '@' or kind == '%' then
      redis.call('ZADD', tally .. ':' .. string.sub(name, 2), n, id)
    elseif kind == '?' then
      redis.call('ZADD', tally .. ':terms', 0, string.sub(name, 2) .. '\\0' .. id)
    end
  end
end
local function retally(tally, id, old, new, record)
  redis.call('HINCRBY', tally, 'version', 1)
  recount(tally, old, new, record)
  reshare(tally, id, old, new)
end
`;

export class RedisTallies extends Tallies {
  constructor(private readonly redis: RedisConnection) {
    super();
  }

  override async version(location: string): Promise<string> {
    const version = await this.redis.call('reading a version', (client) =>
      client.hGet(redisKeys.tally(location), 'version'),
    );
    return version ?? '0';
  }

  override async sums(location: string): Promise<Readonly<Record<string, number>>> {
    const { version: _, ...sums } = await this.redis.call('reading figures', (client) =>
      client.hGetAll(redisKeys.tally(location)),
    );
    return Object.fromEntries(Object.entries(sums).map(([name, value]) => [name, Number(value)]));
  }

  override async labels(location: string, limit: number): Promise<readonly Placed[]> {
    const found = await this.redis.call('reading labels', (client) =>
      client.zRangeWithScores(`${redisKeys.tally(location)}:labels`, 0, limit - 1, { REV: true }),
    );
    return found.map(({ value, score }) => ({ id: value, score }));
  }

  override async first(location: string, name: string, limit: number): Promise<readonly Placed[]> {
    return this.range(location, name, limit, {});
  }

  override async last(location: string, name: string, limit: number): Promise<readonly Placed[]> {
    return this.range(location, name, limit, { REV: true });
  }

  private async range(
    location: string,
    name: string,
    limit: number,
    options: { readonly REV?: true },
  ): Promise<readonly Placed[]> {
    const found = await this.redis.call('reading places', (client) =>
      client.zRangeWithScores(placesKey(location, name), 0, limit - 1, options),
    );
    return found.map(({ value, score }) => ({ id: value, score }));
  }

  override async search(location: string, prefixes: readonly string[], limit: number): Promise<Found> {
    const key = `${redisKeys.tally(location)}:terms`;
    const range = (prefix: string): [string, string] => [`[${prefix}`, `[${prefix}\u{10FFFF}`];
    const counts = await this.redis.call('searching', (client) =>
      Promise.all(prefixes.map((prefix) => client.zLexCount(key, ...range(prefix)))),
    );
    const rarest = prefixes[counts.indexOf(Math.min(...counts))] ?? '';
    // Somebody may have two words that begin alike.
    const most = limit * 2;
    const terms = await this.redis.call('searching', (client) =>
      client.zRangeByLex(key, ...range(rarest), { LIMIT: { offset: 0, count: most } }),
    );
    const ids = [...new Set(terms.map((term) => term.slice(term.indexOf('\0') + 1)))];
    return { ids: ids.slice(0, limit), isTruncated: ids.length > limit || terms.length === most };
  }

  override async median(location: string, name: string): Promise<number | null> {
    const size = await this.redis.call('counting places', (client) => client.zCard(placesKey(location, name)));
    const from = Math.floor((size - 1) / 2);
    if (size === 0) return null;
    const middle = await this.redis.call('reading a median', (client) =>
      client.zRangeWithScores(placesKey(location, name), from, Math.floor(size / 2)),
    );
    return middle.length === 0 ? null : middle.reduce((sum, { score }) => sum + score, 0) / middle.length;
  }
}

function placesKey(location: string, name: string): string {
  return `${redisKeys.tally(location)}:${name}`;
}
