import { Chance } from './optimiser';
import type { Lesson, Subject } from './lesson';
import { type Example, type Practice, Trainee } from './trainee';
import type { WordVectors } from './vectors';

const PRACTICE: Practice = {
  rate: 0.002,
  groupRate: 0.05,
  filterDropout: 0.3,
  wordDropout: 0.1,
  groupDropout: 0.3,
  decay: 0.01,
  groupDecay: 0.002,
};
const EPOCHS = Number(process.env.EPOCHS ?? 8);
const BATCH = 16;
const WIDTH = 3;
const FILTERS = Number(process.env.FILTERS ?? 64);
const HIDDEN = 32;
const OWN = 16;
/** A group of words that occurs less often teaches nothing. */
const LEAST_COUNT = 2;
/** So many of the lessons are two texts in one: what a text says does not depend on what else it says. */
const JOINED = 0.4;
const LONGEST_JOINED = 70;

/** So many are read as if nothing had been asked, as a first text is. */
const UNASKED = 0.12;

/** The words the network has vectors for: the given ones, and those its lessons use twice. */
export interface Vocabulary {
  readonly places: ReadonlyMap<string, number>;
  readonly vectors: Float32Array;
  readonly dimensions: number;
}

export interface Trained {
  readonly trainee: Trainee;
  readonly vocabulary: Vocabulary;
  /** Row of each group's number. */
  readonly groups: ReadonlyMap<number, number>;
}

export function vocabularyOf(lessons: readonly Lesson[], given: WordVectors): Vocabulary {
  const places = new Map(given.words.map((word, place) => [word, place]));
  for (const [word, count] of countsOf(lessons.map(({ words }) => words.list)))
    if (count >= LEAST_COUNT && !places.has(word)) places.set(word, places.size);
  const vectors = new Float32Array(places.size * given.dimensions);
  vectors.set(given.values);
  return { places, vectors, dimensions: given.dimensions };
}

export function train(subject: Subject, lessons: readonly Lesson[], vocabulary: Vocabulary, seed: number): Trained {
  const groups = new Map<number, number>();
  for (const [key, count] of countsOf(lessons.map(({ groupKeys, unaskedKeys }) => [...groupKeys, ...unaskedKeys])))
    if (count >= LEAST_COUNT) groups.set(key, groups.size);
  const chance = new Chance(seed);
  const { places, vectors, dimensions } = vocabulary;
  const trainee = new Trainee(
    {
      ...{ vectors, dimensions, words: places.size, own: OWN, width: WIDTH, filters: FILTERS, hidden: HIDDEN },
      ...{ hints: subject.hints, groups: groups.size, heads: subject.heads.map(({ values }) => values.length) },
    },
    chance,
  );
  const trained = { trainee, vocabulary, groups };
  const examples = lessons.map((lesson) => exampleOf(lesson, trained));
  const unasked = new Map(lessons.map((lesson, at) => [examples[at], unaskedExampleOf(subject, lesson, trained)]));
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    chance.shuffle(examples);
    const practice = { ...PRACTICE, rate: PRACTICE.rate * (1 - (0.9 * epoch) / EPOCHS) };
    for (let at = 0; at < examples.length; at += BATCH) {
      trainee.learn(
        examples.slice(at, at + BATCH).map((each) => {
          const example = chance.next() < UNASKED ? (unasked.get(each) ?? each) : each;
          return perhapsJoined(subject, example, examples, chance);
        }),
        practice,
      );
    }
  }
  return trained;
}

export function exampleOf(lesson: Lesson, { vocabulary, groups }: Pick<Trained, 'vocabulary' | 'groups'>): Example {
  return {
    words: Int32Array.from(lesson.words.list, (word) => vocabulary.places.get(word) ?? -1),
    flags: lesson.words.flags,
    hints: lesson.hints,
    groups: lesson.groupKeys.flatMap((key) => groups.get(key) ?? []),
    labels: lesson.labels,
  };
}

/** The same text where no question is open: then it answers no offer. */
function unaskedExampleOf(
  { needsQuestion }: Subject,
  lesson: Lesson,
  trained: Pick<Trained, 'vocabulary' | 'groups'>,
): Example {
  const labels = lesson.labels.map((label, head) => (needsQuestion(head) ? -1 : label));
  return exampleOf({ ...lesson, hints: [], groupKeys: lesson.unaskedKeys, labels }, trained);
}

function countsOf<Key>(lists: readonly (readonly Key[])[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const list of lists) for (const key of new Set(list)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function perhapsJoined(subject: Subject, example: Example, all: readonly Example[], chance: Chance): Example {
  if (chance.next() >= JOINED) return example;
  const other = all[chance.below(all.length)] ?? example;
  const labels = subject.join(example.labels, other.labels);
  if (labels === null || example.words.length + other.words.length > LONGEST_JOINED) return example;
  const [first, second] = chance.next() < 0.5 ? [example, other] : [other, example];
  return {
    words: Int32Array.from([...first.words, ...second.words]),
    flags: Uint8Array.from([...first.flags, ...second.flags]),
    hints: example.hints,
    groups: [...new Set([...first.groups, ...second.groups])],
    labels,
  };
}
