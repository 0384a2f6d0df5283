import { MONEY_WORDS } from '../../reading/money';
import { Speller } from '../../reading/spelling';
import { type Text, readText } from '../../reading/text';
import { TIME_SPAN_WORDS } from '../../reading/time-spans';
import { type LeadPhrases, SOUGHT_WORDS, findLeadPhrases } from './lead-phrases';

/** Knows every word some recogniser looks for, so that slips in those are mended. */
const SPELLER = new Speller(MONEY_WORDS, TIME_SPAN_WORDS, SOUGHT_WORDS);

/** A lead's words: as they were written, and as extraction and scoring see them. */
export interface LeadText {
  readonly raw: string;
  /** Of the same length, so that offsets hold for both. */
  readonly text: Text;
  readonly phrases: LeadPhrases;
}

/** Reads a lead's words once for extraction and scoring. */
export function readLeadText(raw: string): LeadText {
  const text = readText(withZeros(raw), SPELLER);
  return { raw, text, phrases: findLeadPhrases(text) };
}

/** "425,OOO": the letter for the figure; every offset stays where it is. */
function withZeros(raw: string): string {
  return raw.replaceAll(/(?<=\d,?)[oO]{3}(?![a-zA-Z])/g, '000');
}
