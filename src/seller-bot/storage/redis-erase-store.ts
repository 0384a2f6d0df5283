import { ADD_EVENT } from '../../platform/live-events';
import { LuaScript, type RedisConnection, redisKeys } from '../../platform/redis';
import { RETALLY } from '../../platform/tallies';
import type { ContactKey } from '../domain/conversation';
import { EraseStore } from './erase-store';
import { HIDDEN_PHONE } from './hidden-phone';
import { INDEX, PHONE_IN } from './redis-scripts';
import { TOMBSTONE_MS } from './stored-json';

/**
 * KEYS 1 state, 2 contact, 3 inbox, 4 transcript, 5 changes, 6 waiting, 7 index (a prefix), 8 active contacts, 9 search,
 *      10 consent, 11 outbox (and a prefix), 12 tally (and a prefix), 13 live events
 * ARGV 1 contact id, 2 key of hidden phones, 3 TTL of the version that is left (ms), 4 prefix of answers
 * Gives 1, or 0 when nothing was there.
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
local entries = redis.call('ZRANGE', outbox .. ':of:' .. id, 0, -1)
local messages = redis.call('LRANGE', KEYS[3], 0, -1)
local lines = redis.call('LRANGE', KEYS[4], 0, -1)
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
  for _, shelf in ipairs({'waiting', 'sent', 'skipped', 'dead'}) do redis.call('ZREM', outbox .. ':by:' .. shelf, entry) end
end
redis.call('DEL', outbox .. ':of:' .. id, outbox .. ':queue:' .. id)
redis.call('ZREM', outbox .. ':due', id)
redis.call('HDEL', outbox .. ':claims', id)
redis.call('HINCRBY', KEYS[12], 'version', 1)
forget_events(KEYS[13], id)
local phone = phone_in(json)
if phone ~= '' then
  local hidden = hidden_phone(ARGV[2], phone)
  local said = redis.call('HGET', KEYS[10], phone)
  if said then
    local consent = cjson.decode(said)
    redis.call('HDEL', KEYS[10], phone)
    if consent.status == 'allowed' then redis.call('HDEL', KEYS[10], hidden)
    else redis.call('HSET', KEYS[10], hidden, string.format('{"status":"%s","since":%.0f,"words":null}', consent.status, consent.since)) end
  end
end
if record and record.consent.status ~= 'allowed' then
  local key = cjson.encode(record.key)
  redis.call('SET', KEYS[2], string.format(
    '{"key":%s,"name":null,"email":null,"phone":null,"propertyAddress":null,"timeZone":null,"tags":[],"consent":{"status":"%s","since":%.0f,"words":null},"known":null,"updatedAt":%.0f}',
    key, record.consent.status, record.consent.since, record.updatedAt))
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

  override async erase({ locationId: location, contactId: contact }: ContactKey): Promise<boolean> {
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
    const args = [contact, this.phoneKey, String(TOMBSTONE_MS), redisKeys.result(location, contact, '')];
    const erased = await this.redis.call('erasing a contact', (client) => ERASE.run(client, keys, args));
    return erased === 1;
  }
}
