import { type ConversationFigures, type Stage, STAGES, percentileOf } from '../../seller-bot';
import { percentOf, secondsOf } from './rounding';
import type { DayCounters } from './rollups';

export interface FunnelStage {
  readonly stage: Stage;
  readonly count: number;
  readonly reached: number;
  readonly drop_off: number | null;
  readonly median_seconds: number | null;
}

/** `began` are the counters of the days on which conversations began. */
export function funnelOf(now: ConversationFigures, began: DayCounters): FunnelStage[] {
  const reached = STAGES.map((stage) => began[`reached:${stage}`] ?? 0);
  return STAGES.map((stage, i) => {
    const here = reached[i] ?? 0;
    const next = reached[i + 1];
    return {
      stage,
      count: now.byStoredStage[stage],
      reached: here,
      drop_off: next === undefined ? null : percentOf(here - next, here),
      median_seconds: secondsOf(percentileOf(began, `stay:${stage}:`, 0.5)),
    };
  });
}
