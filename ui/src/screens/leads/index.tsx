import { useQuery } from '@tanstack/preact-query';
import type { Schemas } from '../../api/client';
import { leads, type LeadFilters } from '../../api/queries';
import { ago, count, localTime, shortMoney, words } from '../../format';
import { useAddressQuery, useLocationId } from '../../parts/address';
import { Card, Empty, Failure, Skeleton, Temperature } from '../../parts/basics';
import { Chips, SearchField, Select } from '../../parts/fields';
import { BUDGETS, leadFiltersOf, TEMPERATURES, TIMELINES } from '../../parts/filters';
import { useNow } from '../../parts/now';
import { Pager } from '../../parts/pager';
import { useSearchWords } from '../../parts/search-words';
import { SortHead } from '../../parts/sort-head';
import { useTitle } from '../../parts/title';
import { LeadDrawer } from './lead-drawer';

type Lead = Schemas['LeadDto'];
const PAGE_SIZES = [10, 25, 50, 100];
const NARROWING = ['temperature', 'timeline', 'budget', 'place', 'q'];

/** Everyone whose texts have been analysed, best score first. */
export function LeadsScreen() {
  useTitle('Leads');
  const location = useLocationId();
  const { query, change } = useAddressQuery();
  const filters = leadFiltersOf(query);
  const { data, error, refetch, isPlaceholderData } = useQuery(leads(location, filters));
  const isFiltered = NARROWING.some((name) => query.has(name));
  return (
    <div class="screen">
      <header class="screen-head">
        <div>
          <h1>Leads</h1>
          <p class="muted">What the texts of the last 400 days tell, scored, with the reasons.</p>
        </div>
      </header>
      <Card
        title="All leads"
        note={
          data === undefined
            ? undefined
            : `${data.total_is_lower_bound ? 'More than ' : ''}${count(data.total_count)} ${isFiltered ? 'match' : 'in all'}`
        }
      >
        <Filters filters={filters} isFiltered={isFiltered} />
        {error !== null && data === undefined ? (
          <Failure what="The leads" error={error} retry={() => void refetch()} />
        ) : data === undefined ? (
          <Skeleton lines={8} height={32} />
        ) : data.leads.length === 0 ? (
          isFiltered ? (
            <Empty icon="search" title="Nobody matches">
              Take a filter away to see more leads.
            </Empty>
          ) : (
            <Empty icon="people" title="No leads yet">
              The first text of a seller is analysed and appears here with its score.
            </Empty>
          )
        ) : (
          <>
            <Table rows={data.leads} filters={filters} isStale={isPlaceholderData} />
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
      <LeadDrawer />
    </div>
  );
}

function Filters({ filters, isFiltered }: { readonly filters: LeadFilters; readonly isFiltered: boolean }) {
  const { change } = useAddressQuery();
  const [words, setWords] = useSearchWords(filters.search_term, change);
  const choose = (name: string) => (value: string | null) => {
    change({ [name]: value, page: null });
  };
  return (
    <div class="filters">
      <SearchField label="Search by name, phone or place" value={words} onInput={setWords} />
      <Chips
        label="Temperature"
        options={TEMPERATURES.map((value) => ({ value, name: `${value.charAt(0)}${value.slice(1).toLowerCase()}` }))}
        value={filters.temperature}
        onChange={choose('temperature')}
      />
      <Select
        label="Budget"
        value={filters.budget_range ?? ''}
        options={[{ value: '', name: 'Any budget' }, ...BUDGETS.map(named('Budget unknown'))]}
        onChange={choose('budget')}
      />
      <Select
        label="Timeline"
        value={filters.timeline_class ?? ''}
        options={[{ value: '', name: 'Any timeline' }, ...TIMELINES.map(named('Timeline unknown'))]}
        onChange={choose('timeline')}
      />
      {filters.location !== undefined && (
        <button
          type="button"
          class="chip"
          aria-pressed="true"
          onClick={() => {
            choose('place')(null);
          }}
        >
          {words1(filters.location)} ✕<span class="hidden-label"> take this place away</span>
        </button>
      )}
      {isFiltered && (
        <button
          type="button"
          class="button plain"
          onClick={() => {
            setWords('');
            change({ ...Object.fromEntries(NARROWING.map((name) => [name, null])), page: null });
          }}
        >
          Clear
        </button>
      )}
    </div>
  );
}

const words1 = (place: string): string => place.replace(/\b\w/g, (letter) => letter.toUpperCase());

const named = (unknown: string) => (value: string) => ({ value, name: value === 'Unknown' ? unknown : value });

function Table({ rows, filters, isStale }: { rows: readonly Lead[]; filters: LeadFilters; isStale: boolean }) {
  const { change } = useAddressQuery();
  const now = useNow();
  const sort = { by: filters.sort_by, order: filters.sort_order, change };
  return (
    <div class="table-frame" aria-busy={isStale}>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">Lead</th>
            <SortHead name="lead_score" sort={sort}>
              Score
            </SortHead>
            <th scope="col">Temperature</th>
            <SortHead name="budget" sort={sort}>
              Budget
            </SortHead>
            <th scope="col">Timeline</th>
            <th scope="col">Financing</th>
            <th scope="col">Jorge’s criteria</th>
            <SortHead name="analyzed_at" sort={sort}>
              Analysed
            </SortHead>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.contact_id}
              onClick={() => {
                change({ lead: row.contact_id }, true);
              }}
            >
              <th scope="row" class="who">
                <button type="button" class="row-link">
                  {row.name ?? row.contact_id}
                </button>
                <span class="small muted">
                  {row.locations.length === 0 ? 'No place named' : row.locations.map(words1).join(', ')}
                </span>
              </th>
              <td data-label="Score">
                <span class="score">
                  <span class="score-bar" aria-hidden="true">
                    <span class={row.temperature.toLowerCase()} style={{ width: `${String(row.lead_score)}%` }} />
                  </span>
                  <span class="number">{count(row.lead_score)}</span>
                </span>
              </td>
              <td data-label="Temperature">
                <Temperature value={row.temperature} />
              </td>
              <td data-label="Budget" class="nowrap">
                {budgetWords(row)}
              </td>
              <td data-label="Timeline" class="nowrap">
                {row.timeline_class === 'Unknown' ? <span class="muted">Not known</span> : row.timeline_class}
              </td>
              <td data-label="Financing">
                {row.financing === 'unknown' ? <span class="muted">Not known</span> : words(row.financing)}
              </td>
              <td data-label="Criteria">
                <Criteria passes={row.passes_jorge_criteria} />
              </td>
              <td data-label="Analysed">
                <time dateTime={row.analyzed_at} title={localTime(row.analyzed_at)}>
                  {ago(row.analyzed_at, now)}
                </time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Criteria({ passes }: { readonly passes: boolean | null }) {
  if (passes === null) return <span class="muted">No budget known</span>;
  return passes ? <span class="badge good">✓ meets them</span> : <span class="badge warning">✕ does not</span>;
}

export function budgetWords({ budget_min: min, budget_max: max }: Pick<Lead, 'budget_min' | 'budget_max'>) {
  if (min === null && max === null) return <span class="muted">Not known</span>;
  if (min === max) return shortMoney(min);
  if (min === null) return `up to ${shortMoney(max)}`;
  if (max === null) return `from ${shortMoney(min)}`;
  return `${shortMoney(min)} – ${shortMoney(max)}`;
}
