import { type JudgeWeights, LENGTHS, type Opinions, lengthClass, weigh } from '../../src/reading/learned/judge';

/** What was known of one head of a text that neither rules nor network had seen, and what is right. */
export interface Case {
  readonly opinions: Opinions;
  readonly label: number;
}

const QUESTIONS = 5;
const ROUNDS = 120;
const RATE = 4;
/** How strongly the weights are held where they began: what the rules say counts as much as a sure network. */
const HOLD = 0.5;

type Grid = number[][];
interface Draft {
  network: number;
  bias: number[];
  rules: Grid;
  question: Grid;
  trust: number[];
  lengths: number[];
}

const grid = (rows: number, columns: number, value: (row: number, column: number) => number): Grid =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => value(row, column)));

/** Multinomial logistic regression by plain descent: few weights, thousands of cases. */
/** Where the weights begin: the rules are believed. */
function home(said: number, value: number, size: number): number {
  return value === (said === size ? 0 : said) ? 1 : 0;
}

/** `size`: how many values the head has. */
export function trainJudge(size: number, cases: readonly Case[]): JudgeWeights {
  const weights: Draft = {
    network: 1,
    bias: new Array<number>(size).fill(0),
    rules: grid(size + 1, size, (said, value) => home(said, value, size)),
    question: grid(QUESTIONS, size, () => 0),
    trust: new Array<number>(QUESTIONS).fill(0),
    lengths: new Array<number>(LENGTHS).fill(0),
  };
  for (let round = 0; round < ROUNDS; round += 1) descend(weights, slopesOf(weights, cases, size), cases.length);
  return rounded(weights);
}

function slopesOf(weights: Draft, cases: readonly Case[], size: number): Draft {
  const slopes: Draft = {
    network: 0,
    bias: new Array<number>(size).fill(0),
    rules: grid(size + 1, size, () => 0),
    question: grid(QUESTIONS, size, () => 0),
    trust: new Array<number>(QUESTIONS).fill(0),
    lengths: new Array<number>(LENGTHS).fill(0),
  };
  for (const { opinions, label } of cases) {
    const { question, rules, network, length } = opinions;
    const scores = weigh(weights, opinions);
    const most = Math.max(...scores);
    let sum = 0;
    for (let value = 0; value < size; value += 1) sum += scores[value] = Math.exp((scores[value] ?? 0) - most);
    for (let value = 0; value < size; value += 1) {
      const error = (scores[value] ?? 0) / sum - (value === label ? 1 : 0);
      slopes.network += error * (network[value] ?? 0);
      add(slopes.bias, value, error);
      add(slopes.rules[rules], value, error);
      add(slopes.question[question], value, error);
      if (value !== (rules === size ? 0 : rules)) continue;
      add(slopes.trust, question, error);
      add(slopes.lengths, lengthClass(length), error);
    }
  }
  return slopes;
}

function add(row: number[] | undefined, at: number, value: number): void {
  if (row !== undefined) row[at] = (row[at] ?? 0) + value;
}

function descend(weights: Draft, slopes: Draft, count: number): void {
  weights.network -= (RATE * 0.1 * slopes.network) / count;
  step(weights.bias, slopes.bias, count, () => 0, 0);
  weights.rules.forEach((row, said) => {
    step(row, slopes.rules[said] ?? [], count, (value) => home(said, value, row.length), HOLD);
  });
  weights.question.forEach((row, asked) => {
    step(row, slopes.question[asked] ?? [], count, () => 0, HOLD);
  });
  step(weights.trust, slopes.trust, count, () => 0, HOLD);
  step(weights.lengths, slopes.lengths, count, () => 0, HOLD);
}

function step(
  row: number[],
  slopes: readonly number[],
  count: number,
  home: (at: number) => number,
  hold: number,
): void {
  for (const [at, value] of row.entries())
    row[at] = value - (RATE * ((slopes[at] ?? 0) + hold * (value - home(at)))) / count;
}

function rounded(weights: Draft): JudgeWeights {
  return JSON.parse(
    JSON.stringify(weights, (_, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
    ),
  ) as JudgeWeights;
}
