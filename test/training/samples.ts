import { type Sample, samplesOf } from '../accuracy/corpus';
import { SELLER_TASK } from '../accuracy/seller-task';
import { setFlags, wordsOf } from '../../src/reading/learned/word-network';
import { eachGroup, wordKey } from '../../src/reading/learned/word-groups';
import { HEADS, applies, hintsOf, placesOf } from '../../src/seller-bot/domain/understanding/learned/heads';
import { readByRules } from '../../src/seller-bot/domain/understanding/read-seller-text';
import type { Question } from '../../src/seller-bot/domain/reading';

/** A labelled text as training sees it. */
export interface Lesson {
  readonly sample: Sample;
  readonly question: Question | null;
  readonly words: readonly string[];
  readonly flags: Uint8Array;
  readonly hints: readonly number[];
  readonly groupKeys: readonly number[];
  /** The same, as if nothing had been asked. */
  readonly unaskedKeys: readonly number[];
  readonly labels: readonly number[];
  /** What the rules make of it, by head. */
  readonly rules: readonly number[];
}

/** The texts rules were tuned on: they teach the network, but say nothing about how far the rules can be trusted. */
export function tunedLessons(): Lesson[] {
  return samplesOf('development', SELLER_TASK.accepts).map(lessonOf);
}

/** Texts written for training only. */
export function freshLessons(): Lesson[] {
  return samplesOf('training', SELLER_TASK.accepts).map(lessonOf);
}

function lessonOf(sample: Sample): Lesson {
  const question = sample.question as Question | null;
  const { text, reading } = readByRules(sample.message, { question, offerAmount: sample.offerAmount });
  const words = wordsOf(text);
  const flags = new Uint8Array(words.length);
  setFlags(text, flags);
  return {
    sample,
    question,
    words,
    flags,
    hints: hintsOf(question),
    groupKeys: groupsOf(words, question ?? 0),
    unaskedKeys: groupsOf(words, 0),
    labels: labelsOf(sample, question),
    rules: placesOf(reading),
  };
}

function labelsOf({ expect, id }: Sample, question: Question | null): number[] {
  return HEADS.map(({ field, values }, head) => {
    if (!applies(head, question)) return -1;
    const label = expect[field];
    if (label === undefined || label === null) return 0;
    const place = (values as readonly string[]).indexOf(typeof label === 'number' ? 'said' : String(label));
    if (place < 0) throw new Error(`${id}: ${field} cannot be ${JSON.stringify(label)}`);
    return place;
  });
}

function groupsOf(words: readonly string[], question: number): number[] {
  const keys = new Set<number>();
  eachGroup(Uint32Array.from(words, wordKey), words.length, question, (key) => keys.add(key));
  return [...keys];
}
