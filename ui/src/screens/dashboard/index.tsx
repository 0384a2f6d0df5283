import { useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../api/client';
import { overview } from '../../api/queries';
import { duration } from '../../format';
import { AfterFirstScreen } from '../../parts/after-first-screen';
import { useLocationId } from '../../parts/address';
import { Failure } from '../../parts/basics';
import { useTitle } from '../../parts/title';
import { Alerts } from './alerts';
import { ConversationList } from './conversation-list';
import { CommissionCard } from './commission';
import { CrmCard } from './crm-status';
import { HeroCards } from './hero-cards';
import { BudgetCard, ScoreCard, TimelineCard } from './lead-intelligence';
import { LiveFeed } from './live-feed';
import { NeedsYou } from './needs-you';
import { PerformanceCard } from './performance';
import { Pipeline } from './pipeline';

/** Who is hot, who waits, what is broken. */
export function DashboardScreen() {
  useTitle('Dashboard');
  const location = useLocationId();
  const { data, error, refetch } = useQuery(overview(location));
  const isDegraded = (part: Schemas['OverviewDto']['degraded'][number]): boolean =>
    data?.degraded.includes(part) === true;
  return (
    <div class="dashboard">
      <header class="screen-head">
        <h1>Dashboard</h1>
        <p class="muted small">{data === undefined ? '' : `Figures ${freshness(data.data_age_seconds)}`}</p>
      </header>
      <Alerts />
      {error !== null && data === undefined ? (
        <Failure what="The dashboard" error={error} retry={() => void refetch()} />
      ) : (
        <>
          <HeroCards hero={data?.hero ?? undefined} isDegraded={isDegraded('hero')} />
          <Pipeline funnel={data?.funnel ?? undefined} isDegraded={isDegraded('funnel')} />
          <NeedsYou list={data?.needs_you ?? undefined} isDegraded={isDegraded('needs_you')} />
        </>
      )}
      <ConversationList />
      <AfterFirstScreen isReady={data !== undefined || error !== null}>
        <ScoreCard overview={data} isDegraded={isDegraded('score_distribution')} />
        <BudgetCard overview={data} isDegraded={isDegraded('budget_distribution')} />
        <TimelineCard overview={data} isDegraded={isDegraded('timeline_distribution')} />
        <CommissionCard commission={data?.commission ?? undefined} isDegraded={isDegraded('commission')} />
        <CrmCard crm={data?.crm_status ?? undefined} isDegraded={isDegraded('crm_status')} />
        <PerformanceCard />
        <LiveFeed />
      </AfterFirstScreen>
    </div>
  );
}

function freshness(seconds: number): string {
  return seconds < 5 ? 'up to date' : `${duration(seconds)} old`;
}
