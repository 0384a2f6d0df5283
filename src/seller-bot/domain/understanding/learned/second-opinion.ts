import type { Text } from '../../../../reading/text';
import { WordNetwork } from '../../../../reading/learned/word-network';
import type { Question } from '../../reading';
import { HEADS, type LearnedField, STARTS, applies, hintsOf } from './heads';
import { weigh } from './judge';
import { JUDGES, NETWORK } from './network.data';

const network = new WordNetwork(NETWORK);

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
  const scores = network.read(text, question ?? 0, hintsOf(question));
  const changes: Change[] = [];
  const places = HEADS.map(({ field, values }, head) => {
    const rules = said[head] ?? 0;
    const weights = JUDGES[head];
    if (weights === undefined || !applies(head, question)) return rules;
    const start = STARTS[head] ?? 0;
    const logs = logShares(scores.subarray(start, start + values.length));
    const judged = greatest(weigh(weights, { network: logs, rules, question: question ?? 0, length: text.tokens.length }));
    if (judged === rules) return rules;
    changes.push({ field, words: judged === 0 ? null : wordsFor(text, question, start + judged, start + rules) });
    return judged;
  });
  return { places, changes };
}

/** Below this a share counts as if it were this: nothing is impossible. */
const LEAST_SHARE = 1e-4;

function logShares(scores: Float32Array): number[] {
  let most = -Infinity;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - most);
  return Array.from(scores, (score) => Math.log(Math.exp(score - most) / sum + LEAST_SHARE));
}

function greatest(scores: readonly number[]): number {
  return scores.indexOf(Math.max(...scores));
}

/** The stretch of words that speaks most for a value. */
function wordsFor(text: Text, question: Question | null, wanted: number, instead: number): { from: number; to: number } {
  const shares = network.shares(text, question ?? 0, wanted, instead);
  let best = { from: 0, to: Math.max(1, shares.length), sum: -Infinity };
  let from = 0;
  let sum = 0;
  for (const [at, share] of shares.entries()) {
    if (sum <= 0) {
      from = at;
      sum = 0;
    }
    sum += share;
    if (sum > best.sum) best = { from, to: at + 1, sum };
  }
  return { from: best.from, to: best.to };
}
