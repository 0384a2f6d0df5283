import type { QueryClient } from '@tanstack/preact-query';
import { useQueryClient } from '@tanstack/preact-query';
import { useEffect, useSyncExternalStore } from 'preact/compat';
import type { LocationId } from './queries';

const EVENT_KINDS = ['message', 'turn', 'stage', 'temperature', 'crm', 'lead', 'system'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something that happened, as the feed shows it. */
export interface LiveEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly at: string;
  readonly contactId: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

/** `connecting` is the first attempt; `lost` means that what is shown may be older than it looks. */
export type Connection = 'connecting' | 'live' | 'lost';

/** The newest events only: the page stays open all day. */
const KEPT_EVENTS = 200;
/** After the first event of a burst the views are asked again this often at most. */
const BURST_MS = 300;
const LONGEST_WAIT_MS = 15_000;

/** Which views each kind of event may have changed. The conversation itself is always among them. */
const VIEWS: Readonly<Record<EventKind, readonly string[]>> = {
  message: ['overview', 'conversations'],
  turn: ['overview', 'conversations', 'outbox'],
  stage: ['overview', 'conversations'],
  temperature: ['overview', 'conversations'],
  crm: ['overview', 'outbox', 'conversations'],
  lead: ['overview', 'leads', 'lead'],
  system: ['overview', 'metrics', 'conversations', 'outbox', 'tone'],
};

/**
 * The page's ear: one EventSource for one location. The browser itself reconnects with Last-Event-ID; when it gives
 * up, we begin anew and ask every view again, so that nothing is missing either way.
 */
class LiveFeed {
  connection: Connection = 'connecting';
  events: readonly LiveEvent[] = [];
  private readonly listeners = new Set<() => void>();
  private source: EventSource | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private stale = new Set<string>();
  private flush: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly location: LocationId,
    private readonly client: QueryClient,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  open(): void {
    const query = this.location === undefined ? '' : `?location_id=${encodeURIComponent(this.location)}`;
    const source = new EventSource(`/api/dashboard/events${query}`);
    this.source = source;
    source.onopen = () => {
      this.connected();
    };
    source.onerror = () => {
      this.failed(source);
    };
    for (const kind of EVENT_KINDS) {
      source.addEventListener(kind, (event) => {
        this.took(kind, event);
      });
    }
  }

  close(): void {
    this.source?.close();
    clearTimeout(this.retry);
    clearTimeout(this.flush);
  }

  /** Nothing is tried until somebody has logged in. */
  silence(): void {
    this.source?.close();
    clearTimeout(this.retry);
  }

  resume(): void {
    this.silence();
    this.failures = 0;
    this.open();
  }

  private connected(): void {
    const wasLost = this.connection === 'lost';
    this.failures = 0;
    this.became('live');
    if (wasLost) void this.client.invalidateQueries();
  }

  private failed(source: EventSource): void {
    this.became('lost');
    if (source.readyState !== EventSource.CLOSED) return;
    source.close();
    // A refusal looks like a failure from here: whether it is one, the session tells.
    void this.client.invalidateQueries({ queryKey: ['me'] });
    this.failures += 1;
    this.retry = setTimeout(
      () => {
        this.open();
      },
      Math.min(1000 * 2 ** (this.failures - 1), LONGEST_WAIT_MS),
    );
  }

  private became(connection: Connection): void {
    if (this.connection === connection) return;
    this.connection = connection;
    this.tell();
  }

  private took(kind: EventKind, event: MessageEvent<unknown>): void {
    const data = parsed(String(event.data));
    const contactId = typeof data.contact_id === 'string' ? data.contact_id : undefined;
    const at = typeof data.at === 'string' ? data.at : new Date().toISOString();
    if (this.events.some(({ id }) => id !== '' && id === event.lastEventId)) return;
    this.events = [{ id: event.lastEventId, kind, at, contactId, data }, ...this.events].slice(0, KEPT_EVENTS);
    this.tell();
    if (data.what === 'events_missed') {
      // Nobody can say what has changed meanwhile.
      void this.client.invalidateQueries();
      return;
    }
    for (const view of VIEWS[kind]) this.stale.add(view);
    if (contactId !== undefined) this.stale.add(`conversation/${contactId}`);
    this.renew();
  }

  /** The first event shows at once, the rest of its burst together. */
  private renew(): void {
    if (this.flush !== undefined) return;
    const ask = (): void => {
      const stale = this.stale;
      this.stale = new Set();
      for (const view of stale) {
        const [name, contactId] = view.split(/\/(.*)/s);
        const queryKey = contactId === undefined ? [name] : [name, this.location, contactId];
        // A request under way may have read what was before the event.
        void this.client.invalidateQueries({ queryKey }, { cancelRefetch: true });
      }
    };
    ask();
    this.flush = setTimeout(() => {
      this.flush = undefined;
      if (this.stale.size > 0) this.renew();
    }, BURST_MS);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

let current: { readonly location: LocationId; readonly feed: LiveFeed } | undefined;

function feedOf(location: LocationId, client: QueryClient): LiveFeed {
  if (current?.location !== location || current === undefined) {
    current?.feed.close();
    const feed = new LiveFeed(location, client);
    feed.open();
    current = { location, feed };
  }
  return current.feed;
}

export function silenceLive(): void {
  current?.feed.silence();
}

export function resumeLive(): void {
  current?.feed.resume();
}

/** Whether live updates arrive, for the location the page looks at. */
export function useConnection(location: LocationId): Connection {
  const feed = feedOf(location, useQueryClient());
  return useSyncExternalStore(feed.subscribe, () => feed.connection);
}

export function useEvents(location: LocationId): readonly LiveEvent[] {
  const feed = feedOf(location, useQueryClient());
  return useSyncExternalStore(feed.subscribe, () => feed.events);
}

const POLL_MS = 20_000;

/** While live updates are away the views are asked again from time to time. */
export function useFallbackPolling(connection: Connection): void {
  const client = useQueryClient();
  useEffect(() => {
    if (connection !== 'lost') return undefined;
    const timer = setInterval(() => void client.invalidateQueries(), POLL_MS);
    return () => {
      clearInterval(timer);
    };
  }, [connection, client]);
}
