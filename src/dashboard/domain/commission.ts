import type { ConversationFigures } from '../../seller-bot';
import type { LeadFigures } from '../../lead-intelligence';
import { percentOf } from './rounding';
import type { Day } from './rollups';

export interface CommissionAssumptions {
  readonly commission_rate: number;
  readonly close_rate_hot: number | null;
  readonly close_rate_warm: number | null;
  readonly basis: string;
}

export interface CommissionMetrics {
  readonly total_commission_potential: number;
  readonly avg_commission_per_deal: number | null;
  readonly total_qualified_leads: number;
  readonly hot_leads_count: number;
  readonly budget_validation_pass_rate: number | null;
  readonly service_area_match_rate: number | null;
  readonly projected_monthly_commission: number | null;
  readonly projected_deals: number | null;
  readonly commission_trend: { readonly date: string; readonly commission: number; readonly deals: number }[];
  readonly assumptions: CommissionAssumptions;
}

/** Rates as shares of one; a close rate nobody configured is null, and then nothing is projected. */
export interface CommissionRates {
  readonly commission: number;
  readonly closeHot: number | null;
  readonly closeWarm: number | null;
}

const BASIS =
  'Potential: the expected prices of live HOT conversations at the commission rate. Projection: live HOT and WARM ' +
  'conversations with a known price, each at its close rate, closing within a month. Trend: conversations on the day ' +
  'they first became HOT, at the price they expected then.';

export function commissionOf(
  conversations: ConversationFigures,
  hotCount: number,
  leads: LeadFigures,
  days: readonly Day[],
  rates: CommissionRates,
): CommissionMetrics {
  const { HOT: hot, WARM: warm } = conversations.priced;
  const earned = (dollars: number): number => Math.round(dollars * rates.commission);
  const { closeHot, closeWarm } = rates;
  const isProjected = closeHot !== null && closeWarm !== null;
  return {
    total_commission_potential: earned(hot.dollars),
    avg_commission_per_deal: hot.count === 0 ? null : earned(hot.dollars / hot.count),
    total_qualified_leads: conversations.qualified,
    hot_leads_count: hotCount,
    budget_validation_pass_rate: percentOf(leads.passing, leads.withBudget),
    service_area_match_rate: percentOf(leads.inServiceArea, leads.withLocation),
    projected_monthly_commission: isProjected ? earned(hot.dollars * closeHot + warm.dollars * closeWarm) : null,
    projected_deals: isProjected ? Math.round(10 * (hot.count * closeHot + warm.count * closeWarm)) / 10 : null,
    commission_trend: days.map(({ date, counters }) => ({
      date,
      commission: earned(counters.deal_dollars ?? 0),
      deals: counters.deals ?? 0,
    })),
    assumptions: {
      commission_rate: rates.commission,
      close_rate_hot: closeHot,
      close_rate_warm: closeWarm,
      basis: BASIS,
    },
  };
}
