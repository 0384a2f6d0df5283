import { SAVE_LEAD } from '../../lead-intelligence';
import { LuaScript } from '../../platform/redis';
import { ADD_EVENT } from '../../platform/live-events';
import { RETALLY } from '../../platform/tallies';
import { HIDDEN_PHONE } from './hidden-phone';
import { ADD_ENTRIES } from '../outbox/redis-outbox-scripts';

/**
 * Index keeping shared by the scripts. A conversation is a member of four sorted sets by activity and four by price:
 * (all, all), (view, all), (all, temperature), (view, temperature), so that every filtered list is one range by rank.
 * `view` is the stage as shown, i.e. STALLED once `settle` has moved it there. All keys share the location's hash tag.
 * The hash of a state keeps view, temp, price and terms as they are indexed now: what is removed is what was added.
 */
export const INDEX = `
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

/** The digits of the phone in a contact record (JSON), '' when it has none: `phoneIdentity` in Lua. */
export const PHONE_IN = `
local function phone_in(contact)
  local phone = contact and cjson.decode(contact).phone
  local digits = type(phone) == 'string' and string.gsub(phone, '%D', '') or ''
  if #digits == 11 and string.sub(digits, 1, 1) == '1' then return string.sub(digits, 2) end
  return #digits < 7 and '' or digits
end
`;

/**
 * Reads a contact for a turn. The number that is asked for consent is the one given, or else the contact's own (in the
 * spelling of `phoneIdentity`), or what an erased contact has left of it: {version, state, contact, consent by phone, inbox…};
 * missing = ''.
 */
const OPENED = `${PHONE_IN}${HIDDEN_PHONE}
local function opened(state_key, contact_key, inbox_key, consent_key, phone, phone_key)
  local state = redis.call('HMGET', state_key, 'v', 's')
  local contact = redis.call('GET', contact_key)
  if phone == '' then phone = phone_in(contact) end
  local consent = phone ~= '' and (redis.call('HGET', consent_key, phone) or redis.call('HGET', consent_key, hidden_phone(phone_key, phone)))
  local reply = {state[1] or '0', state[2] or '', contact or '', consent or ''}
  for _, message in ipairs(redis.call('LRANGE', inbox_key, 0, -1)) do reply[#reply + 1] = message end
  return reply
end
`;

/**
 * Accepts a text and opens its contact.
 * KEYS 1 state, 2 contact, 3 inbox, 4 waiting, 5 consent, 6 pairing, 7 live events, 8… one `seen` key per id of the text
 * ARGV 1 contact id, 2 message id, 3 message (JSON), 4 received at (ms), 5 how long ids are kept (ms), 6 phone digits or '',
 *      7 'ids' or 'post' by how it came, '' when it is never paired, 8 how far apart the halves may be (ms), 9 event (JSON),
 *      10 when it was written (ms) or '', 11 how long it waits for its other half (ms), 12 key of hidden phones
 * Gives {0, message id} for a duplicate, else {1, what OPEN gives…}.
 */
export const ACCEPT = new LuaScript(
  'accept',
  `${OPENED}${ADD_EVENT}
local function note_ids(message)
  for i = 8, #KEYS do redis.call('SET', KEYS[i], message, 'PX', ARGV[5]) end
end
for i = 8, #KEYS do
  local known = redis.call('GET', KEYS[i])
  if known then
    note_ids(known)
    return {0, known}
  end
end
if ARGV[7] ~= '' then
  local nearest, of, apart = nil, nil, tonumber(ARGV[8])
  for _, other in ipairs(redis.call('LRANGE', KEYS[6], 0, -1)) do
    local how, received, written, message = string.match(other, '^(%a+) (%-?%d+) (%-?%d*) (.*)$')
    if how == 'post' or ARGV[7] == 'post' then
      local distance = math.abs(ARGV[4] - received)
      -- Whichever of the two is the event tells when the text was written; the post came then.
      if how ~= 'post' and written ~= '' then distance = math.min(distance, math.abs(ARGV[4] - written)) end
      if ARGV[7] ~= 'post' and ARGV[10] ~= '' then distance = math.min(distance, math.abs(ARGV[10] - received)) end
      if distance < apart or (nearest == nil and distance == apart) then
        nearest, of, apart = other, message, distance
      end
    end
  end
  if nearest then
    redis.call('LREM', KEYS[6], 1, nearest)
    note_ids(of)
    return {0, of}
  end
  redis.call('RPUSH', KEYS[6], ARGV[7] .. ' ' .. ARGV[4] .. ' ' .. ARGV[10] .. ' ' .. ARGV[2])
  if redis.call('PTTL', KEYS[6]) < tonumber(ARGV[11]) then redis.call('PEXPIRE', KEYS[6], ARGV[11]) end
end
note_ids(ARGV[2])
redis.call('RPUSH', KEYS[3], ARGV[3])
redis.call('ZADD', KEYS[4], 'NX', ARGV[4], ARGV[1])
local reply = opened(KEYS[1], KEYS[2], KEYS[3], KEYS[5], ARGV[6], ARGV[12])
local name = reply[3] ~= '' and cjson.decode(reply[3]).name
add_event(KEYS[7], ARGV[9], ARGV[1], type(name) == 'string' and name)
table.insert(reply, 1, 1)
return reply
`,
);

/**
 * Opens a contact at one moment.
 * KEYS 1 state, 2 contact, 3 inbox, 4 consent · ARGV 1 phone digits or '', 2 key of hidden phones
 * Gives {version, state, contact, consent by phone, inbox…}; missing = ''.
 */
export const OPEN = new LuaScript(
  'open',
  `${OPENED}
return opened(KEYS[1], KEYS[2], KEYS[3], KEYS[4], ARGV[1], ARGV[2])
`,
);

/**
 * Commits a turn: whole, or not at all when the version has moved on.
 * KEYS 1 state, 2 contact, 3 inbox, 4 transcript, 5 changes, 6 day counters, 7 waiting, 8 index (a prefix),
 *      9 active contacts, 10 search, 11 consent, 12 outbox (and a prefix), 13 tally (and a prefix), 14 counters of the day it
 *      began, 15 live events, those of `save_lead` where a lead follows, … one result key per result
 * ARGV 1 expected version, 2 contact id, 3 state (JSON, '' resets), 4 temperature, 5 view, 6 price or -1,
 *      7 last activity, 8 last message, 9 '1' when it can stall, 10 search terms by newline, 11 contact (JSON),
 *      12 contact TTL (ms) or '0' for ever, 13 how many messages leave the inbox, 14 now, 15 TTL of the day (ms), 16 phone digits or '',
 *      17 consent (JSON), 18 '1' when no live conversation was opened, 19 TTL of what a reset leaves (ms), 20 how many
 *      transcript lines, 21 changes, 22 counters, 23 outbox entries, 24 counters of the day it began follow, 25 its share,
 *      26 when a follow-up is due or '', 27 events follow, 28 '1' when a lead does, then those: lines, changes,
 *      (name, amount)…, (id, JSON, due)…, (name, amount)…, events, the args of `save_lead`, and for each result (body, TTL)
 * Gives 1, or 0 on a conflict. A reset leaves the version and what it wrote itself, for a while.
 */
export const COMMIT = new LuaScript(
  'commit',
  `${INDEX}${ADD_ENTRIES}${ADD_EVENT}${RETALLY}${SAVE_LEAD}
local version = redis.call('HGET', KEYS[1], 'v') or '0'
if version ~= ARGV[1] then return 0 end
local id, index, active = ARGV[2], KEYS[8], KEYS[9]
local old = redis.call('HMGET', KEYS[1], 'view', 'temp', 'price', 'terms', 'share')
retally(KEYS[13], id, old[5] or '', ARGV[25], KEYS[1])
-- A conversation that has ended may not have been settled yet: its lines are not those of the next one.
if ARGV[3] == '' or (old[1] and ARGV[18] == '1') then redis.call('DEL', KEYS[4], KEYS[5]) end
if ARGV[3] == '' then
  if old[1] then unlist_views(index, active, id, old[1], old[2]) end
  unlist_terms(KEYS[10], id, old[4])
  for _, order in ipairs({':stall', ':life', ':follow'}) do redis.call('ZREM', index .. order, id) end
  if old[1] then forget_events(KEYS[15], id) end
  redis.call('DEL', KEYS[1])
  redis.call('HSET', KEYS[1], 'v', version + 1)
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
  if ARGV[26] == '' then redis.call('ZREM', index .. ':follow', id) else redis.call('ZADD', index .. ':follow', ARGV[26], id) end
  if old[4] ~= ARGV[10] then
    unlist_terms(KEYS[10], id, old[4])
    for term in string.gmatch(ARGV[10], '[^\\n]+') do redis.call('ZADD', KEYS[10], 0, term .. '\\0' .. id) end
  end
  redis.call('HSET', KEYS[1], 'v', version + 1, 's', ARGV[3], 'view', view, 'temp', temp, 'price', price, 'act', ARGV[7], 'terms', ARGV[10], 'share', ARGV[25])
  if not old[1] and version ~= '0' then
    for _, key in ipairs({KEYS[1], KEYS[4], KEYS[5]}) do redis.call('PERSIST', key) end
  end
end
redis.call('SET', KEYS[2], ARGV[11], unpack(ARGV[12] == '0' and {} or {'PX', ARGV[12]}))
if ARGV[16] ~= '' then redis.call('HSET', KEYS[11], ARGV[16], ARGV[17]) end
if ARGV[13] ~= '0' then redis.call('LTRIM', KEYS[3], ARGV[13], -1) end
if redis.call('EXISTS', KEYS[3]) == 0 then redis.call('ZREM', KEYS[7], id) else redis.call('ZADD', KEYS[7], ARGV[14], id) end
local at, first_result = 29, 16
local lines, changes, counters, entries = tonumber(ARGV[20]), tonumber(ARGV[21]), tonumber(ARGV[22]), tonumber(ARGV[23])
local function push(key, count)
  -- Lua hands over some 8 000 values at a time.
  for from = at, at + count - 1, 1000 do
    redis.call('RPUSH', key, unpack(ARGV, from, math.min(from + 999, at + count - 1)))
  end
  at = at + count
end
push(KEYS[4], lines)
push(KEYS[5], changes)
if ARGV[3] == '' then
  for _, key in ipairs({KEYS[1], KEYS[4], KEYS[5]}) do redis.call('PEXPIRE', key, ARGV[19]) end
end
local function add_counters(key, count)
  for i = 1, count do
    redis.call('HINCRBY', key, ARGV[at], ARGV[at + 1])
    at = at + 2
  end
  if count > 0 then redis.call('PEXPIRE', key, ARGV[15]) end
end
add_counters(KEYS[6], counters)
add_entries(KEYS[12], id, ARGV[14], {unpack(ARGV, at, at + 3 * entries - 1)})
at = at + 3 * entries
add_counters(KEYS[14], tonumber(ARGV[24]))
for i = 1, tonumber(ARGV[27]) do
  add_event(KEYS[15], ARGV[at], id)
  at = at + 1
end
if ARGV[28] == '1' then
  save_lead({unpack(KEYS, 16, 20)}, {unpack(ARGV, at, at + 6)})
  at, first_result = at + 7, 21
end
for i = first_result, #KEYS do
  redis.call('SET', KEYS[i], ARGV[at], 'PX', ARGV[at + 1])
  at = at + 2
end
return 1
`,
);

/**
 * Brings the indexes up to date with time: silent conversations move to STALLED, ended ones leave everything.
 * KEYS 1 index (a prefix), 2 active contacts, 3 search, 4 tally (and a prefix) · ARGV 1 stalled before (ms), 2 ended before (ms), 3 at most so many of each,
 *      4 state prefix, 5 transcript prefix, 6 changes prefix
 * Gives {how many stalled, how many ended}.
 */
export const SETTLE = new LuaScript(
  'settle',
  `${INDEX}${RETALLY}
local index, active, search = KEYS[1], KEYS[2], KEYS[3]
local ended = redis.call('ZRANGEBYSCORE', index .. ':life', '-inf', '(' .. ARGV[2], 'LIMIT', 0, ARGV[3])
for _, id in ipairs(ended) do
  local key = ARGV[4] .. id
  local old = redis.call('HMGET', key, 'view', 'temp', 'terms', 'share')
  retally(KEYS[4], id, old[4] or '', '', key)
  if old[1] then unlist_views(index, active, id, old[1], old[2]) end
  unlist_terms(search, id, old[3])
  for _, order in ipairs({':stall', ':life', ':follow'}) do redis.call('ZREM', index .. order, id) end
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
if #silent > 0 then redis.call('HINCRBY', KEYS[4], 'version', 1) end
return {#silent, #ended}
`,
);

/**
 * One page over a chain of sorted sets (one set, or one per stage or temperature), at any depth in O(log N + page).
 * KEYS the sets in order · ARGV 1 'REV' or '', 2 how many to skip ('' with a cursor), 3 how many to give, 4 cursor: number of the set,
 *      5 its score, 6 its member, 7 state prefix, 8 contact prefix, 9 the least score of interest or ''
 * Gives {total, next set or 0, next score, next member, then (id, view, temperature, state, contact)…}.
 * A cursor names the last item of the page before; it holds its place also when that item has moved or gone.
 */
export const PAGE = new LuaScript(
  'page',
  `
local rev, want = ARGV[1] == 'REV', tonumber(ARGV[3])
local sizes, firsts, total = {}, {}, 0
-- Lua compares by the server's locale, sorted sets by bytes.
local function is_less(a, b)
  for i = 1, math.min(#a, #b) do
    local x, y = string.byte(a, i), string.byte(b, i)
    if x ~= y then return x < y end
  end
  return #a < #b
end
for i, key in ipairs(KEYS) do
  local all = redis.call('ZCARD', key)
  sizes[i] = ARGV[9] == '' and all or redis.call('ZCOUNT', key, ARGV[9], '+inf')
  firsts[i] = rev and 0 or all - sizes[i]
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
    local is_before = there == member or (rev and is_less(member, there)) or (not rev and is_less(there, member))
    if is_before then low = middle + 1 else high = middle end
  end
  return low
end
local set, skip = 1, 0
if ARGV[2] == '' then
  set = tonumber(ARGV[4])
  if KEYS[set] then skip = math.max(0, rank_after(KEYS[set], ARGV[5], ARGV[6]) - firsts[set]) end
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
  local first, count = firsts[set] + skip, math.min(want - #found, sizes[set] - skip)
  local part = count > 0 and redis.call('ZRANGE', KEYS[set], first, first + count - 1, unpack(range)) or {}
  for i = 1, #part, 2 do
    found[#found + 1] = part[i]
    last = {set, part[i + 1], part[i]}
  end
  skip = skip + #part / 2
  if #found < want then set, skip = set + 1, 0 end
end
local follows = KEYS[set] and sizes[set] > skip
for i = set + 1, #KEYS do follows = follows or sizes[i] > 0 end
if not follows then last = {0, '', ''} end
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
 * What a search needs to know of many conversations: those that have a word for each prefix.
 * KEYS 1 index (only its slot counts) · ARGV 1 state prefix, 2 how many prefixes follow, then those, then contact ids
 * Gives `id view temperature price activity`, a line each, for every match: one string costs less than five.
 */
export const FACTS = new LuaScript(
  'facts',
  `
local first = 3 + ARGV[2]
local wanted, reply = {}, {}
for i = 3, first - 1 do wanted[#wanted + 1] = '\\n' .. ARGV[i] end
for i = first, #ARGV do
  local facts = redis.call('HMGET', ARGV[1] .. ARGV[i], 'view', 'temp', 'price', 'act', 'terms')
  local is_match = facts[1] and facts[4]
  local terms = '\\n' .. (facts[5] or '')
  for j = 1, #wanted do is_match = is_match and string.find(terms, wanted[j], 1, true) end
  if is_match then
    reply[#reply + 1] = ARGV[i] .. '\\n' .. facts[1] .. '\\n' .. facts[2] .. '\\n' .. facts[3] .. '\\n' .. facts[4]
  end
end
return reply
`,
);
