import { writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { FLAGS, type NetworkWeights } from '../../src/reading/learned/word-network';
import type { JudgeWeights } from '../../src/reading/learned/judge';
import type { Lesson } from './lesson';
import type { Trained } from './train-network';

/** So many of the most frequent words keep their vector, besides all that occur in the lessons. */
const MOST_WORDS = 16_000;
/** A group that moves no output by this much is left out. */
const LEAST_WEIGHT = 0.12;
const BYTE = 127;
const SOURCES = join(__dirname, '../../src');

/** The data file that `WordNetwork` and the judge are made of. */
export function writeWeights(
  path: string,
  trained: Trained,
  lessons: readonly Lesson[],
  judges: readonly JudgeWeights[],
): void {
  const network = weightsOf(trained, lessons);
  const up = `${relative(dirname(path), SOURCES)}/`;
  const lines = [
    '// Written by `npm run train`; not to be edited.',
    `import type { JudgeWeights } from '${up}reading/learned/judge';`,
    `import type { NetworkWeights } from '${up}reading/learned/word-network';`,
    '',
    `export const NETWORK: NetworkWeights = ${JSON.stringify(network, null, 2)};`,
    '',
    `export const JUDGES: readonly JudgeWeights[] = ${JSON.stringify(judges)};`,
  ];
  writeFileSync(path, `${lines.join('\n')}\n`);
}

function weightsOf({ trainee, vocabulary, groups }: Trained, lessons: readonly Lesson[]): NetworkWeights {
  const { shape } = trainee;
  const { dimensions, own, filters, width } = shape;
  const used = new Set(lessons.flatMap(({ words }) => words.list));
  const words = [...vocabulary.places].filter(([word, place]) => place < MOST_WORDS || used.has(word));
  const all = dimensions + own;
  const vectors = new Float32Array(words.length * all);
  words.forEach(([, place], row) => {
    vectors.set(shape.vectors.subarray(place * dimensions, (place + 1) * dimensions), row * all);
    vectors.set(trainee.own.values.subarray(place * own, (place + 1) * own), row * all + dimensions);
  });
  // Each number of a vector uses the whole range of its byte; the kernel takes the scale back.
  const kernel = Float32Array.from(trainee.kernel.values);
  for (let d = 0; d < all; d += 1) {
    let most = 1e-9;
    for (let row = 0; row < words.length; row += 1) most = Math.max(most, Math.abs(vectors[row * all + d] ?? 0));
    for (let row = 0; row < words.length; row += 1) vectors[row * all + d] = (vectors[row * all + d] ?? 0) / most;
    for (let place = 0; place < width; place += 1) {
      const from = (place * (all + FLAGS) + d) * filters;
      for (let f = 0; f < filters; f += 1) kernel[from + f] = (kernel[from + f] ?? 0) * most;
    }
  }
  const { outputs } = trainee;
  const rows = [...groups].filter(([, row]) =>
    trainee.groupOut.values
      .subarray(row * outputs, (row + 1) * outputs)
      .some((value) => Math.abs(value) >= LEAST_WEIGHT),
  );
  const groupWeights = Float32Array.from(
    rows.flatMap(([, row]) => Array.from(trainee.groupOut.values.subarray(row * outputs, (row + 1) * outputs))),
  );
  const groupScale = groupWeights.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / BYTE;
  return {
    words: words.map(([word]) => word).join(' '),
    vectors: bytes(vectors, 1 / BYTE),
    vectorScale: 1 / BYTE,
    ...{ dimensions: all, width, filters, hidden: shape.hidden, hints: shape.hints, outputs },
    kernel: floats(kernel, trainee.bias.values),
    dense: floats(
      trainee.hiddenIn.values,
      trainee.hiddenBias.values,
      trainee.hiddenOut.values,
      trainee.direct.values,
      trainee.hintOut.values,
      trainee.outBias.values,
    ),
    groups: Buffer.from(Uint32Array.from(rows, ([key]) => key).buffer).toString('base64'),
    groupWeights: bytes(groupWeights, groupScale),
    groupScale,
  };
}

function bytes(values: Float32Array, scale: number): string {
  return Buffer.from(Int8Array.from(values, (value) => Math.round(value / scale)).buffer).toString('base64');
}

function floats(...tables: readonly Float32Array[]): string {
  return Buffer.concat(tables.map((table) => Buffer.from(Float32Array.from(table).buffer))).toString('base64');
}
