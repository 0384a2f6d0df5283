import { ADD_EVENT } from '../../platform/live-events';
import { LuaScript } from '../../platform/redis';

/**
 * Part of every script that adds entries, given as id, JSON and due time one after the other. A contact somebody is
 * delivering for keeps its time: the end of the claim looks at the queue again.
 */
export const ADD_ENTRIES = `
local function add_entries(outbox, contact, created, entries)
  if #entries == 0 then return end
  local bodies, due, born, first = {}, {}, {}, nil
  for i = 1, #entries, 3 do
    local id, at = entries[i], entries[i + 2]
    bodies[#bodies + 1], bodies[#bodies + 2] = id, entries[i + 1]
    due[#due + 1], due[#due + 2] = at, id
    born[#born + 1], born[#born + 2] = created, id
    if first == nil or tonumber(at) < tonumber(first) then first = at end
  end
  redis.call('HSET', outbox, unpack(bodies))
  redis.call('ZADD', outbox .. ':queue:' .. contact, unpack(due))
  redis.call('ZADD', outbox .. ':by:waiting', unpack(born))
  redis.call('ZADD', outbox .. ':of:' .. contact, unpack(born))
  if redis.call('HEXISTS', outbox .. ':claims', contact) == 0 then
    redis.call('ZADD', outbox .. ':due', 'LT', first, contact)
  end
end
`;

/**
 * KEYS 1 outbox · ARGV 1 now, 2 lease (ms), 3 token, 4 at most so many contacts
 * Gives for each claimed contact: {contact, entry (JSON)…}. Claims that ran out are taken over.
 */
export const CLAIM = new LuaScript(
  'outbox-claim',
  `
local outbox, now, reply = KEYS[1], tonumber(ARGV[1]), {}
for _, contact in ipairs(redis.call('ZRANGEBYSCORE', outbox .. ':due', '-inf', now, 'LIMIT', 0, ARGV[4])) do
  redis.call('HSET', outbox .. ':claims', contact, ARGV[3])
  redis.call('ZADD', outbox .. ':due', now + ARGV[2], contact)
  local claim = {contact}
  local ids = redis.call('ZRANGEBYSCORE', outbox .. ':queue:' .. contact, '-inf', now)
  for _, id in ipairs(ids) do claim[#claim + 1] = redis.call('HGET', outbox, id) or '' end
  reply[#reply + 1] = claim
end
return reply
`,
);

/** Gives a contact back whose claim is held: it is looked at again when its next entry is due, not before `soonest` (ms). */
const GIVE_BACK = `
local function give_back(outbox, contact, soonest)
  redis.call('HDEL', outbox .. ':claims', contact)
  local head = redis.call('ZRANGE', outbox .. ':queue:' .. contact, 0, 0, 'WITHSCORES')
  if head[1] then
    redis.call('ZADD', outbox .. ':due', math.max(tonumber(head[2]), tonumber(soonest)), contact)
  else
    redis.call('ZREM', outbox .. ':due', contact)
  end
end
`;

/**
 * KEYS 1 outbox, 2 tally, 3 day counters, 4 live events
 * ARGV 1 contact, 2 token, 3 entry id, 4 entry (JSON), 5 old status, 6 new status, 7 '1' when it has ended, 8 score in
 *      its new status, 9 how many ended entries of a status are kept, dead ones excepted, 10 TTL of the day (ms),
 *      11 name of the figure of the last delivery, 12 when it is due, 13 event (JSON) or '',
 *      14 '1' when the contact is given back, 15… (name, amount) of the counters
 * Gives 1, or 0 when the claim is lost.
 */
export const UPDATE = new LuaScript(
  'outbox-update',
  `${ADD_EVENT}${GIVE_BACK}
local outbox = KEYS[1]
if redis.call('HGET', outbox .. ':claims', ARGV[1]) ~= ARGV[2] then return 0 end
redis.call('HSET', outbox, ARGV[3], ARGV[4])
redis.call('HINCRBY', KEYS[2], 'version', 1)
for i = 15, #ARGV, 2 do redis.call('HINCRBY', KEYS[3], ARGV[i], ARGV[i + 1]) end
if #ARGV >= 15 then redis.call('PEXPIRE', KEYS[3], ARGV[10]) end
if ARGV[13] ~= '' then add_event(KEYS[4], ARGV[13], ARGV[1]) end
if ARGV[6] == 'sent' then redis.call('HSET', KEYS[2], ARGV[11], ARGV[8]) end
redis.call('ZREM', outbox .. ':by:' .. ARGV[5], ARGV[3])
redis.call('ZADD', outbox .. ':by:' .. ARGV[6], ARGV[8], ARGV[3])
if ARGV[7] ~= '1' then
  redis.call('ZADD', outbox .. ':queue:' .. ARGV[1], ARGV[12], ARGV[3])
else
  redis.call('ZREM', outbox .. ':queue:' .. ARGV[1], ARGV[3])
  if ARGV[6] ~= 'dead' then
    local old = redis.call('ZRANGE', outbox .. ':by:' .. ARGV[6], 0, -1 - ARGV[9])
    for _, id in ipairs(old) do
      local json = redis.call('HGET', outbox, id)
      if json then redis.call('ZREM', outbox .. ':of:' .. cjson.decode(json).key.contactId, id) end
      redis.call('HDEL', outbox, id)
      redis.call('ZREM', outbox .. ':by:' .. ARGV[6], id)
    end
  end
end
if ARGV[14] == '1' then give_back(outbox, ARGV[1], 0) end
return 1
`,
);

/** KEYS 1 outbox · ARGV 1 contact, 2 token, 3 not before (ms) */
export const RELEASE = new LuaScript(
  'outbox-release',
  `${GIVE_BACK}
if redis.call('HGET', KEYS[1] .. ':claims', ARGV[1]) ~= ARGV[2] then return 0 end
give_back(KEYS[1], ARGV[1], ARGV[3])
return 1
`,
);

/** KEYS 1 outbox, 2 tally · ARGV 1 contact, 2 entry id, 3 entry (JSON), 4 due, 5 created · Gives 1, or 0 when it is not dead. */
export const REPLAY = new LuaScript(
  'outbox-replay',
  `${ADD_ENTRIES}
local outbox = KEYS[1]
if redis.call('ZREM', outbox .. ':by:dead', ARGV[2]) == 0 then return 0 end
add_entries(outbox, ARGV[1], ARGV[5], {ARGV[2], ARGV[3], ARGV[4]})
redis.call('HINCRBY', KEYS[2], 'version', 1)
return 1
`,
);
