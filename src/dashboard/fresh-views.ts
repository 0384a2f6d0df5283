import { Injectable, Logger } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { AppConfig } from '../config';
import { Locations } from '../locations';
import { CacheService } from '../platform/cache';
import { TimeoutError, withTimeout } from '../platform/redis';
import { Tallies } from '../platform/tallies';
import { Clock, Problem, dayOf } from '../shared';

/** Somebody who can be given what was last known waits no longer than the two together, whatever the store does. */
const VERSION_WITHIN_MS = 100;
const ANSWER_WITHIN_MS = 180;
/** Nobody waits longer. */
const AT_MOST_MS = 2000;
/** How many different views an instance remembers for when the store is away. */
const MOST_REMEMBERED = 64;

export interface View<T> {
  /** Names the view in the metrics. */
  readonly name: string;
  readonly locationId: string;
  /** Everything else its content depends on. */
  readonly params?: unknown;
  readonly ttlMs: number;
  readonly compute: () => Promise<Made<T>>;
}

/** What was computed; kept only when nothing is missing. */
export interface Made<T> {
  readonly value: T;
  readonly isWhole: boolean;
}

export interface Seen<T> {
  readonly value: T;
  readonly madeAt: number;
  /** The store did not answer: this is what was last known. */
  readonly isFromMemory: boolean;
}

interface Kept<T> {
  readonly value: T;
  readonly madeAt: number;
}

/** What an instance has seen last of a view. */
interface Remembered extends Fresh<unknown> {
  /** Which read it was; a later one may have answered earlier. */
  readonly read: number;
}

interface Fresh<T> {
  readonly kept: Kept<T>;
  readonly isWhole: boolean;
}

/** Carries a value with missing parts past the cache. */
class NotWhole<T> extends Error {
  constructor(readonly kept: Kept<T>) {
    super('parts are missing');
  }
}

/**
 * Views that are computed once and are true until the next write: the version of the location's figures is part of the key,
 * so a write makes the next read fresh, and the TTL only bounds what changes by itself. When the store is slow, what this
 * instance has seen last is given while it is made anew behind the scenes; without the store, as long as it may live, then
 * the problem `store-unavailable`.
 */
@Injectable()
export class FreshViews {
  private readonly logger = new Logger('Views');
  private readonly remembered = new Map<string, Remembered>();
  private reads = 0;
  /** Another configuration shows other figures. */
  private readonly setting: string;

  constructor(
    private readonly cache: CacheService,
    private readonly tallies: Tallies,
    private readonly clock: Clock,
    private readonly locations: Locations,
    private readonly config: AppConfig,
  ) {
    const { business, conversation } = config;
    this.setting = hashOf([business, conversation]);
  }

  async read<T>(view: View<T>): Promise<Seen<T>> {
    const { name, locationId, params = null } = view;
    const today = dayOf(this.clock.now(), this.config.business.timeZone);
    const { rules, crm } = this.locations.of(locationId);
    const key = `${name}:${hashOf([locationId, params, today, this.setting, rules, crm.calendarId])}`;
    const last = this.remembered.get(key)?.kept;
    const hasLast = last !== undefined && this.clock.now() - last.madeAt <= view.ttlMs;
    const within = (ms: number): number => (hasLast ? ms : AT_MOST_MS);
    const version = this.tallies.version(locationId);
    const kept = this.renew(key, view, version);
    // Who waits no longer leaves it to be remembered when it comes; it may also fail then.
    kept.catch((error: unknown) => {
      this.logger.debug(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    });
    try {
      await withTimeout(version, within(VERSION_WITHIN_MS), 'the version');
      return { ...(await withTimeout(kept, within(ANSWER_WITHIN_MS), name)), isFromMemory: false };
    } catch (error) {
      return this.lastKnown(key, view, error);
    }
  }

  private async renew<T>(key: string, view: View<T>, version: Promise<string>): Promise<Kept<T>> {
    const read = (this.reads += 1);
    const fresh = await this.keptOrMade(`${key}:${await version}`, view);
    this.remember(key, view.ttlMs, { ...fresh, read });
    return fresh.kept;
  }

  private async keptOrMade<T>(key: string, { ttlMs, compute }: View<T>): Promise<Fresh<T>> {
    try {
      const kept = await this.cache.cachedComputation(key, ttlMs, async () => {
        const madeAt = this.clock.now();
        const { value, isWhole } = await compute();
        if (!isWhole) throw new NotWhole({ value, madeAt });
        return { value, madeAt };
      });
      return { kept, isWhole: true };
    } catch (error) {
      if (error instanceof NotWhole) return { kept: (error as NotWhole<T>).kept, isWhole: false };
      throw error;
    }
  }

  private lastKnown<T>(key: string, { name, ttlMs }: View<T>, error: unknown): Seen<T> {
    const isAway = error instanceof TimeoutError || (error instanceof Problem && error.code === 'store-unavailable');
    if (!isAway) throw error;
    const kept = this.remembered.get(key)?.kept as Kept<T> | undefined;
    if (kept === undefined || this.clock.now() - kept.madeAt > ttlMs) {
      throw new Problem('store-unavailable', 'The store does not answer; nothing can be shown right now.', {
        cause: error,
        retryAfterSeconds: 1,
      });
    }
    this.logger.warn(`${name} from memory: ${error.message}`);
    return { ...kept, isFromMemory: true };
  }

  private remember(key: string, ttlMs: number, seen: Remembered): void {
    const known = this.remembered.get(key);
    if (known !== undefined) {
      if (known.read > seen.read) return;
      // A store that is just going away gives parts: they do not take the place of all that was known.
      const isOver = this.clock.now() - known.kept.madeAt > ttlMs;
      if (known.isWhole && !seen.isWhole && !isOver) return;
    }
    this.remembered.delete(key);
    this.remembered.set(key, seen);
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > MOST_REMEMBERED && oldest !== undefined) this.remembered.delete(oldest);
  }
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
