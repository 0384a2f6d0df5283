import { MONEY_WORDS } from '../../reading/money';
import { Speller } from '../../reading/spelling';
import { type Text, readText } from '../../reading/text';
import { TIME_SPAN_WORDS } from '../../reading/time-spans';
import { FINANCING_WORDS } from './financing';
import { SCORE_WORDS } from './score-lead';

/** Knows every word some recogniser looks for, so that slips in those are mended. */
const SPELLER = new Speller(MONEY_WORDS, TIME_SPAN_WORDS, FINANCING_WORDS, SCORE_WORDS);

/** A lead's words as extraction and scoring see them; read once for both. */
export function readLeadText(raw: string): Text {
  return { ...readText(withZeros(raw), SPELLER), raw };
}

/** "425,OOO": the letter for the figure; every offset stays where it is. */
function withZeros(raw: string): string {
  return raw.replaceAll(/(?<=\d,?)[oO]{3}(?![a-zA-Z])/g, '000');
}
