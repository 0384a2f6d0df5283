import type { BusinessRules } from './business-rules';

/** A lead's temperature by its score (0-100). */
export function temperatureOfScore(score: number, rules: BusinessRules): 'HOT' | 'WARM' | 'COLD' {
  if (score >= rules.hotScore) return 'HOT';
  return score >= rules.warmScore ? 'WARM' : 'COLD';
}
