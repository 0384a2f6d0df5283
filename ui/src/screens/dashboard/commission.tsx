import type { Schemas } from '../../api/client';
import { calendarDay, count, money, percent, shortMoney } from '../../format';
import { Card, Empty, Fact, Skeleton } from '../../parts/basics';

type Commission = Schemas['CommissionMetricsDto'];

/** What the hot sellers may bring, and under which assumptions. */
export function CommissionCard({
  commission,
  isDegraded,
}: {
  readonly commission: Commission | undefined;
  readonly isDegraded: boolean;
}) {
  return (
    <Card title="Commission" class="half" note="Live hot sellers at the commission rate" isDegraded={isDegraded}>
      {commission === undefined ? <Skeleton lines={5} height={24} /> : <Figures commission={commission} />}
    </Card>
  );
}

function Figures({ commission }: { readonly commission: Commission }) {
  const { assumptions, commission_trend: trend } = commission;
  return (
    <>
      <p class="big-number">{money(commission.total_commission_potential)}</p>
      <dl class="facts">
        <Fact label="Hot sellers">{count(commission.hot_leads_count)}</Fact>
        <Fact label="Average per deal">{money(commission.avg_commission_per_deal)}</Fact>
        <Fact label="Projected this month">
          {commission.projected_monthly_commission === null ? (
            <span class="muted">Needs close rates</span>
          ) : (
            money(commission.projected_monthly_commission)
          )}
        </Fact>
        <Fact label="Inside the price band">{percent(commission.budget_validation_pass_rate)}</Fact>
        <Fact label="Inside the service area">{percent(commission.service_area_match_rate)}</Fact>
      </dl>
      <Trend days={trend} />
      <details class="assumptions">
        <summary>Assumptions</summary>
        <p class="small muted">
          {percent(assumptions.commission_rate * 100)} commission; close rate of hot sellers{' '}
          {rate(assumptions.close_rate_hot)}, of warm ones {rate(assumptions.close_rate_warm)}. {assumptions.basis}
        </p>
      </details>
    </>
  );
}

/** Without measured close rates nothing is projected; the settings are named so that it can be changed. */
const rate = (value: number | null): string => (value === null ? 'not set' : percent(value * 100));

function Trend({ days }: { readonly days: Commission['commission_trend'] }) {
  const most = Math.max(0, ...days.map(({ commission }) => commission));
  if (most === 0) {
    return (
      <Empty icon="pulse" title="No deals in sight yet">
        The day a seller becomes hot, their commission is drawn here.
      </Empty>
    );
  }
  const first = days[0];
  const last = days.at(-1);
  return (
    <figure class="columns-figure">
      <ol class="columns" aria-label="Commission of sellers by the day they became hot">
        {days.map(({ date, commission, deals }) => (
          <li key={date} title={`${calendarDay(date)}: ${money(commission)}, ${count(deals)} deals`}>
            <span style={{ height: `${String((commission / most) * 100)}%` }} />
            <span class="hidden-label">
              {calendarDay(date)}: {money(commission)}
            </span>
          </li>
        ))}
      </ol>
      <figcaption class="small muted">
        <span>{first && calendarDay(first.date)}</span>
        <span>highest day {shortMoney(most)}</span>
        <span>{last && calendarDay(last.date)}</span>
      </figcaption>
    </figure>
  );
}
