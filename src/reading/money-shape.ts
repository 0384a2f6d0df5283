import { type FoundBound, boundAround } from './money-bounds';
import type { NumberMention } from './numbers';
import type { Text } from './token';

/**
 * `exact` 350k, `about` "around 350", `range` "300 to 320", `band` "low 300s", `floor` "at least 300", `ceiling` "under 350".
 */
export type MoneyKind = 'exact' | 'about' | 'range' | 'band' | 'floor' | 'ceiling';

export type Band = 'low' | 'mid' | 'high' | 'whole';

export interface MoneyShape {
  readonly kind: MoneyKind;
  /** Whole dollars. A floor has no `high`, a ceiling no `low`; a band's bounds are those of a budget (300-330 for "low 300s"). */
  readonly low: number | null;
  readonly high: number | null;
  /** The one figure it stands for: the midpoint of a range, 320 / 350 / 380 for a band. */
  readonly value: number;
  readonly band: Band | null;
}

/** One figure, or the two ends of a range, in dollars. */
export function shapeOf(
  text: Text,
  { first, last }: { readonly first: NumberMention; readonly last: NumberMention },
  bounds: readonly FoundBound[],
): MoneyShape {
  if (first !== last) return rangeShape(text, first, last);
  if (first.isDecade) return decadeShape(text, first);
  const value = dollars(first.value, first.isScaled);
  const bound = boundAround(text, first, bounds);
  if (bound === 'floor') return { kind: 'floor', low: value, high: null, value, band: null };
  if (bound === 'ceiling') return { kind: 'ceiling', low: null, high: value, value, band: null };
  const isAbout = first.isAbout || bound === 'about';
  return { kind: isAbout ? 'about' : 'exact', low: value, high: value, value, band: null };
}

/** A figure that is no money keeps its value as it stands. */
export function plainShape(value: number): MoneyShape {
  return { kind: 'exact', low: value, high: value, value, band: null };
}

function decadeShape(text: Text, decade: NumberMention): MoneyShape {
  const base = dollars(decade.value < 10 ? decade.value * 100 : decade.value, decade.isScaled);
  const band = bandBefore(text, decade.from);
  const other = otherBandBefore(text, decade.from);
  if (other === null) return bandShape(base, band);
  const [low, high] = [bandShape(base, other).value, bandShape(base, band).value];
  return { kind: 'range', low, high, value: Math.round((low + high) / 2), band: null };
}

/** "low to mid 300s" */
function otherBandBefore(text: Text, from: number): Band | null {
  const [joint, first] = [text.tokens[from - 2]?.text ?? '', text.tokens[from - 3]?.text ?? ''];
  const isJoint = joint === 'to' || joint === '-' || joint === 'or' || joint === '/';
  return isJoint ? (BANDS.get(first) ?? null) : (BANDS.get(joint) ?? null);
}

function rangeShape(text: Text, first: NumberMention, last: NumberMention): MoneyShape {
  const [from, to] = rangeEnds(first, last).map(Math.round) as [number, number];
  const bandFrom = first.isDecade ? bandBefore(text, first.from) : null;
  const bandTo = last.isDecade ? bandBefore(text, last.from) : null;
  const low = bandFrom === null ? from : bandShape(from, bandFrom).value;
  const high = bandTo === null ? to : bandShape(to, bandTo).value;
  return {
    kind: 'range',
    low: Math.min(low, high),
    high: Math.max(low, high),
    value: Math.round((low + high) / 2),
    band: null,
  };
}

/** Each end helps to size the other: "450-500k", "300,000 to 320", "310-20". */
function rangeEnds(first: NumberMention, last: NumberMention): readonly [number, number] {
  // "3 to 3.5", "2.5 to 3"; without the fraction they may count anything
  const hasFraction = !Number.isInteger(first.value) || !Number.isInteger(last.value);
  if (hasFraction && isHundredfold(first) && isHundredfold(last) && last.value <= first.value * 2)
    return [first.value * 100_000, last.value * 100_000];
  const isShort = first.value < 10 && (first.isDecade || (isHundreds(last) && Number.isInteger(first.value)));
  const near = isShort ? first.value * 100 : first.value;
  // "two ninety to three"
  const isRound = last.form === 'words' && isHundreds(first) && last.value < 10 && last.value * 100 > first.value;
  if (isRound && !last.isScaled) return [near * 1000, last.value * 100_000];
  let far = last.isDecade && last.value < 10 ? last.value * 100 : last.value;
  if (!first.isScaled && !last.isScaled && far < near && far < 100 && near >= 100) far += Math.floor(near / 100) * 100;
  // "$500 to $1500": where one end is written out, so is the other
  if (!first.isScaled && !last.isScaled && near >= 100 && near < 1000 && far >= 1000 && far < 10_000)
    return [near, far];
  if (first.isScaled && !last.isScaled && far < 1000)
    return [near, far < 10 && near >= 1_000_000 ? far * 1_000_000 : far * 1000];
  if (!first.isScaled && last.isScaled && near < 1000) {
    // "3-3.2 hundred thousand" gives both ends its scale
    const isSameScale = near < 10 && far >= 100_000 && far < 1_000_000 && far / 100_000 >= near;
    const scale = near < 10 && far >= 1_000_000 ? 1_000_000 : isSameScale ? 100_000 : 1000;
    return [near * scale, far];
  }
  return [dollars(near, first.isScaled), dollars(far, last.isScaled)];
}

function isHundredfold(number: NumberMention): boolean {
  return !number.isScaled && !number.isDecade && number.value >= 2 && number.value < 10 && number.form === 'figures';
}

function isHundreds(number: NumberMention): boolean {
  return !number.isScaled && number.value >= 100 && number.value < 1000;
}

/** Bare 300 stands for 300,000 and bare 1.2 for 1,200,000 when houses are talked about. */
export function dollars(value: number, isScaled: boolean): number {
  if (isScaled || value >= 1000) return Math.round(value);
  if (value >= 10 || Number.isInteger(value)) return Math.round(value * 1000);
  // "three and a quarter" is 325, "1.2" is 1.2 million
  return Math.round(value * (value > 2 && Number.isInteger(value * 4) ? 100_000 : 1_000_000));
}

const BANDS: ReadonlyMap<string, Band> = new Map([
  ['low', 'low'],
  ['lower', 'low'],
  ['early', 'low'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['high', 'high'],
  ['upper', 'high'],
  ['higher', 'high'],
  ['late', 'high'],
]);

function bandBefore(text: Text, from: number): Band {
  let at = from - 1;
  while (/^(?:-|\$|the|of|to|end)$/.test(text.tokens[at]?.text ?? '') && from - at < 4) at -= 1;
  return BANDS.get(text.tokens[at]?.text ?? '') ?? 'whole';
}

/** Thousands above the round figure: lowest, highest, and the one it is taken for. */
const BAND_PARTS: Readonly<Record<Band, readonly [number, number, number]>> = {
  low: [0, 30, 20],
  mid: [40, 60, 50],
  high: [70, 99, 80],
  whole: [0, 99, 50],
};

function bandShape(base: number, band: Band): MoneyShape {
  const [low, high, value] = BAND_PARTS[band];
  // "low 30s" and "mid 270s" are decades of ten thousand: their parts are a tenth
  const isHundred = base >= 100_000 && base % 100_000 === 0;
  const part = base >= 1_000_000 ? 10_000 : isHundred ? 1000 : 100;
  return { kind: 'band', low: base + low * part, high: base + high * part, value: base + value * part, band };
}

const JOINS_ENDS = new Set([
  '-',
  '~',
  '—',
  'to',
  'too',
  'or',
  '/',
  'through',
  'thru',
  'until',
  'till',
  'maybe',
  'a',
  'o',
  'hasta',
]);
const JOINS_RANGE = new Set([
  ...JOINS_ENDS,
  ...'and up about around like low mid high upper even possibly the'.split(' '),
]);
const BEFORE_RANGE = new Set(['between', 'from', 'anywhere', 'somewhere', 'entre', 'de']);

/** Whether two figures are the ends of one range: "300 to 320", "between 300 and 320", "310-20", "180 190". */
export function isRange(text: Text, first: NumberMention, last: NumberMention): boolean {
  const between = text.tokens.slice(first.to, last.from).map((token) => token.text);
  if (between.length === 0 && isTensAfterUnit(first, last)) return true;
  if (between.length === 0)
    return isHundreds(first) && isHundreds(last) && last.value > first.value && last.value <= first.value * 1.2;
  // "220~240"
  if (between.join() === 'about' && text.raw[text.tokens[first.to]?.start ?? 0] === '~')
    return isNear(rangeEnds(first, last), 4);
  if (isFloorThenCeiling(text, first, between)) return rangeEnds(first, last)[1] > rangeEnds(first, last)[0];
  if (isHalved(text, first.from)) return false;
  if (isLowThenHigh(text, first, last, between)) return isNear(rangeEnds(first, last), 2);
  if (!first.isDecade && !last.isDecade && isHighThenLow(text, first, last, between))
    return isNear(rangeEnds(last, first), 2);
  if (isApproximateList(text, between, last)) return isNear(rangeEnds(first, last));
  // "between four hundred, four ten"
  if (between.join() === ',' && isBetween(text, first.from)) return isNear(rangeEnds(first, last), 2);
  if (between.length > 4 || !between.every((word) => JOINS_RANGE.has(word))) return false;
  if (first.isDecade && last.isDecade) return last.value > first.value;
  const [low, high] = rangeEnds(first, last);
  // "from 350 to 320" tells a change, not a range
  if (high < low && text.tokens[first.from - 1]?.text === 'from') return false;
  if (high < low * 0.5 || high > low * 4 || low === high) return false;
  return between.some((word) => JOINS_ENDS.has(word)) || isBetween(text, first.from);
}

/** "two eighty five ninety": the second end leaves out its hundred. */
function isTensAfterUnit(first: NumberMention, last: NumberMention): boolean {
  const step = last.value - (first.value % 100);
  const isSpoken = first.form === 'words' && last.form === 'words' && !last.isScaled;
  return isSpoken && isHundreds(first) && first.value % 10 !== 0 && last.value < 100 && step > 0 && step <= 15;
}

const MORE = /^(?:more|over|above|north)$/;
const LESS = /^(?:less|under|below|south)$/;

/** "more than 250 less than 300" */
function isFloorThenCeiling(text: Text, first: NumberMention, between: readonly string[]): boolean {
  const before = text.tokens.slice(Math.max(0, first.from - 2), first.from).map((token) => token.text);
  const ends = between.filter((word) => LESS.test(word));
  return before.some((word) => MORE.test(word)) && ends.length === 1 && between.length <= 4;
}

/** "275, 280 somewhere around there" */
function isApproximateList(text: Text, between: readonly string[], last: NumberMention): boolean {
  if (between.length !== 1 || (between[0] !== ',' && between[0] !== '?')) return false;
  const after = text.tokens
    .slice(last.to, last.to + 6)
    .flatMap(({ kind, text: word }) => (kind === 'word' ? [word] : []));
  return /^(?:somewhere|something|around|or so|ish|in that|in there|right (?:in|around|about)|thereabouts|range|tops|max|at (?:the )?most|give or take|ballpark|neighborhood|depending)\b/.test(
    after.join(' '),
  );
}

const LOW_END = /^(?:low|little|bottom|lower|lowest|min|minimum|worst|floor|least|bad)$/;
const HIGH_END = /^(?:high|much|top|tops|upper|highest|max|maximum|best|ceiling|most|generous|lucky|good|perfect)$/;
/** Of the words for the upper end those that are said of nothing else. */
const STRICT_TOP = /^(?:high|top|upper|highest|ceiling|best)$/;
const LONGEST_BETWEEN = 8;
const BESIDE = 5;

/** "low end 240 high end 260", "240 at the low end, 260 at the high end" */
function isLowThenHigh(text: Text, first: NumberMention, last: NumberMention, between: readonly string[]): boolean {
  if (between.length > LONGEST_BETWEEN || first.isDecade || last.isDecade) return false;
  const words = (from: number, to: number): string[] =>
    text.tokens.slice(Math.max(0, from), to).map((token) => token.text);
  const before = words(first.from - BESIDE, first.from);
  const after = words(last.to, last.to + BESIDE);
  const isBefore = before.some((word) => LOW_END.test(word)) && between.some((word) => HIGH_END.test(word));
  return isBefore || (between.some((word) => LOW_END.test(word)) && after.some((word) => HIGH_END.test(word)));
}

/** "top end 310 bottom end 295" */
function isHighThenLow(text: Text, first: NumberMention, last: NumberMention, between: readonly string[]): boolean {
  const after = text.tokens.slice(last.to, last.to + BESIDE).map((token) => token.text);
  const isAfter = between.some((word) => STRICT_TOP.test(word)) && after.some((word) => LOW_END.test(word));
  if (isAfter && between.length <= LONGEST_BETWEEN) return true;
  const before = text.tokens.slice(Math.max(0, first.from - 3), first.from).map((token) => token.text);
  const isTop = before.some((word) => HIGH_END.test(word)) && !before.some((word) => LOW_END.test(word));
  return isTop && between.length <= LONGEST_BETWEEN && between.some((word) => LOW_END.test(word));
}

/** "halfway between 450 and 500": one figure, in the middle. */
function isHalved({ tokens }: Text, from: number): boolean {
  return tokens
    .slice(Math.max(0, from - 4), from)
    .some(({ text }) => /^(?:halfway|midway|difference|split)$/.test(text));
}

function isNear([low, high]: readonly [number, number], most = 1.2): boolean {
  return high > low && high <= low * most;
}

function isBetween(text: Text, from: number): boolean {
  for (let at = from - 1; at >= from - 4; at -= 1) {
    if (BEFORE_RANGE.has(text.tokens[at]?.text ?? '')) return true;
  }
  return false;
}
