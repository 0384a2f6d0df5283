import { type RedisConnection, redisKeys } from '../redis';
import { type Found, type Placed, Tallies } from './tallies';

/**
 * Part of every script that changes a record with a share: `retally(tally, id, old, new)` takes back the old share and adds
 * the new one. The texts are those of `shareText`; '' = none. Layout: platform/redis/keys.ts.
 */
export const RETALLY = `
local function retally(tally, id, old, new)
  redis.call('HINCRBY', tally, 'version', 1)
  if old == new then return end
  local sums, labels, places, terms = {}, {}, {}, {}
  for kind, name, n in string.gmatch(old or '', '([+@%%#?])([^\\n]-) (%-?%d+)\\n') do
    if kind == '+' then sums[name] = (sums[name] or 0) - n
    elseif kind == '#' then labels[name] = (labels[name] or 0) - n
    elseif kind == '?' then terms[name] = false
    else places[name] = false end
  end
  for kind, name, n in string.gmatch(new or '', '([+@%%#?])([^\\n]-) (%-?%d+)\\n') do
    if kind == '+' then sums[name] = (sums[name] or 0) + n
    elseif kind == '#' then labels[name] = (labels[name] or 0) + n
    elseif kind == '?' then terms[name] = true
    else places[name] = n end
  end
  for name, n in pairs(sums) do
    if n ~= 0 and redis.call('HINCRBY', tally, name, string.format('%.0f', n)) == 0 then redis.call('HDEL', tally, name) end
  end
  for name, n in pairs(labels) do
    if n ~= 0 and tonumber(redis.call('ZINCRBY', tally .. ':labels', n, name)) <= 0 then redis.call('ZREM', tally .. ':labels', name) end
  end
  for name, n in pairs(places) do
    if n then redis.call('ZADD', tally .. ':' .. name, n, id) else redis.call('ZREM', tally .. ':' .. name, id) end
  end
  for term, is_new in pairs(terms) do
    local member = term .. '\\0' .. id
    if is_new then redis.call('ZADD', tally .. ':terms', 0, member) else redis.call('ZREM', tally .. ':terms', member) end
  end
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
