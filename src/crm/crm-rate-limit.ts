/**
 * The CRM's published limits, shared by all instances: at most so many requests per window and per day and location.
 * A sliding window: no burst across the edge of two windows can exceed it.
 */
export abstract class CrmRateLimit {
  /** Takes one request of the location's allowance. Gives 0, or how many milliseconds to wait before asking again. */
  abstract take(locationId: string): Promise<number>;
}
