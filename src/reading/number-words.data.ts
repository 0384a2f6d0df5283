const numbered = (first: number, list: string): [string, number][] =>
  list.split(' ').map((word, index) => [word, first + index]);

export const UNITS: ReadonlyMap<string, number> = new Map([
  ...numbered(1, 'one two three four five six seven eight nine'),
]);

export const TEENS: ReadonlyMap<string, number> = new Map([
  ...numbered(10, 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'),
]);

export const TENS: ReadonlyMap<string, number> = new Map([
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, 20 + 10 * index]),
  ['fourty', 40],
  ['fifty', 50],
]);

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['hundreds', 100],
  ['thousand', 1000],
  ['thousands', 1000],
  ['k', 1000],
  ['grand', 1000],
  ['million', 1_000_000],
  ['millions', 1_000_000],
]);

/** Every word a spelled number may end with. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...UNITS.keys(),
  ...TEENS.keys(),
  ...TENS.keys(),
  'hundred',
  'hundreds',
]);
