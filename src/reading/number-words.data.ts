const numbered = (first: number, list: string): [string, number][] =>
  list.split(' ').map((word, index) => [word, first + index]);

export const UNITS: ReadonlyMap<string, number> = new Map([
  ...numbered(1, 'one two three four five six seven eight nine'),
  ...numbered(2, 'dos tres cuatro cinco seis siete ocho nueve'),
]);

export const TEENS: ReadonlyMap<string, number> = new Map([
  ...numbered(10, 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'),
  ...numbered(10, 'diez once doce trece catorce quince'),
]);

export const TENS: ReadonlyMap<string, number> = new Map([
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, 20 + 10 * index]),
  ['fourty', 40],
  ...'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'
    .split(' ')
    .map((word, index): [string, number] => [word, 20 + 10 * index]),
]);

/** Spanish has a word for each hundred. */
export const HUNDREDS: ReadonlyMap<string, number> = new Map([
  ['cien', 100],
  ['ciento', 100],
  ...numbered(2, 'doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos').map(
    ([word, hundreds]): [string, number] => [word, hundreds * 100],
  ),
  // as they are heard
  ...(
    [
      [200, 'docientos dosientos doscientas dociento doscento'],
      [300, 'tresientos trecientos trescientas tresciento'],
      [400, 'cuatrosientos cuatrocientas cuatrociento'],
      [500, 'quinentos quinientas kinientos quiniento'],
      [600, 'seicientos seisientos seiscientas'],
      [700, 'setesientos sietecientos setecientas'],
      [800, 'ochosientos ochocientas'],
      [900, 'novesientos nuevecientos novecientas'],
    ] as const
  ).flatMap(([value, list]) => list.split(' ').map((word): [string, number] => [word, value])),
]);

/** "dos cientos": the hundred written apart. */
export const SPANISH_HUNDRED = /^[cs]ientos?$/;

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

export const SPANISH_NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...HUNDREDS.keys(),
  'cientos',
  'sientos',
  ...[...UNITS.keys(), ...TEENS.keys(), ...TENS.keys()].filter((word) => !isEnglish(word)),
]);

function isEnglish(word: string): boolean {
  return /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|.*teen|.*ty)$/.test(word);
}

/** "One" stands for a thing more often than for a number: "no one", "no two are alike" is rare. */
export function isNumberWord(word: string): boolean {
  return word !== 'one' && NUMBER_WORDS.has(word);
}

const GLUED_PART = [...UNITS.keys(), ...TEENS.keys(), ...TENS.keys()]
  .filter(isEnglish)
  .concat('hundred', 'thousand', 'million');
const LONGEST_FIRST = GLUED_PART.sort((a, b) => b.length - a.length).join('|');
const GLUED = new RegExp(`^(?:${LONGEST_FIRST}){2,}$`);
const GLUED_PARTS = new RegExp(LONGEST_FIRST, 'g');

/** "twoeighty", "twohundredfortythousand": spoken figures written without their blanks. */
export function unglued(word: string): readonly string[] | undefined {
  return word.length >= 6 && GLUED.test(word) ? (word.match(GLUED_PARTS) ?? undefined) : undefined;
}
