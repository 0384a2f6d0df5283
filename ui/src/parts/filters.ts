import { STAGES } from '../format';
import type { ConversationFilters, LeadFilters } from '../api/queries';

export const TEMPERATURES = ['HOT', 'WARM', 'COLD'] as const;
export const TIMELINES = ['0-30 days', '1-3 months', '3-6 months', '6+ months', 'Unknown'] as const;
export const BUDGETS = [
  'Below $200K',
  '$200-300K',
  '$300-400K',
  '$400-500K',
  '$500-600K',
  '$600K+',
  'Unknown',
] as const;
const LEAD_SORTS = ['lead_score', 'analyzed_at', 'budget'] as const;

export const RECENCIES = [
  { value: '60', name: 'Last hour' },
  { value: '1440', name: 'Last 24 hours' },
  { value: '4320', name: 'Last 3 days' },
] as const;

const CONVERSATION_SORTS = ['last_activity', 'stage', 'temperature', 'price_expectation'] as const;

/** What the address says about the list of conversations. */
export function conversationFiltersOf(query: URLSearchParams): ConversationFilters {
  return {
    stage: oneOf([...STAGES, 'STALLED'] as const, query.get('stage')),
    temperature: oneOf(TEMPERATURES, query.get('temperature')),
    search_term: query.get('q') ?? undefined,
    active_within: wholeNumber(query.get('active')),
    show_stalled_only: query.get('stalled') === 'true' ? true : undefined,
    sort_by: oneOf(CONVERSATION_SORTS, query.get('sort')) ?? 'last_activity',
    sort_order: query.get('order') === 'asc' ? 'asc' : 'desc',
    page: wholeNumber(query.get('page')) ?? 1,
    page_size: wholeNumber(query.get('size')) ?? 10,
  };
}

/** What the address says about the list of leads. */
export function leadFiltersOf(query: URLSearchParams): LeadFilters {
  return {
    temperature: oneOf(TEMPERATURES, query.get('temperature')),
    timeline_class: oneOf(TIMELINES, query.get('timeline')),
    budget_range: oneOf(BUDGETS, query.get('budget')),
    location: query.get('place') ?? undefined,
    search_term: query.get('q') ?? undefined,
    sort_by: oneOf(LEAD_SORTS, query.get('sort')) ?? 'lead_score',
    sort_order: query.get('order') === 'asc' ? 'asc' : 'desc',
    page: wholeNumber(query.get('page')) ?? 1,
    page_size: wholeNumber(query.get('size')) ?? 10,
  };
}

function oneOf<T extends string>(all: readonly T[], value: string | null): T | undefined {
  return all.find((one) => one === value);
}

function wholeNumber(value: string | null): number | undefined {
  const parsed = Number(value);
  return Number.isInteger(parsed) && parsed > 0 ? parsed : undefined;
}
