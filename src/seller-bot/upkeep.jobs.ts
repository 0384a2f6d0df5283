import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { AppConfig } from '../config';
import { Clock } from '../shared';
import { ConversationStore } from './conversation-store';
import type { ContactKey } from './domain/conversation';
import { FollowUpSellers } from './follow-up-sellers';
import { AcceptText } from './intake/accept-text';
import { ReconcileTexts } from './intake/reconcile-texts';
import { DeliverOutbox } from './outbox/deliver-outbox';
import { TakeTurns } from './take-turns';

/** A text that has waited this long has lost its turn: the process that accepted it is gone. */
const LOST_AFTER_MS = 5000;
const SWEEP_EVERY_MS = 2000;
/** Deliveries are woken at once by the turn that made them; this finds those that were due later, or lost their process. */
const DELIVER_EVERY_MS = 500;
const DRAIN_EVERY_MS = 500;
const EXPIRE_EVERY_MS = 60_000;
const FOLLOW_UP_EVERY_MS = 60_000;
/** Looks whether it is time; how often is a setting. */
const RECONCILE_LOOK_EVERY_MS = 500;
const BATCH = 500;
const TURNS_AT_ONCE = 16;

/** Keeps promises nobody waits for: texts whose turn was lost, conversations whose life has ended, sellers who fell silent. */
@Injectable()
export class UpkeepJobs {
  private readonly logger = new Logger('Upkeep');
  private readonly running = new Set<string>();
  private reconciledAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly store: ConversationStore,
    private readonly turns: TakeTurns,
    private readonly texts: AcceptText,
    private readonly outbox: DeliverOutbox,
    private readonly followUps: FollowUpSellers,
    private readonly reconciliation: ReconcileTexts,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  @Interval(SWEEP_EVERY_MS)
  async sweep(): Promise<void> {
    await this.once('sweep', () => this.takeLostTurns(this.clock.now()));
  }

  @Interval(DRAIN_EVERY_MS)
  async drain(): Promise<void> {
    await this.once('drain', () => this.texts.drain());
  }

  @Interval(DELIVER_EVERY_MS)
  deliver(): void {
    this.outbox.wake();
  }

  @Interval(EXPIRE_EVERY_MS)
  async expire(): Promise<void> {
    await this.once('expire', () => this.store.expire(this.clock.now(), BATCH));
  }

  @Interval(FOLLOW_UP_EVERY_MS)
  async followUp(): Promise<void> {
    await this.once('follow-ups', () => this.followUps.run(this.clock.now()));
  }

  /** At boot, and then as often as is set. */
  @Interval(RECONCILE_LOOK_EVERY_MS)
  async reconcile(): Promise<void> {
    const now = performance.now();
    if (now - this.reconciledAt < this.config.reconcile.everyMs) return;
    await this.once('reconciliation', () => {
      this.reconciledAt = now;
      return this.reconciliation.run();
    });
  }

  /** Gives how many texts were waiting in vain. */
  async takeLostTurns(now: number): Promise<number> {
    const lost = await this.store.waiting(now - LOST_AFTER_MS, BATCH);
    let dealtWith = 0;
    for (let from = 0; from < lost.length; from += TURNS_AT_ONCE) {
      const some = lost.slice(from, from + TURNS_AT_ONCE);
      const taken = await Promise.all(some.map((key) => this.takeLostTurn(key)));
      // All of them: the store is away. One that fails for itself must not keep the others waiting.
      if (taken.every((each) => each === null)) break;
      for (const each of taken) dealtWith += each ?? 0;
    }
    if (dealtWith > 0) this.logger.warn(`took the turns of ${String(dealtWith)} texts that had lost theirs`);
    return dealtWith;
  }

  /** How many texts were dealt with; null when that failed, to be tried again by the next sweep. */
  private async takeLostTurn(key: ContactKey): Promise<number | null> {
    try {
      return await this.turns.all(key);
    } catch (error) {
      this.logger.warn(`a turn of ${key.contactId}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }

  /** A run that is slower than its interval is not started twice, and a failed one is tried at the next. */
  private async once(name: string, work: () => Promise<number>): Promise<void> {
    if (this.running.has(name)) return;
    this.running.add(name);
    try {
      await work();
    } catch (error) {
      this.logger.warn(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      this.running.delete(name);
    }
  }
}
