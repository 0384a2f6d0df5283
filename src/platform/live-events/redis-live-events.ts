import type { LiveEvent } from '../../shared/live-event';
import { LuaScript, type RedisConnection, redisKeys } from '../redis';
import { KEPT_EVENTS, KEPT_EVENTS_MS, LiveEvents, type PlacedEvent, isLater } from './live-events';

/**
 * Part of every script that tells of what it writes: `add_event(key, event (JSON), contact id or '', name or '')`. The name
 * is for whoever cannot know it before the script runs; it is shown as `seller_name`. `forget_events(key, contact id)`
 * takes back what was told of a contact.
 */
export const ADD_EVENT = `
local function add_event(key, event, contact, name)
  redis.call('XADD', key, 'MAXLEN', '~', ${String(KEPT_EVENTS)}, '*', 'e', event, 'c', contact or '', 'n', name or '')
end
local function forget_events(key, contact)
  for _, entry in ipairs(redis.call('XRANGE', key, '-', '+')) do
    if entry[2][4] == contact then redis.call('XDEL', key, entry[1]) end
  end
end
`;

/** KEYS 1 live events · ARGV 1 event (JSON), 2 contact id or '' */
const TELL = new LuaScript(
  'tell',
  `${ADD_EVENT}
add_event(KEYS[1], ARGV[1], ARGV[2])
return 1
`,
);

/** Events of a location are a stream of their own, so that its ids grow whoever writes. Layout: platform/redis/keys.ts. */
export class RedisLiveEvents extends LiveEvents {
  constructor(private readonly redis: RedisConnection) {
    super();
  }

  override async tell(location: string, event: LiveEvent): Promise<void> {
    // Where nobody has written a text yet.
    await this.redis.call('noting a location', (client) => client.sAdd(redisKeys.locations(), location));
    await this.redis.call('telling an event', (client) =>
      TELL.run(client, [redisKeys.liveEvents(location)], [JSON.stringify(event), event.contactId ?? '']),
    );
  }

  override async locations(): Promise<readonly string[]> {
    return this.redis.call('listing locations', (client) => client.sMembers(redisKeys.locations()));
  }

  override async position(location: string): Promise<string> {
    return (await this.state(location)).last;
  }

  override async after(location: string, id: string, limit: number): Promise<readonly PlacedEvent[]> {
    const entries = await this.redis.call('reading events', (client) =>
      client.xRange(redisKeys.liveEvents(location), `(${id}`, '+', { COUNT: limit }),
    );
    return (entries ?? []).map(({ id: place, message }) => ({ id: place, event: eventOf(message) }));
  }

  override async isComplete(location: string, id: string): Promise<boolean> {
    const { first, last, isWhole } = await this.state(location);
    if (isLater(id, last)) return false;
    return isWhole || id === last || (first !== null && !isLater(first, id));
  }

  override async trim(now: number): Promise<number> {
    let gone = 0;
    for (const location of await this.locations()) {
      gone += await this.redis.call('letting events go', (client) =>
        client.xTrim(redisKeys.liveEvents(location), 'MINID', now - KEPT_EVENTS_MS),
      );
    }
    return gone;
  }

  private async state(location: string): Promise<{ first: string | null; last: string; isWhole: boolean }> {
    const key = redisKeys.liveEvents(location);
    const info = await this.redis.call('looking at the events', async (client) =>
      (await client.exists(key)) === 0 ? null : client.xInfoStream(key),
    );
    if (info === null) return { first: null, last: '0-0', isWhole: true };
    return {
      first: info['first-entry']?.id ?? null,
      last: info['last-generated-id'],
      // None has gone yet.
      isWhole: info['entries-added'] === info.length,
    };
  }
}

function eventOf({ e = '{}', n = '' }: Readonly<Record<string, string>>): LiveEvent {
  const event = JSON.parse(e) as LiveEvent;
  return n === '' ? event : { ...event, data: { ...event.data, seller_name: n } };
}
