import { Problem } from '../../shared';
import { type ShownStage, type Temperature, STAGES, TEMPERATURES } from '../domain/conversation';
import type { ConversationQuery } from '../conversation-store';

/** Stages as shown, in the order a list sorted by stage has. */
export const SHOWN_STAGES: readonly ShownStage[] = [...STAGES, 'STALLED'];
/** Temperatures in the order a list sorted by temperature has. */
const SORTED_TEMPERATURES: readonly Temperature[] = ['COLD', 'WARM', 'HOT'];

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

/** By UTF-8 bytes, as Redis and SQLite sort; JavaScript's own order is another one beyond the basic plane. */
function compareBytes(a: string, b: string): number {
  if (a === b) return 0;
  if (SURROGATE.test(a) || SURROGATE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}

const SURROGATE = /[\uD800-\uDFFF]/;

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

/** Problem `validation` for a text that is no cursor of ours. */
export function readCursor(text: string): Cursor {
  const cursor = parseCursor(text);
  if (cursor === null) throw Problem.ofField('cursor', 'must be a next_cursor as given');
  return cursor;
}

function parseCursor(text: string): Cursor | null {
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

/** A page of those matches of a search that pass the filters, in the order of any list and with cursors of the same kind. */
export function pageOfMatches(facts: readonly ListFacts[], query: ConversationQuery): MatchPage {
  const chain = cellsOf(query);
  const { since } = query;
  const placed = facts
    .filter(({ activity }) => since === null || activity >= since)
    .map((each): Place => ({ ...placeOf(each, chain), contactId: each.contactId }))
    .filter(({ cell }) => cell > 0)
    .sort((a, b) => comparePlaces(a, b, chain));
  const start = startOf(placed, chain, query.page);
  const page = placed.slice(start, start + query.limit);
  const last = page.at(-1);
  const hasMore = last !== undefined && start + query.limit < placed.length;
  return {
    contactIds: page.map(({ contactId }) => contactId),
    total: placed.length,
    nextCursor: hasMore ? writeCursor({ ...last, score: String(last.score) }) : null,
  };
}

interface Place {
  /** From 1; 0 when no cell of the chain holds it. */
  readonly cell: number;
  readonly score: number;
  readonly contactId: string;
}

function placeOf(facts: ListFacts, { cells, by }: CellChain): Pick<Place, 'cell' | 'score'> {
  const holds = ({ view, temperature }: Cell): boolean =>
    (view === 'ALL' || view === facts.view) && (temperature === 'ALL' || temperature === facts.temperature);
  return { cell: cells.findIndex(holds) + 1, score: facts[by] };
}

function comparePlaces(a: Place, b: Place, { isReversed }: CellChain): number {
  const within = a.score - b.score || compareBytes(a.contactId, b.contactId);
  return a.cell - b.cell || (isReversed ? -within : within);
}

function startOf(placed: readonly Place[], chain: CellChain, page: ConversationQuery['page']): number {
  if ('offset' in page) return page.offset;
  const cursor = readCursor(page.cursor);
  const last: Place = { ...cursor, score: Number(cursor.score) };
  const next = placed.findIndex((each) => comparePlaces(each, last, chain) > 0);
  return next === -1 ? placed.length : next;
}
