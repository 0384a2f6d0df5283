import fc from 'fast-check';
import { findNumbers } from './numbers';
import { readText } from './text';

const valuesOf = (raw: string): number[] => findNumbers(readText(raw)).map((number) => number.value);

describe('Numbers', () => {
  it.each([
    ['three fifty', [350]],
    ['3 fifty', [350]],
    ['2 10', [210]],
    ['two oh five', [205]],
    ['twelve fifty', [1250]],
    ['four twenty five', [425]],
    ['one ninety nine', [199]],
    ['two hundred and ten thousand', [210_000]],
    ['a hundred and fifty', [150]],
    ['hundred fifty k', [150_000]],
    ['4 hundred 20 thousand', [420_000]],
    ['a couple hundred thousand', [200_000]],
    ['a quarter million', [250_000]],
    ['half a mil', [500_000]],
    ['one and a half million', [1_500_000]],
    ['a million two', [1_200_000]],
    ['one point two million', [1_200_000]],
    ['1 million 250 thousand', [1_250_000]],
    ['450k-500k', [450_000, 500_000]],
    ['300 320', [300, 320]],
    ['2 1/2', [2.5]],
    ['doscientos cincuenta mil', [250_000]],
    ['treinta y cinco', [35]],
    ['medio millón', [500_000]],
    ['no idea', []],
    ['three one five', [315]],
    ['one two three go', [1, 2, 3]],
    ['four six nine, five five five, zero one one two', [4, 6, 9, 5, 5, 5, 1, 1, 2]],
  ])('of %j are %j', (raw, expected) => {
    expect(valuesOf(raw)).toEqual(expected);
  });

  it('know figures of a decade, a share and a day', () => {
    const [decade, share, day] = findNumbers(readText('low 300s, 75%, the 15th'));
    expect(decade).toMatchObject({ value: 300, isDecade: true });
    expect(share).toMatchObject({ value: 75, form: 'percent' });
    expect(day).toMatchObject({ value: 15, form: 'ordinal' });
  });

  it('are read back from figures written in any usual way', () => {
    const thousands = fc.integer({ min: 20, max: 999 });
    fc.assert(
      fc.property(thousands, (amount) => {
        const dollars = amount * 1000;
        for (const written of [`${amount}k`, `$${amount},000`, `${dollars}`, `${amount} thousand`, `${amount}.000`]) {
          expect(valuesOf(written)).toEqual([dollars]);
        }
      }),
    );
  });
});
