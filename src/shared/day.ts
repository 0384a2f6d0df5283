const HOUR_MS = 3_600_000;
const QUARTER_MS = 900_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const known = new Map<string, string>();
/** A quarter of an hour lies within one day in every time zone. */
const MOST_KNOWN = 5000;

/** The calendar day (`2026-11-23`) of a moment where the business is. Throws a RangeError for a zone nobody knows. */
export function dayOf(at: number, timeZone: string): string {
  const name = `${timeZone} ${String(Math.floor(at / QUARTER_MS))}`;
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  const day = format.format(at);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, day);
  return day;
}

/** The day that many days before another one; a calendar has no hours, so no clock change can shift it. */
export function dayBefore(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - days * 24 * HOUR_MS).toISOString().slice(0, 10);
}

/** The last `count` days up to and with `today`, oldest first. */
export function daysUpTo(today: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => dayBefore(today, count - 1 - i));
}
