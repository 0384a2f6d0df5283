import { useState } from 'preact/hooks';
import { type EventKind, type LiveEvent, useConnection, useEvents } from '../../api/live';
import { clockTime, stageLabel, words } from '../../format';
import { useAddressQuery, useLocationId } from '../../parts/address';
import { Card, Empty } from '../../parts/basics';
import { Chips, SearchField } from '../../parts/fields';
import { Icon, type IconName } from '../../parts/icon';

const KINDS: readonly { readonly value: EventKind; readonly name: string; readonly icon: IconName }[] = [
  { value: 'message', name: 'Texts', icon: 'speech' },
  { value: 'turn', name: 'Turns', icon: 'send' },
  { value: 'stage', name: 'Stages', icon: 'right' },
  { value: 'temperature', name: 'Temperatures', icon: 'flame' },
  { value: 'crm', name: 'CRM', icon: 'out' },
  { value: 'lead', name: 'Leads', icon: 'people' },
  { value: 'system', name: 'System', icon: 'pulse' },
];

const ICONS = new Map(KINDS.map(({ value, icon }) => [value, icon]));

/** What happens, as it happens. */
export function LiveFeed() {
  const location = useLocationId();
  const events = useEvents(location);
  const connection = useConnection(location);
  const { change } = useAddressQuery();
  const [kind, setKind] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [held, setHeld] = useState<readonly LiveEvent[]>();
  const names = namesIn(events);
  const shown = (held ?? events).filter(
    (event) => (kind === null || event.kind === kind) && matches(event, search.trim().toLowerCase()),
  );
  const missed = held === undefined ? 0 : events.findIndex((event) => event === held[0]);
  return (
    <Card
      title="Live activity"
      note={
        held === undefined ? 'Since this page was opened' : `Paused${missed > 0 ? `, ${String(missed)} newer` : ''}`
      }
      actions={
        <button
          type="button"
          class="button"
          aria-pressed={held !== undefined}
          onClick={() => {
            setHeld(held === undefined ? events : undefined);
          }}
        >
          <Icon name={held === undefined ? 'pause' : 'play'} /> {held === undefined ? 'Pause' : 'Resume'}
        </button>
      }
    >
      <div class="filters">
        <SearchField label="Search the activity" value={search} onInput={setSearch} />
        <Chips label="Kind of activity" options={KINDS} value={kind ?? undefined} onChange={setKind} />
      </div>
      {shown.length === 0 ? (
        <Empty icon="pulse" title={events.length === 0 ? 'Nothing has happened yet' : 'Nothing matches'}>
          {events.length > 0
            ? 'Take a filter away to see more.'
            : connection === 'live'
              ? 'Texts, turns and changes appear here the moment they happen.'
              : 'Activity appears here once live updates are back.'}
        </Empty>
      ) : (
        <ol class="feed" tabIndex={0} aria-label="Live activity, the newest first">
          {shown.map((event) => (
            <li key={event.id}>
              <span class="needs-icon">
                <Icon name={ICONS.get(event.kind) ?? 'pulse'} />
              </span>
              <span class="feed-words">
                {event.contactId !== undefined && (
                  <button
                    type="button"
                    class="row-link"
                    onClick={() => {
                      change({ open: event.contactId }, true);
                    }}
                  >
                    {text(event, 'seller_name') ?? names.get(event.contactId) ?? event.contactId}
                  </button>
                )}
                <span>{eventWords(event)}</span>
              </span>
              <time class="small muted" dateTime={event.at}>
                {clockTime(event.at)}
              </time>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

/** Not every event carries the name; another of the same contact may. */
function namesIn(events: readonly LiveEvent[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const event of events) {
    const name = text(event, 'seller_name');
    if (event.contactId !== undefined && name !== undefined) names.set(event.contactId, name);
  }
  return names;
}

function text({ data }: LiveEvent, name: string): string | undefined {
  const value = data[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function eventWords(event: LiveEvent): string {
  const from = text(event, 'from');
  const to = text(event, 'to');
  switch (event.kind) {
    case 'message':
      return text(event, 'text') === undefined ? 'wrote a text' : `“${text(event, 'text') ?? ''}”`;
    case 'turn':
      return text(event, 'reply') === undefined ? 'was answered' : `was answered: “${text(event, 'reply') ?? ''}”`;
    case 'stage':
      return `is now at ${stageLabel(to ?? text(event, 'stage') ?? '')}${from === undefined ? '' : `, was at ${stageLabel(from)}`}`;
    case 'temperature':
      return `is now ${to ?? text(event, 'temperature') ?? ''}${from === undefined ? '' : `, was ${from}`}`;
    case 'crm':
      return `CRM: ${words(text(event, 'effect') ?? text(event, 'type') ?? 'delivery')} ${text(event, 'status') ?? ''}`;
    case 'lead':
      return `scored ${text(event, 'lead_score') ?? text(event, 'score') ?? ''}`;
    case 'system':
      return text(event, 'message') ?? words(text(event, 'what') ?? 'system event');
  }
}

function matches(event: LiveEvent, search: string): boolean {
  if (search === '') return true;
  const seller = text(event, 'seller_name') ?? event.contactId ?? '';
  return `${seller} ${eventWords(event)}`.toLowerCase().includes(search);
}
