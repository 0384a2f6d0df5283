import type { Alert } from './domain/alert-rules';

/**
 * Who wants to know when an alert begins (`clearedAt` null) or clears. Any provider that extends this class, in any module,
 * is told, once per change in the whole fleet, by the instance that noticed it. It must not wait and must not fail.
 */
export abstract class AlertListener {
  abstract alertChanged(alert: Alert): void;
}
