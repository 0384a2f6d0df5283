import { LuaScript, type RedisConnection, redisKeys } from '../../platform/redis';
import {
  AccessStore,
  type Attempts,
  type AuditEntry,
  KEPT_AUDIT_ENTRIES,
  type PlacedAuditEntry,
  type Session,
} from '../access-store';

/** KEYS 1 attempts · ARGV 1 window (ms) · Gives the count and the rest of the window (ms). */
const COUNT = new LuaScript(
  'access-attempt',
  `
local n = redis.call('INCR', KEYS[1])
if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return {n, redis.call('PTTL', KEYS[1])}
`,
);

export class RedisAccessStore extends AccessStore {
  constructor(
    private readonly redis: RedisConnection,
    private readonly kept = KEPT_AUDIT_ENTRIES,
  ) {
    super();
  }

  override async putSession(id: string, session: Session, lifeMs: number): Promise<void> {
    await this.redis.call('keeping a session', (client) =>
      client.set(redisKeys.session(id), JSON.stringify(session), {
        expiration: { type: 'PX', value: Math.ceil(lifeMs) },
      }),
    );
  }

  override async readSession(id: string): Promise<{ session: Session; msLeft: number } | null> {
    const key = redisKeys.session(id);
    const [json, msLeft] = await this.redis.call('reading a session', (client) =>
      Promise.all([client.get(key), client.pTTL(key)]),
    );
    return json === null || msLeft <= 0 ? null : { session: JSON.parse(json) as Session, msLeft };
  }

  override async removeSession(id: string): Promise<void> {
    await this.redis.call('ending a session', (client) => client.del(redisKeys.session(id)));
  }

  override async countAttempt(subject: string, windowMs: number): Promise<Attempts> {
    const reply = (await this.redis.call('counting an attempt', (client) =>
      COUNT.run(client, [redisKeys.attempts(subject)], [String(windowMs)]),
    )) as [number, number];
    return { count: reply[0], msLeft: reply[1] };
  }

  override async forgetAttempts(subject: string): Promise<void> {
    await this.redis.call('forgetting attempts', (client) => client.del(redisKeys.attempts(subject)));
  }

  override async appendAudit(entry: AuditEntry): Promise<void> {
    const fields = { entry: JSON.stringify(entry) };
    const TRIM = { strategy: 'MAXLEN', strategyModifier: '~', threshold: this.kept } as const;
    // The location's own stream lies in another slot than that of all.
    const streams = [redisKeys.audit(null), ...(entry.locationId === null ? [] : [redisKeys.audit(entry.locationId)])];
    await this.redis.call('writing the audit log', (client) =>
      Promise.all(streams.map((stream) => client.xAdd(stream, '*', fields, { TRIM }))),
    );
  }

  override async audit({
    locationId,
    before,
    limit,
  }: {
    readonly locationId: string | null;
    readonly before: string | null;
    readonly limit: number;
  }): Promise<readonly PlacedAuditEntry[]> {
    const start = before === null ? '+' : `(${before}`;
    const found =
      (await this.redis.call('reading the audit log', (client) =>
        client.xRevRange(redisKeys.audit(locationId), start, '-', { COUNT: limit }),
      )) ?? [];
    return found.map(({ id, message }) => ({ place: id, entry: JSON.parse(String(message.entry)) as AuditEntry }));
  }
}
