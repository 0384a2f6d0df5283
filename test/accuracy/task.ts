import type { Sample } from './corpus';

/** One kind of reading the corpus measures: which files, which fields, and how an answer is computed. */
export interface Task {
  readonly name: string;
  readonly accepts: (file: string) => boolean;
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly answer: (sample: Sample) => Readonly<Record<string, unknown>>;
}

export interface Miss {
  readonly sample: Sample;
  readonly fields: readonly { readonly field: string; readonly expected: unknown; readonly actual: unknown }[];
}

export interface Score {
  readonly task: string;
  readonly total: number;
  readonly right: number;
  readonly byField: Readonly<Record<string, number>>;
  readonly misses: readonly Miss[];
}

/** Strict: a sample is right when all its fields are. */
export function score(task: Task, samples: readonly Sample[]): Score {
  const misses: Miss[] = [];
  const byField: Record<string, number> = Object.fromEntries(Object.keys(task.defaults).map((field) => [field, 0]));
  for (const sample of samples) {
    const actual = task.answer(sample);
    const wrong = Object.keys(task.defaults).flatMap((field) => {
      const expected = field in sample.expect ? sample.expect[field] : task.defaults[field];
      if (isSame(expected, actual[field])) byField[field] = (byField[field] ?? 0) + 1;
      return isSame(expected, actual[field]) ? [] : [{ field, expected, actual: actual[field] }];
    });
    if (wrong.length > 0) misses.push({ sample, fields: wrong });
  }
  return { task: task.name, total: samples.length, right: samples.length - misses.length, byField, misses };
}

/** Lists are sets here: the order in which cities are named does not matter. */
function isSame(expected: unknown, actual: unknown): boolean {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    return JSON.stringify([...expected].sort()) === JSON.stringify([...actual].sort());
  }
  return expected === actual;
}
