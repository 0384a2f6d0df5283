import { randomUUID } from 'node:crypto';
import { LuaScript, type RedisConnection, redisKeys } from '../platform/redis';
import { CrmRateLimit } from './crm-rate-limit';

export interface RateLimitSettings {
  readonly perWindow: number;
  readonly windowMs: number;
  readonly perDay: number;
}

/**
 * KEYS 1 sorted set of the requests in the window, 2 counter of the day · ARGV 1 limit, 2 window (ms), 3 limit of the day, 4 a unique name
 * Gives 0 when the request may go, else how many ms to wait. Time is the server's, so that instances agree.
 */
const TAKE = new LuaScript(
  'crm-rate',
  `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local limit, window = tonumber(ARGV[1]), tonumber(ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
if redis.call('ZCARD', KEYS[1]) >= limit then
  local oldest = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
  return math.max(1, oldest[2] + window - now)
end
local today = tonumber(redis.call('GET', KEYS[2]) or '0')
if today >= tonumber(ARGV[3]) then return math.max(1000, redis.call('PTTL', KEYS[2])) end
redis.call('ZADD', KEYS[1], now, ARGV[4])
redis.call('PEXPIRE', KEYS[1], window)
if redis.call('INCR', KEYS[2]) == 1 then redis.call('PEXPIRE', KEYS[2], 86400000) end
return 0
`,
);

/** The allowance in Redis: all instances draw from it. */
export class RedisRateLimit extends CrmRateLimit {
  constructor(
    private readonly redis: RedisConnection,
    private readonly settings: RateLimitSettings,
  ) {
    super();
  }

  override async take(locationId: string): Promise<number> {
    const { perWindow, windowMs, perDay } = this.settings;
    const keys = [redisKeys.crmWindow(locationId), redisKeys.crmDay(locationId)];
    const args = [String(perWindow), String(windowMs), String(perDay), randomUUID()];
    return Number(await this.redis.call('asking for a CRM request', (client) => TAKE.run(client, keys, args)));
  }
}
