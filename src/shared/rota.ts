/** Takes turns: gives some of a list that may be long and may change, and goes on from there the next time. */
export class Rota {
  private at = 0;

  /** The next `most` of them, at most each once. Whoever was first is last the next time. */
  next<T>(all: readonly T[], most: number): readonly T[] {
    if (all.length === 0) return [];
    const from = this.at % all.length;
    const some = [...all.slice(from), ...all.slice(0, from)].slice(0, most);
    this.at = from + (some.length < all.length ? some.length : 1);
    return some;
  }
}
