import { readText } from './text';
import { findTimeSpans } from './time-spans';

const spansIn = (raw: string): unknown[] =>
  findTimeSpans(readText(raw)).map(({ kind, daysLow, daysHigh, start, end }) => [
    raw.slice(start, end),
    kind,
    daysLow,
    daysHigh,
  ]);

describe('Time spans', () => {
  it.each([
    ['in 2-3 weeks', ['2-3 weeks', 'duration', 14, 21]],
    ['6 to 8 months', ['6 to 8 months', 'duration', 180, 240]],
    ['a month', ['a month', 'duration', 30, 30]],
    ['a couple of weeks', ['couple of weeks', 'duration', 14, 14]],
    ['a week or two', ['a week or two', 'duration', 7, 14]],
    ['dos meses', ['dos meses', 'duration', 60, 60]],
    ['60days', ['60days', 'duration', 60, 60]],
    ['by friday', ['by friday', 'deadline', 0, 7]],
    ['end of the month', ['end of the month', 'deadline', 0, 30]],
    ['next year', ['next year', 'deadline', 365, 730]],
    ['before june 1st', ['before june 1st', 'deadline', null, null]],
    ['asap', ['asap', 'now', 0, 7]],
    ['no rush', ['no rush', 'open', null, null]],
    ['not in a hurry', ['not in a hurry', 'open', null, null]],
  ])('%j is %j', (raw, expected) => {
    expect(spansIn(raw)).toEqual([expected]);
  });

  it.each(['the roof is 10 years old', 'a 30 year mortgage', '1850 a month', 'I may sell', 'never in a million years'])(
    'are not told by %j',
    (raw) => {
      expect(spansIn(raw)).toEqual([]);
    },
  );
});
