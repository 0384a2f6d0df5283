import { type BusinessRules, type LeadValidation, temperatureOfScore, validateLead } from '../../business-rules';
import { extractLead } from './extract-lead';
import type { ExtractedLead } from './lead';
import { readLeadText } from './lead-text';
import { type LeadScores, scoreLead } from './score-lead';

export type BudgetClass = 'high' | 'medium' | 'budget_conscious' | 'unknown';

/** Everything a text says of a lead, scored and held against the rules. */
export interface LeadAnalysis extends ExtractedLead, LeadScores {
  readonly temperature: 'HOT' | 'WARM' | 'COLD';
  readonly budgetClass: BudgetClass;
  readonly validation: LeadValidation;
}

const HIGH_BUDGET = 500_000;
const MEDIUM_BUDGET = 300_000;

/** What is known about a lead besides their words. */
export interface KnownOfLead {
  /** What a seller expects, in dollars: fills both budgets when none was said. */
  readonly priceExpectation: number | null;
}

/** Reads, scores and validates a text. Pure: the same text under the same rules always gives the same analysis. */
export function analyzeLead(
  raw: string,
  rules: BusinessRules,
  { priceExpectation }: KnownOfLead = { priceExpectation: null },
): LeadAnalysis {
  const text = readLeadText(raw);
  const lead = withExpectation(extractLead(text), priceExpectation);
  const scores = scoreLead(text, lead);
  return {
    ...lead,
    ...scores,
    temperature: temperatureOfScore(scores.leadScore, rules),
    budgetClass: budgetClassOf(lead),
    validation: validateLead(lead, rules),
  };
}

function withExpectation(lead: ExtractedLead, price: number | null): ExtractedLead {
  if (price === null || lead.budgetMin !== null || lead.budgetMax !== null) return lead;
  return { ...lead, budgetMin: price, budgetMax: price };
}

/** The class of the maximum, else of the minimum. */
export function budgetClassOf({ budgetMin, budgetMax }: Pick<ExtractedLead, 'budgetMin' | 'budgetMax'>): BudgetClass {
  const budget = budgetMax ?? budgetMin;
  if (budget === null) return 'unknown';
  if (budget >= HIGH_BUDGET) return 'high';
  return budget >= MEDIUM_BUDGET ? 'medium' : 'budget_conscious';
}
