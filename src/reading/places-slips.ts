import { type PlaceName, mendableNames, namesOfTwoWords } from './places-gazetteer';
import { NO_SLIPS } from './places-slips.data';
import { SlipIndex } from './slip-index';
import { Speller, isOneSlip } from './spelling';

const WORDS = new Speller();
const EXCLUDED: ReadonlySet<string> = new Set(NO_SLIPS.trim().split(/\s+/));

let index: { readonly names: readonly PlaceName[]; readonly slips: SlipIndex } | undefined;

/** The name a word is one slip away from: "firsco", "carrolton". Words people mean as they stand are no slips. */
export function mendedName(word: string): PlaceName | undefined {
  if (word.length < 5 || word.length > 14 || EXCLUDED.has(word) || WORDS.isKnown(word)) return undefined;
  const { names, slips } = (index ??= indexed());
  let found: PlaceName | undefined;
  slips.find(word, (meant, place) => {
    // the first letter is seldom missed, except by swapping the first two
    const isMeant = isOneSlip(word, meant) && (meant.startsWith(word.charAt(0)) || word[1] === meant[0]);
    if (isMeant) found = names[place];
    return isMeant;
  });
  return found;
}

let pairs: { readonly byFirst: Map<string, PlaceName[]>; readonly bySecond: Map<string, PlaceName[]> } | undefined;

/** The name of two words of which one is right and the other one slip away. */
export function mendedPairName(first: string, second: string): PlaceName | undefined {
  pairs ??= { byFirst: byPart(0), bySecond: byPart(1) };
  return (
    pairs.byFirst.get(first)?.find(({ words }) => isSlipOf(second, words[1] ?? '')) ??
    pairs.bySecond.get(second)?.find(({ words }) => isSlipOf(first, words[0] ?? ''))
  );
}

function byPart(part: 0 | 1): Map<string, PlaceName[]> {
  const names = new Map<string, PlaceName[]>();
  for (const name of namesOfTwoWords()) {
    const word = name.words[part] ?? '';
    names.set(word, [...(names.get(word) ?? []), name]);
  }
  return names;
}

function isSlipOf(word: string, meant: string): boolean {
  if (word.length < 4 || meant.length < 4 || !word.startsWith(meant.charAt(0))) return false;
  return isOneSlip(word, meant) && !WORDS.isKnown(word);
}

function indexed(): NonNullable<typeof index> {
  const names = [...mendableNames()];
  return { names, slips: new SlipIndex(names.map(({ words }) => words[0] ?? '')) };
}
