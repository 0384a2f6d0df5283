import type { Text } from '../../../../reading/text';
import { greatest, logShares, weigh } from '../../../../reading/learned/judge';
import { WordNetwork, wordsOf } from '../../../../reading/learned/word-network';
import type { Question } from '../../reading';
import { HEADS, type LearnedField, STARTS, applies, hintsOf } from './heads';
import { JUDGES, NETWORK } from './network.data';

const network = new WordNetwork(NETWORK);

/**
 * What nobody wrote in so many words is only taken from a text where it is clearly more likely than that nothing was said: by
 * these differences of scores. Measured on unseen texts (`npm run train`): below them one in four such values was invented.
 */
const CLEAR = 0.6;
/** What silences the bot, or closes a deal. */
const CERTAIN = 1.5;
const CERTAINTY: Readonly<Partial<Record<LearnedField, number>>> = {
  offer_accepted: CERTAIN,
  timeline_acceptable: CERTAIN,
  price_expectation: Number.POSITIVE_INFINITY,
  counter_offer: Number.POSITIVE_INFINITY,
};
const SILENCING: ReadonlySet<string> = new Set(['opt_out', 'wrong_number']);

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
  if (text.tokens.length === 0) return { places: said, changes: [] };
  const words = wordsOf(text);
  const scores = network.read(words, question ?? 0, hintsOf(question));
  const changes: Change[] = [];
  const places = HEADS.map(({ field, values }, head) => {
    const rules = said[head] ?? 0;
    const byRules = rules === values.length ? 0 : rules;
    const weights = JUDGES[head];
    if (weights === undefined || !applies(head, question)) return byRules;
    const start = STARTS[head] ?? 0;
    const logs = logShares(scores.subarray(start, start + values.length));
    const judged = greatest(
      weigh(weights, { network: logs, rules, question: question ?? 0, length: text.tokens.length }),
    );
    if (judged === byRules) return byRules;
    changes.push({
      field,
      words: judged === 0 ? null : network.strongest(words, question ?? 0, start + judged, start + byRules),
    });
    return judged;
  });
  return { places, changes };
}

function isCertain(
  field: LearnedField,
  values: readonly string[],
  likely: readonly number[],
  byRules: number,
): boolean {
  const judged = greatest(likely);
  if (judged === 0 || byRules !== 0) return true;
  const needed = SILENCING.has(values[judged] ?? '') ? CERTAIN : (CERTAINTY[field] ?? CLEAR);
  return (likely[judged] ?? 0) - (likely[0] ?? 0) >= needed;
}
