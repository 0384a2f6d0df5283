import type { Share } from '../../shared/share';
import type { LeadAnalysis } from './analyze-lead';
import type { TimelineClass } from './lead';

export const TIMELINE_CLASSES: readonly TimelineClass[] = [
  '0-30 days',
  '1-3 months',
  '3-6 months',
  '6+ months',
  'Unknown',
];

/** Ranges of budgets in dollars: the lower end belongs to a range, the upper one to the next. */
export const BUDGET_RANGES = [
  { label: 'Below $200K', min: 0, max: 200_000 },
  { label: '$200-300K', min: 200_000, max: 300_000 },
  { label: '$300-400K', min: 300_000, max: 400_000 },
  { label: '$400-500K', min: 400_000, max: 500_000 },
  { label: '$500-600K', min: 500_000, max: 600_000 },
  { label: '$600K+', min: 600_000, max: null },
] as const;

export type BudgetRangeLabel = (typeof BUDGET_RANGES)[number]['label'];

export const LEAD_TEMPERATURES = ['HOT', 'WARM', 'COLD'] as const;
export type LeadTemperature = (typeof LEAD_TEMPERATURES)[number];

/** The order of leads by budget, for the median. */
export const BUDGET_ORDER = 'budget';

/** Steps of the score distribution are this wide. */
const SCORE_STEP = 10;
const SCORE_STEPS = 10;

/** The figure a lead's budget is judged by: the maximum, else the minimum. */
export function budgetOf({ budgetMin, budgetMax }: Pick<LeadAnalysis, 'budgetMin' | 'budgetMax'>): number | null {
  return budgetMax ?? budgetMin;
}

export function budgetRangeOf(budget: number): BudgetRangeLabel {
  return BUDGET_RANGES.findLast(({ min }) => budget >= min)?.label ?? BUDGET_RANGES[0].label;
}

/** What a lead adds to the figures of its location. Scores are summed in tenths, so that sums stay whole numbers. */
export function leadShare(analysis: LeadAnalysis): Share {
  const { leadScore, temperature, timelineClass, locations, validation } = analysis;
  const tenths = Math.round(leadScore * 10);
  const budget = budgetOf(analysis);
  const range = budget === null ? null : budgetRangeOf(budget);
  return {
    sums: {
      leads: 1,
      'lead:score': tenths,
      [`lead:temperature:${temperature}`]: 1,
      [`lead:step:${String(stepOf(leadScore))}`]: 1,
      [`lead:timeline:${timelineClass}`]: 1,
      [`lead:timeline_score:${timelineClass}`]: tenths,
      ...(range === null || budget === null
        ? {}
        : {
            'lead:budgets': 1,
            'lead:budget_dollars': budget,
            'lead:passes': validation.passesJorgeCriteria === true ? 1 : 0,
            [`lead:budget:${range}`]: 1,
            [`lead:budget_score:${range}`]: tenths,
          }),
      'lead:located': locations.length > 0 ? 1 : 0,
      'lead:in_area': validation.serviceAreaMatch ? 1 : 0,
    },
    ranked: budget === null ? {} : { [BUDGET_ORDER]: budget },
    labels: locations,
  };
}

function stepOf(score: number): number {
  return Math.min(SCORE_STEPS - 1, Math.floor(score / SCORE_STEP));
}

/** How many, and their average score; null when there is nobody. */
export interface Group {
  readonly count: number;
  readonly avgScore: number | null;
}

/** The figures of all leads of a location. */
export interface LeadFigures {
  readonly all: Group;
  readonly byTemperature: Readonly<Record<LeadTemperature, number>>;
  readonly byTimeline: readonly (Group & { readonly timeline: TimelineClass })[];
  readonly byBudget: readonly (Group & { readonly range: (typeof BUDGET_RANGES)[number] })[];
  /** Leads by score in steps of ten; the last one includes 100. */
  readonly byScore: readonly { readonly min: number; readonly max: number; readonly count: number }[];
  readonly withBudget: number;
  readonly avgBudget: number | null;
  readonly passing: number;
  readonly withLocation: number;
  readonly inServiceArea: number;
}

export function leadFiguresOf(sums: Readonly<Record<string, number>>): LeadFigures {
  const sum = (name: string): number => sums[name] ?? 0;
  const group = (count: number, tenths: number): Group => ({
    count,
    avgScore: count === 0 ? null : Math.round(tenths / count) / 10,
  });
  const withBudget = sum('lead:budgets');
  return {
    all: group(sum('leads'), sum('lead:score')),
    byTemperature: Object.fromEntries(
      LEAD_TEMPERATURES.map((each) => [each, sum(`lead:temperature:${each}`)]),
    ) as LeadFigures['byTemperature'],
    byTimeline: TIMELINE_CLASSES.map((timeline) => ({
      timeline,
      ...group(sum(`lead:timeline:${timeline}`), sum(`lead:timeline_score:${timeline}`)),
    })),
    byBudget: BUDGET_RANGES.map((range) => ({
      range,
      ...group(sum(`lead:budget:${range.label}`), sum(`lead:budget_score:${range.label}`)),
    })),
    byScore: Array.from({ length: SCORE_STEPS }, (_, i) => ({
      min: i * SCORE_STEP,
      max: (i + 1) * SCORE_STEP,
      count: sum(`lead:step:${String(i)}`),
    })),
    withBudget,
    avgBudget: withBudget === 0 ? null : Math.round(sum('lead:budget_dollars') / withBudget),
    passing: sum('lead:passes'),
    withLocation: sum('lead:located'),
    inServiceArea: sum('lead:in_area'),
  };
}
