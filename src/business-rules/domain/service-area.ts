/** Words after a name that make it a street, not a city: "Allen Street, Houston" is in Houston. */
const STREET_WORDS = new Set(
  'street st avenue ave road rd drive dr lane ln boulevard blvd court ct circle cir parkway pkwy highway hwy way trail trl place pl'.split(
    ' ',
  ),
);

/**
 * Whether a location lies in one of the service areas. Whole names are compared, so "McAllen" is not "Allen"; a location may
 * carry more ("Plano, TX", "north Dallas"), but a name followed by a street word is a street.
 */
export function isServed(location: string, serviceAreas: readonly string[]): boolean {
  const words = wordsOf(location);
  return serviceAreas.some((area) => {
    const name = wordsOf(area);
    return name.length > 0 && words.some((_, at) => isNameAt(words, at, name));
  });
}

function isNameAt(words: readonly string[], at: number, name: readonly string[]): boolean {
  return name.every((word, i) => words[at + i] === word) && !STREET_WORDS.has(words[at + name.length] ?? '');
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}
