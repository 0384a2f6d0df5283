import { eachGroup, wordKey } from '../../src/reading/learned/word-groups';
import type { Words } from '../../src/reading/learned/word-network';

/** A labelled text as training sees it. */
export interface Lesson {
  readonly id: string;
  /** The text, for the list of misses. */
  readonly shown: string;
  /** The pending question, 0 for none. */
  readonly question: number;
  readonly words: Words;
  readonly hints: readonly number[];
  readonly groupKeys: readonly number[];
  /** The same, as if nothing had been asked. */
  readonly unaskedKeys: readonly number[];
  /** The place of the right value by head; -1 where the head does not apply. */
  readonly labels: readonly number[];
  /** What the rules make of it, by head. */
  readonly rules: readonly number[];
}

/** What is learned: one network, and how far to trust it beside the rules. */
export interface Subject {
  readonly heads: readonly { readonly field: string; readonly values: readonly string[] }[];
  /** How many hints the network is given. */
  readonly hints: number;
  /** Texts the rules were tuned on: they teach the network, but say nothing about how far the rules can be trusted. */
  readonly tuned: () => Lesson[];
  /** Texts written for training only. */
  readonly fresh: () => Lesson[];
  /** What two texts say when one follows the other; null where they contradict each other. */
  readonly join: (own: readonly number[], other: readonly number[]) => readonly number[] | null;
  /** Heads that say nothing where no question is open. */
  readonly needsQuestion: (head: number) => boolean;
  /** The data file that is written. */
  readonly path: string;
}

export function groupKeysOf({ list }: Words, question: number): number[] {
  const keys = new Set<number>();
  eachGroup(Uint32Array.from(list, wordKey), list.length, question, (key) => keys.add(key));
  return [...keys];
}
