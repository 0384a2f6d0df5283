import type { Schemas } from '../../api/client';
import { count, duration, percent, stageName } from '../../format';
import { useAddressQuery } from '../../parts/address';
import { Card, Skeleton } from '../../parts/basics';

type FunnelStage = Schemas['FunnelStageDto'];

/** Where the sellers are; a click shows those of one stage in the list. */
export function Pipeline({
  funnel,
  isDegraded,
}: {
  readonly funnel: readonly FunnelStage[] | undefined;
  readonly isDegraded: boolean;
}) {
  const { query, change } = useAddressQuery();
  const most = Math.max(1, ...(funnel ?? []).map(({ reached }) => reached));
  const chosen = query.get('stage');
  return (
    <Card
      title="Seller pipeline"
      class="pipeline"
      note="Sellers waiting at each question now; the bar shows how many came this far in 30 days"
      isDegraded={isDegraded}
    >
      <div class="funnel-legend small muted" aria-hidden="true">
        <span>Stage</span>
        <span>Now</span>
        <span>Reached</span>
        <span>Drop-off</span>
        <span>Median stay</span>
      </div>
      {funnel === undefined ? (
        <Skeleton lines={6} height={28} />
      ) : (
        <ol class="funnel">
          {funnel.map((stage, index) => (
            <li key={stage.stage}>
              <button
                type="button"
                class="funnel-step"
                aria-pressed={chosen === stage.stage}
                aria-label={spoken(stage)}
                onClick={() => {
                  change({ stage: chosen === stage.stage ? null : stage.stage, stalled: null, page: null });
                }}
              >
                <span class="funnel-name">
                  <span class="funnel-code">{stage.stage === 'QUALIFIED' ? '✓' : stage.stage}</span>
                  {stageName(stage.stage)}
                </span>
                <span class="funnel-count">{count(stage.count)}</span>
                <span class="funnel-bar">
                  <span
                    class={`funnel-fill step-${String(index)}`}
                    style={{ width: `${String((stage.reached / most) * 100)}%` }}
                  />
                  <span class="funnel-reached">{count(stage.reached)}</span>
                </span>
                <span class="funnel-drop">
                  {stage.drop_off === null ? '' : `${stage.drop_off > 0 ? '−' : ''}${percent(stage.drop_off)}`}
                </span>
                <span class="funnel-time">{stage.median_seconds === null ? '' : duration(stage.median_seconds)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function spoken({ stage, count: now, reached, drop_off: drop, median_seconds: median }: FunnelStage): string {
  const lost = drop === null ? '' : `, ${percent(drop)} drop off`;
  const stay = median === null ? '' : `, median stay ${duration(median)}`;
  return `${stageName(stage)}: ${String(now)} now, ${String(reached)} reached${lost}${stay}. Filter the list.`;
}
