import { randomUUID } from 'node:crypto';
import { LuaScript, type RedisConnection, redisKeys } from '../platform/redis';
import { CrmRateLimit } from './crm-rate-limit';

export interface RateLimitSettings {
  readonly perWindow: number;
  readonly windowMs: number;
  readonly perDay: number;
}

/**
 * KEYS 1 sorted set of the requests in the window, 2 counter of the day
 * ARGV 1 limit, 2 window (ms), 3 limit of the day, 4 a unique name, 5 how many requests are asked for
 * Gives {how many of them may go, how many ms the others wait}. Time is the server's, so that instances agree.
 */
const TAKE = new LuaScript(
  'crm-rate',
  `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local limit, window = tonumber(ARGV[1]), tonumber(ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
local asked, today = tonumber(ARGV[5]), tonumber(redis.call('GET', KEYS[2]) or '0')
local in_window, in_day = limit - redis.call('ZCARD', KEYS[1]), ARGV[3] - today
local granted = math.max(0, math.min(asked, in_window, in_day))
if granted > 0 then
  local requests = {}
  for i = 1, granted do requests[2 * i - 1], requests[2 * i] = now, ARGV[4] .. i end
  redis.call('ZADD', KEYS[1], unpack(requests))
  redis.call('PEXPIRE', KEYS[1], window)
  if redis.call('INCRBY', KEYS[2], granted) == granted then redis.call('PEXPIRE', KEYS[2], 86400000) end
end
if granted == asked then return {granted, 0} end
if granted < in_window then return {granted, math.max(1000, redis.call('PTTL', KEYS[2]))} end
local oldest = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
return {granted, math.max(1, oldest[2] + window - now)}
`,
);

interface Waiting {
  readonly answer: (waitMs: number) => void;
  readonly fail: (error: unknown) => void;
}

/** So many are asked for in one go: Lua hands over some 8 000 values at a time. */
const MOST_AT_ONCE = 1000;

/**
 * The allowance in Redis: all instances draw from it. What is asked for in one go (deliveries to many contacts run side by side)
 * is drawn by one script; the first to ask are the first to go.
 */
export class RedisRateLimit extends CrmRateLimit {
  private readonly waiting = new Map<string, Waiting[]>();

  constructor(
    private readonly redis: RedisConnection,
    private readonly settings: RateLimitSettings,
  ) {
    super();
  }

  override take(locationId: string): Promise<number> {
    return new Promise((answer, fail) => {
      const waiting = this.waiting.get(locationId);
      if (waiting !== undefined && waiting.length < MOST_AT_ONCE) {
        waiting.push({ answer, fail });
        return;
      }
      const asking: Waiting[] = [{ answer, fail }];
      this.waiting.set(locationId, asking);
      setImmediate(() => {
        if (this.waiting.get(locationId) === asking) this.waiting.delete(locationId);
        void this.takeFor(locationId, asking);
      });
    });
  }

  private async takeFor(locationId: string, asking: readonly Waiting[]): Promise<void> {
    const { perWindow, windowMs, perDay } = this.settings;
    const keys = [redisKeys.crmWindow(locationId), redisKeys.crmDay(locationId)];
    const args = [String(perWindow), String(windowMs), String(perDay), randomUUID(), String(asking.length)];
    try {
      const reply = await this.redis.call('asking for CRM requests', (client) => TAKE.run(client, keys, args));
      const [granted = 0, waitMs = 0] = (reply as readonly unknown[]).map(Number);
      for (const [place, { answer }] of asking.entries()) answer(place < granted ? 0 : waitMs);
    } catch (error) {
      for (const { fail } of asking) fail(error);
    }
  }
}
