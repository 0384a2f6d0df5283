import { greatest, logShares, weigh } from '../../../../reading/learned/judge';
import { WordNetwork, wordsOf } from '../../../../reading/learned/word-network';
import type { Text } from '../../../../reading/text';
import type { Question } from '../../reading';
import { HEADS, type LearnedField, STARTS, applies, hintsOf } from './heads';
import { JUDGES, NETWORK } from './network.data';

const network = new WordNetwork(NETWORK);

/**
 * The rules have their reasons, so another value must be clearly more likely than theirs: by these differences of scores.
 * Measured on unseen texts, below `CLEAR` one in four values that only the network heard was invented.
 */
const CLEAR = 0.6;
/** More, where the rules saw something and rejected it. */
const DESPITE_REJECTION = 1.5;
/** What silences the bot, or answers an offer. */
const GRAVE = 2;
const GRAVE_FIELDS: ReadonlySet<LearnedField> = new Set(['offer_accepted', 'timeline_acceptable']);
const GRAVE_VALUES: ReadonlySet<string> = new Set(['opt_out', 'wrong_number']);
/** Of a figure the network only says that it is not meant. */
const FIGURES: ReadonlySet<LearnedField> = new Set(['price_expectation', 'counter_offer']);

/** No text it learned from was longer; a network knows nothing of what it has never seen. */
const LONGEST_TAUGHT = 100;

/** A field on which network and rules together come to something else than the rules alone. */
export interface Change {
  readonly field: LearnedField;
  /** Tokens `from` up to but not including `to`: the words that speak most for it; null where nothing is said now. */
  readonly words: { readonly from: number; readonly to: number } | null;
}

export interface Judgement {
  /** The value of each head, as its place. */
  readonly places: readonly number[];
  readonly changes: readonly Change[];
}

/** What a text says when the rules (`said`: their value by head) are weighed against what a network learned from labelled texts. */
export function judge(text: Text, question: Question | null, said: readonly number[]): Judgement {
  if (text.tokens.length === 0 || text.tokens.length > LONGEST_TAUGHT)
    return { places: byRulesAlone(said), changes: [] };
  const words = wordsOf(text);
  const scores = network.read(words, question ?? 0, hintsOf(question));
  const changes: Change[] = [];
  const places = HEADS.map(({ field, values }, head) => {
    const rules = said[head] ?? 0;
    const byRules = rules === values.length ? 0 : rules;
    const weights = JUDGES[head];
    if (weights === undefined || !applies(head, question)) return byRules;
    // One word that the rules know is the whole answer; there is no context to hear more from
    if (words.list.length === 1 && byRules !== 0) return byRules;
    const start = STARTS[head] ?? 0;
    const opinions = {
      network: logShares(scores.subarray(start, start + values.length)),
      rules,
      question: question ?? 0,
      length: words.list.length,
    };
    const likely = weigh(weights, opinions);
    const judged = greatest(likely);
    const lead = (likely[judged] ?? 0) - (likely[byRules] ?? 0);
    if (judged === byRules || lead < leadNeeded(field, values[judged] ?? '', rules, values.length)) return byRules;
    const strongest = network.strongest(words, question ?? 0, start + judged, start + byRules);
    changes.push({ field, words: judged === 0 ? null : strongest });
    return judged;
  });
  return { places, changes };
}

/** How much more likely than what the rules say another value must be; `rejected`: the place that says they rejected something. */
function leadNeeded(field: LearnedField, value: string, rules: number, rejected: number): number {
  const isAdded = rules === 0 || rules === rejected;
  if (!isAdded) return CLEAR;
  if (FIGURES.has(field)) return Number.POSITIVE_INFINITY;
  const needed = GRAVE_FIELDS.has(field) || GRAVE_VALUES.has(value) ? GRAVE : CLEAR;
  return rules === rejected ? needed + DESPITE_REJECTION : needed;
}

/** What the rules rejected is not said. */
function byRulesAlone(said: readonly number[]): number[] {
  return said.map((place, head) => (place === HEADS[head]?.values.length ? 0 : place));
}
