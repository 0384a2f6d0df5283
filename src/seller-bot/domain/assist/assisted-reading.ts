import { findMoney } from '../../../reading/money';
import type { MoneyRole } from '../../../reading/money';
import { type Text, isNegated, readText } from '../../../reading/text';
import {
  CONDITIONS,
  type Evidence,
  MOTIVATIONS,
  type ReadField,
  type Reading,
  type ReadingContext,
  URGENCIES,
} from '../reading';
import { machineOrders } from '../understanding/machine-orders';

/** What an AI made of a text, as far as the text bears it out. */
export type AssistedReading = Pick<Reading, 'condition' | 'price' | 'motivation' | 'urgency' | 'evidence'>;

const LEAST_PRICE = 10_000;
const MOST_PRICE = 100_000_000;
/** What an amount may be said to be and still be the seller's price; nothing says what it is in the last case. */
const PRICE_ROLES: ReadonlySet<MoneyRole> = new Set<MoneyRole>(['asking', 'other']);

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that speak of the matter at all: a model that is wrong, or was turned, cannot make an answer out of thin air. */
const CONDITION_TOPIC = words(
  `roof foundation slab plumbing pipe pipes sewer septic wiring electrical electric hvac ac furnace heat heater water leak leaks leaking
   mold paint painted carpet carpets floor floors flooring kitchen bath bathroom bathrooms window windows wall walls ceiling ceilings
   siding deck fence driveway yard porch garage basement attic beams termites rot rotten repair repairs repaired fix fixed fixer fixing
   update updated updates upgrade upgraded remodel remodeled renovate renovated renovation shape condition dated worn tired broken
   cracked cracks damage damaged fire flood flooded gut gutted rehab cosmetic mint turnkey apart together tape disaster wreck dump
   teardown bones lived livable neglected`,
);
const MOTIVATION_TOPIC = words(
  `move moved moving relocate relocating relocation transfer transferred job jobs divorce divorced divorcing split splitting separated wife
   husband ex mom mother dad father parents grandma grandpa uncle aunt passed died death funeral estate probate inherit inherited kids
   grandkids baby family retire retired retiring retirement bills payment payments behind mortgage bank foreclosure auction taxes debt
   sick hospital surgery health cancer stairs knees tenant tenants renters rental landlord smaller bigger rattling size space rooms
   room money broke afford`,
);

/** Whether a text may be shown to an AI at all. */
export function isFitForAi(raw: string): boolean {
  return machineOrders(readText(raw)).length === 0;
}

/**
 * Holds the answer of an AI (any JSON) against the text: a value without its words in the text, outside its range, negated, or
 * contradicted by what the figure is said to be, is dropped. Null when nothing is left. Decisions about an offer are never taken
 * from an AI.
 */
export function checkReading(answer: unknown, raw: string, { question }: ReadingContext): AssistedReading | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const said = answer as Readonly<Record<string, unknown>>;
  const text = readText(raw);
  const evidence: Evidence[] = [];
  const borneOut = (field: ReadField, words: unknown, topic: ReadonlySet<string> | null = null): boolean => {
    const found = evidenceOf(field, words, raw);
    if (found === null || isDenied(text, found) || (topic !== null && !isOfTopic(text, found, topic))) return false;
    evidence.push(found);
    return true;
  };
  const condition =
    question === 1 && isOneOf(CONDITIONS, said.condition) && borneOut('condition', said.condition_span, CONDITION_TOPIC)
      ? said.condition
      : null;
  const price =
    question === 2 && isPriceIn(text, said.price, said.price_span) && borneOut('price_expectation', said.price_span)
      ? { expectation: said.price, min: null, max: null }
      : null;
  const motivation =
    question === 3 &&
    isOneOf(MOTIVATIONS, said.motivation) &&
    borneOut('motivation', said.motivation_span, MOTIVATION_TOPIC)
      ? said.motivation
      : null;
  const urgency =
    question === 3 && isOneOf(URGENCIES, said.urgency) && borneOut('urgency', said.urgency_span) ? said.urgency : null;
  if (condition === null && price === null && motivation === null) return null;
  return { condition, price: price as AssistedReading['price'], motivation, urgency, evidence };
}

/** What the patterns read, completed by what was borne out of the AI's answer. */
export function withAssisted(reading: Reading, assisted: AssistedReading): Reading {
  return {
    ...reading,
    condition: reading.condition ?? assisted.condition,
    price: reading.price ?? assisted.price,
    motivation: reading.motivation ?? assisted.motivation,
    urgency: reading.urgency ?? assisted.urgency,
    stance: 'none',
    evidence: [...reading.evidence, ...assisted.evidence],
  };
}

function isOneOf<T extends string>(values: readonly T[], value: unknown): value is T {
  return values.some((each) => each === value);
}

function evidenceOf(field: ReadField, words: unknown, raw: string): Evidence | null {
  if (typeof words !== 'string' || words.trim() === '') return null;
  const start = raw.indexOf(words.trim());
  return start === -1 ? null : { field, text: words.trim(), start, end: start + words.trim().length };
}

function isOfTopic(text: Text, { start, end }: Evidence, topic: ReadonlySet<string>): boolean {
  return text.tokens.some((token) => token.start < end && token.end > start && topic.has(token.text));
}

const ASKING = words('who whose which what where when why how are is do does did can could would will');

/** Negated, asked (with or without a question mark), or only supposed. */
function isDenied(text: Text, { start, end }: Evidence): boolean {
  const tokens = text.tokens.filter((token) => token.start < end && token.end > start);
  return tokens.some((token) => {
    const clause = text.clauses[token.clause];
    if (clause === undefined || clause.isQuestion || clause.isHypothetical) return true;
    return ASKING.has(text.tokens[clause.from]?.text ?? '') || isNegated(text, token.index);
  });
}

/** The amount must stand in the words, as money nobody said to be something else; "300" may mean 300,000. */
function isPriceIn(text: Text, price: unknown, words: unknown): price is number {
  if (typeof price !== 'number' || !Number.isInteger(price) || price < LEAST_PRICE || price > MOST_PRICE) return false;
  const span = evidenceOf('price_expectation', words, text.raw);
  if (span === null) return false;
  return findMoney(text).some(
    (money) =>
      money.start < span.end &&
      money.end > span.start &&
      PRICE_ROLES.has(money.role) &&
      [money.value, money.value * 1000].includes(price),
  );
}
