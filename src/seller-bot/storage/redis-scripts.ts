import { LuaScript } from '../../platform/redis';
import { ADD_ENTRY } from '../outbox/redis-outbox-scripts';

/**
 * Index keeping shared by the scripts. A conversation is a member of four sorted sets by activity and four by price:
 * (all, all), (view, all), (all, temperature), (view, temperature), so that every filtered list is one range by rank.
 * `view` is the stage as shown, i.e. STALLED once `settle` has moved it there. All keys share the location's hash tag.
 * The hash of a state keeps view, temp, price and terms as they are indexed now: what is removed is what was added.
 */
const INDEX = `
local function cell(index, active, sort, view, temp)
  if sort == 'activity' and view == 'ALL' and temp == 'ALL' then return active end
  return index .. ':' .. sort .. ':' .. view .. ':' .. temp
end
local function each_cell(index, active, sort, view, temp, call)
  call(cell(index, active, sort, 'ALL', 'ALL'))
  call(cell(index, active, sort, view, 'ALL'))
  call(cell(index, active, sort, 'ALL', temp))
  call(cell(index, active, sort, view, temp))
end
local function unlist_views(index, active, id, view, temp)
  for _, sort in ipairs({'activity', 'price'}) do
    each_cell(index, active, sort, view, temp, function(key) redis.call('ZREM', key, id) end)
  end
end
local function unlist_terms(search, id, terms)
  for term in string.gmatch(terms or '', '[^\\n]+') do redis.call('ZREM', search, term .. '\\0' .. id) end
end
`;

/**
 * Accepts a text and opens its contact.
 * KEYS 1 state, 2 contact, 3 inbox, 4 waiting, 5 consent, 6 pairing, 7… one `seen` key per id of the text
 * ARGV 1 contact id, 2 message id, 3 message (JSON), 4 received at (ms), 5 how long ids are kept (ms), 6 phone digits or '',
 *      7 'ids' or 'post' by how it came, '' when it is never paired, 8 how long it can be paired (ms)
 * Gives {0, message id} for a duplicate, else {1, version, state, contact, consent by phone, inbox…}; missing = ''.
 */
export const ACCEPT = new LuaScript(
  'accept',
  `
local function note_ids(message)
  for i = 7, #KEYS do redis.call('SET', KEYS[i], message, 'PX', ARGV[5]) end
end
for i = 7, #KEYS do
  local known = redis.call('GET', KEYS[i])
  if known then
    note_ids(known)
    return {0, known}
  end
end
if ARGV[7] ~= '' then
  for _, other in ipairs(redis.call('LRANGE', KEYS[6], 0, -1)) do
    local how, message = string.match(other, '^(%a+) (.*)$')
    if how == 'post' or ARGV[7] == 'post' then
      redis.call('LREM', KEYS[6], 1, other)
      note_ids(message)
      return {0, message}
    end
  end
  redis.call('RPUSH', KEYS[6], ARGV[7] .. ' ' .. ARGV[2])
  redis.call('PEXPIRE', KEYS[6], ARGV[8])
end
note_ids(ARGV[2])
redis.call('RPUSH', KEYS[3], ARGV[3])
redis.call('ZADD', KEYS[4], 'NX', ARGV[4], ARGV[1])
local state = redis.call('HMGET', KEYS[1], 'v', 's')
local consent = ARGV[6] ~= '' and redis.call('HGET', KEYS[5], ARGV[6])
local reply = {1, state[1] or '0', state[2] or '', redis.call('GET', KEYS[2]) or '', consent or ''}
for _, message in ipairs(redis.call('LRANGE', KEYS[3], 0, -1)) do reply[#reply + 1] = message end
return reply
`,
);

/**
 * Opens a contact at one moment.
 * KEYS 1 state, 2 contact, 3 inbox, 4 consent · ARGV 1 phone digits or ''
 * Gives {version, state, contact, consent by phone, inbox…}; missing = ''.
 */
export const OPEN = new LuaScript(
  'open',
  `
local state = redis.call('HMGET', KEYS[1], 'v', 's')
local consent = ARGV[1] ~= '' and redis.call('HGET', KEYS[4], ARGV[1])
local reply = {state[1] or '0', state[2] or '', redis.call('GET', KEYS[2]) or '', consent or ''}
for _, message in ipairs(redis.call('LRANGE', KEYS[3], 0, -1)) do reply[#reply + 1] = message end
return reply
`,
);

/**
 * Commits a turn: whole, or not at all when the version has moved on.
 * KEYS 1 state, 2 contact, 3 inbox, 4 transcript, 5 changes, 6 day counters, 7 waiting, 8 index (a prefix),
 *      9 active contacts, 10 search, 11 consent, 12 outbox (and a prefix), 13… one result key per result
 * ARGV 1 expected version, 2 contact id, 3 state (JSON, '' resets), 4 temperature, 5 view, 6 price or -1,
 *      7 last activity, 8 last message, 9 '1' when it can stall, 10 search terms by newline, 11 contact (JSON),
 *      12 contact TTL (ms), 13 how many messages leave the inbox, 14 now, 15 TTL of the day (ms), 16 phone digits or '',
 *      17 consent (JSON), 18 how many transcript lines, 19 changes, 20 counters, 21 outbox entries follow, then those: lines,
 *      changes, (name, amount)…, (id, JSON, due)…, and for each result (body, TTL)
 * Gives 1, or 0 on a conflict.
 */
export const COMMIT = new LuaScript(
  'commit',
  `${INDEX}${ADD_ENTRY}
local version = redis.call('HGET', KEYS[1], 'v') or '0'
if version ~= ARGV[1] then return 0 end
local id, index, active = ARGV[2], KEYS[8], KEYS[9]
local old = redis.call('HMGET', KEYS[1], 'view', 'temp', 'price', 'terms')
if ARGV[3] == '' then
  if old[1] then unlist_views(index, active, id, old[1], old[2]) end
  unlist_terms(KEYS[10], id, old[4])
  redis.call('ZREM', index .. ':stall', id)
  redis.call('ZREM', index .. ':life', id)
  redis.call('DEL', KEYS[1], KEYS[4], KEYS[5])
  redis.call('HSET', KEYS[1], 'v', version + 1)
  redis.call('PEXPIRE', KEYS[1], 86400000)
else
  local temp, view, price = ARGV[4], ARGV[5], ARGV[6]
  local moved = old[1] ~= view or old[2] ~= temp
  if moved and old[1] then unlist_views(index, active, id, old[1], old[2]) end
  each_cell(index, active, 'activity', view, temp, function(key) redis.call('ZADD', key, ARGV[7], id) end)
  if moved or old[3] ~= price then
    each_cell(index, active, 'price', view, temp, function(key) redis.call('ZADD', key, price, id) end)
  end
  if ARGV[9] == '1' then redis.call('ZADD', index .. ':stall', ARGV[7], id) else redis.call('ZREM', index .. ':stall', id) end
  redis.call('ZADD', index .. ':life', ARGV[8], id)
  if old[4] ~= ARGV[10] then
    unlist_terms(KEYS[10], id, old[4])
    for term in string.gmatch(ARGV[10], '[^\\n]+') do redis.call('ZADD', KEYS[10], 0, term .. '\\0' .. id) end
  end
  redis.call('HSET', KEYS[1], 'v', version + 1, 's', ARGV[3], 'view', view, 'temp', temp, 'price', price, 'act', ARGV[7], 'terms', ARGV[10])
  if version ~= '0' then redis.call('PERSIST', KEYS[1]) end
end
redis.call('SET', KEYS[2], ARGV[11], 'PX', ARGV[12])
if ARGV[16] ~= '' then redis.call('HSET', KEYS[11], ARGV[16], ARGV[17]) end
if ARGV[13] ~= '0' then redis.call('LTRIM', KEYS[3], ARGV[13], -1) end
if redis.call('EXISTS', KEYS[3]) == 0 then redis.call('ZREM', KEYS[7], id) else redis.call('ZADD', KEYS[7], ARGV[14], id) end
local at = 22
local lines, changes, counters, entries = tonumber(ARGV[18]), tonumber(ARGV[19]), tonumber(ARGV[20]), tonumber(ARGV[21])
if lines > 0 then redis.call('RPUSH', KEYS[4], unpack(ARGV, at, at + lines - 1)) end
at = at + lines
if changes > 0 then redis.call('RPUSH', KEYS[5], unpack(ARGV, at, at + changes - 1)) end
at = at + changes
for i = 1, counters do
  redis.call('HINCRBY', KEYS[6], ARGV[at], ARGV[at + 1])
  at = at + 2
end
if counters > 0 then redis.call('PEXPIRE', KEYS[6], ARGV[15]) end
for i = 1, entries do
  add_entry(KEYS[12], id, ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[14])
  at = at + 3
end
for i = 13, #KEYS do
  redis.call('SET', KEYS[i], ARGV[at], 'PX', ARGV[at + 1])
  at = at + 2
end
return 1
`,
);

/**
 * Brings the indexes up to date with time: silent conversations move to STALLED, ended ones leave everything.
 * KEYS 1 index (a prefix), 2 active contacts, 3 search · ARGV 1 stalled before (ms), 2 ended before (ms), 3 at most so many of each,
 *      4 state prefix, 5 transcript prefix, 6 changes prefix
 * Gives {how many stalled, how many ended}.
 */
export const SETTLE = new LuaScript(
  'settle',
  `${INDEX}
local index, active, search = KEYS[1], KEYS[2], KEYS[3]
local ended = redis.call('ZRANGEBYSCORE', index .. ':life', '-inf', '(' .. ARGV[2], 'LIMIT', 0, ARGV[3])
for _, id in ipairs(ended) do
  local key = ARGV[4] .. id
  local old = redis.call('HMGET', key, 'view', 'temp', 'terms')
  if old[1] then unlist_views(index, active, id, old[1], old[2]) end
  unlist_terms(search, id, old[3])
  redis.call('ZREM', index .. ':stall', id)
  redis.call('ZREM', index .. ':life', id)
  redis.call('DEL', key, ARGV[5] .. id, ARGV[6] .. id)
end
local silent = redis.call('ZRANGEBYSCORE', index .. ':stall', '-inf', '(' .. ARGV[1], 'LIMIT', 0, ARGV[3])
for _, id in ipairs(silent) do
  local key = ARGV[4] .. id
  local old = redis.call('HMGET', key, 'view', 'temp', 'price', 'act')
  if old[1] and old[1] ~= 'STALLED' then
    unlist_views(index, active, id, old[1], old[2])
    each_cell(index, active, 'activity', 'STALLED', old[2], function(k) redis.call('ZADD', k, old[4], id) end)
    each_cell(index, active, 'price', 'STALLED', old[2], function(k) redis.call('ZADD', k, old[3], id) end)
    redis.call('HSET', key, 'view', 'STALLED')
  end
  redis.call('ZREM', index .. ':stall', id)
end
return {#silent, #ended}
`,
);

/**
 * One page over a chain of sorted sets (one set, or one per stage or temperature), at any depth in O(log N + page).
 * KEYS the sets in order · ARGV 1 'REV' or '', 2 how many to skip ('' with a cursor), 3 how many to give, 4 cursor: number of the set,
 *      5 its score, 6 its member, 7 state prefix, 8 contact prefix
 * Gives {total, next set or 0, next score, next member, then (id, view, temperature, state, contact)…}.
 * A cursor names the last item of the page before; it holds its place also when that item has moved or gone.
 */
export const PAGE = new LuaScript(
  'page',
  `
local rev, want = ARGV[1] == 'REV', tonumber(ARGV[3])
local sizes, total = {}, 0
for i, key in ipairs(KEYS) do
  sizes[i] = redis.call('ZCARD', key)
  total = total + sizes[i]
end
local function member_at(key, rank)
  return redis.call('ZRANGE', key, rank, rank, unpack(rev and {'REV'} or {}))[1]
end
local function rank_after(key, score, member)
  local low = redis.call('ZCOUNT', key, rev and '(' .. score or '-inf', rev and '+inf' or '(' .. score)
  local high = low + redis.call('ZCOUNT', key, score, score)
  while low < high do
    local middle = math.floor((low + high) / 2)
    local there = member_at(key, middle)
    local is_before = there == member or (rev and there > member or (not rev) and there < member)
    if is_before then low = middle + 1 else high = middle end
  end
  return low
end
local set, skip = 1, 0
if ARGV[2] == '' then
  set = tonumber(ARGV[4])
  if KEYS[set] then skip = rank_after(KEYS[set], ARGV[5], ARGV[6]) end
else
  skip = tonumber(ARGV[2])
  while KEYS[set] and skip >= sizes[set] do
    skip = skip - sizes[set]
    set = set + 1
  end
end
local found, last = {}, {0, '', ''}
while KEYS[set] and #found < want do
  local range = {'WITHSCORES'}
  if rev then range = {'REV', 'WITHSCORES'} end
  local part = redis.call('ZRANGE', KEYS[set], skip, skip + want - #found - 1, unpack(range))
  for i = 1, #part, 2 do
    found[#found + 1] = part[i]
    last = {set, part[i + 1], part[i]}
  end
  if skip + #part / 2 >= sizes[set] and set == #KEYS then
    last = {0, '', ''}
    break
  end
  set, skip = set + 1, 0
end
if #found < want then last = {0, '', ''} end
local reply = {total, last[1], last[2], last[3]}
for _, id in ipairs(found) do
  local state = redis.call('HMGET', ARGV[7] .. id, 'view', 'temp', 's')
  if state[3] then
    for _, value in ipairs({id, state[1], state[2], state[3], redis.call('GET', ARGV[8] .. id) or ''}) do
      reply[#reply + 1] = value
    end
  end
end
return reply
`,
);

/**
 * What a search needs to know of many conversations.
 * KEYS 1 index (only its slot counts) · ARGV 1 state prefix, 2… contact ids
 * Gives (view, temperature, price, activity, terms) for each id; '' where it is gone.
 */
export const FACTS = new LuaScript(
  'facts',
  `
local reply = {}
for i = 2, #ARGV do
  local facts = redis.call('HMGET', ARGV[1] .. ARGV[i], 'view', 'temp', 'price', 'act', 'terms')
  for j = 1, 5 do reply[#reply + 1] = facts[j] or '' end
end
return reply
`,
);
