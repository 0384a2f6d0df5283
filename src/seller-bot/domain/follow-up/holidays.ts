/** A day of some calendar; months from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The holidays some state keeps free of sales texts: those of the nation, on their day and on the day they are observed,
 * and those that only the Gulf states have.
 */
export function isHoliday(date: Day): boolean {
  return holidaysOf(date.year).has(numberOf(date));
}

const BY_YEAR = new Map<number, ReadonlySet<number>>();

function holidaysOf(year: number): ReadonlySet<number> {
  const known = BY_YEAR.get(year);
  if (known !== undefined) return known;
  const fixed = [
    dayNumber(year, 1, 1),
    dayNumber(year, 6, 19),
    dayNumber(year, 7, 4),
    dayNumber(year, 11, 11),
    dayNumber(year, 12, 25),
  ];
  const days = new Set([
    ...fixed,
    ...fixed.map(observed),
    // The next year's first day, when it is observed on the last of this one.
    observed(dayNumber(year + 1, 1, 1)),
    ...[
      nthMonday(year, 1, 3), // Martin Luther King, in two states also Robert E. Lee
      nthMonday(year, 2, 3), // Presidents
      lastMonday(year, 4), // Confederate memorial (Alabama)
      lastMonday(year, 4) - 7,
      lastMonday(year, 5), // Memorial
      nthMonday(year, 6, 1), // Jefferson Davis (Alabama)
      nthMonday(year, 9, 1), // Labor
      nthMonday(year, 10, 2), // Columbus
    ],
    thanksgiving(year),
    thanksgiving(year) + 1, // Acadian day (Louisiana)
    easter(year) - 47, // Mardi Gras
    easter(year) - 2, // Good Friday
  ]);
  BY_YEAR.set(year, days);
  return days;
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01, which was a Thursday. */
function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

function numberOf({ year, month, day }: Day): number {
  return dayNumber(year, month, day);
}

/** 0 = Sunday. */
function weekday(day: number): number {
  return (day + 4) % 7;
}

/** A Saturday's holiday is kept on Friday, a Sunday's on Monday. */
function observed(day: number): number {
  if (weekday(day) === 6) return day - 1;
  return weekday(day) === 0 ? day + 1 : day;
}

function nthMonday(year: number, month: number, n: number): number {
  const first = dayNumber(year, month, 1);
  return first + ((8 - weekday(first)) % 7) + 7 * (n - 1);
}

function lastMonday(year: number, month: number): number {
  const last = dayNumber(year, month + 1, 1) - 1;
  return last - ((weekday(last) + 6) % 7);
}

/** The fourth Thursday of November. */
function thanksgiving(year: number): number {
  const first = dayNumber(year, 11, 1);
  return first + ((11 - weekday(first)) % 7) + 21;
}

/** Easter Sunday by the arithmetic of the Gregorian calendar. */
function easter(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30;
  const rest = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * rest) / 451);
  const place = epact + rest - 7 * late + 114;
  return dayNumber(year, Math.floor(place / 31), (place % 31) + 1);
}
