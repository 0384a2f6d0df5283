import { type BusinessRule, type Finding, decisiveBudget, dollars } from './business-rules';
import { isServed } from './service-area';

const PASS: Finding = { verdict: 'pass', evidence: null };

/** All of Jorge's criteria, in the order a person reads about them. */
export const BUSINESS_RULES: readonly BusinessRule[] = [
  {
    id: 'budget_known',
    evaluate: (facts) =>
      decisiveBudget(facts) === null ? { verdict: 'unknown', evidence: 'No budget is known.' } : PASS,
  },
  {
    id: 'price_floor',
    evaluate: (facts, { priceBandMin }) => {
      const budget = decisiveBudget(facts);
      if (budget === null) return { verdict: 'unknown', evidence: null };
      if (budget >= priceBandMin) return PASS;
      return {
        verdict: 'fail',
        evidence: `${dollars(budget)} is below the price band, which begins at ${dollars(priceBandMin)}.`,
      };
    },
  },
  {
    id: 'price_ceiling',
    evaluate: (facts, { priceBandMax }) => {
      const budget = decisiveBudget(facts);
      if (budget === null) return { verdict: 'unknown', evidence: null };
      if (budget <= priceBandMax) return PASS;
      return {
        verdict: 'fail',
        evidence: `${dollars(budget)} is above the price band, which ends at ${dollars(priceBandMax)}.`,
      };
    },
  },
  {
    id: 'service_area',
    evaluate: ({ locations }, { serviceAreas }) => {
      if (locations.length === 0) return { verdict: 'unknown', evidence: 'No location is known.' };
      if (locations.some((location) => isServed(location, serviceAreas))) return PASS;
      return {
        verdict: 'fail',
        evidence: `None of ${locations.join(', ')} is in the service area (${serviceAreas.join(', ')}).`,
      };
    },
  },
  {
    id: 'timeline_known',
    evaluate: ({ timeline }) =>
      timeline === null || timeline === 'unknown' ? { verdict: 'unknown', evidence: 'No timeline is known.' } : PASS,
  },
];
