import type { Token } from '../token';

/**
 * A token as the learned reader sees it: words as they are, figures by their kind only, so that no single number is learned.
 * Mended words stay mended: a slip costs no word its meaning.
 */
export function learnedWord(token: Token): string {
  return token.kind === 'number' ? figureKind(token.text) : token.text;
}

/** `#money` written as such, `#year`, `#nth`, `#percent`, else by size. */
function figureKind(figure: string): string {
  if (/[km]$/.test(figure)) return '#money';
  if (figure.endsWith('%')) return '#percent';
  if (figure.endsWith('s')) return '#decade';
  if (/\d(?:st|nd|rd|th)$/.test(figure)) return '#nth';
  const value = Number(figure.replaceAll(',', ''));
  if (Number.isNaN(value)) return '#';
  if (value >= 1900 && value <= 2035 && !figure.includes(',')) return '#year';
  if (value >= 10_000) return '#money';
  if (value >= 1000) return '#thousands';
  if (value >= 100) return '#hundreds';
  return value > 31 ? '#tens' : '#few';
}

/** Words of a text that are read; what comes after them is not. */
export const LONGEST_LEARNED = 160;
