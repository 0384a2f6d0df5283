import type { Clock } from '../shared';

/** So many calls of a location must fail in a row, without any answer that helps, before nobody asks any more. */
const FAILURES = 5;
const BREAK_MS = 5000;
/** A trial that tells nothing (its text was dropped before it was sent) makes room for the next after this. */
const TRIAL_MS = 15_000;

interface Line {
  failures: number;
  /** Until then nobody asks; 0 while the CRM answers. */
  closedUntil: number;
  trialUntil: number;
}

/**
 * Keeps a CRM that is down from costing every waiting text its attempts: after some failures in a row a location's
 * deliveries wait, then one of them tries for all. Each process learns for itself; that costs a few attempts and needs
 * nothing that could fail as well.
 */
export class CrmBreaker {
  private readonly lines = new Map<string, Line>();

  constructor(private readonly clock: Clock) {}

  /** 0 = ask the CRM now; else how many milliseconds to wait before asking here again. */
  waitMs(locationId: string): number {
    const line = this.lines.get(locationId);
    if (line === undefined || line.failures < FAILURES) return 0;
    const now = this.clock.now();
    const until = Math.max(line.closedUntil, line.trialUntil);
    if (now < until) return until - now;
    line.trialUntil = now + TRIAL_MS;
    return 0;
  }

  /** It answered, whatever it said. */
  answered(locationId: string): void {
    this.lines.delete(locationId);
  }

  /** It could not be reached, broke off, or said that it is broken. */
  failed(locationId: string): void {
    const line = this.lines.get(locationId) ?? { failures: 0, closedUntil: 0, trialUntil: 0 };
    this.lines.set(locationId, line);
    line.failures += 1;
    line.trialUntil = 0;
    if (line.failures >= FAILURES) line.closedUntil = this.clock.now() + BREAK_MS;
  }

  /** How many locations' deliveries wait because the CRM does not answer. */
  get silentLocations(): number {
    return [...this.lines.values()].filter(({ failures }) => failures >= FAILURES).length;
  }
}
