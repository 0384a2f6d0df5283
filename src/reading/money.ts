import { boundAround } from './money-bounds';
import { type MoneyRole, ROLE_CUES, type RoleCue } from './money-roles.data';
import { nonMoneyRole } from './non-money';
import { type NumberMention, findNumbers } from './numbers';
import { type PhraseMatch, PhraseMatcher } from './phrases';
import { type TimeSpan, findTimeSpans } from './time-spans';
import type { Text } from './token';

export type { MoneyRole } from './money-roles.data';

/**
 * `exact` 350k, `about` "around 350", `range` "300 to 320", `band` "low 300s", `floor` "at least 300", `ceiling` "under 350".
 */
export type MoneyKind = 'exact' | 'about' | 'range' | 'band' | 'floor' | 'ceiling';

export interface Money {
  /** Tokens `from` up to but not including `to`: the figure itself, without "at least". */
  readonly from: number;
  readonly to: number;
  readonly kind: MoneyKind;
  readonly role: MoneyRole;
  /** Whole dollars. A floor has no `high`, a ceiling no `low`; a band's bounds are those of a budget (300-330 for "low 300s"). */
  readonly low: number | null;
  readonly high: number | null;
  /** The one figure it stands for: the midpoint of a range, 320 / 350 / 380 for a band. */
  readonly value: number;
  readonly band: Band | null;
  /** Written without its size: "350" for 350,000. */
  readonly isBare: boolean;
  /** Written as money: "$", "k", "dollars". */
  readonly isMoney: boolean;
  /** How surely the role is meant: tokens between the amount and the words that tell it; null when nothing tells. */
  readonly cueDistance: number | null;
  readonly start: number;
  readonly end: number;
}

export type Band = 'low' | 'mid' | 'high' | 'whole';

const CUES = new PhraseMatcher(ROLE_CUES);

/** What attribution is made of: for spelling repair. */
export const MONEY_WORDS: ReadonlySet<string> = CUES.words;

/** How far a cue reaches, in tokens. */
const REACH_BEFORE = 7;
const REACH_AFTER = 2;
/** Words before an amount tell more surely what it is than words after it. */
const AFTER_BIAS = 1.5;
const PHRASE_AFTER_BIAS = 0.3;

/** All amounts of money in a text, with what they are said to be; figures that are no money come with their own role. */
export function findMoney(
  text: Text,
  numbers: readonly NumberMention[] = findNumbers(text),
  times: readonly TimeSpan[] = findTimeSpans(text, numbers),
): Money[] {
  if (numbers.length === 0) return [];
  const figures = numbers.map((number, index) => ({ number, role: nonMoneyRole(text, numbers, index, times) }));
  const found: Money[] = [];
  const cues = CUES.findAllIn(text.tokens);
  for (let index = 0; index < figures.length; index += 1) {
    const figure = figures[index];
    const next = figures[index + 1];
    if (figure === undefined) break;
    const isPair = figure.role === null && next?.role === null && isRange(text, figure.number, next.number);
    const last = isPair ? next.number : figure.number;
    found.push(moneyOf(text, { first: figure.number, last, role: figure.role, cues, numbers }));
    if (isPair) index += 1;
  }
  return withBoundsJoined(text, withListsJoined(text, found));
}

/** "two mortgages, 140 and 35": what the first of a list is, the next one is too. */
function withListsJoined(text: Text, found: readonly Money[]): Money[] {
  return found.map((money, index) => {
    const before = found[index - 1];
    const isListed = before?.role === 'owed' && money.role === 'other' && money.from - before.to === 1;
    return isListed && text.tokens[before.to]?.text === 'and' ? { ...money, role: before.role } : money;
  });
}

/** "min 290 max 310", "no less than 400, no more than 440": a floor and the ceiling after it are a range. */
function withBoundsJoined(text: Text, found: readonly Money[]): Money[] {
  const joined: Money[] = [];
  for (const money of found) {
    const before = joined.at(-1);
    const { low, high } = { low: before?.low ?? null, high: money.high };
    const isRangeEnd =
      before?.kind === 'floor' && money.kind === 'ceiling' && low !== null && high !== null && low < high;
    if (isRangeEnd && money.from - before.to <= 6 && sentenceAt(text, before.from) === sentenceAt(text, money.from)) {
      joined[joined.length - 1] = {
        ...before,
        to: money.to,
        end: money.end,
        kind: 'range',
        low,
        high,
        value: Math.round((low + high) / 2),
      };
    } else {
      joined.push(money);
    }
  }
  return joined;
}

function sentenceAt(text: Text, at: number): number {
  return text.clauses[text.tokens[at]?.clause ?? 0]?.sentence ?? 0;
}

interface Amount {
  readonly first: NumberMention;
  readonly last: NumberMention;
  readonly role: MoneyRole | null;
  readonly cues: readonly PhraseMatch<RoleCue>[];
  readonly numbers: readonly NumberMention[];
}

function moneyOf(text: Text, amount: Amount): Money {
  const { first, last, role } = amount;
  const attributed = role === null ? attribute(text, amount) : { role, distance: 0 };
  const shape = role === null ? shapeOf(text, first, last) : plainShape(first.value);
  const start = text.tokens[first.from]?.start ?? 0;
  const end = text.tokens[last.to - 1]?.end ?? start;
  return {
    from: first.from,
    to: last.to,
    role: attributed?.role ?? 'other',
    cueDistance: attributed?.distance ?? null,
    isBare: !first.isScaled && !last.isScaled,
    isMoney: first.isMoney || last.isMoney,
    start,
    end,
    ...shape,
  };
}

type Shape = Pick<Money, 'kind' | 'low' | 'high' | 'value' | 'band'>;

function shapeOf(text: Text, first: NumberMention, last: NumberMention): Shape {
  if (first !== last) return rangeShape(text, first, last);
  if (first.isDecade) return decadeShape(text, first);
  const value = dollars(first.value, first.isScaled);
  const bound = boundAround(text, first.from, first.to);
  if (bound === 'floor') return { kind: 'floor', low: value, high: null, value, band: null };
  if (bound === 'ceiling') return { kind: 'ceiling', low: null, high: value, value, band: null };
  const isAbout = first.isAbout || bound === 'about';
  return { kind: isAbout ? 'about' : 'exact', low: value, high: value, value, band: null };
}

function plainShape(value: number): Shape {
  return { kind: 'exact', low: value, high: value, value, band: null };
}

function decadeShape(text: Text, decade: NumberMention): Shape {
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

function rangeShape(text: Text, first: NumberMention, last: NumberMention): Shape {
  const [from, to] = rangeEnds(first, last);
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
  const isShort = first.value < 10 && (first.isDecade || (isHundreds(last) && Number.isInteger(first.value)));
  const near = isShort ? first.value * 100 : first.value;
  let far = last.isDecade && last.value < 10 ? last.value * 100 : last.value;
  if (!first.isScaled && !last.isScaled && far < near && far < 100 && near >= 100) far += Math.floor(near / 100) * 100;
  if (first.isScaled && !last.isScaled && far < 1000)
    return [near, far < 10 && near >= 1_000_000 ? far * 1_000_000 : far * 1000];
  if (!first.isScaled && last.isScaled && near < 1000) {
    const scale = near < 10 && far >= 1_000_000 ? 1_000_000 : 1000;
    return [near * scale, far];
  }
  return [dollars(near, first.isScaled), dollars(far, last.isScaled)];
}

function isHundreds(number: NumberMention): boolean {
  return !number.isScaled && number.value >= 100 && number.value < 1000;
}

/** Bare 300 stands for 300,000 and bare 1.2 for 1,200,000 when houses are talked about. */
function dollars(value: number, isScaled: boolean): number {
  if (isScaled || value >= 1000) return Math.round(value);
  return value < 10 && !Number.isInteger(value) ? Math.round(value * 1_000_000) : Math.round(value * 1000);
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

function bandShape(base: number, band: Band): Shape {
  const [low, high, value] = BAND_PARTS[band];
  // "low 30s" is a decade of ten thousand: its parts are a tenth
  const part = base >= 1_000_000 ? 10_000 : base >= 100_000 ? 1000 : 100;
  return { kind: 'band', low: base + low * part, high: base + high * part, value: base + value * part, band };
}

const JOINS_RANGE = new Set([
  '-',
  '—',
  'to',
  'and',
  'or',
  '/',
  'maybe',
  'through',
  'up',
  'about',
  'around',
  'like',
  'low',
  'mid',
  'high',
  'even',
  'possibly',
  'the',
  'upper',
]);

function isRange(text: Text, first: NumberMention, last: NumberMention): boolean {
  const between = text.tokens.slice(first.to, last.from).map((token) => token.text);
  if (between.length === 0)
    return isHundreds(first) && isHundreds(last) && last.value > first.value && last.value <= first.value * 1.2;
  if (between.length > 4 || !between.every((word) => JOINS_RANGE.has(word))) return false;
  const [low, high] = rangeEnds(first, last);
  if (high < low * 0.5 || high > low * 4 || low === high) return false;
  if (
    !between.some(
      (word) =>
        word === '-' ||
        word === '—' ||
        word === 'to' ||
        word === 'or' ||
        word === '/' ||
        word === 'through' ||
        word === 'maybe',
    )
  ) {
    return isBetween(text, first.from);
  }
  return true;
}

function isBetween(text: Text, from: number): boolean {
  for (let at = from - 1; at >= from - 4; at -= 1) {
    if (/^(?:between|from|anywhere|somewhere|entre)$/.test(text.tokens[at]?.text ?? '')) return true;
  }
  return false;
}

interface Attribution {
  readonly role: MoneyRole;
  readonly distance: number;
}

/** The role told by the nearest cue in the same clause that no other figure stands in front of. */
function attribute(text: Text, { first, last, cues, numbers }: Amount): Attribution | null {
  const clause = text.clauses[text.tokens[first.from]?.clause ?? 0];
  if (clause === undefined) return null;
  if (isStep(text, last.to, dollars(last.value, last.isScaled))) return { role: 'difference', distance: 0 };
  const reach: Reach = { from: clause.from, to: clause.to, isBare: isBareClause(text, clause) };
  let best: Attribution | null = null;
  let bestScore = Infinity;
  for (const cue of cues) {
    const distance = distanceOf(cue, { first, last }, reach);
    if (distance === null || isBlocked(cue, { first, last }, numbers)) continue;
    const score = distance + biasOf(cue) - (cue.to - cue.from) / 10;
    if (score >= bestScore) continue;
    best = { role: cue.tag.role === 'hearsay' ? hearsayRole(text, cue.from) : cue.tag.role, distance };
    bestScore = score;
  }
  return best;
}

const OWNERS = new Set(
  'i wife husband spouse partner mom dad mother father brother sister son daughter we hubby'.split(' '),
);
const OUTSIDERS = new Set(
  'law agent realtor neighbor appraiser broker friend guy lady investor bank county zillow lender buddy coworker'.split(
    ' ',
  ),
);

/** "50k more than I owe", "10k higher", "20 on top": a step from something, whatever stands before it. */
function isStep(text: Text, at: number, value: number): boolean {
  const [word, next] = [text.tokens[at]?.text ?? '', text.tokens[at + 1]?.text ?? ''];
  if (word === 'on' && next === 'top') return true;
  if (!STEPS.has(word) || next === 'or') return false;
  return STEP_FROM.has(next) || value < GREATEST_STEP;
}

/** A bare step is small beside a price: "10 more", "50 higher". */
const GREATEST_STEP = 100_000;
const STEPS = new Set(['more', 'over', 'above', 'less', 'under', 'below', 'higher', 'lower']);
const STEP_FROM = new Set(
  'than what that the zillow your my asking market appraisal appraised list offer value tax'.split(' '),
);

/** Whoever was named last before "she thinks": an owner's word is the seller's. */
function hearsayRole(text: Text, from: number): MoneyRole {
  for (let at = from - 1; at >= 0; at -= 1) {
    const word = text.tokens[at]?.text ?? '';
    if (OWNERS.has(word)) return 'asking';
    if (OUTSIDERS.has(word)) return 'estimate';
  }
  return text.tokens[from]?.text === 'they' ? 'estimate' : 'other';
}

/** A phrase after the amount ("in repairs", "is what I owe") binds it more than a single word does. */
function biasOf({ tag, from, to }: PhraseMatch<RoleCue>): number {
  if (tag.side === 'before') return 0;
  return to - from > 1 ? PHRASE_AFTER_BIAS : AFTER_BIAS;
}

interface Reach {
  readonly from: number;
  readonly to: number;
  /** Nothing but figures: then what stood before the comma still counts ("two mortgages, 140 and 35"). */
  readonly isBare: boolean;
}

function isBareClause(
  text: Text,
  clause: { readonly from: number; readonly to: number; readonly sentence: number; readonly index: number },
): boolean {
  const before = text.clauses[clause.index - 1];
  if (before === undefined || before.sentence !== clause.sentence) return false;
  return text.tokens
    .slice(clause.from, clause.to)
    .every(({ kind, text: word }) => kind !== 'word' || word === 'and' || word === 'about');
}

type Ends = Pick<Amount, 'first' | 'last'>;

function distanceOf({ tag, from, to }: PhraseMatch<RoleCue>, { first, last }: Ends, clause: Reach): number | null {
  const isInherited = to === clause.from - 1 && clause.isBare && (tag.role === 'owed' || tag.role === 'paid');
  if (!isInherited && (from < clause.from || to > clause.to)) return null;
  const distance = tag.side === 'before' ? first.from - to : from - last.to;
  const reach = tag.side === 'before' ? REACH_BEFORE : REACH_AFTER;
  return distance < 0 || distance > reach ? null : distance;
}

function isBlocked(
  { tag, from, to }: PhraseMatch<RoleCue>,
  { first, last }: Ends,
  numbers: readonly NumberMention[],
): boolean {
  return numbers.some((other) =>
    tag.side === 'before' ? other.from >= to && other.to <= first.from : other.from >= last.to && other.to <= from,
  );
}
