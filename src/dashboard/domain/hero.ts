import type { ConversationFigures } from '../../seller-bot';
import type { LeadFigures } from '../../lead-intelligence';
import { percentOf } from './rounding';
import { type Day, sumOf } from './rollups';

/** Of those who become leads, Jorge wants so many to have an appointment. */
const CONVERSION_TARGET_PERCENT = 5;
const SPARKLINE_DAYS = 7;

export interface Hero {
  readonly leads_today: number;
  readonly leads_yesterday: number;
  readonly leads_trend_percent: number | null;
  readonly sparkline: { readonly date: string; readonly leads: number }[];
  readonly conversion_rate: number | null;
  readonly conversion_target: number;
  readonly appointments: number | null;
  readonly avg_lead_score: number | null;
  readonly leads_by_temperature: { readonly HOT: number; readonly WARM: number; readonly COLD: number };
  readonly hot_sellers_waiting: number;
}

/** `days` end with today. Without a calendar nothing can be booked, so there is no conversion to tell. */
export function heroOf(
  days: readonly Day[],
  conversations: ConversationFigures,
  leads: LeadFigures,
  hasCalendar: boolean,
): Hero {
  const leadsOf = (day: Day | undefined): number => day?.counters.leads ?? 0;
  const [today, yesterday] = [leadsOf(days.at(-1)), leadsOf(days.at(-2))];
  const month = sumOf(days);
  const appointments = hasCalendar ? (month.appointments ?? 0) : null;
  return {
    leads_today: today,
    leads_yesterday: yesterday,
    leads_trend_percent: percentOf(today - yesterday, yesterday),
    sparkline: days.slice(-SPARKLINE_DAYS).map((day) => ({ date: day.date, leads: leadsOf(day) })),
    conversion_rate: appointments === null ? null : percentOf(appointments, month.leads ?? 0),
    conversion_target: CONVERSION_TARGET_PERCENT,
    appointments,
    avg_lead_score: leads.all.avgScore,
    leads_by_temperature: leads.byTemperature,
    hot_sellers_waiting: conversations.hotWaiting,
  };
}
