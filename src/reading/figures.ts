/** A figure as it stands in a text: its normalised form and how many characters it takes. */
export interface Figure {
  readonly text: string;
  readonly length: number;
}

/** Digits with separators; a letter o typed for a zero counts as one where only a zero makes sense. */
const DIGITS = /\d(?:[\d.,]|o(?=[\do]|k?(?![a-z\d])))*/y;
const SUFFIX = /[a-z]+/y;
const LOOSE_SUFFIX = / (k|mil|mill|mln|mm?)(?![a-z\d'])/y;
const PLURAL = /'s(?![a-z])/y;
const PERCENT = / ?%/y;
const LOST_ZEROS = /, ?000(?!\d)| 000(?!\d)/y;

const SCALES: Readonly<Record<string, string>> = {
  k: 'k',
  kk: 'k',
  ks: 'k',
  g: 'k',
  m: 'm',
  mm: 'm',
  mil: 'm',
  mill: 'm',
  mln: 'm',
  s: 's',
  st: 'st',
  nd: 'nd',
  rd: 'rd',
  th: 'th',
};

/** The figure that starts at `at`, which is a digit: "350,000" → `350000`, "35ok" → `350k`, "300's" → `300s`, "75 %" → `75%`. */
export function readFigure(text: string, at: number): Figure {
  DIGITS.lastIndex = at;
  DIGITS.test(text);
  let end = DIGITS.lastIndex;
  while (text[end - 1] === '.' || text[end - 1] === ',') end -= 1;
  const digits = text.slice(at, end).replaceAll('o', '0');
  const zeros = digits.length <= 3 ? lengthAt(LOST_ZEROS, text, end) : 0;
  if (zeros > 0) return { text: `${digits}000`, length: end + zeros - at };
  const { scale, length } = suffixAt(text, end, digits);
  return { text: plainDigits(digits, scale) + scale, length: end + length - at };
}

function suffixAt(text: string, at: number, digits: string): { readonly scale: string; readonly length: number } {
  const letters = lengthAt(SUFFIX, text, at);
  if (letters > 0) {
    const suffix = text.slice(at, at + letters);
    if (suffix === 'kish') return { scale: 'k', length: 1 };
    const scale = suffix === 'mil' ? milScale(digits) : SCALES[suffix];
    return scale === undefined ? { scale: '', length: 0 } : { scale, length: letters };
  }
  if (lengthAt(PLURAL, text, at) > 0) return { scale: 's', length: 2 };
  const percent = lengthAt(PERCENT, text, at);
  if (percent > 0) return { scale: '%', length: percent };
  LOOSE_SUFFIX.lastIndex = at;
  const loose = LOOSE_SUFFIX.exec(text);
  if (loose === null) return { scale: '', length: 0 };
  const scale = loose[1] === 'mil' ? milScale(digits) : (SCALES[loose[1] ?? ''] ?? '');
  // "600 m" is no money; "1.2 m" is.
  return scale === 'm' && digits.length > 4 ? { scale: '', length: 0 } : { scale, length: loose[0].length };
}

/** "1.2 mil" is millions; "310 mil" is Spanish for thousands. */
function milScale(digits: string): string {
  return /^\d{2,3}$/.test(digits) && Number(digits) >= 20 ? 'k' : 'm';
}

/**
 * Separators resolved. A comma or a point before three digits groups thousands; people also lose or double the last zero
 * ("350,00"), so a comma before two or four digits after at least two digits does the same.
 */
function plainDigits(digits: string, scale: string): string {
  if (/^\d+$/.test(digits)) return digits;
  const whole = digits.replace(/(?<=[.,]\d{3})[.,]\d{2}$/, '');
  if (/^\d+(?:,\d{3})+$/.test(whole) || /^\d+(?:\.\d{3}){2,}$/.test(whole)) return whole.replace(/[.,]/g, '');
  if (scale === '' && /^\d{1,3}\.\d{3}$/.test(whole)) return whole.replace('.', '');
  if (/^\d{2,3},\d{2}(?:\d{2})?$/.test(whole)) return `${whole.replace(/,.*/, '')}000`;
  const decimal = whole.replace(',', '.');
  return /^\d+\.\d+$/.test(decimal) ? decimal : whole.replace(/[.,].*$/, '');
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}
