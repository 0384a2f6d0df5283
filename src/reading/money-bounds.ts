import { type PhraseGroup, type PhraseMatch, PhraseMatcher } from './phrases';
import type { Text } from './token';

export type Bound = 'floor' | 'ceiling' | 'about';

interface BoundCue {
  readonly bound: Bound;
  readonly side: 'before' | 'after';
}

const bound = (kind: Bound, side: BoundCue['side'], ...phrases: readonly string[]): PhraseGroup<BoundCue> => ({
  tag: { bound: kind, side },
  phrases,
});

/** Stands right beside the figure; "a", "$" and "about" may come between. */
const BOUND_CUES: readonly PhraseGroup<BoundCue>[] = [
  bound(
    'floor',
    'before',
    'at (the)? (least|minimum|very least)',
    '(minimum|min|least|lowest|floor|starting|starts|from|upwards)',
    '(minimum|floor|lowest|least|bottom) (of|is|i would take is|would be|i would go is|i will take is)',
    '(not|no|nothing|never|none) ~5 (less|lower|under|below|beneath|fewer|south|shy|short) (than|of)?',
    'any (less|lower) than',
    '(not|never|no) ~3 (come|coming|budge|budging|move|moving|get|drop|dropping|back) (off|from|below|under|down from)',
    '(minimo|al menos|por lo menos|desde|mas de|a partir de|no menos de)',
    '(no|ni|nunca|nada|por) ~4 (menos|bajo|baja|bajamos|bajaria|abajo|debajo) de',
    '(go|going|sell|selling|take|accept) (below|under|lower than|less than|any lower than)',
    '(north of|upward of|upwards of|over|above|more than|greater than|higher than|starting at|starting from|start at|starts at|starts with a|begins at|begin at|open at|as little as|no worse than|beginning at|excess of)',
  ),
  bound(
    'floor',
    'after',
    '(and|or) (up|more|above|higher|better|over)',
    '(minimum|min|plus|floor|is (my|our|the) (absolute|hard|very)? (floor|minimum|lowest|bottom|least))',
    'at (the)? (least|minimum)',
    'or (better|nothing)',
    'on up',
  ),
  bound(
    'ceiling',
    'before',
    '(up to|as much as|under|below|max|maximum|at most|less than|no more than|not more than|not over|lower than|no higher than|nothing over|nothing above|not above|nothing more than|cap|capped at|limit|limit is|not exceed|topping out at|tops out at|within|maxed at|max is|max of|maximum of|top end|tops at|south of)',
    '(maximo|maximo de|como maximo|hasta|menos de|no mas de|debajo de|por debajo de|tope de|tope)',
    '(can not|do not want to|can|will not) (go)? (over|above|more than|higher than|past)',
    '(not|no|nothing|never) ~2 (over|above|more than|higher than|past|exceeding)',
  ),
  bound(
    'ceiling',
    'after',
    '(maximo|como maximo|de maximo|a lo mucho|o menos|top|is (my|our|the) (absolute|hard|top)? (max|maximum|limit|ceiling|cap|top))',
    '(max|maximum|tops|or less|or under|or below|at most|and under|and below|or lower|at the most)',
  ),
  bound(
    'about',
    'before',
    '(about|around|like|near|nearly|almost|close to|say|maybe|ballpark|somewhere around|somewhere near|in the neighborhood of|give or take|something like|probably|right around|bout|in the range of|in the area of|unos|como|alrededor de|aproximadamente|mas o menos)',
  ),
  bound(
    'about',
    'after',
    '(mas o menos|or so|or thereabouts|give or take|ballpark|range|or something|or around there|something like that|area|maybe|neighborhood)',
  ),
];

const CUES = new PhraseMatcher(BOUND_CUES);

const MAY_STAND_BETWEEN = new Set([
  'a',
  '$',
  'about',
  'around',
  'like',
  'the',
  'of',
  'is',
  'probably',
  'maybe',
  'say',
  'roughly',
  '-',
  ':',
  'be',
  ',',
]);

export type FoundBound = PhraseMatch<BoundCue>;

/** All words of a text that may make a figure beside them a bound. */
export function findBounds(text: Text): readonly FoundBound[] {
  return CUES.findAllIn(text.tokens);
}

/** Whether the figure at these tokens is a bound: "at least 300", "350 max", "around 320". The longer phrase decides. */
export function boundAround(
  text: Text,
  { from, to }: { readonly from: number; readonly to: number },
  bounds: readonly FoundBound[],
): Bound | null {
  let about: Bound | null = null;
  let best: Bound | null = null;
  let longest = 0;
  for (const match of bounds) {
    if (match.from > to + NARROW) break;
    // "within 30 min. 425": minutes
    if (text.tokens[match.from]?.text === 'min' && match.to <= from && isMinutes(text, match.from - 1)) continue;
    const isBeside = match.tag.side === 'before' ? isNarrow(text, match.to, from) : isNarrow(text, to, match.from);
    if (!isBeside) continue;
    if (match.tag.bound === 'about') about = 'about';
    else if (match.to - match.from > longest) {
      longest = match.to - match.from;
      best = match.tag.bound;
    }
  }
  return best ?? about;
}

/** Longer drives are told in hours. */
const MOST_MINUTES = 90;

function isMinutes(text: Text, at: number): boolean {
  const token = text.tokens[at];
  return token?.kind === 'number' && Number(token.text) <= MOST_MINUTES;
}

/** How many words may stand between a bound and its figure. */
const NARROW = 3;

function isNarrow(text: Text, from: number, to: number): boolean {
  if (to < from || to - from > NARROW) return false;
  for (let at = from; at < to; at += 1) if (!MAY_STAND_BETWEEN.has(text.tokens[at]?.text ?? '')) return false;
  return true;
}
