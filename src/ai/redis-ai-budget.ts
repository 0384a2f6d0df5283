import { LuaScript, type RedisConnection, redisKeys } from '../platform/redis';
import { AiBudget, dayOf } from './ai-budget';

const KEEP_MS = 3 * 86_400_000;
/** Money is kept in whole millionths of a dollar: sums stay exact. */
const MICRO = 1_000_000;

/**
 * KEYS 1 millionths of a dollar of the day · ARGV 1 how many to set aside, 2 how many the day has, 3 TTL (ms)
 * Gives 1 when they were set aside, else 0.
 */
const RESERVE = new LuaScript(
  'ai-budget',
  `
local spent = tonumber(redis.call('GET', KEYS[1]) or '0')
if spent + tonumber(ARGV[1]) > tonumber(ARGV[2]) then return 0 end
redis.call('INCRBY', KEYS[1], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1
`,
);

export class RedisAiBudget extends AiBudget {
  constructor(
    private readonly redis: RedisConnection,
    private readonly dailyDollars: number,
  ) {
    super();
  }

  override async reserve(dollars: number, at: number): Promise<boolean> {
    const args = [micro(dollars), micro(this.dailyDollars), String(KEEP_MS)];
    const given = await this.redis.call('setting AI money aside', (client) =>
      RESERVE.run(client, [redisKeys.aiSpend(dayOf(at))], args),
    );
    return given === 1;
  }

  override async settle(reserved: number, cost: number, at: number): Promise<void> {
    const difference = Number(micro(cost)) - Number(micro(reserved));
    await this.redis.call('settling an AI call', (client) => client.incrBy(redisKeys.aiSpend(dayOf(at)), difference));
  }

  override async spent(at: number): Promise<number> {
    const spent = await this.redis.call('reading the AI budget', (client) => client.get(redisKeys.aiSpend(dayOf(at))));
    return Number(spent ?? 0) / MICRO;
  }
}

function micro(dollars: number): string {
  return String(Math.round(dollars * MICRO));
}
