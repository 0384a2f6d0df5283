import { LuaScript, type RedisConnection, redisKeys } from '../platform/redis';
import { AlertStore, KEPT_PAST_ALERTS } from './alert-store';
import type { Alert } from './domain/alert-rules';

/** KEYS 1 watcher · ARGV 1 who asks, 2 for how long (ms) · Gives 1 when it is theirs. */
const WATCH = new LuaScript(
  'alerts-watch',
  `
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
`,
);

/** KEYS 1 active, 2 past · ARGV 1 id, 2 the alert as it began (JSON), 3 as it is over (JSON), 4 how many are kept · Gives 1, or 0 when it is not active like that. */
const CLEAR = new LuaScript(
  'alerts-clear',
  `
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('LPUSH', KEYS[2], ARGV[3])
redis.call('LTRIM', KEYS[2], 0, ARGV[4] - 1)
return 1
`,
);

export class RedisAlertStore extends AlertStore {
  constructor(private readonly redis: RedisConnection) {
    super();
  }

  override async watch(watcher: string, forMs: number): Promise<boolean> {
    const reply = await this.redis.call('asking who watches', (client) =>
      WATCH.run(client, [redisKeys.alertWatcher()], [watcher, String(forMs)]),
    );
    return reply === 1;
  }

  override async active(): Promise<readonly Alert[]> {
    const found = await this.redis.call('reading alerts', (client) => client.hVals(redisKeys.activeAlerts()));
    return found.map(alertOf);
  }

  override async past(limit: number): Promise<readonly Alert[]> {
    const found = await this.redis.call('reading past alerts', (client) =>
      client.lRange(redisKeys.pastAlerts(), 0, limit - 1),
    );
    return found.map(alertOf);
  }

  override async begin(alert: Alert): Promise<boolean> {
    const isNew = await this.redis.call('beginning an alert', (client) =>
      client.hSetNX(redisKeys.activeAlerts(), alert.id, JSON.stringify(alert)),
    );
    return isNew === 1;
  }

  override async clear(id: string, at: number): Promise<Alert | null> {
    return this.redis.call('clearing an alert', async (client) => {
      const json = await client.hGet(redisKeys.activeAlerts(), id);
      if (json === null) return null;
      const over: Alert = { ...alertOf(json), clearedAt: at };
      const args = [id, json, JSON.stringify(over), String(KEPT_PAST_ALERTS)];
      const reply = await CLEAR.run(client, [redisKeys.activeAlerts(), redisKeys.pastAlerts()], args);
      return reply === 1 ? over : null;
    });
  }
}

function alertOf(json: string): Alert {
  return JSON.parse(json) as Alert;
}
