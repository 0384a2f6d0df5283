import type { Tallies } from '../platform/tallies';
import { Problem } from '../shared';
import { type LeadFacts, orderOfLocation, placeIn } from './domain/lead-list';
import type { LeadQuery } from './lead-store';

/** The most matches of a place or a search that are counted exactly. */
const MATCH_LIMIT = 10_000;

/** A place in a list: the last item given. */
export interface LeadCursor {
  readonly place: number;
  readonly id: string;
}

export function writeCursor({ place, id }: LeadCursor): string {
  return Buffer.from(JSON.stringify([place, id])).toString('base64url');
}

/** Null where the page is none after a cursor; problem `validation` for a text that is no cursor of ours. */
export function readCursor(page: LeadQuery['page']): LeadCursor | null {
  if (!('cursor' in page)) return null;
  const cursor = parseCursor(page.cursor);
  if (cursor === null) throw Problem.ofField('cursor', 'must be a next_cursor as given');
  return cursor;
}

function parseCursor(text: string): LeadCursor | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(value)) return null;
    const [place, id] = value as unknown[];
    return typeof place === 'number' && Number.isSafeInteger(place) && typeof id === 'string' ? { place, id } : null;
  } catch {
    return null;
  }
}

/** Those who may match a place or a search; what they must have besides is looked at one by one. */
export async function candidatesFor(
  { locationId, place, prefixes }: LeadQuery,
  tallies: Tallies,
): Promise<{ readonly ids: readonly string[]; readonly isTruncated: boolean }> {
  if (prefixes.length > 0) return tallies.search(locationId, prefixes, MATCH_LIMIT);
  const found = await tallies.last(locationId, orderOfLocation(place ?? ''), MATCH_LIMIT + 1);
  return { ids: found.slice(0, MATCH_LIMIT).map(({ id }) => id), isTruncated: found.length > MATCH_LIMIT };
}

export interface Matches {
  readonly ids: readonly string[];
  readonly total: number;
  readonly nextCursor: string | null;
}

/** The page of those candidates that match, in the order of the list. */
export function pageOfMatches(candidates: readonly { id: string; facts: LeadFacts }[], query: LeadQuery): Matches {
  const { sortBy, sortOrder, limit, page } = query;
  const sign = sortOrder === 'asc' ? 1 : -1;
  const compare = (a: LeadCursor, b: LeadCursor): number =>
    sign * (a.place - b.place || Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)));
  const placed = candidates
    .filter(({ facts }) => matches(facts, query))
    .map(({ id, facts }): LeadCursor => ({ id, place: placeIn(sortBy, facts) }))
    .sort(compare);
  const cursor = readCursor(page);
  const start = cursor === null ? ('offset' in page ? page.offset : 0) : firstAfter(placed, cursor, compare);
  const shown = placed.slice(start, start + limit);
  const last = shown.at(-1);
  const goesOn = last !== undefined && start + limit < placed.length;
  return { ids: shown.map(({ id }) => id), total: placed.length, nextCursor: goesOn ? writeCursor(last) : null };
}

function firstAfter(
  placed: readonly LeadCursor[],
  cursor: LeadCursor,
  compare: (a: LeadCursor, b: LeadCursor) => number,
): number {
  const next = placed.findIndex((each) => compare(each, cursor) > 0);
  return next === -1 ? placed.length : next;
}

function matches(facts: LeadFacts, { temperature, timeline, range, place, prefixes }: LeadQuery): boolean {
  return (
    (temperature === null || facts.temperature === temperature) &&
    (timeline === null || facts.timeline === timeline) &&
    (range === null || facts.range === range) &&
    (place === null || facts.locations.includes(place)) &&
    prefixes.every((prefix) => facts.terms.some((term) => term.startsWith(prefix)))
  );
}
