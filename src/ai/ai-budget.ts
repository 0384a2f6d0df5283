/** What AI calls may cost in a day (UTC), over all instances. */
export abstract class AiBudget {
  /** Sets money aside before a call. False, and nothing set aside, when that would overspend the day. */
  abstract reserve(dollars: number, at: number): Promise<boolean>;
  /** Gives back what the call did not cost (or takes the little it cost more). */
  abstract settle(reserved: number, cost: number, at: number): Promise<void>;
  /** Dollars spent or set aside on the day of `at` (ms). */
  abstract spent(at: number): Promise<number>;
}

/** `2026-11-23`. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
