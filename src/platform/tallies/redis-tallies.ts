import { type RedisConnection, redisKeys } from '../redis';
import { type Found, type Placed, Tallies } from './tallies';

/**
 * Part of every script that changes a record with a share: `retally(tally, id, old, new, record)` takes back the old share and
 * adds the new one. The texts are those of `shareText`; '' = none. Layout: platform/redis/keys.ts. While a recount is on, the
 * record (its key) is counted there as well: the first time as a whole, from then on by what changes (`RedisRecount`).
 */
export const RETALLY = `
local function add_sums(key, old, new)
  local sums, labels = {}, {}
  for sign, text in pairs({[-1] = old, [1] = new}) do
    for kind, name, n in string.gmatch(text, '([+@%%#?])([^\\n]-) (%-?%d+)\\n') do
      local of = kind == '+' and sums or kind == '#' and labels
      if of then of[name] = (of[name] or 0) + sign * n end
    end
  end
  for name, n in pairs(sums) do
    if n ~= 0 and redis.call('HINCRBY', key, name, string.format('%.0f', n)) == 0 then redis.call('HDEL', key, name) end
  end
  for name, n in pairs(labels) do
    if n ~= 0 and tonumber(redis.call('ZINCRBY', key .. ':labels', n, name)) == 0 then redis.call('ZREM', key .. ':labels', name) end
  end
end
local function recount(tally, old, new, record)
  local generation = redis.call('HGET', tally .. ':recount', 'generation')
  if not generation then return end
  local is_counted = redis.call('HGET', record, 'counted') == generation
  add_sums(tally .. ':recount', is_counted and old or '', new)
  redis.call('HSET', record, 'counted', generation)
end
local function reshare(tally, id, old, new)
  if old == new then return end
  local places, terms = {}, {}
  add_sums(tally, old, new)
  for kind, name, n in string.gmatch(old, '([+@%%#?])([^\\n]-) (%-?%d+)\\n') do
    if kind == '?' then terms[name] = false
    elseif kind == '@' or kind == '%' then places[name] = false end
  end
  for kind, name, n in string.gmatch(new, '([+@%%#?])([^\\n]-) (%-?%d+)\\n') do
    if kind == '?' then terms[name] = true
    elseif kind == '@' or kind == '%' then places[name] = n end
  end
  for name, n in pairs(places) do
    if n then redis.call('ZADD', tally .. ':' .. name, n, id) else redis.call('ZREM', tally .. ':' .. name, id) end
  end
  for term, is_new in pairs(terms) do
    local member = term .. '\\0' .. id
    if is_new then redis.call('ZADD', tally .. ':terms', 0, member) else redis.call('ZREM', tally .. ':terms', member) end
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
