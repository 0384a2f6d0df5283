import { useMutation, useQuery, useQueryClient } from '@tanstack/preact-query';
import { api, dataOf, type Schemas, wordsOf } from '../../api/client';
import { type LocationId, outbox } from '../../api/queries';
import { ago, count, localTime } from '../../format';
import { useAddressQuery, useLocationId } from '../../parts/address';
import { Card, Empty, Failure, Skeleton } from '../../parts/basics';
import { CursorPager } from '../../parts/cursor-pager';
import { Chips, SearchField } from '../../parts/fields';
import { effectWords } from '../../parts/effect-words';
import { Icon } from '../../parts/icon';
import { ReadOnly, useMay } from '../../parts/me';
import { useNow } from '../../parts/now';
import { useTitle } from '../../parts/title';
import { useSay } from '../../parts/toast';

type Entry = Schemas['OutboxEntryDto'];
type Status = Entry['status'];

const STATUSES: readonly { readonly value: Status; readonly name: string }[] = [
  { value: 'dead', name: 'Failed for good' },
  { value: 'waiting', name: 'Waiting' },
  { value: 'sending', name: 'On the way' },
  { value: 'sent', name: 'Delivered' },
  { value: 'skipped', name: 'Skipped' },
];

/** Everything that goes to the CRM, and what could not be delivered. */
export function OutboxScreen() {
  useTitle('Deliveries');
  const location = useLocationId();
  const { query, change } = useAddressQuery();
  const status = STATUSES.find(({ value }) => value === query.get('status'))?.value;
  const contact = query.get('contact') ?? '';
  const cursor = query.get('cursor') === null ? undefined : Number(query.get('cursor'));
  const filters = { status, contact_id: contact === '' ? undefined : contact, cursor };
  const { data, error, refetch, isPlaceholderData } = useQuery(outbox(location, filters));
  return (
    <div class="screen">
      <header class="screen-head">
        <div>
          <h1>Deliveries</h1>
          <p class="muted">Texts, tags and fields on their way to the CRM.</p>
        </div>
      </header>
      <Card title="Outbox" note={data === undefined ? undefined : summary(data.counts)}>
        <div class="filters">
          <SearchField
            label="Contact id"
            value={contact}
            onInput={(value) => {
              change({ contact: value.trim(), cursor: null });
            }}
          />
          <Chips
            label="State of the delivery"
            options={STATUSES}
            value={status}
            onChange={(next) => {
              change({ status: next, cursor: null });
            }}
          />
        </div>
        {error !== null && data === undefined ? (
          <Failure what="The outbox" error={error} retry={() => void refetch()} />
        ) : data === undefined ? (
          <Skeleton lines={8} height={32} />
        ) : data.entries.length === 0 ? (
          <Nothing status={status} />
        ) : (
          <Entries entries={data.entries} location={location} isStale={isPlaceholderData} />
        )}
        {data !== undefined && <CursorPager cursor={cursor} next={data.next_cursor} change={change} />}
      </Card>
    </div>
  );
}

function summary(counts: Readonly<Record<string, number>>): string {
  return STATUSES.map(({ value, name }) => `${count(counts[value] ?? 0)} ${name.toLowerCase()}`).join(' · ');
}

function Nothing({ status }: { readonly status: Status | undefined }) {
  if (status === 'dead') {
    return (
      <Empty icon="check" title="Nothing has failed">
        A delivery that fails for good waits here to be tried again.
      </Empty>
    );
  }
  return (
    <Empty icon="send" title="No deliveries here">
      Every answer of the bot puts its text and what the CRM should know into this list.
    </Empty>
  );
}

interface EntriesProps {
  readonly entries: readonly Entry[];
  readonly location: LocationId;
  readonly isStale: boolean;
}

function Entries({ entries, location, isStale }: EntriesProps) {
  const now = useNow();
  const { change } = useAddressQuery();
  const mayAct = useMay('agent');
  return (
    <div class="table-frame" aria-busy={isStale}>
      <table class="rows still">
        <thead>
          <tr>
            <th scope="col">Contact</th>
            <th scope="col">What</th>
            <th scope="col">State</th>
            <th scope="col" class="number">
              Attempts
            </th>
            <th scope="col">Created</th>
            <th scope="col">
              <span class="hidden-label">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row" class="who">
                <button
                  type="button"
                  class="row-link"
                  onClick={() => {
                    change({ open: entry.contact_id }, true);
                  }}
                >
                  {entry.contact_id}
                </button>
              </th>
              <td data-label="What" class="next">
                {effectWords(entry.effect)}
                {entry.detail !== null && <span class="small muted entry-detail">{entry.detail}</span>}
              </td>
              <td data-label="State">
                <span class={`badge ${entry.status}`}>{entry.status}</span>
              </td>
              <td data-label="Attempts" class="number">
                {count(entry.attempts)}
              </td>
              <td data-label="Created">
                <time dateTime={entry.created_at} title={localTime(entry.created_at)}>
                  {ago(entry.created_at, now)}
                </time>
              </td>
              <td>{entry.status === 'dead' && mayAct === true && <Replay entry={entry} location={location} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {mayAct === false && entries.some(({ status }) => status === 'dead') && (
        <ReadOnly least="agent" what="trying a delivery again" />
      )}
    </div>
  );
}

/** Tries a failed delivery again; the server guards against sending twice. */
function Replay({ entry, location }: { readonly entry: Entry; readonly location: LocationId }) {
  const client = useQueryClient();
  const say = useSay();
  const replay = useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/api/outbox/{id}/replay', {
          params: { path: { id: entry.id }, query: location === undefined ? {} : { location_id: location } },
        }),
      ),
    onSuccess: () => {
      say('good', 'The delivery is tried again.');
    },
    onError: (error) => {
      say('bad', wordsOf(error));
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['outbox'] }),
        client.invalidateQueries({ queryKey: ['overview'] }),
      ]),
  });
  return (
    <button
      type="button"
      class="button"
      disabled={replay.isPending}
      aria-label={`Try again: ${effectWords(entry.effect)}`}
      onClick={() => {
        replay.mutate();
      }}
    >
      <Icon name="undo" /> Try again
    </button>
  );
}
