import { LuaScript } from '../redis';

/**
 * Adds to a counter that lives for a while from its first addition.
 *
 * KEYS[1] the counter · ARGV[1] how much (may have decimals, may be negative) · ARGV[2] its life in milliseconds
 * Reply: the new value, as text.
 */
export const countScript = new LuaScript(
  'cache.count',
  `
local value = redis.call('INCRBYFLOAT', KEYS[1], ARGV[1])
if redis.call('PTTL', KEYS[1]) < 0 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return value
`,
);
