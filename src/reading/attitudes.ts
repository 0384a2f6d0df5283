import { type Attitude, ATTITUDE_CONCEPTS, ATTITUDE_PHRASES } from './attitudes.data';
import { type PhraseMatch, PhraseMatcher } from './phrases';
import type { Text } from './token';

export type { Attitude } from './attitudes.data';

const ATTITUDES = new PhraseMatcher(ATTITUDE_PHRASES, ATTITUDE_CONCEPTS);

/** What attitudes are told by: for spelling repair. */
export const ATTITUDE_WORDS: ReadonlySet<string> = ATTITUDES.words;

/** How the writer stands to what was said before, phrase by phrase; of overlapping phrases the longest. */
export function findAttitudes(text: Text): PhraseMatch<Attitude>[] {
  return ATTITUDES.findIn(text.tokens);
}
