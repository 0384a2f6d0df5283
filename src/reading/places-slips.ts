import { type PlaceName, mendableNames } from './places-gazetteer';
import { NO_SLIPS } from './places-slips.data';
import { Speller, isOneSlip } from './spelling';

const WORDS = new Speller();
const EXCLUDED: ReadonlySet<string> = new Set(NO_SLIPS.trim().split(/\s+/));

let index: Map<string, PlaceName[]> | undefined;

/** The name a word is one slip away from: "firsco", "carrolton". Words people mean as they stand are no slips. */
export function mendedName(word: string): PlaceName | undefined {
  if (word.length < 5 || word.length > 14 || EXCLUDED.has(word) || WORDS.isKnown(word)) return undefined;
  index ??= indexed();
  for (const shortened of [word, ...shortenedForms(word)]) {
    for (const name of index.get(shortened) ?? []) {
      const [meant = ''] = name.words;
      // the first letter is seldom missed, except by swapping the first two
      if (isOneSlip(word, meant) && (meant.startsWith(word.charAt(0)) || word[1] === meant[0])) return name;
    }
  }
  return undefined;
}

function indexed(): Map<string, PlaceName[]> {
  const names = new Map<string, PlaceName[]>();
  for (const name of mendableNames()) {
    const [word = ''] = name.words;
    for (const form of [word, ...shortenedForms(word)]) {
      const known = names.get(form);
      if (known === undefined) names.set(form, [name]);
      else known.push(name);
    }
  }
  return names;
}

function shortenedForms(word: string): string[] {
  return Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
