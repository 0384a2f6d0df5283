import { useQuery } from '@tanstack/preact-query';
import { audit, type AuditFilters } from '../../api/access';
import type { Schemas } from '../../api/client';
import { localTime, words } from '../../format';
import { type Changes, useAddressQuery, useLocationId } from '../../parts/address';
import { Card, Empty, Failure, Skeleton } from '../../parts/basics';
import { CursorPager } from '../../parts/cursor-pager';
import { Chips, Select } from '../../parts/fields';
import { Icon } from '../../parts/icon';
import { Only } from '../../parts/me';
import { SettingsTabs } from '../../parts/settings-tabs';
import { sent } from '../../parts/text-field';
import { useTitle } from '../../parts/title';

type Entry = Schemas['AuditEntryDto'];
type Change = (changes: Changes, isStep?: boolean) => void;

const ACTIONS: readonly string[] = [
  'login',
  'logout',
  'change_password',
  'take_over',
  'release',
  'write_to_seller',
  'move_to_stage',
  'trigger_cma',
  'reset_conversation',
  'replay',
  'change_tone',
  'reset_tone',
  'create_user',
  'change_user',
  'remove_user',
  'create_api_key',
  'remove_api_key',
  'create_location',
  'change_location',
];

const OUTCOMES = [
  { value: 'done', name: 'Done' },
  { value: 'refused', name: 'Refused' },
] as const;

/** Who did what, when, and how it ended. */
export function AuditScreen() {
  useTitle('Audit');
  return (
    <div class="screen">
      <header class="screen-head">
        <div>
          <h1>Audit</h1>
          <p class="muted">What people and machines did here, the latest first. It can’t be changed.</p>
        </div>
      </header>
      <SettingsTabs />
      <Only least="admin">
        <AuditLog />
      </Only>
    </div>
  );
}

function AuditLog() {
  const location = useLocationId();
  const { query, change } = useAddressQuery();
  const filters: AuditFilters = {
    who: query.get('who') ?? undefined,
    action: query.get('action') ?? undefined,
    target: query.get('target') ?? undefined,
    outcome: OUTCOMES.find(({ value }) => value === query.get('outcome'))?.value,
    cursor: query.get('cursor') ?? undefined,
  };
  const { data, error, refetch, isPlaceholderData } = useQuery(audit(location, filters));
  const isFiltered = ['who', 'action', 'target', 'outcome'].some((name) => query.has(name));
  return (
    <Card title="Log" note={location === undefined ? 'Of all you may see' : `Of the location ${location}`}>
      <Filters filters={filters} isFiltered={isFiltered} change={change} />
      {error !== null && data === undefined ? (
        <Failure what="The audit log" error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton lines={8} height={32} />
      ) : data.entries.length > 0 ? (
        <Entries entries={data.entries} isStale={isPlaceholderData} change={change} />
      ) : isFiltered ? (
        <Empty icon="search" title="Nothing matches">
          {data.next_cursor === null ? 'Take a filter away to see more.' : 'Nothing among these; older ones may match.'}
        </Empty>
      ) : (
        <Empty icon="lock" title="Nothing has been done yet">
          Logins, messages of agents, moved stages and changed settings are written down here.
        </Empty>
      )}
      {data !== undefined && <CursorPager cursor={filters.cursor} next={data.next_cursor} change={change} />}
    </Card>
  );
}

interface FiltersProps {
  readonly filters: AuditFilters;
  readonly isFiltered: boolean;
  readonly change: Change;
}

function Filters({ filters, isFiltered, change }: FiltersProps) {
  return (
    <div class="filters">
      <Exact label="Who" name="who" value={filters.who} change={change} />
      <Exact label="To whom or what" name="target" value={filters.target} change={change} />
      <Select
        label="Action"
        value={filters.action ?? ''}
        options={[{ value: '', name: 'Any action' }, ...ACTIONS.map((value) => ({ value, name: words(value) }))]}
        onChange={(action) => {
          change({ action, cursor: null });
        }}
      />
      <Chips
        label="Outcome"
        options={OUTCOMES}
        value={filters.outcome}
        onChange={(outcome) => {
          change({ outcome, cursor: null });
        }}
      />
      {isFiltered && (
        <button
          type="button"
          class="button plain"
          onClick={() => {
            change({ who: null, action: null, target: null, outcome: null, cursor: null });
          }}
        >
          Clear
        </button>
      )}
    </div>
  );
}

/** A whole name or id; half of one would match nothing, so it waits for Enter or for the focus to leave. */
function Exact({
  label,
  name,
  value = '',
  change,
}: {
  readonly label: string;
  readonly name: 'who' | 'target';
  readonly value: string | undefined;
  readonly change: Change;
}) {
  return (
    <form
      class="search exact"
      onSubmit={(event) => {
        change({ [name]: sent(event)(name).trim(), cursor: null });
      }}
    >
      <label>
        <span class="hidden-label">{label}</span>
        <Icon name="search" />
        <input
          key={value}
          type="search"
          name={name}
          defaultValue={value}
          placeholder={label}
          maxLength={128}
          onBlur={(event) => {
            if (event.currentTarget.value.trim() !== value)
              change({ [name]: event.currentTarget.value.trim(), cursor: null });
          }}
        />
      </label>
    </form>
  );
}

interface EntriesProps {
  readonly entries: readonly Entry[];
  readonly isStale: boolean;
  readonly change: Change;
}

function Entries({ entries, isStale, change }: EntriesProps) {
  return (
    <div class="table-frame" aria-busy={isStale}>
      <table class="rows still">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">To whom or what</th>
            <th scope="col">Location</th>
            <th scope="col">When</th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, at, who, action, target, location_id: location, fields, outcome }) => (
            <tr key={id}>
              <th scope="row" class="who">
                {who === null ? (
                  <span class="muted">Not logged in</span>
                ) : (
                  <Narrow label={`Only what ${who} did`} text={who} to={{ who }} change={change} />
                )}
              </th>
              <td data-label="What">
                {words(action)}
                {fields.length > 0 && <span class="small muted entry-detail">{fieldWords(fields)}</span>}
              </td>
              <td data-label="To whom or what" class="about">
                {target === null ? (
                  <span class="muted">–</span>
                ) : (
                  <Narrow label={`Only what was done to ${target}`} text={target} to={{ target }} change={change} />
                )}
              </td>
              <td data-label="Location" class="muted">
                {location ?? '–'}
              </td>
              <td data-label="When">
                <time dateTime={at}>{localTime(at)}</time>
              </td>
              <td data-label="Outcome">
                <span class={`badge ${outcome === 'done' ? 'good' : 'bad'}`}>
                  {outcome === 'done' ? 'Done' : refusalWords(outcome)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What stands here, as a way to see only its like. */
function Narrow({
  label,
  text,
  to,
  change,
}: {
  readonly label: string;
  readonly text: string;
  readonly to: Changes;
  readonly change: Change;
}) {
  return (
    <button
      type="button"
      class="row-link"
      title={label}
      onClick={() => {
        change({ ...to, cursor: null }, true);
      }}
    >
      {text}
    </button>
  );
}

const fieldWords = (fields: readonly string[]): string => fields.map((field) => field.replaceAll('_', ' ')).join(', ');
const refusalWords = (code: string): string => words(code.replaceAll('-', ' '));
