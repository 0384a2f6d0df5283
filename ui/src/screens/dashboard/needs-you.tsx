import type { Schemas } from '../../api/client';
import { ago, count, reasonWords } from '../../format';
import { useAddressQuery } from '../../parts/address';
import { Card, Empty, Skeleton, Temperature } from '../../parts/basics';
import { Icon, type IconName } from '../../parts/icon';
import { useNow } from '../../parts/now';

type Need = Schemas['NeedsYouDto'];

const ICONS: Readonly<Record<Need['reason'], IconName>> = {
  hot_seller: 'flame',
  asked_for_person: 'hand',
  counter_offer: 'speech',
  longer_timeline: 'speech',
  changed_mind: 'speech',
  bot_unsure: 'speech',
  failed_send: 'warning',
  seller_wrote_again: 'speech',
  wrong_number: 'phone',
};

/** What only a person can do, the most urgent first, as the server orders it. */
export function NeedsYou({
  list,
  isDegraded,
}: {
  readonly list: readonly Need[] | undefined;
  readonly isDegraded: boolean;
}) {
  const now = useNow();
  const { change } = useAddressQuery();
  return (
    <Card
      title="Needs you now"
      class="needs"
      note={list !== undefined && list.length > 0 ? `${count(list.length)} waiting, the most urgent first` : undefined}
      isDegraded={isDegraded}
    >
      {list === undefined ? (
        <Skeleton lines={6} height={28} />
      ) : list.length === 0 ? (
        <Empty icon="check" title="Nothing is waiting for you">
          Hot sellers, calls for a person and failed texts appear here.
        </Empty>
      ) : (
        // A scrolling list must be reachable by keyboard.
        <ul class="needs-list" tabIndex={0} aria-label="Waiting for a person">
          {list.map((need) => (
            <li key={`${need.contact_id}-${need.reason}`}>
              <button
                type="button"
                class="needs-item"
                onClick={() => {
                  change({ open: need.contact_id }, true);
                }}
              >
                <span
                  class={`needs-icon ${need.reason === 'hot_seller' || need.reason === 'failed_send' ? 'urgent' : ''}`}
                >
                  <Icon name={ICONS[need.reason]} />
                </span>
                <span class="needs-words">
                  <strong>{need.seller_name ?? need.contact_id}</strong>
                  <span class="small muted">
                    {reasonWords(need.reason)} · {ago(need.since, now)}
                  </span>
                </span>
                {need.temperature !== null && <Temperature value={need.temperature} />}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
