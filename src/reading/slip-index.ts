/** A number for a word written without one of its letters; -1 leaves none out. */
function hashOf(word: string, without: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    if (at !== without) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

/**
 * Finds the words that may be one slip away from a given one: two words that differ by a letter, or by two swapped, become
 * the same when one letter of each is left out. Kept as numbers, because there are ten times as many such forms as words.
 * What is found only may be a slip: ask `isOneSlip`.
 */
export class SlipIndex {
  /** Open addressing: place in `words` + 1 and hash at the same slot, entries of equal hash in the order of the words. */
  private readonly places: Int32Array;
  private readonly hashes: Int32Array;

  constructor(private readonly words: readonly string[]) {
    const forms = words.reduce((sum, { length }) => sum + length + 1, 0);
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, forms * 2)));
    this.places = new Int32Array(size);
    this.hashes = new Int32Array(size);
    words.forEach((word, place) => {
      for (let without = -1; without < word.length; without += 1) this.insert(hashOf(word, without), place);
    });
  }

  /** Calls back with the place of each word that may be meant, first by the word as it stands; ends when that gives true. */
  find(word: string, isWanted: (candidate: string, place: number) => boolean): void {
    for (let without = -1; without < word.length; without += 1) {
      const hash = hashOf(word, without);
      const last = this.places.length - 1;
      for (let slot = hash & last; this.places[slot] !== 0; slot = (slot + 1) & last) {
        if (this.hashes[slot] !== hash) continue;
        const place = (this.places[slot] ?? 0) - 1;
        if (isWanted(this.words[place] ?? '', place)) return;
      }
    }
  }

  private insert(hash: number, place: number): void {
    const last = this.places.length - 1;
    let slot = hash & last;
    while (this.places[slot] !== 0) slot = (slot + 1) & last;
    this.places[slot] = place + 1;
    this.hashes[slot] = hash;
  }
}
