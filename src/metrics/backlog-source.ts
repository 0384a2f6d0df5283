import type { LocationBacklog } from './domain/alert-rules';

/**
 * Who knows what waits: texts without their turn, deliveries without their end. Any provider that extends this class, in any
 * module, is asked. It reads from the store, not from memory, so that every instance says the same.
 */
export abstract class BacklogSource {
  abstract backlogs(): Promise<readonly LocationBacklog[]>;
}
