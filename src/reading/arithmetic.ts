import type { Money } from './money';
import type { Text } from './token';

export interface Sum {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** "10% under the appraisal"; more is no asking price. */
const GREATEST_PERCENT = 50;

const PLUS = new Set([
  'over',
  'above',
  'more',
  'plus',
  'top',
  'higher',
  'additional',
  'beyond',
  'past',
  'mas',
  'extra',
]);
const MINUS = new Set(['short', 'shy', 'under', 'below', 'less', 'minus', 'lower', 'off', 'beneath', 'menos']);
/** Figures a seller reckons from without asking for them. */
const BASES: ReadonlySet<Money['role']> = new Set(['owed', 'paid', 'estimate', 'listed', 'offered', 'other', 'asking']);

/** "40 over the 215 I owe", "what I owe, 180, plus 40": simple sums people leave to the reader. Null when there is none. */
export function sumOrDifference(text: Text, money: readonly Money[]): Sum | null {
  if (money.some((amount) => isConclusion(text, amount))) return null;
  for (let index = 0; index + 1 < money.length; index += 1) {
    const [first, second] = [money[index], money[index + 1]];
    if (first === undefined || second === undefined || second.from - first.to > reachTo(text, second)) continue;
    const middle = middleOf(text, first, second);
    if (middle !== null) return { from: first.from, to: second.to, value: middle };
    const parts = partsOf(text, first, second);
    if (parts !== null) return { from: first.from, to: second.to, value: parts };
    const sign = signBetween(text, first.to, second.from);
    if (sign === 0 || isBounded(text, second)) continue;
    const step = isAfterPayoff(text, first, second) ? first.value + second.value : stepOf(first, second, sign);
    if (step !== null) return { from: first.from, to: second.to, value: step };
  }
  return stepFromEarlier(text, money) ?? multipleOf(text, money) ?? rateTimesFeet(text, money);
}

/** "20 over what I have in it (185)": what is put in brackets explains words further back. */
function reachTo({ tokens }: Text, { from }: Money): number {
  return tokens[from - 1]?.text === '(' ? 9 : 6;
}

/** Who gets a part of the price: "198 to the bank and 35 to me". */
const PAYEES =
  /^(?:bank|me|us|myself|lender|mortgage|loan|irs|sister|brother|wife|husband|ex|mom|dad|kids|lawyer|attorney|county|credit|her|him|them|payoff|note)$/;
const GIVES = /^(?:give|hand|leave|leaves|leaving|cut|put|send|pay|slide|write|giving|handing)$/;
const TAKES = /^(?:take|knock|subtract|shave|deduct|minus|pull|chop|cut)$/;

/** What two figures come to that are the parts of one price, or of which the first is taken off the second. */
function partsOf(text: Text, first: Money, second: Money): number | null {
  if (!isAmount(first) || !isAmount(second) || first.kind === 'range' || second.kind === 'range') return null;
  const between = wordsIn(text, first.to, second.from);
  const after = wordsIn(text, second.to, second.to + 4);
  const before = wordsIn(text, Math.max(0, first.from - 4), first.from);
  const isPaidOut =
    payeeIn(between) &&
    payeeIn(after) &&
    between.some((word) => word === 'and' || word === '+' || word === ',' || word === 'plus');
  const isDebt = first.role === 'owed' || /^(?:lien|mortgage|loan|payoff|note)$/.test(between[0] ?? '');
  const isInHand = isDebt && /^in (?:my|our) (?:hands?|pockets?|account|purse|bank)/.test(after.join(' '));
  if (isInHand && second.value < first.value * 1.5) return first.value + second.value;
  const isRest = isDebt && givesSeller(between) && second.value < first.value * 1.5;
  const isSplit =
    /[+]|\bplus\b/.test(between.join(' ')) && first.role === 'owed' && second.role === 'owed' && between.length <= 3;
  if (isPaidOut || isRest || isSplit) return first.value + second.value;
  const isKnocked = isKnockedOff(between) && second.value < first.value * 0.4 && BASES.has(first.role);
  if (isKnocked) return first.value - second.value;
  const isTaken =
    first.value < second.value * 0.6 &&
    (/^(?:off|from|out)$/.test(between.at(-1) ?? '') || /\b(?:off|from|out) (?:of|the|my)$/.test(between.join(' '))) &&
    [...before, ...between].some((word) => TAKES.test(word));
  return isTaken && second.role !== 'difference' ? second.value - first.value : null;
}

/** "312 but knock off the 15 for the hot tub", "the 275 my boy said and drop 14" */
function isKnockedOff(between: readonly string[]): boolean {
  return /\b(?:(?:knock|take|shave|cut|chop|lop) (?:it )?off|drop|subtract|deduct|minus)(?: (?:the|that|my|about|another|like))*$/.test(
    between.join(' '),
  );
}

function wordsIn({ tokens }: Text, from: number, to: number): string[] {
  return tokens.slice(from, to).map(({ text }) => text);
}

/** "to the bank", "for me" */
function payeeIn(words: readonly string[]): boolean {
  const [to = '', ...rest] = words;
  return /^(?:to|for|in)$/.test(to) && rest.slice(0, 2).some((word) => PAYEES.test(word));
}

/** "pay off the 130 then give me 65" */
function givesSeller(between: readonly string[]): boolean {
  const at = between.findIndex((word) => GIVES.test(word));
  const isJoined = at > 0 && at <= 3 && /\b(?:and|then|,|[+]|plus)\b|,/.test(between.slice(0, at).join(' '));
  return isJoined && /^(?:me|us)$/.test(between[at + 1] ?? '');
}

/** "…, so 230": the writer has reckoned already. */
function isConclusion({ tokens }: Text, { from, to, role }: Money): boolean {
  const isStepped = /^(?:plus|minus|[+]|less|and)$/.test(tokens[to]?.text ?? '') && tokens[to + 1]?.kind === 'number';
  return (role === 'asking' || role === 'other') && tokens[from - 1]?.text === 'so' && !isStepped;
}

/** "three times what he gave" */
const TIMES: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['2', 2],
  ['three', 3],
  ['3', 3],
  ['four', 4],
  ['4', 4],
  ['five', 5],
  ['5', 5],
]);
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['twice', 2],
  ['triple', 3],
  ['half', 0.5],
]);
const WANTS = /^(?:want|need|get|expect|ask|asking|take|wanted|for)$/;

/** "I paid 180 and I want double": a multiple of what was paid, where no price is named. */
function multipleOf({ tokens }: Text, money: readonly Money[]): Sum | null {
  const bases = money.filter(isAmount);
  const [base] = bases;
  if (base === undefined || bases.length > 1 || !TOLD_BASES.has(base.role)) return null;
  const at = tokens.findIndex(({ text }, index) => MULTIPLES.has(text) || isTimes(tokens, index));
  const isWanted =
    tokens.slice(Math.max(0, at - 3), at).some(({ text }) => WANTS.test(text)) || saysTimesWhat(tokens, at);
  if (at < 0 || !isWanted) return null;
  return {
    from: Math.min(base.from, at),
    to: Math.max(base.to, at + 1),
    value: base.value * (MULTIPLES.get(tokens[at]?.text ?? '') ?? TIMES.get(tokens[at]?.text ?? '') ?? 1),
  };
}

function isTimes(tokens: Text['tokens'], at: number): boolean {
  return TIMES.has(tokens[at]?.text ?? '') && tokens[at + 1]?.text === 'times';
}

/** "double what I paid", "three times what he gave" */
function saysTimesWhat(tokens: Text['tokens'], at: number): boolean {
  const after = isTimes(tokens, at) ? at + 2 : at + 1;
  const next = tokens[after]?.text === 'of' ? after + 1 : after;
  return (
    tokens[next]?.text === 'what' &&
    tokens.slice(next, next + 4).some(({ text }) => /^(?:paid|gave|spent|owe|put)$/.test(text))
  );
}

const RATE_UNITS = new Set(['per', 'a', 'an', '/', 'each']);
const FEET = /^(?:sq|sqft|sf|square|feet|foot|ft|acres?)$/;
/** Whose rate it is when it is not the seller's. */
const RATES_OF_OTHERS = /^(?:comps?|houses|homes|neighbors?|others|zillow|redfin|market|average|builders?|agents?)$/;

/** "110 a foot, it's 2000 feet, do the math": a price per foot times the feet, where no whole price is named. */
function rateTimesFeet(text: Text, money: readonly Money[]): Sum | null {
  const sizes = money.filter(({ role }) => role === 'size');
  if (sizes.length < 2 || money.some(({ role }) => role === 'asking' || role === 'other')) return null;
  const rate = sizes.find(({ to }) => RATE_UNITS.has(text.tokens[to]?.text ?? ''));
  const feet = sizes.find((each) => each !== rate && FEET.test(text.tokens[each.to]?.text ?? ''));
  const isOfAcres = feet !== undefined && text.tokens[feet.to]?.text.startsWith('acre') === true;
  if (rate === undefined || feet === undefined || (rate.value > GREATEST_RATE && !isOfAcres)) return null;
  const { from = 0, to = 0 } = text.clauses[text.tokens[rate.from]?.clause ?? 0] ?? {};
  if (text.tokens.slice(from, to).some((token) => RATES_OF_OTHERS.test(token.text))) return null;
  return {
    from: Math.min(rate.from, feet.from),
    to: Math.max(rate.to, feet.to),
    value: Math.round((rate.isBare && rate.value >= 1000 ? rate.value / 1000 : rate.value) * feet.value),
  };
}

/** Nobody asks more for a square foot. */
const GREATEST_RATE = 2000;

/** "I owe 150, need 60 on top of that", "I owe 212 and want to walk with 50": a step from a figure named before. */
function stepFromEarlier(text: Text, money: readonly Money[]): Sum | null {
  const index = money.findIndex(
    (amount) => amount.role === 'difference' || isNet(text, amount) || isFarBelowDebt(money, amount),
  );
  const step = money[index];
  const base = step === undefined ? undefined : baseOf(text, money, index);
  if (step === undefined || base === undefined) return null;
  // "310 plus or minus 5", "300 give or take 10"
  if (text.tokens[step.from - 2]?.text === 'or') return null;
  const isPlus =
    text.tokens[step.to]?.text === 'plus' ||
    (text.tokens[step.to]?.text === 'on' && text.tokens[step.to + 1]?.text === 'top' && step.value < base.value * 2);
  if (!isPlus && step.value >= base.value * 0.6) return null;
  if (step.role === 'asking' && money.some((amount) => amount.role === 'asking' && amount !== step)) return null;
  if (isNet(text, step) && base.role !== 'owed' && !isProfit(text, step)) return null;
  if (money.slice(index + 1).some((amount) => amount.role === 'asking' || amount.role === 'other')) return null;
  const isLess =
    MINUS.has(text.tokens[step.to]?.text ?? '') ||
    /^(?:minus|menos|less)$/.test(text.tokens[step.from - 1]?.text ?? '');
  const sign = isLess ? -1 : 1;
  return {
    from: Math.min(base.from, step.from),
    to: Math.max(base.to, step.to),
    value: base.value + sign * step.value,
  };
}

/** "Anything over 200": the word bounds the figure and adds nothing. */
function isBounded({ tokens }: Text, { from }: Money): boolean {
  return /^(?:anything|nothing|something|somewhere|everything|well|way)$/.test(tokens[from - 2]?.text ?? '');
}

/** What "150 over what I paid" goes on from, however great the step. */
const TOLD_BASES: ReadonlySet<Money['role']> = new Set(['owed', 'paid']);

const BASE_ROLES: ReadonlySet<Money['role']> = new Set(['owed', 'estimate', 'offered']);

/** What the step is reckoned from: the figure before it ("than that"), or one named anywhere ("over what I owe"). */
function baseOf(text: Text, money: readonly Money[], index: number): Money | undefined {
  const earlier = money.slice(0, index);
  const step = money[index];
  const saysThat = step !== undefined && text.tokens.slice(step.to, step.to + 4).some((token) => token.text === 'that');
  if (saysThat) return earlier.findLast(isAmount);
  return (
    earlier.findLast((amount) => BASE_ROLES.has(amount.role) || (amount.role === 'paid' && isProfit(text, step))) ??
    money.slice(index + 1).find((amount) => BASE_ROLES.has(amount.role))
  );
}

/** "payoff is 188 and I need 25 to move": nobody asks for a fraction of the debt, so it comes on top. */
function isFarBelowDebt(money: readonly Money[], { role, value }: Money): boolean {
  return role === 'asking' && money.some((other) => other.role === 'owed' && value < other.value * 0.5);
}

/** "paid 200, need 30 profit" */
function isProfit({ tokens }: Text, step: Money | undefined): boolean {
  return step !== undefined && tokens.slice(step.to, step.to + 3).some(({ text }) => text === 'profit');
}

/** What they want to be left with: "walk away with 50", "clear 40". */
function isNet(text: Text, amount: Money): boolean {
  const isAmountAsked = amount.role === 'asking' || amount.role === 'other';
  const after = text.tokens.slice(amount.to, amount.to + 4).map((token) => token.text);
  const isLeft = /^(?:left|leftover|remaining)$/.test(after[0] ?? '') && !/^(?:on|to|in)$/.test(after[1] ?? '');
  if (isLeft || after.includes('pocket') || isProfit(text, amount)) return isAmountAsked;
  for (let at = amount.from - 1; at >= amount.from - 4; at -= 1) {
    const word = text.tokens[at]?.text ?? '';
    if (/^(?:walk|walking|clear|pocket|net|profit|keep)$/.test(word)) return isAmountAsked;
  }
  return false;
}

/** "split the difference between your 210 and my 280", "halfway between 200 and 240" */
function middleOf(text: Text, first: Money, second: Money): number | null {
  if (!isAmount(first) || !isAmount(second) || first.value >= second.value * 2 || second.value >= first.value * 2)
    return null;
  const before = text.tokens.slice(Math.max(0, first.from - 6), first.from).map((token) => token.text);
  const isMiddle = /\b(?:difference|halfway|half way|middle|midway)\b.*\b(?:between|of|from)\b/.test(before.join(' '));
  const isJoined = /^(?:and|to|-|your|my|the|our|yours|mine|,)(?: (?:and|to|your|my|our|the))*$/.test(
    text.tokens
      .slice(first.to, second.from)
      .map((token) => token.text)
      .join(' '),
  );
  const isSplit = /\b(?:split(?: the difference)?|meet in the middle)(?: (?:,|:|on))*$/.test(before.join(' '));
  return (isMiddle || isSplit) && isJoined ? Math.round((first.value + second.value) / 2) : null;
}

function stepOf(first: Money, second: Money, sign: 1 | -1): number | null {
  if (first.role === 'percent' && BASES.has(second.role) && first.value < GREATEST_PERCENT)
    return Math.round(second.value * (1 + (sign * first.value) / 100));
  if (!isAmount(first) || !isAmount(second) || (first.role === 'owed' && second.role === 'owed')) return null;
  const isTold = first.role === 'difference' && TOLD_BASES.has(second.role) && first.value <= second.value * 1.5;
  if (isTold) return second.value + sign * first.value;
  // "40 over 215": the smaller comes first; "215 plus 40": it comes last
  if (first.value < second.value * 0.6 && BASES.has(second.role)) return second.value + sign * first.value;
  if (second.value < first.value * 0.6 && BASES.has(first.role) && second.role !== 'fee')
    return first.value + sign * second.value;
  return null;
}

/** "clear 100 after paying off the 140": both are needed, whichever is greater. */
function isAfterPayoff({ tokens }: Text, first: Money, second: Money): boolean {
  if (!isAmount(first) || !isAmount(second)) return false;
  const words = tokens.slice(first.to, second.from).map((token) => token.text);
  const after = words.indexOf('after');
  return after >= 0 && words.slice(after).some((word) => /^(?:pay|paying|payoff|paid)$/.test(word));
}

function isAmount(money: Money): boolean {
  return !/^(?:size|year|phone|zip|address|time|count|percent)$/.test(money.role);
}

/** "60 to pay off the truck" takes nothing off. */
function isPayOff(text: Text, at: number): boolean {
  return text.tokens[at]?.text === 'off' && /^(?:pay|paid|paying|pays)$/.test(text.tokens[at - 1]?.text ?? '');
}

function signBetween(text: Text, from: number, to: number): 1 | -1 | 0 {
  let sign: 1 | -1 | 0 = 0;
  for (let at = from; at < to; at += 1) {
    const word = text.tokens[at]?.text ?? '';
    // "what I owe, 180, plus 40" goes on after the comma; "took 15 off already, I'm at 385" does not
    // "20k less than zillow, which is 330"
    if (word === ',' && !/^(?:plus|which|that)$/.test(text.tokens[at + 1]?.text ?? '')) return 0;
    if (word === '.' || word === '?' || word === '!' || word === 'but' || word === 'or') return 0;
    if (word === '+' || PLUS.has(word)) sign = 1;
    // "70 after paying off the 180"
    if (word === 'after' && /^(?:pay|paying|payoff|i|the)$/.test(text.tokens[at + 1]?.text ?? '')) sign = 1;
    if (MINUS.has(word) && !isPayOff(text, at)) sign = -1;
  }
  return sign;
}
