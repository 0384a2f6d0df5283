import { useQuery } from '@tanstack/preact-query';
import { lazy, Suspense } from 'preact/compat';
import { costSavings, performance, timeSeries } from '../../api/queries';
import { count, milliseconds, moneyWithCents, NOT_MEASURED, percent } from '../../format';
import { useLocationId } from '../../parts/address';
import { Card, Empty, Fact, Failure, Skeleton } from '../../parts/basics';

// The chart library comes after everything else.
const ResponseTimes = lazy(() => import('../../charts/response-times').then(({ ResponseTimes: chart }) => chart));

/** How fast and how dear the machine was in the last 24 hours. */
export function PerformanceCard() {
  const location = useLocationId();
  const { data, error, refetch } = useQuery(performance(location));
  const series = useQuery(timeSeries(location, 24));
  const { data: cost } = useQuery(costSavings(location));
  const hasData = series.data?.points.some(({ turns, ai, ghl, cache }) =>
    [turns, ai, ghl, cache].some(({ avg_ms: ms }) => ms !== null),
  );
  const notYet = <span class="muted">{NOT_MEASURED}</span>;
  return (
    <Card title="Performance" note="Response times of the last 24 hours, by the hour">
      {error !== null && data === undefined ? (
        <Failure what="The performance" error={error} retry={() => void refetch()} />
      ) : (
        <div class="performance">
          {hasData === true ? (
            <Suspense fallback={<Skeleton lines={1} height={240} />}>
              <ResponseTimes points={series.data?.points ?? []} />
            </Suspense>
          ) : hasData === undefined ? (
            <Skeleton lines={1} height={240} />
          ) : (
            <Empty icon="pulse" title="Nothing measured in the last 24 hours">
              The next text that is answered begins the curve.
            </Empty>
          )}
          {data === undefined ? (
            <Skeleton lines={6} height={24} />
          ) : (
            <dl class="facts performance-facts">
              <Fact label="Turn, 95 of 100 within">
                {data.turns.p95_ms === null ? notYet : milliseconds(data.turns.p95_ms)}
              </Fact>
              <Fact label="Reply, median">
                {data.speed_to_lead.median_ms === null ? notYet : milliseconds(data.speed_to_lead.median_ms)}
              </Fact>
              <Fact label="Answered within 5 minutes">
                {data.five_minute_rule_compliance === null ? notYet : percent(data.five_minute_rule_compliance)}
              </Fact>
              <Fact label="Texts taken">{count(data.texts)}</Fact>
              <Fact label="Cache hits">{data.cache_hit_rate === null ? notYet : percent(data.cache_hit_rate)}</Fact>
              <Fact label="CRM, 95 of 100 within">
                {data.ghl_p95_ms === null ? notYet : milliseconds(data.ghl_p95_ms)}
              </Fact>
              <Fact label="AI calls">{count(data.ai_total_calls)}</Fact>
              <Fact label="AI, 95 of 100 within">
                {data.ai_p95_ms === null ? notYet : milliseconds(data.ai_p95_ms)}
              </Fact>
              <Fact label="AI cost, 7 days">
                {cost === undefined || cost.total_cost_dollars === null
                  ? notYet
                  : moneyWithCents(cost.total_cost_dollars)}
              </Fact>
              <Fact label="Saved, 7 days">
                {cost === undefined || cost.total_saved_dollars === null
                  ? notYet
                  : moneyWithCents(cost.total_saved_dollars)}
              </Fact>
            </dl>
          )}
        </div>
      )}
    </Card>
  );
}
