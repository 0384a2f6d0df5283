import { keepPreviousData, queryOptions } from '@tanstack/preact-query';
import { api, dataOf, type Schemas } from './client';

/** The location to look at; undefined is the server's own. */
export type LocationId = string | undefined;
/** The playground's own, which no figure counts. */
export const DEMO = 'demo';

/** A query without the fields that are not given: the API refuses empty ones. */
export function given<T extends object>(query: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== '')) as never;
}

const at = (location: LocationId) => given({ location_id: location });

export interface ConversationFilters {
  readonly stage?: Schemas['ConversationStateDto']['stage'] | undefined;
  readonly temperature?: Schemas['ConversationStateDto']['temperature'] | undefined;
  readonly search_term?: string | undefined;
  /** Minutes. */
  readonly active_within?: number | undefined;
  readonly show_stalled_only?: boolean | undefined;
  readonly sort_by?: 'last_activity' | 'stage' | 'temperature' | 'price_expectation' | undefined;
  readonly sort_order?: 'asc' | 'desc' | undefined;
  readonly page?: number | undefined;
  readonly page_size?: number | undefined;
}

export interface LeadFilters {
  readonly temperature?: Schemas['LeadDto']['temperature'] | undefined;
  readonly timeline_class?: Schemas['LeadDto']['timeline_class'] | undefined;
  readonly budget_range?: Schemas['LeadDto']['budget_range'] | undefined;
  readonly location?: string | undefined;
  readonly search_term?: string | undefined;
  readonly sort_by?: 'lead_score' | 'analyzed_at' | 'budget' | undefined;
  readonly sort_order?: 'asc' | 'desc' | undefined;
  readonly page?: number | undefined;
  readonly page_size?: number | undefined;
}

export interface OutboxFilters {
  readonly status?: Schemas['OutboxEntryDto']['status'] | undefined;
  readonly contact_id?: string | undefined;
  readonly cursor?: number | undefined;
}

export const overview = (location: LocationId) =>
  queryOptions({
    queryKey: ['overview', location],
    queryFn: ({ signal }) => dataOf(api.GET('/api/dashboard/overview', { params: { query: at(location) }, signal })),
    placeholderData: keepPreviousData,
  });

export const conversations = (location: LocationId, filters: ConversationFilters) =>
  queryOptions({
    queryKey: ['conversations', location, filters],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/dashboard/conversations', {
          params: { query: { ...at(location), ...given(filters) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** The same list as a file. */
export function conversationsCsvUrl(location: LocationId, { page: _, page_size: __, ...filters }: ConversationFilters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...at(location), ...given(filters) })) query.set(name, String(value));
  return `/api/dashboard/conversations.csv?${query.toString()}`;
}

export const conversation = (location: LocationId, contactId: string) =>
  queryOptions({
    queryKey: ['conversation', location, contactId],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/seller-bot/conversations/{contact_id}', {
          params: { path: { contact_id: contactId }, query: at(location) },
          signal,
        }),
      ),
  });

export const leads = (location: LocationId, filters: LeadFilters) =>
  queryOptions({
    queryKey: ['leads', location, filters],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/leads', { params: { query: { ...at(location), ...given(filters) } }, signal })),
    placeholderData: keepPreviousData,
  });

export const lead = (location: LocationId, contactId: string) =>
  queryOptions({
    queryKey: ['lead', location, contactId],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/leads/{contact_id}', {
          params: { path: { contact_id: contactId }, query: at(location) },
          signal,
        }),
      ),
  });

export const outbox = (location: LocationId, filters: OutboxFilters) =>
  queryOptions({
    queryKey: ['outbox', location, filters],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/outbox', { params: { query: { ...at(location), ...given(filters) } }, signal })),
    placeholderData: keepPreviousData,
  });

export const tone = (location: LocationId) =>
  queryOptions({
    queryKey: ['tone', location],
    queryFn: ({ signal }) => dataOf(api.GET('/api/seller-bot/settings', { params: { query: at(location) }, signal })),
    staleTime: Infinity,
  });

export const locations = () =>
  queryOptions({
    queryKey: ['locations'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/locations', { signal })),
    staleTime: 60_000,
  });

export const alerts = (location: LocationId) =>
  queryOptions({
    queryKey: ['metrics', 'alerts', location],
    queryFn: ({ signal }) => dataOf(api.GET('/api/metrics/alerts', { params: { query: at(location) }, signal })),
  });

export const performance = (location: LocationId) =>
  queryOptions({
    queryKey: ['metrics', 'performance', location],
    queryFn: ({ signal }) => dataOf(api.GET('/api/metrics/performance', { params: { query: at(location) }, signal })),
  });

export const costSavings = (location: LocationId) =>
  queryOptions({
    queryKey: ['metrics', 'cost-savings', location],
    queryFn: ({ signal }) => dataOf(api.GET('/api/metrics/cost-savings', { params: { query: at(location) }, signal })),
  });

export const timeSeries = (location: LocationId, hours: number) =>
  queryOptions({
    queryKey: ['metrics', 'time-series', location, hours],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/metrics/time-series', { params: { query: { ...at(location), hours } }, signal })),
  });

/** The texts as a seller would read them; nothing is saved. */
export const tonePreview = (location: LocationId, draft: Schemas['ToneDto']) =>
  queryOptions({
    queryKey: ['tone-preview', location, draft],
    queryFn: ({ signal }) =>
      dataOf(
        api.POST('/api/seller-bot/settings/preview', {
          params: { query: at(location) },
          body: { ...draft, name: 'Maria Lopez', price: 350_000 },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
