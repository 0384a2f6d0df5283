import { type Attitude, ATTITUDE_CONCEPTS, ATTITUDE_PHRASES } from './attitudes.data';
import { type PhraseMatch, PhraseMatcher, withoutOverlaps } from './phrases';
import type { Text } from './token';

export type { Attitude } from './attitudes.data';

const ATTITUDES = new PhraseMatcher(ATTITUDE_PHRASES, ATTITUDE_CONCEPTS);

/** What attitudes are told by: for spelling repair. */
export const ATTITUDE_WORDS: ReadonlySet<string> = ATTITUDES.words;

/** How the writer stands to what was said before, phrase by phrase; of overlapping phrases the longest. */
export function findAttitudes(text: Text): PhraseMatch<Attitude>[] {
  return withoutOverlaps(ATTITUDES.findAllIn(text.tokens).filter((match) => !isTorn(text, match)));
}

/** What is agreed or disputed in part must be named in one breath: "we accept, three weeks is ok" are two. */
const IN_ONE_BREATH: ReadonlySet<Attitude> = new Set(['price_fine', 'time_fine', 'time_bad', 'heard']);

function isTorn({ tokens }: Text, { tag, from, to }: PhraseMatch<Attitude>): boolean {
  return IN_ONE_BREATH.has(tag) && tokens.slice(from, to).some(({ text }) => text === ',');
}
