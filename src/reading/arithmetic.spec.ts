import { sumOrDifference } from './arithmetic';
import { findMoney } from './money';
import { readText } from './text';

const sumOf = (raw: string): number | null => {
  const text = readText(raw);
  return sumOrDifference(text, findMoney(text))?.value ?? null;
};

describe('Simple sums', () => {
  it.each([
    ['40 over the 215 I owe', 255_000],
    ['30k more than the 190 I owe', 220_000],
    ['what I owe, 180, plus 40', 220_000],
    ['10 under the zillow of 340', 330_000],
    ['zillow minus 20, it says 340', 320_000],
    ['I owe 150, need about 60 on top of that', 210_000],
    ['I paid 180, I want 50 more than that', 230_000],
    ['I owe 212 and would like to walk with 50', 262_000],
    ['60 over what I owe, and I owe 200', 260_000],
    ['20k less than zillow, which is 330', 310_000],
    ['10% under the appraisal which was 300', 270_000],
    ['150k over what I paid which was 150k', 300_000],
    ['split the difference between your 210 and my 280', 245_000],
    ['need 70 after paying off the 180', 250_000],
  ])('%j makes %d', (raw, expected) => {
    expect(sumOf(raw)).toBe(expected);
  });

  it.each([
    'I owe 180 so I need 220',
    'took 15k off already, I am at 385',
    'I need 50k more than I owe',
    'paid 220, want 300',
  ])('%j is no sum', (raw) => {
    expect(sumOf(raw)).toBeNull();
  });
});
