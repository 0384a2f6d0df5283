import type { TimelineClass } from './lead';
import {
  BUDGET_RANGES,
  type BudgetRangeLabel,
  LEAD_TEMPERATURES,
  type LeadTemperature,
  TIMELINE_CLASSES,
} from './lead-figures';

export type LeadSort = 'lead_score' | 'analyzed_at' | 'budget';
export const LEAD_SORTS: readonly LeadSort[] = ['lead_score', 'analyzed_at', 'budget'];

/** A budget that is not known is a range of its own. */
export type LeadBudgetRange = BudgetRangeLabel | 'Unknown';
export const LEAD_BUDGET_RANGES: readonly LeadBudgetRange[] = [...BUDGET_RANGES.map(({ label }) => label), 'Unknown'];

/** What leads are filtered and sorted by. */
export interface LeadFacts {
  readonly temperature: LeadTemperature;
  readonly timeline: TimelineClass;
  readonly range: LeadBudgetRange;
  readonly score: number;
  readonly budget: number | null;
  readonly at: number;
  readonly locations: readonly string[];
  readonly terms: readonly string[];
}

export interface LeadFilter {
  readonly temperature: LeadTemperature | null;
  readonly timeline: TimelineClass | null;
  readonly range: LeadBudgetRange | null;
}

const ALL = 'ALL';

/**
 * The place of a lead in the order of each sort: one whole number, so that equals are sorted too – by their latest analysis.
 * Half of a double's 53 bits tell the value, the rest the moment.
 */
export function placeIn(sort: LeadSort, { score, budget, at }: Pick<LeadFacts, 'score' | 'budget' | 'at'>): number {
  switch (sort) {
    case 'lead_score':
      return Math.round(score * 10) * 2 ** 41 + at;
    case 'analyzed_at':
      return at;
    case 'budget':
      return (budget === null ? 0 : Math.min(Math.round(budget) + 1, 2 ** 26 - 1)) * 2 ** 26 + Math.floor(at / 60_000);
  }
}

/** The orders a lead has a place in: of all leads, and of the cell of its facets, for each sort. */
export function listPlaces(facts: LeadFacts): Readonly<Record<string, number>> {
  const cell = cellOf(facts.temperature, facts.timeline, facts.range);
  return Object.fromEntries(
    LEAD_SORTS.flatMap((sort) => {
      const place = placeIn(sort, facts);
      return [
        [orderOf(sort, ALL), place],
        [orderOf(sort, cell), place],
      ];
    }),
  );
}

/** The orders that together hold exactly the leads that pass the filter. */
export function ordersFor(sort: LeadSort, { temperature, timeline, range }: LeadFilter): readonly string[] {
  if (temperature === null && timeline === null && range === null) return [orderOf(sort, ALL)];
  const either = <T>(one: T | null, all: readonly T[]): readonly T[] => (one === null ? all : [one]);
  return either(temperature, LEAD_TEMPERATURES).flatMap((t) =>
    either(timeline, TIMELINE_CLASSES).flatMap((c) =>
      either(range, LEAD_BUDGET_RANGES).map((r) => orderOf(sort, cellOf(t, c, r))),
    ),
  );
}

/** The order of the leads that want a place, by their latest analysis. */
export function orderOfLocation(location: string): string {
  return `leads:at:${location}`;
}

function orderOf(sort: LeadSort, cell: string): string {
  return `leads:${sort}:${cell}`;
}

function cellOf(temperature: LeadTemperature, timeline: TimelineClass, range: LeadBudgetRange): string {
  return `${temperature}:${String(TIMELINE_CLASSES.indexOf(timeline))}:${String(LEAD_BUDGET_RANGES.indexOf(range))}`;
}
