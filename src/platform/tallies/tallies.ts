export interface Placed {
  readonly id: string;
  readonly score: number;
}

export interface Found {
  readonly ids: readonly string[];
  readonly isTruncated: boolean;
}

/** Reads the figures that the stores keep up with every write (`Share`). What the names mean is their owners' business. */
export abstract class Tallies {
  /** Another text after every write to the location: what was computed at an earlier version may be out of date. */
  abstract version(location: string): Promise<string>;
  /** All sums by name; what is not there is zero. */
  abstract sums(location: string): Promise<Readonly<Record<string, number>>>;
  /** The most frequent labels, most frequent first; equals in reverse order of their bytes. */
  abstract labels(location: string, limit: number): Promise<readonly Placed[]>;
  /** The records with the lowest scores in an order. */
  abstract first(location: string, name: string, limit: number): Promise<readonly Placed[]>;
  /** Those with the highest, highest first. */
  abstract last(location: string, name: string, limit: number): Promise<readonly Placed[]>;
  /** Records that have the rarest of the prefixes as the beginning of a term, at most so many. */
  abstract search(location: string, prefixes: readonly string[], limit: number): Promise<Found>;
  /** Exact; the mean of the two in the middle of an even number. Null when nobody has a place. */
  abstract median(location: string, name: string): Promise<number | null>;
}

/** How many things were wrong, by what they are; a repair has put them right. */
export type Drift = Readonly<Record<string, number>>;
