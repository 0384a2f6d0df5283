import type { Speller } from './spelling';
import type { Text } from './text';

/** Fewer words may be names, slips or another language; so many unknown ones in a row are no message. */
const LEAST_WORDS = 10;
/** Real texts, however misspelt, stay above a half; letters typed at random below a fifth. */
const LEAST_KNOWN_SHARE = 0.35;
/** Letters that stand alone or in pairs make words by chance. */
const WORD = /\p{L}{3,}/gu;

/** Whether a text is noise rather than language: long, and made of words that hardly anybody uses. */
export function isGibberish({ raw }: Text, speller: Speller): boolean {
  const words = raw.toLowerCase().match(WORD) ?? [];
  if (words.length < LEAST_WORDS) return false;
  const known = words.filter((word) => speller.isKnown(word)).length;
  return known < words.length * LEAST_KNOWN_SHARE;
}
