import { NumberReader } from './number-reader';
import type { Text, Token } from './token';

/** A number in a text, spelled, in figures, or half and half ("3 fifty"). */
export interface NumberMention {
  /** Tokens `from` up to but not including `to`, currency sign and unit of money included. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Whether the writer gave the size: 350k, 350,000, three hundred thousand; a bare 350 leaves it to the context. */
  readonly isScaled: boolean;
  /** "$", "dollars", "bucks", "k", "grand". */
  readonly isMoney: boolean;
  /** "300s", "three hundreds": the hundred it falls in. */
  readonly isDecade: boolean;
  /** "300ish", "300 or so". */
  readonly isAbout: boolean;
  readonly form: 'figures' | 'words' | 'ordinal' | 'percent';
}

const MONEY_WORDS = new Set(['dollars', 'dollar', 'bucks', 'buck', 'usd', 'dollors', 'dollers']);
const DECADES: ReadonlyMap<string, number> = new Map([
  ['ones', 1],
  ['twos', 2],
  ['threes', 3],
  ['fours', 4],
  ['fives', 5],
  ['sixes', 6],
  ['sevens', 7],
  ['eights', 8],
  ['nines', 9],
]);

/** All numbers of a text, left to right. */
export function findNumbers(text: Text): NumberMention[] {
  const mentions: NumberMention[] = [];
  let at = 0;
  while (at < text.tokens.length) {
    const mention = numberAt(text.tokens, at);
    if (mention !== null) mentions.push(mention);
    at = mention === null ? at + 1 : mention.to;
  }
  return mentions;
}

function numberAt(tokens: readonly Token[], from: number): NumberMention | null {
  const first = tokens[from];
  if (first === undefined) return null;
  const hasSign = isCurrencySign(first);
  const start = hasSign ? from + 1 : from;
  const token = tokens[start];
  if (token === undefined) return null;
  const special =
    token.kind === 'number'
      ? (specialFigure(token, from, start) ?? fractionAt(tokens, start))
      : decadeWord(tokens, start);
  if (special !== null) return special;
  const reader = new NumberReader(tokens, start);
  if (!reader.read()) return null;
  return withSurroundings(tokens, { from, hasSign, reader });
}

function isCurrencySign(token: Token): boolean {
  return token.kind === 'punctuation' && (token.text === '$' || token.text === '€' || token.text === '£');
}

function plainMention(from: number, to: number, value: number): NumberMention {
  return { from, to, value, isScaled: false, isMoney: false, isDecade: false, isAbout: false, form: 'figures' };
}

/** "15th", "75%", "300s". */
function specialFigure(token: Token, from: number, at: number): NumberMention | null {
  const value = Number.parseFloat(token.text);
  const suffix = token.text.replace(/^[\d.]+/, '');
  if (suffix === '%') return { ...plainMention(from, at + 1, value), form: 'percent' };
  if (suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th') {
    return { ...plainMention(from, at + 1, value), form: 'ordinal' };
  }
  if (suffix === 's') return { ...plainMention(from, at + 1, value), isDecade: true, isScaled: value >= 10_000 };
  return null;
}

/** "low threes" */
function decadeWord(tokens: readonly Token[], at: number): NumberMention | null {
  const value = DECADES.get(tokens[at]?.text ?? '');
  // "this ones sat too long" is no price
  if (value === 1 && !/^(?:low|lower|mid|middle|high|upper|-)$/.test(tokens[at - 1]?.text ?? '')) return null;
  return value === undefined ? null : { ...plainMention(at, at + 1, value), isDecade: true, form: 'words' };
}

/** "1/2", "2 1/2": dates look the same, so only the fractions people write. */
function fractionAt(tokens: readonly Token[], at: number): NumberMention | null {
  const wholeFirst = tokens[at + 2]?.text === '/' && tokens[at + 1]?.kind === 'number';
  const top = wholeFirst ? at + 1 : at;
  const [above, slash, below] = [tokens[top], tokens[top + 1], tokens[top + 2]];
  if (above === undefined || slash?.text !== '/' || below === undefined) return null;
  const fraction = `${above.text}/${below.text}`;
  if (fraction !== '1/2' && fraction !== '1/4' && fraction !== '3/4' && fraction !== '1/3') return null;
  const value = (wholeFirst ? Number(tokens[at]?.text) : 0) + Number(above.text) / Number(below.text);
  return Number.isFinite(value) ? plainMention(at, top + 3, value) : null;
}

interface Read {
  readonly from: number;
  readonly hasSign: boolean;
  readonly reader: NumberReader;
}

/** Takes in what belongs to the number behind it: "dollars", "ish", "or so", "$". */
function withSurroundings(tokens: readonly Token[], { from, hasSign, reader }: Read): NumberMention {
  let to = reader.at;
  let isMoney = hasSign || reader.isMoney;
  let isAbout = false;
  const word = (ahead: number): string => tokens[to + ahead]?.text ?? '';
  if (word(0) === 'ish') {
    isAbout = true;
    to += 1;
  }
  if (MONEY_WORDS.has(word(0)) || word(0) === '$') {
    // "300 $400" is two prices
    if (word(0) !== '$' || tokens[to + 1]?.kind !== 'number') {
      isMoney = true;
      to += 1;
    }
  }
  if (word(0) === 'or' && word(1) === 'so') {
    isAbout = true;
    to += 2;
  }
  if (word(0) === 'ish') {
    isAbout = true;
    to += 1;
  }
  return {
    from,
    to,
    value: reader.value,
    isScaled: reader.isScaled,
    isMoney,
    isDecade: reader.isDecade,
    isAbout,
    form: reader.hasFigures ? 'figures' : 'words',
  };
}
