import type { LeadAnalysis } from './domain/analyze-lead';

/** A contact's latest analysis. */
export interface StoredLead {
  readonly locationId: string;
  readonly contactId: string;
  /** Milliseconds since the epoch. */
  readonly analyzedAt: number;
  /** Where the text came from, in the caller's words; null when not told. */
  readonly source: string | null;
  readonly analysis: LeadAnalysis;
}

/**
 * Where leads live: 400 days from their latest analysis, one each. Every write keeps the figures of the location
 * (`leadShare`) and the day's counter of new leads in the same step.
 */
export abstract class LeadStore {
  /** Replaces what was known of the contact as a lead. */
  abstract save(lead: StoredLead): Promise<void>;
  abstract find(locationId: string, contactId: string, now: number): Promise<StoredLead | null>;
  /** Forgets a lead; the counters of the past stay. */
  abstract remove(locationId: string, contactId: string): Promise<void>;
  /** Lets leads go whose life has ended, at most so many; gives how many went. */
  abstract settle(locationId: string, now: number, limit: number): Promise<number>;
  /** The same in every location. */
  abstract expire(now: number, limit: number): Promise<number>;
}

export interface LeadLife {
  readonly lifeMs: number;
  /** Where the days begin. */
  readonly timeZone: string;
}

/** Counters of a day are kept this long. */
export const DAY_COUNTERS_MS = 400 * 86_400_000;

/** Only `save` of the adapters writes what is read here. */
export function leadOf(json: string): StoredLead {
  return JSON.parse(json) as StoredLead;
}
