import type { Money } from '../../reading/money';
import { type Text, isNegated } from '../../reading/text';
import type { FoundInText } from './lead';

export interface Budget {
  readonly min: number | null;
  readonly max: number | null;
}

/** What a house may cost: anything outside is a slip or is about something else. */
const LEAST_PRICE = 20_000;
const GREATEST_PRICE = 100_000_000;
/** A bare number ("15") below this is more likely a count than thousands. */
const LEAST_BARE_PRICE = 50_000;

const ABOUT_BUDGET = new Set(['asking', 'other']);

/** What they would spend or take; the newest statement wins, but one called a budget or a limit goes before the others. */
export function readBudget(text: Text, money: readonly Money[]): FoundInText<Budget> | null {
  const candidates = money.filter((each) => isCandidate(text, each));
  const bounded = candidates.filter(
    (each) => each.kind === 'ceiling' || each.kind === 'range' || each.kind === 'floor',
  );
  const chosen = bounded[0] ?? candidates[0];
  if (chosen === undefined) return null;
  return { value: budgetOf(text, chosen), from: chosen.from, to: chosen.to };
}

function isCandidate(text: Text, money: Money): boolean {
  if (money.value < LEAST_PRICE || money.value > GREATEST_PRICE) return false;
  if (money.isBare && money.value < LEAST_BARE_PRICE) return false;
  if (!ABOUT_BUDGET.has(money.role)) return false;
  if (money.kind === 'floor' || money.kind === 'ceiling') return true;
  return !isNegated(text, money.from);
}

function budgetOf(text: Text, money: Money): Budget {
  if (money.kind === 'floor') return { min: money.low, max: null };
  if (money.kind === 'ceiling') return { min: null, max: money.high };
  if (text.tokens[money.to]?.text === '+') return { min: money.low, max: null };
  return { min: money.low, max: money.high };
}
