import type { Alert } from './domain/alert-rules';

/** Past alerts are kept so that a person can look, so many. */
export const KEPT_PAST_ALERTS = 500;

/** Alerts of all instances. Each begins once and clears once, however many instances say so. */
export abstract class AlertStore {
  /** True for one caller at a time: who watches for the next `forMs`. Whoever watches already may go on. */
  abstract watch(watcher: string, forMs: number): Promise<boolean>;
  abstract active(): Promise<readonly Alert[]>;
  /** The latest first. */
  abstract past(limit: number): Promise<readonly Alert[]>;
  /** False when it is active already: nothing changes then. */
  abstract begin(alert: Alert): Promise<boolean>;
  /** The alert as it is over now; null when it is not active. */
  abstract clear(id: string, at: number): Promise<Alert | null>;
}
