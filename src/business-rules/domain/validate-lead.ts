import { type BusinessRule, type BusinessRules, type LeadFacts, commissionOn, decisiveBudget } from './business-rules';
import { BUSINESS_RULES } from './rules.data';

export type JorgePriority = 'high' | 'normal' | 'review_required';

/** A lead held against Jorge's criteria. Without a budget, `passesJorgeCriteria` and `estimatedCommission` are null. */
export interface LeadValidation {
  /** False below the band; above it a person reviews. */
  readonly passesJorgeCriteria: boolean | null;
  /** What does not fit or is not known, in words. */
  readonly validationIssues: readonly string[];
  readonly jorgePriority: JorgePriority;
  /** Whole dollars. */
  readonly estimatedCommission: number | null;
  readonly serviceAreaMatch: boolean;
}

/** Evaluates every rule; pure. */
export function validateLead(facts: LeadFacts, rules: BusinessRules): LeadValidation {
  const findings = new Map(BUSINESS_RULES.map(({ id, evaluate }) => [id, evaluate(facts, rules)]));
  const verdictOf = (id: BusinessRule['id']): string => findings.get(id)?.verdict ?? 'unknown';
  const budget = decisiveBudget(facts);
  const serviceAreaMatch = verdictOf('service_area') === 'pass';
  const isInBand = verdictOf('price_floor') === 'pass' && verdictOf('price_ceiling') === 'pass';
  return {
    passesJorgeCriteria: budget === null ? null : verdictOf('price_floor') === 'pass',
    validationIssues: [...findings.values()].flatMap(({ evidence }) => (evidence === null ? [] : [evidence])),
    jorgePriority:
      verdictOf('price_ceiling') === 'fail' ? 'review_required' : isInBand && serviceAreaMatch ? 'high' : 'normal',
    estimatedCommission: budget === null ? null : commissionOn(budget, rules),
    serviceAreaMatch,
  };
}
