import { ADD_EVENT } from '../../platform/live-events';
import { LuaScript, type RedisConnection, redisKeys } from '../../platform/redis';
import { RETALLY } from '../../platform/tallies';
import { phoneIdentity } from '../domain/contact';
import type { ContactKey } from '../domain/conversation';
import { EraseStore, type SeenBefore } from './erase-store';
import { HIDDEN_PHONE } from './hidden-phone';
import { INDEX, PHONE_IN } from './redis-scripts';
import { TOMBSTONE_MS } from './stored-json';

/**
 * KEYS 1 state, 2 contact, 3 inbox, 4 transcript, 5 changes, 6 waiting, 7 index (a prefix), 8 active contacts, 9 search,
 *      10 consent, 11 outbox (and a prefix), 12 tally (and a prefix), 13 live events
 * ARGV 1 contact id, 2 key of hidden phones, 3 TTL of the version that is left (ms), 4 prefix of answers, 5 how many texts wait,
 *      6 status that is kept beside that of the record or '', 7 since when (ms), 8 digits of a phone beside that of the record or '',
 *      9 key of the contact (JSON)
 * Gives 1, 0 when nothing was there, -1 when other texts wait.
 */
const ERASE = new LuaScript(
  'erase-contact',
  `${INDEX}${RETALLY}${ADD_EVENT}${PHONE_IN}${HIDDEN_PHONE}
local id, outbox = ARGV[1], KEYS[11]
local old = redis.call('HMGET', KEYS[1], 'v', 'view', 'temp', 'terms', 'share')
local json = redis.call('GET', KEYS[2])
local record = json and cjson.decode(json)
-- What an earlier erasing has left is nothing to erase.
local is_bare = record and record.name == cjson.null and record.phone == cjson.null and record.email == cjson.null
local messages = redis.call('LRANGE', KEYS[3], 0, -1)
if #messages ~= tonumber(ARGV[5]) then return -1 end
local lines = redis.call('LRANGE', KEYS[4], 0, -1)
-- That the CRM must not text them either is still told: it names nobody.
local entries, queue, is_told = {}, outbox .. ':queue:' .. id, false
for _, entry in ipairs(redis.call('ZRANGE', outbox .. ':of:' .. id, 0, -1)) do
  local body = redis.call('ZSCORE', queue, entry) and redis.call('HGET', outbox, entry)
  if body and cjson.decode(body).effect.type == 'set_dnd' then is_told = true else entries[#entries + 1] = entry end
end
if not old[2] and (not record or is_bare) and #entries + #messages + #lines == 0 then return 0 end
for _, list in ipairs({messages, lines}) do
  for _, each in ipairs(list) do redis.call('DEL', ARGV[4] .. cjson.decode(each).id) end
end
if old[2] then
  retally(KEYS[12], id, old[5] or '', '', KEYS[1])
  unlist_views(KEYS[7], KEYS[8], id, old[2], old[3])
end
unlist_terms(KEYS[9], id, old[4])
for _, order in ipairs({':stall', ':life', ':follow'}) do redis.call('ZREM', KEYS[7] .. order, id) end
redis.call('ZREM', KEYS[6], id)
redis.call('DEL', KEYS[1], KEYS[3], KEYS[4], KEYS[5])
-- Whoever has read it before cannot commit.
redis.call('HSET', KEYS[1], 'v', (old[1] or 0) + 1)
redis.call('PEXPIRE', KEYS[1], ARGV[3])
for _, entry in ipairs(entries) do
  redis.call('HDEL', outbox, entry)
  for _, shelf in ipairs({'by:waiting', 'by:sending', 'by:sent', 'by:skipped', 'by:dead', 'of:' .. id, 'queue:' .. id}) do
    redis.call('ZREM', outbox .. ':' .. shelf, entry)
  end
end
if is_told then redis.call('ZADD', outbox .. ':due', 0, id) else redis.call('ZREM', outbox .. ':due', id) end
redis.call('HDEL', outbox .. ':claims', id)
redis.call('HINCRBY', KEYS[12], 'version', 1)
forget_events(KEYS[13], id)
local also = ARGV[6] ~= '' and {status = ARGV[6], since = tonumber(ARGV[7])}
local function text_of(consent)
  return string.format('{"status":"%s","since":%.0f,"words":null}', consent.status, consent.since)
end
for _, phone in ipairs({phone_in(json), ARGV[8]}) do
  if phone ~= '' then
    local hidden = hidden_phone(ARGV[2], phone)
    local said = redis.call('HGET', KEYS[10], phone)
    local consent = said and cjson.decode(said)
    redis.call('HDEL', KEYS[10], phone)
    if also then redis.call('HSET', KEYS[10], hidden, text_of(also))
    elseif consent and consent.status == 'allowed' then redis.call('HDEL', KEYS[10], hidden)
    elseif consent then redis.call('HSET', KEYS[10], hidden, text_of(consent)) end
  end
end
local kept = record and record.consent.status ~= 'allowed' and record.consent or also
if kept then
  redis.call('SET', KEYS[2], string.format(
    '{"key":%s,"name":null,"email":null,"phone":null,"propertyAddress":null,"timeZone":null,"tags":[],"consent":%s,"known":null,"updatedAt":%.0f}',
    ARGV[9], text_of(kept), record and record.updatedAt or kept.since))
else
  redis.call('DEL', KEYS[2])
end
return 1
`,
);

export class RedisEraseStore extends EraseStore {
  constructor(
    private readonly redis: RedisConnection,
    private readonly phoneKey: string,
  ) {
    super();
  }

  override async erase(key: ContactKey, { waiting, consent, phone }: SeenBefore): Promise<boolean | 'changed'> {
    const { locationId: location, contactId: contact } = key;
    const keys = [
      redisKeys.state(location, contact),
      redisKeys.contact(location, contact),
      redisKeys.inbox(location, contact),
      redisKeys.transcript(location, contact),
      redisKeys.changes(location, contact),
      redisKeys.waiting(location),
      redisKeys.index(location),
      redisKeys.activeContacts(location),
      redisKeys.search(location),
      redisKeys.consent(location),
      redisKeys.outbox(location),
      redisKeys.tally(location),
      redisKeys.liveEvents(location),
    ];
    const args = [
      contact,
      this.phoneKey,
      String(TOMBSTONE_MS),
      redisKeys.result(location, contact, ''),
      String(waiting),
      consent?.status ?? '',
      String(consent?.since ?? 0),
      phoneIdentity(phone) ?? '',
      JSON.stringify({ locationId: location, contactId: contact }),
    ];
    const erased = await this.redis.call('erasing a contact', (client) => ERASE.run(client, keys, args));
    return erased === -1 ? 'changed' : erased === 1;
  }

  /** Memory is free at once; the append-only file is rewritten when Redis, or whoever runs it, sees fit. */
  override scrub(): Promise<void> {
    return Promise.resolve();
  }
}
