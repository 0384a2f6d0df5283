/**
 * How much the rules and the network are believed, head by head: learned on texts neither of them had seen
 * (`npm run train`). `rules[r][v]` speaks for value v where the rules say r; the last r is what they saw and rejected.
 */
export interface JudgeWeights {
  readonly network: number;
  readonly bias: readonly number[];
  readonly rules: readonly (readonly number[])[];
  /** By pending question, for each value. */
  readonly question: readonly (readonly number[])[];
  /** By pending question and by length of the text, for whatever the rules say. */
  readonly trust: readonly number[];
  readonly lengths: readonly number[];
}

/** What is known of one head of one text. */
export interface Opinions {
  /** Logarithms of the network's probabilities. */
  readonly network: readonly number[];
  /** What the rules say; one beyond the values where they saw something and rejected it. */
  readonly rules: number;
  /** The pending question, 0 for none. */
  readonly question: number;
  /** Words of the text. */
  readonly length: number;
}

/** Enough to tell a short answer from a story. */
export const LENGTHS = 4;
const WORDS_PER_LENGTH = 8;

export function lengthClass(words: number): number {
  return Math.min(LENGTHS - 1, Math.floor(words / WORDS_PER_LENGTH));
}

/** The score of each value; the greatest is the judgement. */
export function weigh(weights: JudgeWeights, opinions: Opinions): number[] {
  const { network, rules, question, length } = opinions;
  const said = rules === network.length ? 0 : rules;
  const trust = (weights.trust[question] ?? 0) + (weights.lengths[lengthClass(length)] ?? 0);
  return network.map(
    (share, value) =>
      weights.network * share +
      (weights.bias[value] ?? 0) +
      (weights.rules[rules]?.[value] ?? 0) +
      (weights.question[question]?.[value] ?? 0) +
      (value === said ? trust : 0),
  );
}

/** Below this a share counts as if it were this: nothing is impossible. */
const LEAST_SHARE = 1e-4;

/** The shares that scores stand for: positive, and together one. */
export function shares(scores: Iterable<number>): number[] {
  const all = [...scores];
  const most = Math.max(...all);
  const powers = all.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Their logarithms. */
export function logShares(scores: Iterable<number>): number[] {
  return shares(scores).map((share) => Math.log(share + LEAST_SHARE));
}

export function greatest(scores: readonly number[]): number {
  let best = 0;
  for (let at = 1; at < scores.length; at += 1) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  return best;
}
