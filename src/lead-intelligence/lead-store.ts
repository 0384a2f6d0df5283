import type { LeadAnalysis } from './domain/analyze-lead';
import { budgetOf, budgetRangeOf, leadShare } from './domain/lead-figures';
import { type LeadFacts, type LeadFilter, type LeadSort, listPlaces, orderOfLocation } from './domain/lead-list';
import { type LiveEvent, shareText } from '../shared';

/** A contact's latest analysis. */
export interface StoredLead {
  readonly locationId: string;
  readonly contactId: string;
  /** Milliseconds since the epoch. */
  readonly analyzedAt: number;
  /** Where the text came from, in the caller's words; null when not told. */
  readonly source: string | null;
  /** Words it is found by: of the contact's name and address, and the phone number. */
  readonly searchTerms: readonly string[];
  readonly analysis: LeadAnalysis;
}

export interface LeadQuery extends LeadFilter {
  readonly locationId: string;
  /** A place, as leads have it (lower case). */
  readonly place: string | null;
  /** Beginnings of words; each must begin a search term. */
  readonly prefixes: readonly string[];
  readonly sortBy: LeadSort;
  readonly sortOrder: 'asc' | 'desc';
  readonly page: { readonly offset: number } | { readonly cursor: string };
  readonly limit: number;
  readonly now: number;
}

export interface LeadPage {
  readonly leads: readonly StoredLead[];
  readonly total: number;
  /** True when a place or a search matched more than is counted exactly. */
  readonly totalIsLowerBound: boolean;
  readonly nextCursor: string | null;
}

/**
 * Where leads live: 400 days from their latest analysis, one each. Every write keeps the figures of the location
 * (`leadShare`) and the day's counter of new leads in the same step.
 */
export abstract class LeadStore {
  /** Replaces what was known of the contact as a lead. */
  abstract save(lead: StoredLead): Promise<void>;
  abstract find(locationId: string, contactId: string, now: number): Promise<StoredLead | null>;
  /** Equals are in the order of their latest analysis. */
  abstract list(query: LeadQuery): Promise<LeadPage>;
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

/** What is told of a lead that was scored. */
export function leadEvent({ analyzedAt, contactId, source, analysis }: StoredLead): LiveEvent {
  const { leadScore, temperature } = analysis;
  return { kind: 'lead', at: analyzedAt, contactId, data: { lead_score: leadScore, temperature, source } };
}

/** Only `save` of the adapters writes what is read here. */
export function leadOf(json: string): StoredLead {
  return JSON.parse(json) as StoredLead;
}

/** What a store keeps beside a lead: what it is listed by, and what it adds to the figures. */
export function indexedAs({ analysis, analyzedAt, searchTerms }: StoredLead): { facts: LeadFacts; share: string } {
  const budget = budgetOf(analysis);
  const facts: LeadFacts = {
    temperature: analysis.temperature,
    timeline: analysis.timelineClass,
    range: budget === null ? 'Unknown' : budgetRangeOf(budget),
    score: analysis.leadScore,
    budget,
    at: analyzedAt,
    locations: analysis.locations,
    terms: searchTerms,
  };
  const places = Object.fromEntries(analysis.locations.map((place) => [orderOfLocation(place), analyzedAt]));
  const share = { ...leadShare(analysis), places: { ...listPlaces(facts), ...places }, terms: searchTerms };
  return { facts, share: shareText(share) };
}

/** Only `save` of the adapters writes what is read here. */
export function factsOf(json: string): LeadFacts {
  return JSON.parse(json) as LeadFacts;
}
