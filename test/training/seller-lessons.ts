import { join } from 'node:path';
import { wordsOf } from '../../src/reading/learned/word-network';
import type { Question } from '../../src/seller-bot/domain/reading';
import {
  FIRST_OF_OFFER,
  HEADS,
  HINTS,
  applies,
  hintsOf,
  placesOf,
} from '../../src/seller-bot/domain/understanding/learned/heads';
import { readByRules } from '../../src/seller-bot/domain/understanding/read-by-rules';
import { type Sample, isOfSellers, samplesOf } from '../accuracy/corpus';
import { type Lesson, type Subject, groupKeysOf } from './lesson';

/** What sellers' texts say. */
export const SELLERS: Subject = {
  heads: HEADS,
  hints: HINTS,
  tuned: () => samplesOf('development', isOfSellers).map(lessonOf),
  fresh: () => samplesOf('training', isOfSellers).map(lessonOf),
  join: joined,
  needsQuestion: (head) => head >= FIRST_OF_OFFER,
  path: join(__dirname, '../../src/seller-bot/domain/understanding/learned/network.data.ts'),
};

function lessonOf(sample: Sample): Lesson {
  const question = sample.question as Question | null;
  const { text, reading, rejected } = readByRules(sample.message, { question, offerAmount: sample.offerAmount });
  const words = wordsOf(text);
  return {
    id: sample.id,
    shown: `Q${String(question)} ${sample.message}`,
    question: question ?? 0,
    words,
    hints: hintsOf(question),
    groupKeys: groupKeysOf(words, question ?? 0),
    unaskedKeys: groupKeysOf(words, 0),
    labels: labelsOf(sample, question),
    rules: placesOf(reading, rejected),
  };
}

function labelsOf({ expect, id }: Sample, question: Question | null): number[] {
  return HEADS.map(({ field, values }, head) => {
    if (!applies(head, question)) return -1;
    const label = expect[field];
    if (label === undefined || label === null) return 0;
    const place = (values as readonly string[]).indexOf(wordFor(label));
    if (place < 0) throw new Error(`${id}: ${field} cannot be ${JSON.stringify(label)}`);
    return place;
  });
}

const [INTENT, CONDITION, PRICE] = [0, 1, 4];

/** The worse condition, one reason, no intent. The other text answers no offer, and names no second figure. */
function joined(own: readonly number[], other: readonly number[]): number[] | null {
  const labels: number[] = [];
  for (const [head, label] of own.entries()) {
    const second = other[head] ?? 0;
    const isBoth = label > 0 && second > 0;
    if (head === INTENT && (label > 0 || second > 0)) return null;
    if ((head === PRICE || head >= FIRST_OF_OFFER) && second > 0) return null;
    if (isBoth && head !== CONDITION && label !== second) return null;
    labels.push(head >= FIRST_OF_OFFER ? label : isBoth ? Math.min(label, second) : Math.max(label, second));
  }
  return labels;
}

/** Of a figure only that it is said. */
function wordFor(label: unknown): string {
  if (typeof label === 'number') return 'said';
  return typeof label === 'string' ? label : JSON.stringify(label);
}
