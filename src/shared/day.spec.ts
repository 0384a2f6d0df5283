import { dayBefore, dayOf, daysUpTo } from './day';

describe('A day of the business', () => {
  it('begins at midnight where the business is', () => {
    const evening = Date.UTC(2026, 10, 24, 3);
    expect(dayOf(evening, 'UTC')).toBe('2026-11-24');
    expect(dayOf(evening, 'America/Chicago')).toBe('2026-11-23');
    expect(dayOf(Date.UTC(2026, 10, 24, 6), 'America/Chicago')).toBe('2026-11-24');
  });

  it('follows the one before over the end of a month and a change of clocks', () => {
    expect(dayBefore('2026-03-01')).toBe('2026-02-28');
    expect(daysUpTo('2026-11-02', 3)).toEqual(['2026-10-31', '2026-11-01', '2026-11-02']);
  });
});
