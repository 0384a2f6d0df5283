import { type Amount, type FoundCue, attribute, findRoleCues } from './money-attribution';
import { type FoundBound, findBounds } from './money-bounds';
import type { MoneyRole } from './money-roles.data';
import { type MoneyShape, isRange, plainShape, shapeOf } from './money-shape';
import { nonMoneyRole } from './non-money';
import { type NumberMention, findNumbers } from './numbers';
import { PhraseMatcher } from './phrases';
import { type TimeSpan, findTimeSpans } from './time-spans';
import type { Text } from './token';

export { MONEY_WORDS } from './money-attribution';
export type { MoneyRole } from './money-roles.data';
export type { MoneyShape } from './money-shape';

export interface Money extends MoneyShape {
  /** Tokens `from` up to but not including `to`: the figure itself, without "at least". */
  readonly from: number;
  readonly to: number;
  readonly role: MoneyRole;
  /** Written without its size: "350" for 350,000. */
  readonly isBare: boolean;
  /** Written as money: "$", "k", "dollars". */
  readonly isMoney: boolean;
  /** How surely the role is meant: tokens between the amount and the words that tell it; null when nothing tells. */
  readonly cueDistance: number | null;
  readonly start: number;
  readonly end: number;
}

/** All amounts of money in a text, with what they are said to be; figures that are no money come with their own role. */
export function findMoney(
  text: Text,
  numbers: readonly NumberMention[] = findNumbers(text),
  times: readonly TimeSpan[] = findTimeSpans(text, numbers),
): Money[] {
  if (numbers.length === 0) return [];
  const roles = numbers.map((_, index) => nonMoneyRole(text, numbers, index, times));
  const hasMoney = roles.includes(null);
  const clues = { cues: hasMoney ? findRoleCues(text) : [], bounds: hasMoney ? findBounds(text) : [] };
  const found: Money[] = [];
  for (let index = 0; index < numbers.length; index += 1) {
    const [first, second] = [numbers[index], numbers[index + 1]];
    const role = roles[index] ?? null;
    if (first === undefined) break;
    const isPair = second !== undefined && role === null && roles[index + 1] === null && isRange(text, first, second);
    const previous = numbers[lastBeforeThatIs(roles, index)];
    if (isPair) index += 1;
    const amount = { first, last: isPair ? second : first, previous, next: numbers[index + 1] };
    found.push(
      role === null
        ? moneyOf(text, amount, clues)
        : assemble(text, { first, last: first }, plainShape(first.value), role, 0),
    );
  }
  return withBoundsJoined(text, withListsJoined(text, withAnnounced(text, found)));
}

/** "the appraisal in 2023 was 322": a year stands in nobody's way. */
function lastBeforeThatIs(roles: readonly (MoneyRole | null)[], index: number): number {
  let at = index - 1;
  while (roles[at] === 'year') at -= 1;
  return at;
}

/** "offers this month: 210, 228 and 231", "Zillow 361, 348": what others named goes on from comma to comma. */
function isEnumerated({ tokens }: Text, before: Money, money: Money): boolean {
  if (before.role !== 'estimate' && before.role !== 'offered') return false;
  const between = tokens.slice(before.to, money.from).map(({ text }) => text);
  const next = tokens[money.to];
  return (
    /^,?(?: ?and)?$/.test(between.join(' ')) &&
    between.length > 0 &&
    (next === undefined || next.kind === 'punctuation')
  );
}

const ANNOUNCED = new PhraseMatcher([
  {
    tag: true,
    phrases: [
      '(#|two|three|four|five|several|couple|few|some|all|both|different|various|these|those|all kinds of|a bunch of) ~2 (realtors|agents|offers|letters|comps|estimates|appraisals|quotes|numbers|opinions|cards|postcards|investors|buyers|people|companies|flyers|bids|texts|calls|websites|sites|apps|answers|prices)',
      '(comps|comparables|offers|bids|opinions) (i|we) (pulled|found|saw|got|looked at|had|have)',
    ],
  },
]);
const ANNOUNCED_REACH = 12;

/** "3 realtors came out. 310, 325 and one who said 390", "got two letters, one was 180 one was 192": figures of others, one after another. */
function withAnnounced(text: Text, found: readonly Money[]): readonly Money[] {
  if (found.length < 2) return found;
  const announcement = ANNOUNCED.findIn(text.tokens)[0];
  if (announcement === undefined) return found;
  const listed = new Set<Money>();
  let end = announcement.to;
  for (const money of found) {
    if (money.from < announcement.to || money.role === 'count') continue;
    const between = text.tokens.slice(end, money.from);
    const isOwn = between.some(({ text: word }) => /^(?:i|we|so|but|my|our|me)$/.test(word)) && listed.size > 0;
    if (money.from - end > ANNOUNCED_REACH || isOwn || (money.role !== 'other' && money.role !== 'estimate')) break;
    listed.add(money);
    end = money.to;
  }
  if (listed.size < 2) return found;
  return found.map((money) => (listed.has(money) ? { ...money, role: 'estimate' } : money));
}

/** "two mortgages, 140 and 35", "roof 18k and foundation 25": what the first of a list is, the next one is too. */
function withListsJoined(text: Text, found: readonly Money[]): Money[] {
  return found.map((money, index) => {
    const before = found[index - 1];
    if (before !== undefined && money.role === 'other' && isEnumerated(text, before, money))
      return { ...money, role: before.role };
    const next = found[index + 1];
    if (next !== undefined && money.role === 'other' && isToldTogether(text, money, next))
      return { ...money, role: next.role };
    if (before === undefined || money.role !== 'other' || text.tokens[before.to]?.text !== 'and') return money;
    const between = money.from - before.to;
    const isListed = (before.role === 'owed' && between === 1) || (before.role === 'repairs' && between === 2);
    return isListed ? { ...money, role: before.role } : money;
  });
}

/** "the 210 and 250 on that flyer": what is told of the second is told of both. */
function isToldTogether({ tokens }: Text, money: Money, next: Money): boolean {
  if (next.role !== 'estimate' && next.role !== 'offered' && next.role !== 'withdrawn') return false;
  const isJoined = next.from - money.to === 1 && /^(?:and|or|,)$/.test(tokens[money.to]?.text ?? '');
  return isJoined && tokens[money.from - 1]?.text === 'the';
}

/** "min 290 max 310", "no less than 400, no more than 440": a floor and the ceiling after it are a range. */
function withBoundsJoined(text: Text, found: readonly Money[]): Money[] {
  const joined: Money[] = [];
  for (const money of found) {
    const before = joined.at(-1);
    // "no less than 3, no more than 330"
    const isShort = before?.isBare === true && (before.low ?? 0) < 10_000 && (money.high ?? 0) >= 100_000;
    const named = before?.low ?? null;
    const [low, high] = [named !== null && isShort ? named * 100 : named, money.high];
    const turned = before === undefined ? null : (turnedRange(text, before, money) ?? askedRange(text, before, money));
    if (turned !== null) {
      joined[joined.length - 1] = turned;
      continue;
    }
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

/** "less than 400, more than 350" */
function turnedRange(text: Text, before: Money, money: Money): Money | null {
  const [least, most] = [money.low, before.high];
  if (before.kind !== 'ceiling' || money.kind !== 'floor' || least === null || most === null || least >= most)
    return null;
  if (money.from - before.to > 3 || sentenceAt(text, before.from) !== sentenceAt(text, money.from)) return null;
  const value = Math.round((least + most) / 2);
  return { ...before, to: money.to, end: money.end, kind: 'range', low: least, high: most, value };
}

/** "Two fifty? two sixty?": two guesses of one who thinks aloud. */
function askedRange(text: Text, before: Money, money: Money): Money | null {
  const isAsked = text.tokens[before.to]?.text === '?' && text.tokens[money.to]?.text === '?';
  const arePrices =
    before.role === 'other' && money.role === 'other' && before.kind === 'exact' && money.kind === 'exact';
  if (!isAsked || !arePrices || money.from !== before.to + 1) return null;
  if (before.value >= money.value || money.value > before.value * 1.5) return null;
  const value = Math.round((before.value + money.value) / 2);
  return { ...before, to: money.to, end: money.end, kind: 'range', low: before.value, high: money.value, value };
}

function sentenceAt(text: Text, at: number): number {
  return text.clauses[text.tokens[at]?.clause ?? 0]?.sentence ?? 0;
}

interface Clues {
  readonly cues: readonly FoundCue[];
  readonly bounds: readonly FoundBound[];
}

function moneyOf(text: Text, amount: Amount, { cues, bounds }: Clues): Money {
  const attributed = attribute(text, amount, cues);
  const role = attributed?.role ?? 'other';
  return assemble(text, amount, shapeOf(text, amount, bounds), role, attributed?.distance ?? null);
}

/** Spelled out field by field: spreading three objects costs more than all the rest of the reading. */
function assemble(
  text: Text,
  { first, last }: Pick<Amount, 'first' | 'last'>,
  shape: MoneyShape,
  role: MoneyRole,
  cueDistance: number | null,
): Money {
  const start = text.tokens[first.from]?.start ?? 0;
  return {
    from: first.from,
    to: last.to,
    kind: shape.kind,
    role,
    low: shape.low,
    high: shape.high,
    value: shape.value,
    band: shape.band,
    isBare: !first.isScaled && !last.isScaled,
    isMoney: first.isMoney || last.isMoney,
    cueDistance,
    start,
    end: text.tokens[last.to - 1]?.end ?? start,
  };
}
