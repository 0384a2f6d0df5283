import { readText } from '../text';
import { eachGroup, wordKey } from './word-groups';
import { FLAGS, type NetworkWeights, WordNetwork, wordsOf } from './word-network';

const floats = (values: readonly number[]): string => Buffer.from(Float32Array.from(values).buffer).toString('base64');
const bytes = (values: readonly number[]): string => Buffer.from(Int8Array.from(values).buffer).toString('base64');

/** The number of a single word as a group. */
function keyOf(word: string): number {
  let found = 0;
  eachGroup(Uint32Array.from([wordKey(word)]), 1, 0, (key, from, to) => {
    if (from === 0 && to === 0 && found === 0) found = key;
  });
  return found;
}

/**
 * One filter over one word that answers to "leak" with 1, to a denied word with -5; two outputs, of which the filter speaks for
 * the second, the group "fine" for the first.
 */
const WEIGHTS: NetworkWeights = {
  words: 'leak dry',
  vectors: bytes([100, 0]),
  vectorScale: 0.01,
  ...{ dimensions: 1, width: 1, filters: 1, hidden: 1, hints: 1, outputs: 2 },
  kernel: floats([1, ...new Array<number>(FLAGS - 1).fill(0), -5, 0]),
  // hiddenIn (filter, hint), hidden bias, hiddenOut, direct, hintOut, outBias
  dense: floats([0, 0, 0, 0, 0, 0, 2, 0.5, 0, 0.1, 0]),
  groups: Buffer.from(Uint32Array.from([keyOf('fine')]).buffer).toString('base64'),
  groupWeights: bytes([50, 0]),
  groupScale: 0.1,
};

describe('A word network', () => {
  const network = new WordNetwork(WEIGHTS);
  const read = (raw: string, hints: readonly number[] = []): number[] =>
    Array.from(network.read(wordsOf(readText(raw)), 0, hints), (score) => Math.round(score * 100) / 100);

  it('answers with its bias to words it does not know', () => {
    expect(read('zebra')).toEqual([0.1, 0]);
  });

  it('answers to a word it knows, once, wherever it stands', () => {
    expect(read('leak')).toEqual([0.1, 2]);
    expect(read('zebra zebra leak')).toEqual([0.1, 2]);
    expect(read('leak and leak')).toEqual([0.1, 2]);
  });

  it('is told what is denied', () => {
    expect(read('no leak')).toEqual([0.1, 0]);
  });

  it('adds what word groups and hints say', () => {
    expect(read('fine')).toEqual([5.1, 0]);
    expect(read('zebra', [0])).toEqual([0.6, 0]);
  });

  it('says which words speak for an output', () => {
    const shares = network.shares(wordsOf(readText('zebra leak fine')), 0, 1, 0);
    expect(Array.from(shares, (share) => Math.round(share))).toEqual([0, 2, -5]);
  });

  it('reads no more than it has to of an endless text', () => {
    expect(read(`${'zebra '.repeat(1000)}leak`)).toEqual([0.1, 0]);
  });
});
