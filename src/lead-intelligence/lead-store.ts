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

/** Where leads live: as long as contacts do, one analysis each. */
export abstract class LeadStore {
  /** Replaces what was known of the contact as a lead. */
  abstract save(lead: StoredLead): Promise<void>;
  abstract find(locationId: string, contactId: string): Promise<StoredLead | null>;
}

/** Only `save` of the adapters writes what is read here. */
export function leadOf(json: string): StoredLead {
  return JSON.parse(json) as StoredLead;
}
