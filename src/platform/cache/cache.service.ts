import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { CACHE_MANAGER } from '@nestjs/cache-manager';
import type { Cache } from 'cache-manager';
import { AppConfig } from '../../config';
import { Clock } from '../../shared/clock';
import { MetricsRecorder } from '../metrics-recorder';
import { RedisConnection } from '../redis';
import { FarTier } from './far-tier';
import { NearTier } from './near-tier';

const NEAR_BYTES = 16 * 1024 * 1024;

/** An entry is renewed in the background once three quarters of its life are over; it never outlives the whole. */
const RENEW_AFTER = 0.75;

/** Invalidations that Redis has not heard yet; more than this many and the cache is bypassed until it is back. */
const MOST_OWED = 10_000;

export interface ComputationOptions {
  /**
   * What the value depends on, usually a location. `invalidate(scope)` makes all its entries untrue at once, on every
   * instance, including values that are being computed at that moment.
   */
  readonly scope?: string;
  /** The key determines the value (a hash of the input): memory may answer first. Not together with a scope. */
  readonly immutable?: boolean;
}

/** What is stored: the value, when it was made, how long it lives, and in which generation of its scope. */
interface Entry {
  readonly v: unknown;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly ttl: number;
  readonly gen: string;
}

/** A computation for all who ask for its key meanwhile. */
interface Flight {
  readonly promise: Promise<unknown>;
  readonly scope: string | undefined;
}

interface Computation<T> {
  readonly key: string;
  readonly ttlMs: number;
  readonly compute: () => Promise<T> | T;
  readonly options: ComputationOptions;
}

interface Lookup {
  readonly entry: Entry | undefined;
  /** The generation in which a value computed now is true. */
  readonly generation: string;
}

/**
 * The cache of views and computed results. Redis first (so that instances agree), memory when Redis does not answer
 * within its bound, the computation when neither knows. Nothing here ever throws because of Redis, and nothing that must
 * not be lost may be kept here. Values are plain JSON; treat what you get as read-only.
 */
@Injectable()
export class CacheService {
  private readonly logger = new Logger('Cache');
  private readonly near: NearTier;
  private readonly far: FarTier | null;
  private readonly flights = new Map<string, Flight>();
  private readonly renewals = new Map<string, Flight>();
  /** The last generation heard of, by scope. */
  private readonly generations = new Map<string, string>();
  private readonly owedKeys = new Set<string>();
  private readonly owedScopes = new Set<string>();
  private localGenerations = 0;

  constructor(
    config: AppConfig,
    private readonly clock: Clock,
    private readonly recorder: MetricsRecorder,
    @Inject(CACHE_MANAGER) { stores: [store] }: Cache,
    @Optional() redis?: RedisConnection,
  ) {
    this.near = new NearTier(
      { entries: config.cache.memoryEntries, bytes: NEAR_BYTES },
      () => clock.now(),
      (key) => {
        recorder.recordCacheExpiry(kindOf(key));
      },
    );
    this.far =
      redis === undefined || store === undefined
        ? null
        : new FarTier(store, redis.client, recorder, config.cache.timeoutMs);
  }

  /** Undefined when there is none. Not recorded as hit or miss. */
  async get<T>(key: string): Promise<T | undefined> {
    return (await this.lookup(key, {})).entry?.v as T | undefined;
  }

  /** Keeps a value for `ttlMs`. False when Redis did not take it; this instance's memory has it all the same. */
  async set(key: string, value: unknown, ttlMs: number): Promise<boolean> {
    return this.store(key, { v: value, at: this.clock.now(), ttl: ttlMs, gen: '0' });
  }

  /** Forgets one entry, also the result of a computation that is under way here. */
  async delete(key: string): Promise<void> {
    this.near.delete(key);
    this.flights.delete(key);
    this.renewals.delete(key);
    if (this.far === null || (await this.far.delete(key))) return;
    this.owe(this.owedKeys, key);
  }

  /** Makes everything that was cached with this scope untrue, on every instance, before it resolves. */
  async invalidate(scope: string): Promise<void> {
    this.generations.set(scope, `local-${String((this.localGenerations += 1))}`);
    for (const [key, flight] of this.flights) if (flight.scope === scope) this.flights.delete(key);
    if (this.far === null || (await this.far.nextGeneration(scope))) return;
    this.owe(this.owedScopes, scope);
  }

  /**
   * Adds to a counter and gives its new value; it lives for `ttlMs` from its first addition. While Redis is away each
   * instance counts for itself, from zero: a bound built on it is then a bound per instance.
   */
  async increment(key: string, by: number, ttlMs: number): Promise<number> {
    const answer = await this.far?.increment(key, by, ttlMs);
    if (answer?.ok === true) return answer.value;
    const nearKey = `count:${key}`;
    const [value, until] = parsePair(this.near.get(nearKey)) ?? [0, this.clock.now() + ttlMs];
    this.near.set(nearKey, JSON.stringify([value + by, until]), until - this.clock.now());
    return value + by;
  }

  /**
   * The cached value, or the computed one, kept for `ttlMs`. However many callers ask at once, one computes (on each
   * instance). In the last quarter of its life an entry is still given out while it is renewed behind the scenes;
   * `ttlMs` is never exceeded. A failing computation fails its callers; a failing renewal only leaves the old value.
   */
  async cachedComputation<T>(
    key: string,
    ttlMs: number,
    compute: () => Promise<T> | T,
    options: ComputationOptions = {},
  ): Promise<T> {
    const started = performance.now();
    const running = this.flights.get(key);
    if (running !== undefined) {
      const shared = (await running.promise) as T;
      this.recorder.recordCacheHit(kindOf(key), performance.now() - started);
      return shared;
    }
    const computation = { key, ttlMs, compute, options };
    return this.fly(this.flights, computation, (isWanted) => this.find(computation, started, isWanted));
  }

  /** How much this instance keeps in memory. */
  get size(): { readonly entries: number; readonly bytes: number } {
    return this.near.size;
  }

  /** Registers work under its key while it lasts. `isWanted` turns false when the key is forgotten in the meantime. */
  private async fly<T>(
    flights: Map<string, Flight>,
    { key, options }: Computation<T>,
    work: (isWanted: () => boolean) => Promise<T>,
  ): Promise<T> {
    // The work begins a moment later, when it is registered: whoever forgets the key then finds it.
    const promise: Promise<T> = Promise.resolve().then(() => work(() => flights.get(key) === flight));
    const flight: Flight = { promise, scope: options.scope };
    flights.set(key, flight);
    try {
      return await promise;
    } finally {
      if (flights.get(key) === flight) flights.delete(key);
    }
  }

  private async find<T>(computation: Computation<T>, started: number, isWanted: () => boolean): Promise<T> {
    const { key, options } = computation;
    const { entry, generation } = await this.lookup(key, options);
    if (entry === undefined) {
      const value = await this.make(computation, generation, isWanted);
      this.recorder.recordCacheMiss(kindOf(key), performance.now() - started);
      return value;
    }
    this.recorder.recordCacheHit(kindOf(key), performance.now() - started);
    if (this.clock.now() - entry.at >= entry.ttl * RENEW_AFTER) this.renew(computation, generation);
    return entry.v as T;
  }

  private async make<T>(
    { key, ttlMs, compute }: Computation<T>,
    generation: string,
    isWanted: () => boolean,
  ): Promise<T> {
    const at = this.clock.now();
    const value = await compute();
    // Forgotten meanwhile: what was computed may be older than the reason to forget it.
    if (value === undefined || !isWanted()) return value;
    // The caller does not wait for Redis to have it.
    void this.store(key, { v: value, at, ttl: ttlMs, gen: generation });
    return value;
  }

  private renew<T>(computation: Computation<T>, generation: string): void {
    const { key } = computation;
    if (this.renewals.has(key)) return;
    this.fly(this.renewals, computation, (isWanted) => this.make(computation, generation, isWanted)).catch(
      (error: unknown) => {
        this.logger.warn({ message: 'A cached view could not be renewed', kind: kindOf(key), err: error });
      },
    );
  }

  private async lookup(key: string, { scope, immutable }: ComputationOptions): Promise<Lookup> {
    if (immutable === true) {
      const entry = this.nearEntry(key, '0');
      if (entry !== undefined) return { entry, generation: '0' };
    }
    const heard = await this.ask(key, scope);
    if (heard === null) {
      const generation = this.knownGeneration(scope);
      return { entry: this.nearEntry(key, generation), generation };
    }
    if (scope !== undefined) this.generations.set(scope, heard.generation);
    const entry = this.usable(heard.entry, heard.generation);
    if (entry === undefined) this.forgetExpired(key);
    else this.remember(key, entry);
    return { entry, generation: heard.generation };
  }

  /** What Redis says; null when it does not answer, or still holds something it should have forgotten. */
  private async ask(key: string, scope: string | undefined): Promise<{ entry: unknown; generation: string } | null> {
    if (this.far === null || !(await this.settle(key, scope))) return null;
    if (scope === undefined) {
      const answer = await this.far.get(key);
      return answer.ok ? { entry: answer.value, generation: '0' } : null;
    }
    const answer = await this.far.getInScope(key, scope);
    return answer.ok ? answer.value : null;
  }

  /** Tells Redis what it missed while it was away, before it is believed again. */
  private async settle(key: string, scope: string | undefined): Promise<boolean> {
    if (this.far === null) return false;
    if (this.owedKeys.has(key)) {
      if (!(await this.far.delete(key))) return false;
      this.owedKeys.delete(key);
    }
    if (scope !== undefined && this.owedScopes.has(scope)) {
      if (!(await this.far.nextGeneration(scope))) return false;
      this.owedScopes.delete(scope);
    }
    return true;
  }

  private owe(owed: Set<string>, what: string): void {
    owed.add(what);
    if (owed.size > MOST_OWED) {
      // Cannot happen before ten thousand different views were changed without Redis; their TTL bounds what is forgotten.
      const [oldest] = owed;
      if (oldest !== undefined) owed.delete(oldest);
    }
  }

  private async store(key: string, entry: Entry): Promise<boolean> {
    this.remember(key, entry);
    if (this.far === null) return true;
    return this.far.set(key, entry, entry.ttl);
  }

  private remember(key: string, entry: Entry): void {
    const left = entry.at + entry.ttl - this.clock.now();
    if (left > 0) this.near.set(key, JSON.stringify(entry), left);
  }

  private nearEntry(key: string, generation: string): Entry | undefined {
    const text = this.near.get(key);
    const entry: unknown = text === undefined ? undefined : JSON.parse(text);
    return isEntry(entry) && entry.gen === generation ? entry : undefined;
  }

  /** Lets the near tier notice (and record) that its copy is too old as well. */
  private forgetExpired(key: string): void {
    this.near.get(key);
    this.near.delete(key);
  }

  /** An entry of this generation whose time is not over. Redis ends entries by its own clock, not by ours. */
  private usable(entry: unknown, generation: string): Entry | undefined {
    if (!isEntry(entry) || entry.gen !== generation) return undefined;
    return this.clock.now() - entry.at < entry.ttl ? entry : undefined;
  }

  private knownGeneration(scope: string | undefined): string {
    return scope === undefined ? '0' : (this.generations.get(scope) ?? '0');
  }
}

/** What a key is about, for the metrics: the part before its first colon. */
function kindOf(key: string): string {
  return key.split(':', 1)[0] ?? key;
}

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' && value !== null && 'v' in value && 'gen' in value && 'at' in value && 'ttl' in value
  );
}

function parsePair(text: string | undefined): [number, number] | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as [number, number]);
}
