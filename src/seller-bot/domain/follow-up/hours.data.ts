/**
 * When a text that nobody asked for may arrive, by the recipient's clock. Compiled on 2026-11-23 from two vendors' tables
 * of state rules and 47 CFR 64.1200(c)(1); where they disagree the narrower hours stand here. Not legal advice: have
 * it checked, and renew the date with every change.
 */
export const HOURS_COMPILED = '2026-11-23';

/** From the first hour up to, and not including, the second; null = not at all. */
export type Hours = readonly [from: number, to: number] | null;

export interface HoursRow {
  readonly weekdays: Hours;
  readonly saturday: Hours;
  readonly sunday: Hours;
  /** False: nothing on a holiday. */
  readonly onHolidays: boolean;
}

/** The house rule, everywhere; a state's row narrows it. */
export const HOUSE_HOURS: readonly [number, number] = [9, 20];

/** Federal law, where a state has no row of its own. */
const FEDERAL: HoursRow = everyDay(8, 21);

const UNTIL_EIGHT = everyDay(8, 20);
const FROM_NINE = everyDay(9, 21);

const ROWS: Readonly<Record<string, HoursRow>> = {
  AL: { weekdays: [8, 20], saturday: [8, 20], sunday: null, onHolidays: false },
  CT: everyDay(9, 20),
  // Also at most three texts in 24 hours: follow-ups are at least a day apart.
  FL: UNTIL_EIGHT,
  IL: everyDay(8, 21),
  KY: everyDay(10, 21),
  LA: { weekdays: [8, 20], saturday: [8, 20], sunday: null, onHolidays: false },
  MA: UNTIL_EIGHT,
  MD: UNTIL_EIGHT,
  MI: FROM_NINE,
  MN: FROM_NINE,
  // Central time, which is Mississippi's own.
  MS: { weekdays: [8, 20], saturday: [8, 20], sunday: null, onHolidays: true },
  NJ: UNTIL_EIGHT,
  NM: FROM_NINE,
  NV: everyDay(9, 20),
  OK: UNTIL_EIGHT,
  // The Saturday is in one of the tables only.
  PA: { ...FEDERAL, saturday: [8, 12] },
  // One table knows a Sunday, the other does not.
  RI: { weekdays: [9, 18], saturday: [10, 17], sunday: null, onHolidays: true },
  // Texts are covered since 2025-09-01.
  TX: { weekdays: [9, 21], saturday: [9, 21], sunday: [12, 21], onHolidays: true },
};

export function rowOf(state: string): HoursRow {
  return ROWS[state] ?? FEDERAL;
}

function everyDay(from: number, to: number): HoursRow {
  return { weekdays: [from, to], saturday: [from, to], sunday: [from, to], onHolidays: true };
}
