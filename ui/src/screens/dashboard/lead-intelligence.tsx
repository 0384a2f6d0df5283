import type { Schemas } from '../../api/client';
import { count, percent, shortMoney } from '../../format';
import { linkTo, useLocationId } from '../../parts/address';
import { Bars } from '../../parts/bars';
import { Card, Empty, Fact, Skeleton } from '../../parts/basics';
import { Donut } from '../../parts/donut';

type Overview = Schemas['OverviewDto'];

/** Scores in the four bands people speak about; the upper two are those of the rules (hot from 80, warm from 60). */
const BANDS = [
  { name: '80 and more', from: 80, to: 100, tone: 'hot' },
  { name: '60 to 80', from: 60, to: 80, tone: 'warm' },
  { name: '40 to 60', from: 40, to: 60, tone: 'cold' },
  { name: 'below 40', from: 0, to: 40, tone: 'rest' },
] as const;

export function ScoreCard({
  overview,
  isDegraded,
}: {
  readonly overview: Overview | undefined;
  readonly isDegraded: boolean;
}) {
  const steps = overview?.score_distribution;
  const total = steps?.reduce((sum, step) => sum + step.count, 0) ?? 0;
  return (
    <Card title="Lead scores" class="third" isDegraded={isDegraded}>
      {steps === undefined || steps === null ? (
        <Skeleton lines={4} height={28} />
      ) : total === 0 ? (
        <Empty icon="people" title="No scores yet">
          The first analysed text of a seller fills this.
        </Empty>
      ) : (
        <Donut
          centre={count(overview?.hero?.avg_lead_score ?? null)}
          caption="average"
          slices={BANDS.map(({ name, from, to, tone }) => ({
            name,
            tone,
            value: steps
              .filter(({ min_score: least }) => least >= from && least < to)
              .reduce((sum, step) => sum + step.count, 0),
          }))}
        />
      )}
    </Card>
  );
}

export function BudgetCard({
  overview,
  isDegraded,
}: {
  readonly overview: Overview | undefined;
  readonly isDegraded: boolean;
}) {
  const location = useLocationId();
  const budget = overview?.budget_distribution;
  return (
    <Card
      title="Budgets"
      class="third"
      note={budget ? `${count(budget.leads_with_budget)} of ${count(budget.total_leads)} leads named one` : undefined}
      isDegraded={isDegraded}
    >
      {budget === undefined || budget === null ? (
        <Skeleton lines={6} height={20} />
      ) : budget.leads_with_budget === 0 ? (
        <Empty icon="house" title="No budgets yet">
          A price or budget in a text fills this.
        </Empty>
      ) : (
        <>
          <Bars
            bars={budget.ranges.map(({ label, count: value, percentage, avg_lead_score: score }) => ({
              name: label,
              value,
              share: percentage,
              href: linkTo('/leads', location, { budget: label }),
              note: `Average score ${count(score)}`,
            }))}
          />
          <dl class="facts below">
            <Fact label="Median">{shortMoney(budget.median_budget)}</Fact>
            <Fact label="Average">{shortMoney(budget.avg_budget)}</Fact>
            <Fact label="Inside the rules">{percent(budget.validation_pass_rate)}</Fact>
          </dl>
        </>
      )}
    </Card>
  );
}

export function TimelineCard({
  overview,
  isDegraded,
}: {
  readonly overview: Overview | undefined;
  readonly isDegraded: boolean;
}) {
  const location = useLocationId();
  const timeline = overview?.timeline_distribution;
  const places = overview?.top_locations ?? [];
  return (
    <Card title="Timelines and places" class="third" isDegraded={isDegraded}>
      {timeline === undefined || timeline === null ? (
        <Skeleton lines={6} height={20} />
      ) : timeline.total_leads === 0 ? (
        <Empty icon="pulse" title="No timelines yet">
          How soon sellers want to close appears with their first texts.
        </Empty>
      ) : (
        <>
          <Bars
            bars={timeline.classifications.map(
              ({ timeline: name, count: value, percentage, avg_lead_score: score }) => ({
                name: name === 'Unknown' ? 'Not known' : name,
                value,
                share: percentage,
                href: linkTo('/leads', location, { timeline: name }),
                note: `Average score ${count(score)}`,
              }),
            )}
          />
          <h3 class="small muted below">Top places</h3>
          {places.length === 0 ? (
            <p class="muted">Nobody has named a place yet.</p>
          ) : (
            <Bars
              bars={places.map(({ location: place, count: value, percentage }) => ({
                name: place.replace(/\b\w/g, (letter) => letter.toUpperCase()),
                value,
                share: percentage,
                href: linkTo('/leads', location, { place }),
              }))}
            />
          )}
        </>
      )}
    </Card>
  );
}
