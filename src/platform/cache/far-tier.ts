import { circuitBreaker, ConsecutiveBreaker, handleAll } from 'cockatiel';
import type { Keyv } from 'keyv';
import type { CacheOperation, MetricsRecorder } from '../metrics-recorder';
import { type RedisClient, redisKeys, withTimeout } from '../redis';
import { countScript } from './count.script';

/** After so many failures in a row Redis is left alone for a while. */
const FAILURES_BEFORE_BREAK = 5;
const BREAK_MS = 1000;

/** Longer than any entry lives, so that a forgotten generation cannot make an old entry true again. */
const GENERATION_TTL_MS = 7 * 24 * 3_600_000;

export type FarAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

/**
 * The far tier: cache-manager's store on Redis. Every call is bounded and goes through a circuit breaker; what fails says
 * so (`ok: false`) instead of throwing, and is counted. It decides nothing about what to do then.
 *
 * It talks to the store of cache-manager and not to its face, whose `get` answers a failure as if there were no entry.
 */
export class FarTier {
  private readonly breaker = circuitBreaker(handleAll, {
    halfOpenAfter: BREAK_MS,
    breaker: new ConsecutiveBreaker(FAILURES_BEFORE_BREAK),
  });

  constructor(
    private readonly store: Keyv,
    private readonly client: RedisClient,
    private readonly recorder: MetricsRecorder,
    private readonly timeoutMs: number,
  ) {}

  async get(key: string): Promise<FarAnswer<unknown>> {
    return this.attempt('get', () => this.store.get<unknown>(key));
  }

  /** The entry and the generation of its scope, asked in one round trip. */
  async getInScope(key: string, scope: string): Promise<FarAnswer<{ entry: unknown; generation: string }>> {
    return this.attempt('get', async () => {
      const [entry, generation] = await Promise.all([
        this.store.get<unknown>(key),
        this.client.get(redisKeys.cacheScope(scope)),
      ]);
      return { entry, generation: generation ?? '0' };
    });
  }

  async set(key: string, value: unknown, ttlMs: number): Promise<boolean> {
    return (await this.attempt('set', () => this.store.set(key, value, ttlMs))).ok;
  }

  async delete(key: string): Promise<boolean> {
    return (await this.attempt('delete', () => this.store.delete(key))).ok;
  }

  async increment(key: string, by: number, ttlMs: number): Promise<FarAnswer<number>> {
    const args = [String(by), String(ttlMs)];
    return this.attempt('increment', async () =>
      Number(await countScript.run(this.client, [redisKeys.cacheCounter(key)], args)),
    );
  }

  /** Begins a new generation of the scope: nothing cached before is true any more, on any instance. */
  async nextGeneration(scope: string): Promise<boolean> {
    const key = redisKeys.cacheScope(scope);
    const answer = await this.attempt('increment', () =>
      this.client.multi().incr(key).pExpire(key, GENERATION_TTL_MS).exec(),
    );
    return answer.ok;
  }

  private async attempt<T>(operation: CacheOperation, work: () => Promise<T>): Promise<FarAnswer<T>> {
    const ms = this.timeoutMs;
    try {
      // Bounded inside, so that the breaker learns of it, and outside, because callers wait for a half-open one's trial.
      const bounded = this.breaker.execute(() => withTimeout(work(), ms, 'the cache'));
      return { ok: true, value: await withTimeout(bounded, ms, 'the cache') };
    } catch {
      this.recorder.recordCacheFailure(operation);
      return { ok: false };
    }
  }
}
