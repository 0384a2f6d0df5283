import { percentileOf } from '../../seller-bot';
import { percentOf, secondsOf } from './rounding';
import type { DayCounters } from './rollups';

/** From a seller's text to our reply being on its way. */
export interface SpeedToLead {
  readonly replies: number;
  readonly median_seconds: number | null;
  readonly p95_seconds: number | null;
  readonly within_5_minutes_rate: number | null;
  readonly first_replies: number;
  readonly first_replies_within_5_minutes_rate: number | null;
}

export function speedToLeadOf(sums: DayCounters): SpeedToLead {
  const replies = Object.entries(sums).reduce((sum, [name, n]) => (name.startsWith('speed:') ? sum + n : sum), 0);
  const first = sums.first_replies ?? 0;
  return {
    replies,
    median_seconds: secondsOf(percentileOf(sums, 'speed:', 0.5)),
    p95_seconds: secondsOf(percentileOf(sums, 'speed:', 0.95)),
    within_5_minutes_rate: percentOf(sums.within_5_minutes ?? 0, replies),
    first_replies: first,
    first_replies_within_5_minutes_rate: percentOf(sums.first_replies_within_5_minutes ?? 0, first),
  };
}
