/** A text in plain lower-case characters, with the way back to the offsets of the original. */
export interface Folded {
  readonly text: string;
  /** Offset in the original for each offset in `text` (one more than its length); null where they are the same. */
  readonly offsets: readonly number[] | null;
}

const ASCII_ONLY = /^[\n\r\t\x20-\x7e]*$/;

const REPLACEMENTS: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u02bc': "'",
  '\u00b4': "'",
  '`': "'",
  '\u2032': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2212': '-',
  '\u2014': '—',
  '\u2015': '—',
  '\u2026': '...',
  '\u00bd': ' 1/2',
  '\u00bc': ' 1/4',
  '\u00be': ' 3/4',
  '\u2044': '/',
  '\u2028': '\n',
  '\u2029': '\n',
  ß: 'ss',
};

/** Zero-width characters, variation selectors, skin tones, soft hyphens, the frame of a keycap: no part of any word. */
const UNSEEN: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0x2060, 0x2060],
  [0x20e3, 0x20e3],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0x1f3fb, 0x1f3ff],
];
const COMBINING = /[\u0300-\u036f]/g;

/** Unicode folded to what the recognisers know: straight quotes, plain letters and digits, lower case. */
export function fold(raw: string): Folded {
  if (ASCII_ONLY.test(raw)) return { text: raw.toLowerCase().replaceAll('`', "'"), offsets: null };
  const offsets: number[] = [];
  let text = '';
  let at = 0;
  for (const character of raw) {
    const plain = foldCharacter(character);
    offsets.push(...Array<number>(plain.length).fill(at));
    text += plain;
    at += character.length;
  }
  offsets.push(at);
  return { text, offsets };
}

function isUnseen(code: number): boolean {
  return UNSEEN.some(([first, last]) => code >= first && code <= last);
}

function foldCharacter(character: string): string {
  if (ASCII_ONLY.test(character) && character !== '`') return character.toLowerCase();
  const replacement = REPLACEMENTS[character];
  if (replacement !== undefined) return replacement;
  if (isUnseen(character.codePointAt(0) ?? 0)) return '';
  if (/\s/.test(character)) return character === '\u0085' ? '\n' : ' ';
  const plain = character.normalize('NFKD').replace(COMBINING, '').toLowerCase();
  // A decomposition that is no word character (e.g. a ligature of symbols) helps nobody: keep the sign itself.
  return /^[\x20-\x7e]+$/.test(plain) || /\p{L}/u.test(plain) ? plain : character;
}
