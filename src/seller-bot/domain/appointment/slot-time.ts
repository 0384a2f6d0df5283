/** What the clocks of a zone show at a moment. */
export interface SlotTime {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  /** 0 = Sunday. */
  readonly weekday: number;
  /** Of the day. */
  readonly minutes: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const CLOCKS = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string, kind: 'numbers' | 'words' | 'name'): Intl.DateTimeFormat {
  const key = `${kind} ${zone}`;
  const clock = CLOCKS.get(key) ?? new Intl.DateTimeFormat('en-US', { ...FORMATS[kind], timeZone: zone });
  CLOCKS.set(key, clock);
  return clock;
}

const FORMATS = {
  numbers: {
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  },
  words: { weekday: 'long', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  name: { timeZoneName: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

function partsOf(at: number, zone: string, kind: 'numbers' | 'words' | 'name'): ReadonlyMap<string, string> {
  return new Map(
    clockOf(zone, kind)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
}

/** `zone` is one that exists. */
export function slotTime(at: number, zone: string): SlotTime {
  const parts = partsOf(at, zone, 'numbers');
  const number = (name: string): number => Number(parts.get(name));
  const [year, month, day] = [number('year'), number('month'), number('day')];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday, minutes: number('hour') * 60 + number('minute') };
}

/** How many midnights lie between two moments, by the clock of the zone. */
export function daysBetween(from: number, to: number, zone: string): number {
  const midnight = (at: number): number => {
    const { year, month, day } = slotTime(at, zone);
    return Date.UTC(year, month - 1, day) / DAY_MS;
  };
  return midnight(to) - midnight(from);
}

/** A clock that people read: whose zone it is, and whether its name has to be said because it may not be theirs. */
export interface SpokenZone {
  readonly zone: string;
  readonly isCertain: boolean;
}

/** "Tuesday, December 1 at 10:00 AM", with "CST" where the reader may live by another clock. */
export function slotWords(at: number, { zone, isCertain }: SpokenZone): string {
  const parts = partsOf(at, zone, 'words');
  const part = (name: string): string => parts.get(name) ?? '';
  const time = `${part('hour')}:${part('minute')} ${part('dayPeriod')}`;
  const name = isCertain ? '' : ` ${partsOf(at, zone, 'name').get('timeZoneName') ?? ''}`;
  return `${part('weekday')}, ${part('month')} ${part('day')} at ${time}${name}`;
}

/** Whether a slot can still be offered: it lies ahead, with a minute to answer. */
export function isAhead(slot: number, now: number): boolean {
  return slot > now + MINUTE_MS;
}
