/** Jorge's criteria: all configurable, all shown by the API. Money in whole dollars, rates as shares of one. */
export interface BusinessRules {
  readonly priceBandMin: number;
  readonly priceBandMax: number;
  /** Names of cities, as a person writes them. */
  readonly serviceAreas: readonly string[];
  /** A lead scoring at least this is HOT. */
  readonly hotScore: number;
  /** A lead scoring at least this, and less than `hotScore`, is WARM. */
  readonly warmScore: number;
  readonly commissionRate: number;
  /** The rate the commission never falls below, whatever is configured. */
  readonly minimumCommissionRate: number;
  /** The cash offer as a share of what the seller expects. */
  readonly offerRatio: number;
}

export const HOT_SCORE = 80;
export const WARM_SCORE = 60;
export const MINIMUM_COMMISSION_RATE = 0.04;

/** What is known of a lead when it is held against the rules; null = not known. */
export interface LeadFacts {
  readonly budgetMin: number | null;
  readonly budgetMax: number | null;
  readonly locations: readonly string[];
  readonly timeline: string | null;
}

/** What a rule says of a lead, and what made it say so. `unknown`: the facts it needs are missing. */
export interface Finding {
  readonly verdict: 'pass' | 'fail' | 'unknown';
  /** In words, for a person; null where there is nothing to explain. */
  readonly evidence: string | null;
}

/** A rule is a value: what it is called, what it compares with, and how. */
export interface BusinessRule {
  readonly id: 'price_floor' | 'price_ceiling' | 'service_area' | 'budget_known' | 'timeline_known';
  readonly evaluate: (facts: LeadFacts, rules: BusinessRules) => Finding;
}

/** The figure a lead is judged by: the most they would pay or take, else the least; null when they named none. */
export function decisiveBudget({ budgetMin, budgetMax }: Pick<LeadFacts, 'budgetMin' | 'budgetMax'>): number | null {
  return budgetMax ?? budgetMin;
}

/** Whether a price lies inside the band, both ends included. */
export function isInPriceBand(price: number, rules: BusinessRules): boolean {
  return price >= rules.priceBandMin && price <= rules.priceBandMax;
}

/** The cash offer for an expected price: whole dollars. */
export function cashOffer(price: number, rules: BusinessRules): number {
  return Math.round(price * rules.offerRatio);
}

/** What a deal at this price would earn: whole dollars, never below the minimum rate. */
export function commissionOn(price: number, rules: BusinessRules): number {
  return Math.round(price * Math.max(rules.commissionRate, rules.minimumCommissionRate));
}

/** `287500` → `$287,500`. */
export function dollars(amount: number): string {
  return `$${String(amount).replaceAll(/\B(?=(\d{3})+$)/g, ',')}`;
}
