import { type Words, wordsOf } from '../../../reading/learned/word-network';
import type { Place } from '../../../reading/places';
import type { Text } from '../../../reading/text';
import { type ExtractedLead, FINANCINGS, LEAD_TIMELINES } from '../lead';

/** What the network has an opinion of, and the values of each in the order of its outputs; the first one is "not said". */
export const HEADS = [
  { field: 'financing', values: FINANCINGS },
  { field: 'timeline', values: LEAD_TIMELINES },
  { field: 'budget_min', values: ['none', 'said'] },
  { field: 'budget_max', values: ['none', 'said'] },
  { field: 'place', values: ['aside', 'wanted'] },
] as const;

/** The last head is asked of each place by itself; the others of the whole text. */
export const PLACE_HEAD = HEADS.length - 1;

export const STARTS: readonly number[] = HEADS.map((_, index) =>
  HEADS.slice(0, index).reduce((sum, { values }) => sum + values.length, 0),
);

/** What an extraction says by head of the whole text. */
export function placesOf(lead: Pick<ExtractedLead, 'financing' | 'timeline' | 'budgetMin' | 'budgetMax'>): number[] {
  return [
    FINANCINGS.indexOf(lead.financing),
    LEAD_TIMELINES.indexOf(lead.timeline),
    lead.budgetMin === null ? 0 : 1,
    lead.budgetMax === null ? 0 : 1,
  ];
}

/** Words before and after a place that may tell whose it is. */
const BEFORE = 14;
const AFTER = 10;

/**
 * A text as it is asked about one of its places: the words around it, that place marked, and the others as other places, so
 * that what is learned of one city holds for all.
 */
export function wordsAround(text: Text, place: Place, all: readonly Place[]): Words {
  const { list, flags } = wordsOf(text);
  const words: string[] = [];
  const kept: number[] = [];
  const last = Math.min(list.length, place.to + AFTER);
  for (let at = Math.max(0, place.from - BEFORE); at < last; at += 1) {
    const here = all.find(({ from, to }) => at >= from && at < to);
    if (here !== undefined && here.from !== at) continue;
    words.push(here === undefined ? (list[at] ?? '') : here === place ? '#place' : '#other');
    kept.push(flags[at] ?? 0);
  }
  return { list: words, flags: Uint8Array.from(kept) };
}
