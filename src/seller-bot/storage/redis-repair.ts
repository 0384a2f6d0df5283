import { LuaScript, type RedisConnection, contactPrefix, redisKeys, statePrefix } from '../../platform/redis';
import { type Drift, REPAIR_SHARE, sweepMembers } from '../../platform/tallies';
import { newContact } from '../domain/contact';
import { TEMPERATURES } from '../domain/conversation';
import { type RepairRules, indexedAs } from './indexed-as';
import { SHOWN_STAGES } from './listing';
import { INDEX } from './redis-scripts';
import { stored } from './stored-json';

/**
 * Puts everything that is kept beside a conversation as its state says.
 * KEYS 1 state, 2 index (a prefix), 3 active contacts, 4 search, 5 tally (and a prefix)
 * ARGV 1 version the state was read at, 2 id, 3 view, 4 temperature, 5 price, 6 activity, 7 last message, 8 '1' when it may yet
 *      stall, 9 terms, 10 share, 11 follow-up due or '', 12 views and 13 temperatures there are, by newline
 * Gives how many things were wrong, -1 when it was written meanwhile.
 */
const REINDEX = new LuaScript(
  'repair-conversation',
  `${INDEX}${REPAIR_SHARE}
if (redis.call('HGET', KEYS[1], 'v') or '0') ~= ARGV[1] then return -1 end
local id, index, active, wrong = ARGV[2], KEYS[2], KEYS[3], 0
local function put(key, score)
  local there = redis.call('ZSCORE', key, id)
  if score and tonumber(there or 'nan') ~= tonumber(score) then
    redis.call('ZADD', key, score, id)
    wrong = wrong + 1
  elseif there and not score then
    redis.call('ZREM', key, id)
    wrong = wrong + 1
  end
end
for view in string.gmatch('ALL\\n' .. ARGV[12], '[^\\n]+') do
  for temp in string.gmatch('ALL\\n' .. ARGV[13], '[^\\n]+') do
    local is_here = (view == 'ALL' or view == ARGV[3]) and (temp == 'ALL' or temp == ARGV[4])
    put(cell(index, active, 'activity', view, temp), is_here and ARGV[6])
    put(cell(index, active, 'price', view, temp), is_here and ARGV[5])
  end
end
put(index .. ':stall', ARGV[8] == '1' and ARGV[6])
put(index .. ':life', ARGV[7])
put(index .. ':follow', ARGV[11] ~= '' and ARGV[11])
for term in string.gmatch(ARGV[9], '[^\\n]+') do wrong = wrong + redis.call('ZADD', KEYS[4], 0, term .. '\\0' .. id) end
local share = redis.call('HGET', KEYS[1], 'share') or ''
wrong = wrong + repair_share(KEYS[5], id, share, ARGV[10], KEYS[1])
redis.call('HSET', KEYS[1], 'view', ARGV[3], 'temp', ARGV[4], 'price', ARGV[5], 'act', ARGV[6], 'terms', ARGV[9], 'share', ARGV[10])
return wrong
`,
);

/**
 * Removes members of an index whose conversation is gone.
 * KEYS 1 index · ARGV 1 state prefix, 2 '1' for the search, whose members begin with a term, 3… members · Gives how many went.
 */
const SWEEP = new LuaScript(
  'sweep-index',
  `
local gone = 0
for i = 3, #ARGV do
  local member, id, is_right = ARGV[i], ARGV[i], false
  if ARGV[2] == '1' then
    local place = string.find(member, '\\0', 1, true) or 0
    id = string.sub(member, place + 1)
    local known = redis.call('HMGET', ARGV[1] .. id, 's', 'terms')
    is_right = known[1] and string.find('\\n' .. (known[2] or '') .. '\\n', '\\n' .. string.sub(member, 1, place - 1) .. '\\n', 1, true) ~= nil
  else
    is_right = redis.call('HEXISTS', ARGV[1] .. id, 's') == 1
  end
  if not is_right then
    redis.call('ZREM', KEYS[1], member)
    gone = gone + 1
  end
end
return gone
`,
);

/** KEYS 1 inbox, 2 waiting · ARGV 1 contact id, 2 now · Gives 1 when its texts were not known to wait. */
const WAIT = new LuaScript(
  'repair-waiting',
  `
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
return redis.call('ZADD', KEYS[2], 'NX', ARGV[2], ARGV[1])
`,
);

const AT_ONCE = 64;
const MOST_CONFLICTS = 20;

/** Brings the indexes of a location's conversations up to date with their states, one at a time, while others go on. */
export class RedisConversationRepair {
  constructor(
    private readonly redis: RedisConnection,
    private readonly location: string,
    private readonly rules: RepairRules,
  ) {}

  /** `contactIds` may hold some twice. */
  async reindex(contactIds: readonly string[]): Promise<number> {
    let wrong = 0;
    for (let from = 0; from < contactIds.length; from += AT_ONCE) {
      const some = contactIds.slice(from, from + AT_ONCE);
      const found = await Promise.all(some.map((id) => this.reindexOne(id)));
      wrong += found.reduce((sum, n) => sum + n, 0);
    }
    return wrong;
  }

  async sweep(): Promise<Drift> {
    const { location } = this;
    const index = redisKeys.index(location);
    const cells = ['ALL', ...SHOWN_STAGES].flatMap((view) =>
      ['ALL', ...TEMPERATURES].flatMap((temperature) =>
        ['activity', 'price'].map((by) => `${index}:${by}:${view}:${temperature}`),
      ),
    );
    const lists = [
      redisKeys.activeContacts(location),
      ...cells,
      ...['stall', 'life', 'follow'].map((by) => `${index}:${by}`),
    ];
    let strays = 0;
    for (const key of lists) strays += await this.sweepOne(key, false);
    return { stray_entries: strays, stray_terms: await this.sweepOne(redisKeys.search(location), true) };
  }

  /** Texts whose contact nobody would look at. */
  async wait(contactIds: readonly string[]): Promise<number> {
    const { location } = this;
    let found = 0;
    for (const id of contactIds) {
      const keys = [redisKeys.inbox(location, id), redisKeys.waiting(location)];
      const reply = await this.redis.call('looking for waiting texts', (client) =>
        WAIT.run(client, keys, [id, String(this.rules.now)]),
      );
      found += Number(reply);
    }
    return found;
  }

  private async sweepOne(key: string, isSearch: boolean): Promise<number> {
    return sweepMembers(this.redis, key, async (members) =>
      Number(
        await this.redis.call('sweeping an index', (client) =>
          SWEEP.run(client, [key], [statePrefix(this.location), isSearch ? '1' : '0', ...members]),
        ),
      ),
    );
  }

  /** Whoever writes meanwhile has indexed it; it is looked at again all the same. */
  private async reindexOne(id: string): Promise<number> {
    for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
      const wrong = await this.tryReindex(id);
      if (wrong >= 0) return wrong;
    }
    throw new Error(`contact ${id} is written all the time; repair it later`);
  }

  private async tryReindex(id: string): Promise<number> {
    const { location, rules } = this;
    const { lifetimes, now } = rules;
    const [[version, state], record] = await this.redis.call('reading a conversation', (client) =>
      Promise.all([client.hmGet(redisKeys.state(location, id), ['v', 's']), client.get(contactPrefix(location) + id)]),
    );
    // A reset leaves only a version.
    if (typeof state !== 'string') return 0;
    const conversation = stored.conversation(state);
    const contact = record === null ? newContact(conversation.key, null, now) : stored.contact(record);
    const indexed = indexedAs(conversation, contact, rules.temperatureOf(conversation.answers), lifetimes, now);
    const keys = [
      redisKeys.state(location, id),
      redisKeys.index(location),
      redisKeys.activeContacts(location),
      redisKeys.search(location),
      redisKeys.tally(location),
    ];
    const args = [
      version ?? '0',
      id,
      indexed.view,
      indexed.temperature,
      String(indexed.price),
      String(indexed.activity),
      String(indexed.lastMessage),
      indexed.mayStall ? '1' : '0',
      indexed.terms,
      indexed.share,
      String(indexed.followUpAt ?? ''),
      SHOWN_STAGES.join('\n'),
      TEMPERATURES.join('\n'),
    ];
    return Number(await this.redis.call('repairing an index', (client) => REINDEX.run(client, keys, args)));
  }
}
