import { useQuery } from '@tanstack/preact-query';
import { Link } from 'wouter-preact';
import type { Schemas } from '../../api/client';
import { outbox } from '../../api/queries';
import { ago, count, percent } from '../../format';
import { linkTo, useLocationId } from '../../parts/address';
import { Card, Fact, Skeleton } from '../../parts/basics';
import { effectWords } from '../../parts/effect-words';
import { useNow } from '../../parts/now';

type Crm = Schemas['CrmStatusDto'];

/** Whether the CRM hears us. */
export function CrmCard({ crm, isDegraded }: { readonly crm: Crm | undefined; readonly isDegraded: boolean }) {
  return (
    <Card
      title="CRM"
      class="half"
      actions={crm && <CrmSign crm={crm} />}
      note="Calls of today and what waits to go out"
      isDegraded={isDegraded}
    >
      {crm === undefined ? <Skeleton lines={5} height={24} /> : <Figures crm={crm} />}
    </Card>
  );
}

function CrmSign({ crm }: { readonly crm: Crm }) {
  if (!crm.connected) return <span class="badge">○ not connected</span>;
  if (crm.failed > 0) return <span class="badge bad">✕ deliveries failed</span>;
  return <span class="badge good">● connected</span>;
}

function Figures({ crm }: { readonly crm: Crm }) {
  const location = useLocationId();
  const now = useNow();
  const calls = crm.calls_today.reduce((sum, kind) => sum + kind.calls, 0);
  const { data } = useQuery(outbox(location, {}));
  const recent = (data?.entries ?? []).slice(0, 4);
  return (
    <>
      <dl class="facts">
        <Fact label="Last success">
          {crm.last_success === null ? <span class="muted">None yet</span> : ago(crm.last_success, now)}
        </Fact>
        <Fact label="Calls today">{count(calls)}</Fact>
        <Fact label="Error rate">
          {crm.error_rate === null ? <span class="muted">No calls yet</span> : percent(crm.error_rate)}
        </Fact>
        <Fact label="Waiting">
          <Link href={linkTo('/deliveries', location, { status: 'waiting' })}>{count(crm.queue_depth)}</Link>
        </Fact>
        <Fact label="Failed for good">
          <Link href={linkTo('/deliveries', location, { status: 'dead' })}>{count(crm.failed)}</Link>
        </Fact>
      </dl>
      {crm.calls_today.length > 0 && (
        <ul class="kinds" aria-label="Calls today by kind">
          {crm.calls_today.map(({ kind, calls: made, errors }) => (
            <li key={kind}>
              <span>{kind.replaceAll('_', ' ')}</span>
              <strong class="number">{count(made)}</strong>
              {errors > 0 && <span class="badge bad">{count(errors)} failed</span>}
            </li>
          ))}
        </ul>
      )}
      {!crm.connected && (
        <p class="muted below">
          No CRM account is configured: deliveries wait in the outbox and go nowhere. Set GHL_API_TOKEN to connect one.
        </p>
      )}
      {recent.length > 0 && (
        <>
          <h3 class="small muted below">Latest deliveries</h3>
          <ul class="recent">
            {recent.map((entry) => (
              <li key={entry.id}>
                <span class={`badge ${entry.status}`}>{entry.status}</span>
                <span class="recent-words">{effectWords(entry.effect)}</span>
                <span class="small muted">{ago(entry.created_at, now)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
