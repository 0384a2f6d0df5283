import { fold } from './fold';
import { readFigure } from './figures';
import { UNITS, isNumberWord, unglued } from './number-words.data';
import { ABBREVIATIONS, IS_AFTER, LOST_G, NOT_OWNED, REWRITES } from './rewrites.data';
import { type Surroundings, inContext } from './words-in-context';
import type { Speller } from './spelling';
import type { Lexeme, TokenKind } from './token';

const LINK = /(?:https?:\/\/|www\.)\S{1,300}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}/y;
const ABBREVIATION = /(?:[a-z]\.){2,}[a-z]?(?![a-z])/y;
const SLASHED = /w\/o(?![a-z])|[bc]\/c(?![a-z])|a\/c(?![a-z])|w\//y;
const WORD = /[\p{L}]+(?:'[\p{L}]+)*/uy;
/** "hahahaha", "jajaja", "hehe" */
const LAUGHTER = /^a?(?:[hj][aei]){2,}h?$/;
const DOMAIN = /^\.(?:com|net|org)(?![a-z])/;
const EMOTICON = /[:;]-?[()dp/](?![a-z\d])|<3/y;
const EMOJI = /\p{Extended_Pictographic}/uy;
const ELLIPSIS = /\.\.+|…/y;
const MARKS = new Set(['.', '?', '!', ';', ',', ':', '(', ')', '"', '/', '$', '€', '£', '+', '—', '%', '*', '=']);
const SIGN_WORDS: Readonly<Record<string, string>> = {
  '&': 'and',
  '#': 'number',
  '@': 'at',
  '~': 'about',
  '≈': 'about',
  '→': 'to',
  '⇒': 'to',
  '➡': 'to',
};
const SLASHED_WORDS: Readonly<Record<string, string>> = {
  'w/o': 'without',
  'w/': 'with',
  'b/c': 'because',
  'c/c': 'cc',
  'a/c': 'ac',
};

const UNFOLDED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(REWRITES).map(([written, meant]) => [written, meant.split(' ')]),
);

/** The words, figures and marks of a text in their normalised form. One pass; no word is looked at twice. */
export function tokenize(raw: string, speller: Speller): Lexeme[] {
  return new Tokenizer(raw, speller).run();
}

/** Enough for the digits of a fraction and what they count. */
const FRACTION_REACH = 12;

class Tokenizer implements Surroundings {
  private readonly text: string;
  private readonly offsets: readonly number[] | null;
  private readonly lexemes: Lexeme[] = [];
  private readonly mayHaveLinks: boolean;
  private at = 0;

  constructor(
    private readonly raw: string,
    private readonly speller: Speller,
  ) {
    const folded = fold(raw);
    this.text = folded.text;
    this.offsets = folded.offsets;
    this.mayHaveLinks = this.text.includes('@') || this.text.includes('://') || this.text.includes('www.');
  }

  run(): Lexeme[] {
    while (this.at < this.text.length) this.step();
    return this.lexemes;
  }

  private step(): void {
    const code = this.text.charCodeAt(this.at);
    if (code === 32 || code === 9 || code === 13) {
      this.at += 1;
    } else if (code >= 48 && code <= 57) {
      this.readFigure();
    } else if (code >= 97 && code <= 122) {
      this.readWord();
    } else {
      this.readOther(code);
    }
  }

  /** The length matched by a sticky pattern here; 0 when it does not match. */
  private lengthOf(pattern: RegExp): number {
    pattern.lastIndex = this.at;
    return pattern.test(this.text) ? pattern.lastIndex - this.at : 0;
  }

  private emit(text: string, kind: TokenKind, length: number): void {
    const start = this.offsets?.[this.at] ?? this.at;
    const end = this.offsets?.[this.at + length] ?? this.at + length;
    this.lexemes.push({ text, kind, start, end });
  }

  private readFigure(): void {
    const figure = readFigure(this.text, this.at);
    this.emit(figure.text, 'number', figure.length);
    this.at += figure.length;
  }

  /** ".5 million": a point before a digit and after nothing. */
  private beginsFraction(): boolean {
    const before = this.text[this.at - 1] ?? ' ';
    return /[\s$]/.test(before) && /^\.\d{1,3}\s*m/.test(this.text.slice(this.at, this.at + FRACTION_REACH));
  }

  private readFraction(): void {
    const figure = readFigure(`0${this.text.slice(this.at, this.at + FRACTION_REACH)}`, 0);
    this.emit(figure.text, 'number', figure.length - 1);
    this.at += figure.length - 1;
  }

  private readOther(code: number): void {
    const sign = this.text[this.at] ?? '';
    if (code === 10) this.mark('\n', 1);
    else if (code === 46 && this.beginsFraction()) this.readFraction();
    else if (code === 46) this.mark(this.lengthOf(ELLIPSIS) > 0 ? '...' : '.', Math.max(1, this.lengthOf(ELLIPSIS)));
    else if (code === 45) this.readDash();
    else if (this.lengthOf(EMOTICON) > 0) this.take('emoji', this.lengthOf(EMOTICON));
    else if (MARKS.has(sign)) this.mark(sign, 1);
    else if (SIGN_WORDS[sign] !== undefined) this.takeAs(SIGN_WORDS[sign], 1);
    else if (code > 127 && this.lengthOf(EMOJI) > 0) this.take('emoji', this.lengthOf(EMOJI));
    else if (code > 127 && this.lengthOf(WORD) > 0) this.readWord();
    else this.at += 1;
  }

  private mark(text: string, length: number): void {
    this.emit(text, 'punctuation', length);
    this.at += length;
  }

  private take(kind: TokenKind, length: number): void {
    this.emit(this.text.slice(this.at, this.at + length), kind, length);
    this.at += length;
  }

  private takeAs(words: string, length: number): void {
    for (const word of words.split(' ')) this.emit(word, 'word', length);
    this.at += length;
  }

  /** A hyphen inside a word or before a unit joins ("as-is", "300-ish"); between figures or spaces it is a mark. */
  private readDash(): void {
    let end = this.at + 1;
    while (this.text[end] === '-') end += 1;
    const before = this.text[this.at - 1] ?? ' ';
    const after = this.text[end] ?? ' ';
    const joins = isLetterOrDigit(before) && isLetter(after);
    if (joins && end === this.at + 1) this.at = end;
    else this.mark(end > this.at + 1 ? '—' : '-', end - this.at);
  }

  private readWord(): void {
    if (this.mayHaveLinks && this.lengthOf(LINK) > 0) {
      this.take('word', this.lengthOf(LINK));
      return;
    }
    const abbreviation = this.text[this.at + 1] === '.' ? this.lengthOf(ABBREVIATION) : 0;
    if (abbreviation > 0) {
      this.takeAs(this.text.slice(this.at, this.at + abbreviation).replaceAll('.', ''), abbreviation);
      return;
    }
    const slashed = this.text[this.at + 1] === '/' ? this.lengthOf(SLASHED) : 0;
    if (slashed > 0) {
      this.takeAs(SLASHED_WORDS[this.text.slice(this.at, this.at + slashed)] ?? '', slashed);
      return;
    }
    const length = this.lengthOf(WORD);
    const end = this.at + length;
    const word = this.text.slice(this.at, end);
    const isApart = !isDigit(this.text[this.at - 1] ?? ' ');
    if (isApart && isDigit(this.text[end] ?? '') && (length === 1 || !this.speller.isKnown(word))) {
      this.readLabel();
      return;
    }
    if (word === 're' && this.text[end] === '-' && isLetter(this.text[end + 1] ?? '')) {
      this.readPrefixed(end + 1);
      return;
    }
    // "realtor.com" is a name
    const domain = this.text[end] === '.' ? DOMAIN.exec(this.text.slice(end, end + 5))?.[0].length : undefined;
    const words = this.normalise(word);
    for (const part of words) this.emit(part, 'word', length);
    this.at = domain !== undefined ? end + domain : this.isAbbreviated(word, end) ? end + 1 : end;
  }

  /** "unit B300", "zq52": a label, not a figure. But "only300k" lacks a space. */
  private readLabel(): void {
    let end = this.at + 1;
    while (isLetterOrDigit(this.text[end] ?? ' ')) end += 1;
    this.take('word', end - this.at);
  }

  /** The full stop of "approx. 300" ends no sentence. */
  private isAbbreviated(word: string, end: number): boolean {
    return this.text[end] === '.' && ABBREVIATIONS.has(word) && /^ ?[a-z\d$]/.test(this.text.slice(end + 1, end + 3));
  }

  /** "re-did" is one word. */
  private readPrefixed(at: number): void {
    WORD.lastIndex = at;
    const end = WORD.test(this.text) ? WORD.lastIndex : at;
    const length = end - this.at;
    this.emit(`re${this.text.slice(at, end)}`, 'word', length);
    this.at = end;
  }

  private normalise(written: string): readonly string[] {
    if (LAUGHTER.test(written)) return ['haha'];
    const word = written.includes("'") ? written : withoutElongation(written, this.speller);
    if (word.includes("'")) return this.unfold(word);
    return inContext(word, this) ?? UNFOLDED.get(word) ?? unglued(word) ?? aboutNumber(word) ?? this.mendedWords(word);
  }

  /** A word mended may turn out to be one that is written out: "dosnet" is "does not". */
  private mendedWords(word: string): readonly string[] {
    const mended = this.mended(word);
    return (mended === word ? undefined : UNFOLDED.get(mended)) ?? [mended];
  }

  /** A word with an apostrophe inside. */
  private unfold(word: string): readonly string[] {
    const bare = word.replaceAll("'", '');
    const cut = word.lastIndexOf("'");
    const stem = word.slice(0, cut).replaceAll("'", '');
    switch (word.slice(cut + 1)) {
      case 't':
        return UNFOLDED.get(bare) ?? (bare === 'wont' ? ['will', 'not'] : [stem.replace(/n$/, ''), 'not']);
      case 'm':
        return [stem, 'am'];
      case 're':
        return [stem, 'are'];
      case 've':
        return [stem, 'have'];
      case 'll':
        return [stem, 'will'];
      case 'd':
        return [stem, 'would'];
      case 's':
        if (stem === 'let') return ['let', 'us'];
        // "mid two's"
        if (UNITS.has(stem)) return [`${stem}s`];
        return this.standsForIs(stem, word.length) ? [stem, 'is'] : [this.mended(stem)];
      default:
        return UNFOLDED.get(bare) ?? [this.mended(bare)];
    }
  }

  private standsForIs(stem: string, length: number): boolean {
    return IS_AFTER.has(stem) || NOT_OWNED.has(this.wordAfter(length));
  }

  get before(): Lexeme | undefined {
    return this.lexemes.at(-1);
  }

  get isAccented(): boolean {
    return (this.offsets === null ? '' : (this.raw[(this.offsets[this.at] ?? 0) + 1] ?? '')).toLowerCase() === 'í';
  }

  wordAfter(length: number): string {
    WORD.lastIndex = this.at + length + 1;
    return WORD.test(this.text) ? this.text.slice(this.at + length + 1, WORD.lastIndex) : '';
  }

  private mended(word: string): string {
    if (this.speller.isKnown(word)) return word;
    if (this.isName()) return this.mendedName(word);
    if (LOST_G.test(word) && this.speller.isSought(`${word}g`)) return `${word}g`;
    return this.speller.mend(word);
  }

  /** Names are not mended, but days and months have capitals too. */
  private mendedName(word: string): string {
    const mended = this.speller.mend(word);
    return CALENDAR.has(mended) ? mended : word;
  }

  /** Written with a capital in the middle of a sentence that is not all capitals: a name, and names are not mended. */
  private isName(): boolean {
    const before = this.lexemes.at(-1);
    if (before?.kind !== 'word') return false;
    const start = this.offsets?.[this.at] ?? this.at;
    return isCapitalised(this.raw, start) && !isCapital(this.raw[before.start] ?? '');
  }
}

const CALENDAR: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
   november december christmas thanksgiving zillow redfin jorge`.split(/\s+/),
);

/** "sooo", "yesss", "pleaaase": three and more of a letter are one, or two where that is a word. */
function withoutElongation(word: string, speller: Speller): string {
  if (!hasTriple(word)) return word;
  const single = word.replace(/(.)\1{2,}/gu, '$1');
  if (speller.isKnown(single) || UNFOLDED.has(single) || single.length < 4) return single;
  const double = word.replace(/(.)\1{2,}/gu, '$1$1');
  return speller.isKnown(double) ? double : single;
}

/** "fortyish" */
function aboutNumber(word: string): readonly string[] | undefined {
  const stem = word.endsWith('ish') ? word.slice(0, -3) : '';
  return isNumberWord(stem) ? [stem, 'ish'] : undefined;
}

function hasTriple(word: string): boolean {
  for (let at = 2; at < word.length; at += 1) {
    if (word[at] === word[at - 1] && word[at] === word[at - 2]) return true;
  }
  return false;
}

function isLetter(character: string): boolean {
  return /^\p{L}$/u.test(character);
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function isLetterOrDigit(character: string): boolean {
  return /^[\p{L}\d]$/u.test(character);
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}

function isCapitalised(raw: string, at: number): boolean {
  const second = raw[at + 1] ?? '';
  return isCapital(raw[at] ?? '') && second !== '' && second !== second.toUpperCase();
}
