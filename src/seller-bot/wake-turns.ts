import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig } from '../config';
import type { ContactKey } from './domain/conversation';
import { TakeTurns } from './take-turns';

/** Somebody who keeps typing is answered at the latest after so many settle times. */
const MOST_SETTLES = 3;

interface Waiting {
  timer: NodeJS.Timeout;
  readonly latest: number;
}

/**
 * Wakes the turn of a contact a short while after a text, so that texts sent in one go are one turn. It is only the quick
 * way: the inbox is the truth, and the sweeper finds what a process that died had been going to wake.
 */
@Injectable()
export class WakeTurns implements OnApplicationShutdown {
  private readonly logger = new Logger('Turns');
  private readonly waiting = new Map<string, Waiting>();
  private readonly running = new Set<Promise<unknown>>();

  constructor(
    private readonly turns: TakeTurns,
    private readonly config: AppConfig,
  ) {}

  /** Another text of the contact within the settle time puts the turn off, but not for ever. */
  soon(key: ContactKey): void {
    const name = `${key.locationId}\n${key.contactId}`;
    const settle = this.config.conversation.turnSettleMs;
    const now = performance.now();
    const known = this.waiting.get(name);
    if (known !== undefined) clearTimeout(known.timer);
    const latest = known?.latest ?? now + settle * MOST_SETTLES;
    const timer = setTimeout(
      () => {
        this.waiting.delete(name);
        this.take(key);
      },
      Math.max(0, Math.min(settle, latest - now)),
    );
    this.waiting.set(name, { timer, latest });
  }

  /** Texts that still settle stay in the inbox for the next start; turns under way are finished. */
  async onApplicationShutdown(): Promise<void> {
    for (const { timer } of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
    await Promise.allSettled(this.running);
  }

  private take(key: ContactKey): void {
    const turn = this.turns.all(key).catch((error: unknown) => {
      this.logger.warn(`a turn waits for the sweeper: ${error instanceof Error ? error.message : String(error)}`);
    });
    this.running.add(turn);
    void turn.finally(() => this.running.delete(turn));
  }
}
