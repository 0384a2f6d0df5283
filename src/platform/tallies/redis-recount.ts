import { randomUUID } from 'node:crypto';
import { LuaScript, type RedisConnection, redisKeys } from '../redis';
import { RETALLY, SAID } from './redis-tallies';
import type { Drift } from './tallies';

/** KEYS 1 recount · ARGV 1 generation */
const BEGIN = new LuaScript(
  'begin-recount',
  `
redis.call('DEL', KEYS[1], KEYS[1] .. ':labels')
redis.call('HSET', KEYS[1], 'generation', ARGV[1])
return 1
`,
);

/**
 * Puts what was counted in the place of what was kept.
 * KEYS 1 tally, 2 recount · ARGV 1 generation, 2… figures that are no sums
 * Gives {how many sums, how many labels were wrong}, or {-1, -1} when somebody else counts.
 */
const END = new LuaScript(
  'end-recount',
  `
local tally, shadow = KEYS[1], KEYS[2]
if redis.call('HGET', shadow, 'generation') ~= ARGV[1] then return {-1, -1} end
redis.call('HDEL', shadow, 'generation')
local spared = {}
for i = 2, #ARGV do spared[ARGV[i]] = true end
local function pairs_of(list)
  local map = {}
  for i = 1, #list, 2 do map[list[i]] = list[i + 1] end
  return map
end
local wrong, labels = 0, 0
local kept, counted = pairs_of(redis.call('HGETALL', tally)), pairs_of(redis.call('HGETALL', shadow))
for name, n in pairs(counted) do
  if kept[name] ~= n then
    redis.call('HSET', tally, name, n)
    wrong = wrong + 1
  end
end
for name in pairs(kept) do
  if not counted[name] and not spared[name] then
    redis.call('HDEL', tally, name)
    wrong = wrong + 1
  end
end
kept = pairs_of(redis.call('ZRANGE', tally .. ':labels', 0, -1, 'WITHSCORES'))
counted = pairs_of(redis.call('ZRANGE', shadow .. ':labels', 0, -1, 'WITHSCORES'))
for name, n in pairs(counted) do
  if kept[name] ~= n then
    redis.call('ZADD', tally .. ':labels', n, name)
    labels = labels + 1
  end
end
for name in pairs(kept) do
  if not counted[name] then
    redis.call('ZREM', tally .. ':labels', name)
    labels = labels + 1
  end
end
redis.call('DEL', shadow, shadow .. ':labels')
redis.call('HINCRBY', tally, 'version', 1)
return {wrong, labels}
`,
);

/**
 * Removes members of an order (or of the words) whose records do not say so.
 * KEYS 1 order or words · ARGV 1 name of the order or '' for words, 2 and 3 prefixes of the records, 4… members
 * Gives how many went.
 */
const SWEEP = new LuaScript(
  'sweep-tally',
  `${SAID}
local gone = 0
for i = 4, #ARGV do
  local member, wanted, id = ARGV[i], {'@' .. ARGV[1], '%' .. ARGV[1]}, ARGV[i]
  if ARGV[1] == '' then
    local place = string.find(member, '\\0', 1, true) or 0
    id = string.sub(member, place + 1)
    wanted = {'?' .. string.sub(member, 1, place - 1)}
  end
  local is_said = false
  for p = 2, 3 do
    local numbers = said(redis.call('HGET', ARGV[p] .. id, 'share') or '')
    for _, name in ipairs(wanted) do is_said = is_said or numbers[name] ~= nil end
  end
  if not is_said then
    redis.call('ZREM', KEYS[1], member)
    gone = gone + 1
  end
end
return gone
`,
);

/**
 * Part of scripts that bring a record up to date with itself: `repair_share(tally, id, old, new, record)` counts it for a
 * recount that is on, replaces its share and sees to its places and words. Gives how many of these were wrong.
 */
export const REPAIR_SHARE = `${RETALLY}
local function repair_share(tally, id, old, new, record)
  local wrong = old == new and 0 or 1
  recount(tally, old, new, record)
  reshare(tally, id, old, new)
  for each, n in pairs(said(new)) do
    local kind, name = string.sub(each, 1, 1), string.sub(each, 2)
    if kind == '?' then
      wrong = wrong + redis.call('ZADD', tally .. ':terms', 0, name .. '\\0' .. id)
    elseif kind == '@' or kind == '%' then
      if tonumber(redis.call('ZSCORE', tally .. ':' .. name, id) or 'nan') ~= tonumber(n) then
        redis.call('ZADD', tally .. ':' .. name, n, id)
        wrong = wrong + 1
      end
    end
  end
  return wrong
end
`;

const SWEEP_BATCH = 500;

/**
 * Counts the figures of a location anew while everybody goes on writing: from `begin` on every write counts its record in
 * the recount too, and whoever repairs visits all the others; then the new sums take the place of the old in one step.
 */
export class RedisRecount {
  private readonly generation = randomUUID();

  constructor(
    private readonly redis: RedisConnection,
    private readonly location: string,
  ) {}

  async begin(): Promise<void> {
    await this.redis.call('beginning a recount', (client) => BEGIN.run(client, [this.shadow], [this.generation]));
  }

  /** `spared`: figures that are no sums. Null when another repair has begun since. */
  async end(spared: readonly string[]): Promise<Drift | null> {
    const keys = [redisKeys.tally(this.location), this.shadow];
    const reply = await this.redis.call('ending a recount', (client) =>
      END.run(client, keys, [this.generation, 'version', ...spared]),
    );
    const [sums = -1, labels = -1] = (reply as readonly unknown[]).map(Number);
    return sums < 0 ? null : { sums, labels };
  }

  /** `names` of all orders there are; `prefixes` of the two kinds of records. */
  async sweep(names: readonly string[], prefixes: readonly [string, string]): Promise<number> {
    const tally = redisKeys.tally(this.location);
    let gone = 0;
    for (const name of [...names, '']) {
      const key = name === '' ? `${tally}:terms` : `${tally}:${name}`;
      gone += await sweepMembers(this.redis, key, async (members) =>
        Number(
          await this.redis.call('sweeping figures', (client) =>
            SWEEP.run(client, [key], [name, ...prefixes, ...members]),
          ),
        ),
      );
    }
    return gone;
  }

  private get shadow(): string {
    return `${redisKeys.tally(this.location)}:recount`;
  }
}

/** Hands all members of a sorted set to `look`, some at a time; those added or removed meanwhile may be left out. */
export async function sweepMembers(
  redis: RedisConnection,
  key: string,
  look: (members: readonly string[]) => Promise<number>,
): Promise<number> {
  let cursor = '0';
  let gone = 0;
  do {
    const page = await redis.call('walking an index', (client) => client.zScan(key, cursor, { COUNT: SWEEP_BATCH }));
    cursor = page.cursor;
    if (page.members.length > 0) gone += await look(page.members.map(({ value }) => value));
  } while (cursor !== '0');
  return gone;
}
