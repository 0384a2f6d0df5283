import { MONEY_WORDS } from '../../reading/money';
import { Speller } from '../../reading/spelling';
import { type Text, readText } from '../../reading/text';
import { TIME_SPAN_WORDS } from '../../reading/time-spans';
import { FINANCING_WORDS } from './financing';
import { SCORE_WORDS } from './score-lead';

/** Knows every word some recogniser looks for, so that slips in those are mended. */
const SPELLER = new Speller(MONEY_WORDS, TIME_SPAN_WORDS, FINANCING_WORDS, SCORE_WORDS);

/** A lead's words: as they were written, and as extraction and scoring see them. */
export interface LeadText {
  readonly raw: string;
  /** Of the same length, so that offsets hold for both. */
  readonly text: Text;
}

/** Reads a lead's words once for extraction and scoring. */
export function readLeadText(raw: string): LeadText {
  return { raw, text: readText(withZeros(raw), SPELLER) };
}

/** "425,OOO": the letter for the figure; every offset stays where it is. */
function withZeros(raw: string): string {
  return raw.replaceAll(/(?<=\d,?)[oO]{3}(?![a-zA-Z])/g, '000');
}
