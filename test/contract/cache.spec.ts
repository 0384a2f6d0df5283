import { CACHE_MANAGER } from '@nestjs/cache-manager';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { Cache } from 'cache-manager';
import { ConfigModule, loadConfig } from '../../src/config';
import { CacheModule, CacheService, PerformanceCache } from '../../src/platform/cache';
import { AppLogger } from '../../src/platform/logging';
import { type CacheOperation, MetricsRecorder } from '../../src/platform/metrics-recorder';
import { type RedisClient, RedisConnection, RedisModule } from '../../src/platform/redis';
import { Clock } from '../../src/shared';
import { type RedisServer, startRedis } from '../support/redis-server';
import { SilentMetricsRecorder } from '../support/silent-recorder';

const MINUTE = 60_000;
const BOUND_MS = 250;
/** What a busy test machine adds to a bound. */
const SLACK_MS = 250;

class SettableClock extends Clock {
  private time = Date.now();

  override now(): number {
    return this.time;
  }

  advance(ms: number): void {
    this.time += ms;
  }
}

class CountingRecorder extends SilentMetricsRecorder {
  readonly hits: string[] = [];
  readonly misses: string[] = [];
  readonly expiries: string[] = [];
  readonly failures: string[] = [];

  override recordCacheHit(kind: string): void {
    this.hits.push(kind);
  }
  override recordCacheMiss(kind: string): void {
    this.misses.push(kind);
  }
  override recordCacheExpiry(kind: string): void {
    this.expiries.push(kind);
  }
  override recordCacheFailure(operation: CacheOperation): void {
    this.failures.push(operation);
  }
}

interface Instance {
  readonly cache: CacheService;
  readonly analyses: PerformanceCache;
  readonly manager: Cache;
  readonly recorder: CountingRecorder;
  readonly clock: SettableClock;
  readonly redis: RedisConnection | undefined;
  readonly close: () => Promise<void>;
}

@Module({})
class Services {}

/** One application instance, with nothing but its cache. */
async function startInstance(env: Readonly<Record<string, string>>): Promise<Instance> {
  const config = loadConfig(env);
  const recorder = new CountingRecorder();
  const clock = new SettableClock();
  const services = {
    module: Services,
    global: true,
    providers: [
      { provide: Clock, useValue: clock },
      { provide: MetricsRecorder, useValue: recorder },
    ],
    exports: [Clock, MetricsRecorder],
  };
  const imports = [ConfigModule.forRoot(config), services, RedisModule.forRoot(config), CacheModule];
  const app: INestApplicationContext = await Test.createTestingModule({ imports })
    .setLogger(new AppLogger({ level: 'silent', json: true, secrets: [] }))
    .compile();
  await app.init();
  return {
    cache: app.get(CacheService),
    analyses: app.get(PerformanceCache),
    manager: app.get<Cache>(CACHE_MANAGER),
    recorder,
    clock,
    redis: config.store.kind === 'redis' ? app.get(RedisConnection) : undefined,
    close: () => app.close(),
  };
}

function connectionOf(instance: Instance): RedisConnection {
  if (instance.redis === undefined) throw new Error('this instance has no Redis');
  return instance.redis;
}

/** Resolves with the next event. Unlike `events.once` it is not upset by the errors of failed attempts meanwhile. */
function event(client: RedisClient, name: 'error' | 'ready'): Promise<unknown> {
  return new Promise((resolve) => {
    client.once(name, resolve);
  });
}

async function timed<T>(work: Promise<T>): Promise<{ value: T; ms: number }> {
  const started = performance.now();
  const value = await work;
  return { value, ms: performance.now() - started };
}

/** Gives 1, 2, 3, … and remembers how often it was asked. */
function counter(): { readonly next: () => Promise<number>; readonly calls: () => number } {
  let calls = 0;
  return { next: () => Promise.resolve((calls += 1)), calls: () => calls };
}

/** Resolves once `check` holds: background work has no event of its own to wait for. */
async function eventually(check: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error('it did not happen within ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe.each(['memory', 'Redis'])('The cache on %s', (tier) => {
  let server: RedisServer | undefined;
  let one: Instance;

  beforeAll(async () => {
    server = tier === 'Redis' ? await startRedis() : undefined;
  });
  afterAll(async () => {
    await server?.stop();
  });
  beforeEach(async () => {
    one = await startInstance(server === undefined ? {} : { REDIS_URL: server.url });
    await one.redis?.client.flushAll();
  });
  afterEach(async () => {
    await one.close();
  });

  it('gives back what was set, and nothing once it is deleted', async () => {
    await expect(one.cache.set('view:a', { total: 3, names: ['é', '🏠'] }, MINUTE)).resolves.toBe(true);
    await expect(one.cache.get('view:a')).resolves.toEqual({ total: 3, names: ['é', '🏠'] });
    await one.cache.delete('view:a');
    await expect(one.cache.get('view:a')).resolves.toBeUndefined();
  });

  it('forgets an entry when its time is over', async () => {
    await one.cache.set('view:a', 1, MINUTE);
    one.clock.advance(MINUTE);
    await expect(one.cache.get('view:a')).resolves.toBeUndefined();
  });

  it('counts from the first addition until the time of a counter is over', async () => {
    await expect(one.cache.increment('spent', 1.5, MINUTE)).resolves.toBe(1.5);
    await expect(one.cache.increment('spent', 2, MINUTE)).resolves.toBe(3.5);
    await expect(one.cache.increment('other', 1, MINUTE)).resolves.toBe(1);
  });

  it('computes once for a hundred callers at the same time', async () => {
    const { next, calls } = counter();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => one.cache.cachedComputation('view:a', MINUTE, next)),
    );
    expect(new Set(answers)).toEqual(new Set([1]));
    expect(calls()).toBe(1);
    expect(one.recorder.misses).toEqual(['view']);
    expect(one.recorder.hits).toHaveLength(99);
  });

  it('answers from the cache until the time is over, and never later', async () => {
    const { next, calls } = counter();
    await one.cache.cachedComputation('view:a', MINUTE, next);
    await eventually(async () => (await one.cache.get('view:a')) === 1);
    one.clock.advance(MINUTE * 0.7);
    await expect(one.cache.cachedComputation('view:a', MINUTE, next)).resolves.toBe(1);
    expect(calls()).toBe(1);
    one.clock.advance(MINUTE);
    await expect(one.cache.cachedComputation('view:a', MINUTE, next)).resolves.toBe(2);
    expect(one.recorder.expiries).toEqual(['view']);
  });

  it('renews an ageing entry behind the scenes while it still gives it out', async () => {
    const { next, calls } = counter();
    await one.cache.cachedComputation('view:a', MINUTE, next);
    await eventually(async () => (await one.cache.get('view:a')) === 1);
    one.clock.advance(MINUTE * 0.8);
    await expect(one.cache.cachedComputation('view:a', MINUTE, next)).resolves.toBe(1);
    await eventually(async () => (await one.cache.get('view:a')) === 2);
    expect(calls()).toBe(2);
  });

  it('keeps the old value when a renewal fails', async () => {
    await one.cache.set('view:a', 'old', MINUTE);
    one.clock.advance(MINUTE * 0.8);
    const failing = (): Promise<string> => Promise.reject(new Error('the source is away'));
    await expect(one.cache.cachedComputation('view:a', MINUTE, failing)).resolves.toBe('old');
    await expect(one.cache.cachedComputation('view:a', MINUTE, failing)).resolves.toBe('old');
  });

  it('passes a failing computation on to everyone who waits for it and keeps nothing', async () => {
    const failing = (): Promise<number> => Promise.reject(new Error('the source is away'));
    const both = [1, 2].map(() => one.cache.cachedComputation('view:a', MINUTE, failing));
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(one.cache.cachedComputation('view:a', MINUTE, () => 7)).resolves.toBe(7);
  });

  it('computes anew at once after an invalidation, and only within its scope', async () => {
    const here = counter();
    const there = counter();
    await one.cache.cachedComputation('view:here', MINUTE, here.next, { scope: 'dallas' });
    await one.cache.cachedComputation('view:there', MINUTE, there.next, { scope: 'plano' });
    await one.cache.invalidate('dallas');
    await expect(one.cache.cachedComputation('view:here', MINUTE, here.next, { scope: 'dallas' })).resolves.toBe(2);
    await expect(one.cache.cachedComputation('view:there', MINUTE, there.next, { scope: 'plano' })).resolves.toBe(1);
  });

  it.each([
    ['invalidated', { scope: 'dallas' }, (cache: CacheService) => cache.invalidate('dallas')],
    ['deleted', {}, (cache: CacheService) => cache.delete('view:a')],
  ])('does not keep a value that is %s while it is computed', async (_how, options, forget) => {
    let finish = (): void => undefined;
    const begun = new Promise<void>((started) => {
      const slow = (): Promise<string> =>
        new Promise((resolve) => {
          finish = () => {
            resolve('before the change');
          };
          started();
        });
      void one.cache.cachedComputation('view:a', MINUTE, slow, options);
    });
    await begun;
    await forget(one.cache);
    const after = one.cache.cachedComputation('view:a', MINUTE, () => 'after the change', options);
    finish();
    await expect(after).resolves.toBe('after the change');
    await expect(one.cache.cachedComputation('view:a', MINUTE, () => 'computed again', options)).resolves.not.toBe(
      'before the change',
    );
  });

  it('remembers the analysis of a text for its context, under a key that does not tell the text', async () => {
    const { next } = counter();
    const analyse = (text: string, context: object): Promise<number> =>
      one.analyses.analysis('lead', text, context, next);
    await expect(analyse('needs a roof', { question: 1 })).resolves.toBe(1);
    await expect(analyse('needs a roof', { question: 1 })).resolves.toBe(1);
    await expect(analyse('needs a roof', { question: 2 })).resolves.toBe(2);
    await expect(analyse('needs a new roof', { question: 1 })).resolves.toBe(3);
    const keys = (await one.redis?.client.keys('*')) ?? [];
    expect(keys.join(' ')).not.toContain('roof');
  });
});

describe('Two instances with one Redis', () => {
  let server: RedisServer;
  let one: Instance;
  let two: Instance;

  beforeAll(async () => {
    server = await startRedis();
    one = await startInstance({ REDIS_URL: server.url });
    two = await startInstance({ REDIS_URL: server.url });
  });
  afterAll(async () => {
    await Promise.all([one.close(), two.close()]);
    await server.stop();
  });

  it('share what one of them has computed', async () => {
    await one.cache.cachedComputation('shared:a', MINUTE, () => 'from one');
    await eventually(async () => (await two.cache.get('shared:a')) === 'from one');
    await expect(two.cache.cachedComputation('shared:a', MINUTE, () => 'from two')).resolves.toBe('from one');
  });

  it('see an invalidation of the other at their next read', async () => {
    const view = (instance: Instance, value: string): Promise<string> =>
      instance.cache.cachedComputation('scoped:a', MINUTE, () => value, { scope: 'dallas' });
    await view(two, 'old');
    await eventually(async () => (await view(one, 'never')) === 'old');
    await one.cache.invalidate('dallas');
    await expect(view(two, 'new')).resolves.toBe('new');
  });

  it('clear only the key space of the cache, whoever asks for it', async () => {
    const client = connectionOf(one).client;
    await client.set('seller:state:{default}:c1', 'a conversation');
    await client.set('cached', 'not in the name space, though it begins alike');
    await one.cache.set('view:a', 1, MINUTE);
    await expect(one.manager.clear()).resolves.toBe(true);
    await expect(client.keys('*')).resolves.toEqual(
      expect.arrayContaining(['seller:state:{default}:c1', 'cached']) as string[],
    );
    await expect(client.keys('cache:*')).resolves.toEqual([]);
    for (const { store } of one.manager.stores.map(({ opts }) => opts)) await store.clear();
    await expect(client.get('seller:state:{default}:c1')).resolves.toBe('a conversation');
  });

  it('refuse a key outside the name space of the cache before Redis sees it', async () => {
    const [keyv] = one.manager.stores;
    const store = keyv?.opts.store;
    await expect(store?.delete('seller:state:{default}:c1')).rejects.toThrow('may only touch its own keys');
    await expect(store?.set('seller:state:{default}:c1', 1)).rejects.toThrow('may only touch its own keys');
    await expect(connectionOf(one).client.get('seller:state:{default}:c1')).resolves.toBe('a conversation');
  });
});

describe('The cache when Redis fails', () => {
  let server: RedisServer;
  let one: Instance;

  beforeEach(async () => {
    server = await startRedis();
    one = await startInstance({ REDIS_URL: server.url });
  });
  afterEach(async () => {
    await one.close();
    await server.stop();
  });

  it('starts without Redis and computes', async () => {
    await server.kill();
    const { value: alone, ms } = await timed(startInstance({ REDIS_URL: server.url }));
    expect(ms).toBeLessThan(3000);
    await expect(alone.cache.cachedComputation('view:a', MINUTE, () => 5)).resolves.toBe(5);
    await alone.close();
  });

  it('answers every call within its bound while Redis is killed under load, and comes back without a restart', async () => {
    const slowest = { ms: 0 };
    const failures: unknown[] = [];
    let isLoading = true;
    const caller = async (number: number): Promise<void> => {
      for (let turn = 0; isLoading; turn += 1) {
        const key = `load:${String(number)}:${String(turn % 50)}`;
        // Answers from memory need no turn of the event loop: without one, nothing else would ever run.
        await new Promise(setImmediate);
        try {
          const { ms } = await timed(one.cache.cachedComputation(key, MINUTE, () => turn));
          slowest.ms = Math.max(slowest.ms, ms);
        } catch (error) {
          failures.push(error);
        }
      }
    };
    const load = Promise.all(Array.from({ length: 8 }, (_, number) => caller(number)));
    const { client } = connectionOf(one);
    await eventually(() => one.recorder.hits.length > 500);
    const lost = event(client, 'error');
    await server.kill();
    await lost;
    await eventually(() => one.recorder.failures.length > 20);
    const back = event(client, 'ready');
    await server.restart();
    await back;
    isLoading = false;
    await load;
    expect(failures).toEqual([]);
    expect(slowest.ms).toBeLessThan(BOUND_MS + SLACK_MS);
    // The breaker tries again by itself.
    await eventually(() => one.cache.set('view:back', 'stored', MINUTE));
    await expect(client.exists('cache:view:back')).resolves.toBe(1);
  });

  it('answers within its bound while Redis is frozen, from memory what memory has', async () => {
    await one.cache.set('view:known', 'in memory', MINUTE);
    server.pause();
    for (let turn = 0; turn < 10; turn += 1) {
      const known = await timed(one.cache.cachedComputation('view:known', MINUTE, () => 'computed'));
      expect(known.value).toBe('in memory');
      expect(known.ms).toBeLessThan(BOUND_MS + SLACK_MS);
      const unknown = await timed(one.cache.cachedComputation(`view:${String(turn)}`, MINUTE, () => turn));
      expect(unknown.value).toBe(turn);
      expect(unknown.ms).toBeLessThan(BOUND_MS + SLACK_MS);
    }
    server.resume();
    await eventually(() => one.cache.set('view:back', 'stored', MINUTE));
  });

  it('does not wait at all once the breaker is open', async () => {
    server.pause();
    for (let turn = 0; turn < 5; turn += 1) await one.cache.get('view:a');
    const quick = await timed(Promise.all(Array.from({ length: 50 }, () => one.cache.get('view:a'))));
    expect(quick.ms).toBeLessThan(BOUND_MS / 2);
    server.resume();
  });

  it('counts a set that Redis never saw', async () => {
    await server.kill();
    await expect(one.cache.set('view:a', 1, MINUTE)).resolves.toBe(false);
    expect(one.recorder.failures).toEqual(['set']);
    await expect(one.cache.get('view:a')).resolves.toBe(1);
  });

  it('makes up for an invalidation that Redis did not hear, before it believes Redis again', async () => {
    const view = (value: string): Promise<string> =>
      one.cache.cachedComputation('view:a', MINUTE, () => value, { scope: 'dallas' });
    await view('old');
    await eventually(async () => (await connectionOf(one).client.exists('cache:view:a')) === 1);
    server.pause();
    await one.cache.invalidate('dallas');
    await expect(view('new')).resolves.toBe('new');
    server.resume();
    await eventually(() => one.cache.set('view:back', 'stored', MINUTE));
    await expect(view('newest')).resolves.not.toBe('old');
  });

  it('counts for itself while Redis is away', async () => {
    await server.kill();
    await expect(one.cache.increment('spent', 2, MINUTE)).resolves.toBe(2);
    await expect(one.cache.increment('spent', 3, MINUTE)).resolves.toBe(5);
  });
});
