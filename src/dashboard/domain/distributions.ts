import type { LeadFigures } from '../../lead-intelligence';
import { percentOf, percentOrZero } from './rounding';

export interface BudgetRange {
  readonly min_value: number;
  readonly max_value: number | null;
  readonly label: string;
  readonly count: number;
  readonly percentage: number;
  readonly avg_lead_score: number | null;
}

export interface BudgetDistribution {
  readonly ranges: BudgetRange[];
  readonly total_leads: number;
  readonly leads_with_budget: number;
  readonly avg_budget: number | null;
  readonly median_budget: number | null;
  readonly validation_pass_rate: number | null;
  readonly out_of_service_area: number;
}

/** The range below the band's usual ones shows only when somebody is in it. */
export function budgetDistributionOf(leads: LeadFigures, median: number | null): BudgetDistribution {
  const ranges = leads.byBudget.filter(({ range, count }) => range.min > 0 || count > 0);
  return {
    ranges: ranges.map(({ range, count, avgScore }) => ({
      min_value: range.min,
      max_value: range.max,
      label: range.label,
      count,
      percentage: percentOrZero(count, leads.withBudget),
      avg_lead_score: avgScore,
    })),
    total_leads: leads.all.count,
    leads_with_budget: leads.withBudget,
    avg_budget: leads.avgBudget,
    median_budget: median,
    validation_pass_rate: percentOf(leads.passing, leads.withBudget),
    out_of_service_area: leads.withLocation - leads.inServiceArea,
  };
}

export interface TimelineGroup {
  readonly timeline: string;
  readonly count: number;
  readonly percentage: number;
  readonly priority_score: number;
  readonly avg_lead_score: number | null;
}

export interface TimelineDistribution {
  readonly classifications: TimelineGroup[];
  readonly total_leads: number;
  readonly immediate_count: number;
}

const HIGHEST_PRIORITY = 4;

/** The sooner, the higher the priority; who told no timeline has none. */
export function timelineDistributionOf({ byTimeline, all }: LeadFigures): TimelineDistribution {
  return {
    classifications: byTimeline.map(({ timeline, count, avgScore }, i) => ({
      timeline,
      count,
      percentage: percentOrZero(count, all.count),
      priority_score: timeline === 'Unknown' ? 0 : HIGHEST_PRIORITY - i,
      avg_lead_score: avgScore,
    })),
    total_leads: all.count,
    immediate_count: byTimeline[0]?.count ?? 0,
  };
}

export interface ScoreStep {
  readonly min_score: number;
  readonly max_score: number;
  readonly count: number;
  readonly percentage: number;
}

export function scoreDistributionOf({ byScore, all }: LeadFigures): ScoreStep[] {
  return byScore.map(({ min, max, count }) => ({
    min_score: min,
    max_score: max,
    count,
    percentage: percentOrZero(count, all.count),
  }));
}
