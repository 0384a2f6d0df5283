import { type ShownStage, type Temperature, STAGES, TEMPERATURES } from '../domain/conversation';
import type { ConversationQuery, SortBy } from '../conversation-store';

/** Stages as shown, in the order a list sorted by stage has. */
export const SHOWN_STAGES: readonly ShownStage[] = [...STAGES, 'STALLED'];
/** Temperatures in the order a list sorted by temperature has. */
export const SORTED_TEMPERATURES: readonly Temperature[] = ['COLD', 'WARM', 'HOT'];

/** The most matches a search counts exactly. */
export const SEARCH_LIMIT = 10_000;

/** A conversation whose price is not known sorts as if it cost less than any. */
export const NO_PRICE = -1;

export interface Cell {
  readonly view: ShownStage | 'ALL';
  readonly temperature: Temperature | 'ALL';
}

export interface CellChain {
  readonly cells: readonly Cell[];
  readonly by: 'activity' | 'price';
  /** Descending within each cell. */
  readonly isReversed: boolean;
}

/** The index cells that make up a list, in order: one, or one per stage or temperature when it is sorted by that. */
export function cellsOf(query: Pick<ConversationQuery, 'stage' | 'temperature' | 'sortBy' | 'sortOrder'>): CellChain {
  const view = query.stage ?? 'ALL';
  const temperature = query.temperature ?? 'ALL';
  const inOrder = <T>(values: readonly T[]): readonly T[] =>
    query.sortOrder === 'desc' ? [...values].reverse() : values;
  if (query.sortBy === 'stage' && view === 'ALL') {
    const cells = inOrder(SHOWN_STAGES).map((each): Cell => ({ view: each, temperature }));
    return { cells, by: 'activity', isReversed: true };
  }
  if (query.sortBy === 'temperature' && temperature === 'ALL') {
    const cells = inOrder(SORTED_TEMPERATURES).map((each): Cell => ({ view, temperature: each }));
    return { cells, by: 'activity', isReversed: true };
  }
  if (query.sortBy === 'price_expectation') {
    return { cells: [{ view, temperature }], by: 'price', isReversed: query.sortOrder === 'desc' };
  }
  const isReversed = query.sortBy !== 'last_activity' || query.sortOrder === 'desc';
  return { cells: [{ view, temperature }], by: 'activity', isReversed };
}

/** What a list can be filtered and sorted by, of one conversation. */
export interface ListFacts {
  readonly contactId: string;
  readonly view: ShownStage;
  readonly temperature: Temperature;
  readonly price: number;
  readonly activity: number;
}

/** The same order as `cellsOf` gives, for matches of a search that are sorted in memory. */
export function compareFacts(sortBy: SortBy, sortOrder: 'asc' | 'desc'): (a: ListFacts, b: ListFacts) => number {
  const sign = sortOrder === 'desc' ? -1 : 1;
  const recentFirst = (a: ListFacts, b: ListFacts): number =>
    b.activity - a.activity || compareText(b.contactId, a.contactId);
  const byId = (a: ListFacts, b: ListFacts): number => sign * compareText(a.contactId, b.contactId);
  switch (sortBy) {
    case 'last_activity':
      return (a, b) => sign * (a.activity - b.activity) || byId(a, b);
    case 'price_expectation':
      return (a, b) => sign * (a.price - b.price) || byId(a, b);
    case 'stage':
      return (a, b) => sign * (SHOWN_STAGES.indexOf(a.view) - SHOWN_STAGES.indexOf(b.view)) || recentFirst(a, b);
    case 'temperature':
      return (a, b) =>
        sign * (SORTED_TEMPERATURES.indexOf(a.temperature) - SORTED_TEMPERATURES.indexOf(b.temperature)) ||
        recentFirst(a, b);
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether every prefix begins one of the terms. */
export function matchesAll(terms: readonly string[], prefixes: readonly string[]): boolean {
  return prefixes.every((prefix) => terms.some((term) => term.startsWith(prefix)));
}

/** A place in a list: the last item given, by number of its cell, its score and its contact. */
export interface Cursor {
  readonly cell: number;
  readonly score: string;
  readonly contactId: string;
}

export function writeCursor({ cell, score, contactId }: Cursor): string {
  return Buffer.from(JSON.stringify([cell, score, contactId])).toString('base64url');
}

/** Null for a text that is no cursor of ours. */
export function readCursor(text: string): Cursor | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(value)) return null;
    const [cell, score, contactId] = value as unknown[];
    const isValid =
      Number.isInteger(cell) &&
      typeof cell === 'number' &&
      cell >= 1 &&
      cell <= 16 &&
      typeof score === 'string' &&
      Number.isFinite(Number(score)) &&
      score !== '' &&
      typeof contactId === 'string';
    return isValid ? { cell, score, contactId } : null;
  } catch {
    return null;
  }
}

export function isShownStage(value: string): value is ShownStage {
  return SHOWN_STAGES.some((stage) => stage === value);
}

export function isTemperature(value: string): value is Temperature {
  return TEMPERATURES.some((temperature) => temperature === value);
}

export interface MatchPage {
  readonly contactIds: readonly string[];
  readonly total: number;
  readonly nextCursor: string | null;
}

/** A page of the matches of a search, sorted like any list. Here a cursor is simply how far the reader has come. */
export function pageOfMatches(facts: readonly ListFacts[], query: ConversationQuery): MatchPage {
  const sorted = [...facts].sort(compareFacts(query.sortBy, query.sortOrder));
  const offset = 'offset' in query.page ? query.page.offset : placeOf(query.page.cursor);
  const next = offset + query.limit;
  return {
    contactIds: sorted.slice(offset, next).map((each) => each.contactId),
    total: sorted.length,
    nextCursor: next < sorted.length ? writeCursor({ cell: 1, score: String(next), contactId: '' }) : null,
  };
}

function placeOf(cursor: string): number {
  const place = Number(readCursor(cursor)?.score ?? 0);
  return Number.isSafeInteger(place) && place > 0 ? place : 0;
}

/** Whether a match of the search is one the filters let through. */
export function passesFilters(query: ConversationQuery, facts: Pick<ListFacts, 'view' | 'temperature'>): boolean {
  return (query.stage ?? facts.view) === facts.view && (query.temperature ?? facts.temperature) === facts.temperature;
}
