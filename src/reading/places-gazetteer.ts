import { ALIASES, CITIES, COMMON_WORDS, HALF_WORDS, NAMESAKES, NEIGHBOURHOODS, REGIONS } from './places.data';

/**
 * How much must speak for a name before it counts as a place: `plain` nothing, `half` that it is no word of the sentence,
 * `namesake` and `word` that something says so. A `region` is no city.
 */
export type NameKind = 'plain' | 'half' | 'namesake' | 'word' | 'region';

export interface PlaceName {
  readonly words: readonly string[];
  /** The city it stands for, lower case; null for a region. */
  readonly city: string | null;
  readonly kind: NameKind;
  /** A part of a city or a development in it, not the city's own name. */
  readonly isPart: boolean;
}

/** Names every list takes for granted. */
const MORE_CITIES = 'keller, lancaster, hebron';

const listed = (list: string): string[] => list.split(',').map((name) => name.trim().replace(/\s+/g, ' '));

function kindsOf(): Map<string, NameKind> {
  const kinds = new Map<string, NameKind>();
  for (const name of listed(HALF_WORDS)) kinds.set(name, 'half');
  for (const name of listed(NAMESAKES)) kinds.set(name, 'namesake');
  for (const name of listed(COMMON_WORDS)) kinds.set(name, 'word');
  return kinds;
}

function allNames(): Map<string, PlaceName> {
  const kinds = kindsOf();
  const names = new Map<string, PlaceName>();
  const add = (written: string, city: string | null, kind: NameKind, isPart: boolean): void => {
    const words = written.split(/[ \-/]/);
    const key = words.join(' ');
    if (!names.has(key)) names.set(key, { words, city, kind, isPart });
  };
  for (const region of listed(REGIONS)) add(region, null, 'region', false);
  for (const city of [
    ...[MORE_CITIES, CITIES, NAMESAKES, COMMON_WORDS, HALF_WORDS].flatMap(listed),
    ...Object.keys(ALIASES),
  ])
    if (!isOtherName(city)) add(city, city, kinds.get(city) ?? 'plain', false);
  for (const [city, written] of Object.entries(ALIASES))
    for (const alias of listed(written)) add(alias, city, kinds.get(alias) ?? kinds.get(city) ?? 'plain', false);
  for (const [city, parts] of Object.entries(NEIGHBOURHOODS))
    for (const part of listed(parts)) add(part, city, kinds.get(part) ?? 'plain', true);
  return names;
}

const OTHER_NAMES = new Set([ALIASES, NEIGHBOURHOODS].flatMap((names) => Object.values(names).flatMap(listed)));

function isOtherName(city: string): boolean {
  return OTHER_NAMES.has(city);
}

const NAMES = allNames();

/** All names that begin with a word, the longest first. */
export const NAMES_BY_FIRST_WORD: ReadonlyMap<string, readonly PlaceName[]> = byFirstWord();

function byFirstWord(): Map<string, PlaceName[]> {
  const index = new Map<string, PlaceName[]>();
  for (const name of NAMES.values()) {
    const [first = ''] = name.words;
    const known = index.get(first);
    if (known === undefined) index.set(first, [name]);
    else known.push(name);
  }
  for (const names of index.values()) names.sort((a, b) => b.words.length - a.words.length);
  return index;
}

const SHORTEST_MENDED = 6;

/** Names of one word that are long enough for a slip in them to be recognised. */
export function mendableNames(): PlaceName[] {
  return [...NAMES.values()].filter(
    ({ words: [first = '', ...more], kind }) =>
      more.length === 0 && first.length >= SHORTEST_MENDED && kind !== 'word' && kind !== 'region',
  );
}

export function namesOfTwoWords(): PlaceName[] {
  return [...NAMES.values()].filter(({ words, kind }) => words.length === 2 && kind !== 'word' && kind !== 'region');
}
