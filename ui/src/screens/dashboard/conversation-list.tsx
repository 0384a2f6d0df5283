import { useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../api/client';
import { conversations, conversationsCsvUrl, type ConversationFilters } from '../../api/queries';
import { ago, count, duration, localTime, money, STAGES, stageName } from '../../format';
import { useAddressQuery, useLocationId } from '../../parts/address';
import { Card, Empty, Failure, Skeleton, StageBadge, Temperature } from '../../parts/basics';
import { conversationFiltersOf, RECENCIES, TEMPERATURES } from '../../parts/filters';
import { Chips, SearchField, Select } from '../../parts/fields';
import { Icon } from '../../parts/icon';
import { useNow } from '../../parts/now';
import { Pager } from '../../parts/pager';
import { useSearchWords } from '../../parts/search-words';
import { SortHead } from '../../parts/sort-head';

type Row = Schemas['ConversationStateDto'];
const PAGE_SIZES = [10, 25, 50, 100];

/** The conversations that live, with everything that narrows them in the address. */
export function ConversationList() {
  const location = useLocationId();
  const { query, change } = useAddressQuery();
  const filters = conversationFiltersOf(query);
  const { data, error, refetch, isPlaceholderData } = useQuery(conversations(location, filters));
  const isFiltered = ['stage', 'temperature', 'q', 'active', 'stalled'].some((name) => query.has(name));
  return (
    <Card
      title="Active conversations"
      class="conversations"
      note={
        data === undefined
          ? undefined
          : `${data.total_is_lower_bound ? 'More than ' : ''}${count(data.total_count)} ${isFiltered ? 'match' : 'in all'}`
      }
      actions={
        <a class="button" href={conversationsCsvUrl(location, filters)} download>
          <Icon name="download" /> CSV
        </a>
      }
    >
      <Filters filters={filters} change={change} isFiltered={isFiltered} />
      {error !== null && data === undefined ? (
        <Failure what="The conversations" error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton lines={12} height={46} />
      ) : data.conversations.length === 0 ? (
        <Nothing isFiltered={isFiltered} />
      ) : (
        <>
          <Table rows={data.conversations} filters={filters} isStale={isPlaceholderData} />
          <Pager
            page={data.page}
            pages={data.total_pages}
            hasNext={data.has_next}
            size={data.page_size}
            sizes={PAGE_SIZES}
            change={change}
          />
        </>
      )}
    </Card>
  );
}

type Change = ReturnType<typeof useAddressQuery>['change'];

function Filters({
  filters,
  change,
  isFiltered,
}: {
  filters: ConversationFilters;
  change: Change;
  isFiltered: boolean;
}) {
  const [words, setWords] = useSearchWords(filters.search_term, change);
  return (
    <div class="filters">
      <SearchField label="Search by name, phone or address" value={words} onInput={setWords} />
      <Chips
        label="Temperature"
        options={TEMPERATURES.map((value) => ({ value, name: `${value.charAt(0)}${value.slice(1).toLowerCase()}` }))}
        value={filters.temperature}
        onChange={(temperature) => {
          change({ temperature, page: null });
        }}
      />
      <Select
        label="Stage"
        value={filters.stage ?? ''}
        options={[
          { value: '', name: 'Any stage' },
          ...[...STAGES, 'STALLED'].map((value) => ({ value, name: stageName(value) })),
        ]}
        onChange={(stage) => {
          change({ stage, page: null });
        }}
      />
      <Select
        label="Active"
        value={String(filters.active_within ?? '')}
        options={recencyOptions(filters.active_within)}
        onChange={(active) => {
          change({ active, page: null });
        }}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={filters.show_stalled_only === true}
          onChange={(event) => {
            change({ stalled: event.currentTarget.checked, page: null });
          }}
        />
        Stalled only
      </label>
      {isFiltered && (
        <button
          type="button"
          class="button plain"
          onClick={() => {
            setWords('');
            change({ stage: null, temperature: null, q: null, active: null, stalled: null, page: null });
          }}
        >
          Clear
        </button>
      )}
    </div>
  );
}

/** The usual ones, and whatever else the address asks for. */
function recencyOptions(minutes: number | undefined) {
  const known = [{ value: '', name: 'Active any time' }, ...RECENCIES];
  if (minutes === undefined || known.some(({ value }) => value === String(minutes))) return known;
  return [...known, { value: String(minutes), name: `Last ${duration(minutes * 60)}` }];
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <Empty icon="search" title="Nobody matches">
        Take a filter away to see more sellers.
      </Empty>
    );
  }
  return (
    <Empty icon="speech" title="No conversations yet">
      The first text a seller sends opens one. Try it yourself in the playground.
    </Empty>
  );
}

function Table({ rows, filters, isStale }: { rows: readonly Row[]; filters: ConversationFilters; isStale: boolean }) {
  const { change } = useAddressQuery();
  const now = useNow();
  const sort = { by: filters.sort_by, order: filters.sort_order, change };
  return (
    <div class="table-frame" aria-busy={isStale}>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">Seller</th>
            <SortHead name="stage" sort={sort}>
              Stage
            </SortHead>
            <SortHead name="temperature" sort={sort}>
              Temperature
            </SortHead>
            <SortHead name="price_expectation" sort={sort} isNumber>
              Price
            </SortHead>
            <SortHead name="last_activity" sort={sort}>
              Last activity
            </SortHead>
            <th scope="col">Next action</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.contact_id}
              onClick={() => {
                change({ open: row.contact_id }, true);
              }}
            >
              <th scope="row" class="who">
                <button type="button" class="row-link">
                  {row.seller_name ?? row.contact_id}
                </button>
                <span class="small muted">{row.property_address ?? 'No address known'}</span>
              </th>
              <td data-label="Stage">
                <StageBadge value={row.stage} />
              </td>
              <td data-label="Temperature">
                <Temperature value={row.temperature} />
              </td>
              <td data-label="Price" class="number">
                {money(row.price_expectation)}
              </td>
              <td data-label="Last activity">
                {row.last_activity === null ? (
                  <span class="muted">–</span>
                ) : (
                  <time dateTime={row.last_activity} title={localTime(row.last_activity)}>
                    {ago(row.last_activity, now)}
                  </time>
                )}
              </td>
              <td data-label="Next" class="next">
                {row.next_action}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
