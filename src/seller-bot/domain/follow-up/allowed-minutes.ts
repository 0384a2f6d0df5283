import { type Hours, HOUSE_HOURS, type HoursRow, rowOf } from './hours.data';
import { type Day, isHoliday } from './holidays';
import { MAINLAND_ZONES, type Place, STATE_ZONES, placeOfAddress, placeOfAreaCode } from './places.data';

/** What is known of where somebody is. */
export interface PlaceFacts {
  readonly timeZone: string | null;
  readonly phone: string | null;
  readonly propertyAddress: string | null;
}

const MINUTE_MS = 60_000;
/** Every window begins and ends on a quarter of an hour of world time, whatever the zone. */
const STEP_MS = 15 * MINUTE_MS;
/** Any week has its allowed hours, and the longest run of free days is shorter than this. */
const HORIZON_MS = 15 * 86_400_000;

/**
 * The first moment from `at` on when a text may go that nobody asked for: now, or the beginning of the next allowed
 * window. Null when what is known leaves no minute at all.
 */
export function nextAllowedMinute(at: number, facts: PlaceFacts): number | null {
  const clocks = clocksOf(facts);
  if (mayLeave(at, clocks)) return at;
  for (let next = Math.floor(at / STEP_MS) * STEP_MS + STEP_MS; next - at < HORIZON_MS; next += STEP_MS) {
    if (mayLeave(next, clocks)) return next;
  }
  return null;
}

/** The one clock somebody surely lives by; null when it could be another. */
export function homeZone(facts: PlaceFacts): string | null {
  const { zones } = clocksOf(facts);
  return zones.length === 1 ? (zones[0] ?? null) : null;
}

/** A text takes a moment to leave: in the last minute of a window none is begun. */
function mayLeave(at: number, clocks: Clocks): boolean {
  return isAllowed(at, clocks) && isAllowed(at + MINUTE_MS, clocks);
}

/** Every clock somebody may live by, and the rules of every state somebody may be in: a minute has to be right for all. */
interface Clocks {
  readonly zones: readonly string[];
  readonly rows: readonly HoursRow[];
}

const ALL_ROWS = [...new Set(Object.keys(STATE_ZONES).map(rowOf))];

/**
 * The contact's time zone says where they are; without one, the phone's area code and the address do, and where these
 * disagree both hold. An unknown zone is anywhere on the mainland, an unknown state is any state.
 */
function clocksOf({ timeZone, phone, propertyAddress }: PlaceFacts): Clocks {
  const places = [placeOfPhone(phone), placeOfAddress(propertyAddress ?? '')].filter((place) => place !== null);
  const zone = livedIn(timeZone);
  const zones = zone === null ? places.flatMap((place) => place.zones) : [zone];
  const rows = places.map((place) => rowOf(place.state));
  return {
    zones: zones.length === 0 ? MAINLAND_ZONES : [...new Set(zones)],
    rows: rows.length === 0 ? ALL_ROWS : rows,
  };
}

function placeOfPhone(phone: string | null): Place | null {
  const digits = (phone ?? '').replaceAll(/\D/g, '');
  const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  // A number that is written with another country's code is not from here.
  const isForeign = (phone ?? '').trim().startsWith('+') && !digits.startsWith('1');
  return national.length === 10 && !isForeign ? placeOfAreaCode(national.slice(0, 3)) : null;
}

/** The name of a place's zone, also within a label ("(GMT-06:00) America/Chicago"); mere offsets say nothing of summer time. */
function livedIn(timeZone: string | null): string | null {
  const name = /\b[A-Za-z]+(?:\/[A-Za-z_-]+)+/.exec(timeZone ?? '')?.[0] ?? '';
  return name === '' || name.startsWith('Etc/') || clockIn(name) === null ? null : name;
}

function isAllowed(at: number, { zones, rows }: Clocks): boolean {
  return zones.every((zone) => {
    const local = localTime(at, zone);
    return isWithin(local.hour, HOUSE_HOURS) && rows.every((row) => isAllowedBy(row, local));
  });
}

function isAllowedBy(row: HoursRow, local: LocalTime): boolean {
  if (!row.onHolidays && isHoliday(local)) return false;
  const hours = local.weekday === 'Sun' ? row.sunday : local.weekday === 'Sat' ? row.saturday : row.weekdays;
  return isWithin(local.hour, hours);
}

function isWithin(hour: number, hours: Hours): boolean {
  return hours !== null && hour >= hours[0] && hour < hours[1];
}

interface LocalTime extends Day {
  /** "Mon" … "Sun". */
  readonly weekday: string;
  readonly hour: number;
  readonly minute: number;
}

/** Clocks are dear to make. There are only so many zones: names nobody knows are not kept. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>();

/** Null for a zone nobody knows. */
function clockIn(timeZone: string): Intl.DateTimeFormat | null {
  const clock = CLOCKS.get(timeZone) ?? newClock(timeZone);
  if (clock !== null) CLOCKS.set(timeZone, clock);
  return clock;
}

function newClock(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return null;
  }
}

/** What the clocks and calendars of a zone show. */
function localTime(at: number, timeZone: string): LocalTime {
  const parts = new Map((clockIn(timeZone)?.formatToParts(at) ?? []).map(({ type, value }) => [type, value]));
  const number = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  return {
    weekday: parts.get('weekday') ?? '',
    year: number('year'),
    month: number('month'),
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
  };
}
