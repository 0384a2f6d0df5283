import { Injectable } from '@nestjs/common';
import {
  type AiCall,
  type AvoidedAiCall,
  type CacheOperation,
  type CrmCall,
  type HttpCall,
  MetricsRecorder,
  type Reply,
  type Turn,
} from '../platform/metrics-recorder';
import { Clock } from '../shared';
import { PART_END } from './domain/reading';
import type { Slot } from './slot';
import { SlotBook } from './slot-book';

/** A reply within this is in time: the promise that agents lose deals by breaking. */
const FIVE_MINUTE_RULE_MS = 300_000;

/**
 * Records into the slots of this instance, by names that the views in `domain/` read. A name is put together once and then
 * looked up: that is most of the work of recording.
 */
@Injectable()
export class PerformanceTracker extends MetricsRecorder {
  readonly book = new SlotBook();

  constructor(private readonly clock: Clock) {
    super();
  }

  override recordCacheHit(kind: string, ms: number): void {
    const [now, name] = [this.clock.now(), CACHE_HITS.of(kind)];
    for (const slot of this.slotsAt(now)) {
      slot.add(name);
      slot.time(CACHE_HITS.prefix, ms);
    }
  }

  override recordCacheMiss(kind: string, ms: number): void {
    const [now, name] = [this.clock.now(), CACHE_MISSES.of(kind)];
    for (const slot of this.slotsAt(now)) {
      slot.add(name);
      slot.time(CACHE_MISSES.prefix, ms);
    }
  }

  override recordCacheExpiry(kind: string): void {
    this.add(named('cache_expiry', kind));
  }

  override recordCacheFailure(operation: CacheOperation): void {
    this.add(named('cache_failure', operation));
  }

  override recordAiCall({ purpose, model, ms, tokens, cost, outcome }: AiCall): void {
    const now = this.clock.now();
    const name = named('ai', outcome, purpose, model);
    for (const slot of this.slotsAt(now)) {
      slot.add(name);
      // Without a budget nothing was asked, so there is nothing to time or to pay.
      if (outcome === 'no_budget') continue;
      slot.time('ai', ms);
      slot.add(named('ai_tokens', 'input'), tokens.input);
      slot.add(named('ai_tokens', 'output'), tokens.output);
      slot.add(named('ai_tokens', 'cache_read'), tokens.cacheRead);
      slot.add(named('ai_tokens', 'cache_write'), tokens.cacheWrite);
      slot.add(named('ai_priced', cost === null ? 'no' : 'yes'));
      slot.add('ai_cost', cost ?? 0);
    }
  }

  override recordAvoidedAiCall({ bot, because }: AvoidedAiCall): void {
    this.add(named('ai_avoided', bot, because));
  }

  override recordCrmCall({ locationId, operation, ms, outcome }: CrmCall): void {
    const now = this.clock.now();
    const crm = CRM.of(locationId);
    const name = named('crm', locationId, outcome, operation);
    for (const slot of this.slotsAt(now)) {
      slot.add(name);
      slot.time(crm, ms);
      if (outcome === 'ok') slot.note(crm, now);
    }
  }

  override recordCrmRetry(locationId: string): void {
    this.add(named('crm_retry', locationId));
  }

  override recordTurn({ locationId, ms, settleMs, texts, ok }: Turn): void {
    const now = this.clock.now();
    const turn = TURNS.of(locationId);
    const name = named('turn', locationId, ok ? 'ok' : 'failed');
    for (const slot of this.slotsAt(now)) {
      slot.add(name);
      slot.time(turn, ms);
      slot.add(TEXTS.of(locationId), texts);
      if (settleMs !== null) slot.time(SETTLING.of(locationId), settleMs);
    }
  }

  override recordReply({ locationId, ms, heldMs, delivered }: Reply): void {
    const now = this.clock.now();
    const verdict = !delivered ? 'undelivered' : ms - heldMs <= FIVE_MINUTE_RULE_MS ? 'in_time' : 'late';
    const name = named('reply', locationId, verdict);
    for (const slot of this.slotsAt(now)) {
      slot.add(name);
      if (delivered) slot.time(REPLIES.of(locationId), ms);
      if (heldMs > 0) slot.time(named('held', locationId), heldMs);
    }
  }

  override recordMissingText(locationId: string): void {
    this.add(named('missing', locationId));
  }

  /** Requests are Prometheus' matter: nothing in the product shows them. */
  override recordHttp(_call: HttpCall): void {
    // Not kept here.
  }

  private add(name: string): void {
    for (const slot of this.slotsAt(this.clock.now())) slot.add(name);
  }

  private slotsAt(now: number): readonly [Slot, Slot] {
    return [this.book.fiveMinutesAt(now), this.book.hourAt(now)];
  }
}

/** The names below some first parts; they are few, as are locations and kinds. */
class NamesBelow {
  private readonly known = new Map<string, string>();
  readonly prefix: string;

  constructor(...parts: readonly string[]) {
    this.prefix = named(...parts);
  }

  of(last: string): string {
    const known = this.known.get(last);
    if (known !== undefined) return known;
    const name = named(this.prefix, last);
    this.known.set(last, name);
    return name;
  }
}

function named(...parts: readonly string[]): string {
  return parts.join(PART_END);
}

const CACHE_HITS = new NamesBelow('cache', 'hit');
const CACHE_MISSES = new NamesBelow('cache', 'miss');
const CRM = new NamesBelow('crm');
const TURNS = new NamesBelow('turn');
const TEXTS = new NamesBelow('text');
const SETTLING = new NamesBelow('settle');
const REPLIES = new NamesBelow('reply');
