import { nextAllowedMinute } from './allowed-minutes';

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The rules once more, as a person would write them down: state, Monday to Friday, Saturday, Sunday, holidays. */
const RULES = `
AL 9-20 9-20 - no    CT 9-20 9-20 9-20 yes  FL 9-20 9-20 9-20 yes  IL 9-20 9-20 9-20 yes
KY 10-20 10-20 10-20 yes  LA 9-20 9-20 - no  MA 9-20 9-20 9-20 yes  MD 9-20 9-20 9-20 yes
MI 9-20 9-20 9-20 yes  MN 9-20 9-20 9-20 yes  MS 9-20 9-20 - yes  NJ 9-20 9-20 9-20 yes
NM 9-20 9-20 9-20 yes  NV 9-20 9-20 9-20 yes  OK 9-20 9-20 9-20 yes  PA 9-20 9-12 9-20 yes
RI 9-18 10-17 - yes  TX 9-20 9-20 12-20 yes
`;
const ELSEWHERE = '9-20 9-20 9-20 yes';
const ANYWHERE = '10-18 10-12 - no';

/** Zones as hours behind world time in winter, with "*" where no summer time is kept. */
const ZONES = `
AL 6  AK 9,10  AZ 7*,7  AR 6  CA 8  CO 7  CT 5  DC 5  DE 5  FL 5,6  GA 5  HI 10*  IA 6  ID 7,8  IL 6  IN 5,6  KS 6,7  KY 5,6
LA 6  MA 5  MD 5  ME 5  MI 5,6  MN 6  MO 6  MS 6  MT 7  NC 5  ND 6,7  NE 6,7  NH 5  NJ 5  NM 7  NV 8,7  NY 5  OH 5  OK 6
OR 8,7  PA 5  PR 4*  RI 5  SC 5  SD 6,7  TN 5,6  TX 6,7  UT 7  VA 5  VI 4*  VT 5  WA 8  WI 6  WV 5  WY 7
`;

const pairs = (text: string, width: number): [string, string][] => {
  const words = text.trim().split(/\s+/);
  return Array.from({ length: words.length / width }, (_, i) => {
    const [name = '', ...rest] = words.slice(i * width, (i + 1) * width);
    return [name, rest.join(' ')];
  });
};
const ruleOf = new Map(pairs(RULES, 5));
const zonesOf = new Map(pairs(ZONES, 2));

/** Summer time from the second Sunday of March to the first of November, at 2 in the morning of the local clock. */
function localHoursBehind(at: number, zone: string): number {
  const winter = Number.parseInt(zone, 10);
  if (zone.endsWith('*')) return winter;
  const year = new Date(at).getUTCFullYear();
  const sunday = (month: number, n: number): number => {
    const first = Date.UTC(year, month, 1);
    return first + (((7 - new Date(first).getUTCDay()) % 7) + 7 * (n - 1)) * DAY;
  };
  const begins = sunday(2, 2) + (2 + winter) * HOUR;
  const ends = sunday(10, 1) + (2 + winter - 1) * HOUR;
  return at >= begins && at < ends ? winter - 1 : winter;
}

const HOLIDAYS = ['2026-11-11', '2026-11-26', '2026-11-27', '2026-12-25', '2027-01-01', '2027-07-04', '2027-07-05'];

function isAllowed(at: number, rule: string, zones: string): boolean {
  const [weekdays = '', saturday = '', sunday = '', holidays = ''] = rule.split(' ');
  return zones.split(',').every((zone) => {
    const local = new Date(at - localHoursBehind(at, zone) * HOUR);
    const hours = [sunday, weekdays, weekdays, weekdays, weekdays, weekdays, saturday][local.getUTCDay()] ?? '-';
    if (hours === '-' || (holidays === 'no' && HOLIDAYS.includes(local.toISOString().slice(0, 10)))) return false;
    const [from = 0, to = 0] = hours.split('-').map(Number);
    return local.getUTCHours() >= from && local.getUTCHours() < to;
  });
}

/** Clocks go back on 2026-11-01 and forward on 2027-03-14; the year turns in between. */
const PERIODS: readonly [string, number][] = [
  ['when clocks go back', Date.UTC(2026, 9, 30)],
  ['at the turn of the year', Date.UTC(2026, 11, 24)],
  ['when clocks go forward', Date.UTC(2027, 2, 12)],
  ['in summer', Date.UTC(2027, 6, 2)],
];
const NOTHING = { timeZone: null, phone: null, propertyAddress: null };

/** Walks through ten days: what is called allowed is allowed, and no allowed quarter of an hour is passed over. */
function expectOnlyAllowed(facts: Parameters<typeof nextAllowedMinute>[1], rule: string, zones: string): void {
  for (const [, start] of PERIODS) {
    let allowed = 0;
    for (let at = start; at < start + 10 * DAY; at += QUARTER) {
      const next = nextAllowedMinute(at, facts) ?? Number.NaN;
      for (let between = at; between < next; between += QUARTER) {
        if (isAllowed(between, rule, zones)) throw new Error(`${new Date(between).toISOString()} was passed over`);
      }
      if (!isAllowed(next, rule, zones)) throw new Error(`${new Date(next).toISOString()} is forbidden`);
      at = next;
      allowed += 1;
    }
    expect(allowed).toBeGreaterThan(40);
  }
}

describe('The minutes in which a text may go that nobody asked for', () => {
  it.each([...zonesOf])(
    '%s: only within its hours, on every clock of the state, also when clocks change',
    (state, zones) => {
      const rule = ruleOf.get(state) ?? ELSEWHERE;
      expectOnlyAllowed({ ...NOTHING, propertyAddress: `12 Main St, Springfield, ${state} 00000` }, rule, zones);
    },
  );

  it('of an unknown contact: where every state and every mainland clock allows it, noon to six in New York on weekdays', () => {
    expectOnlyAllowed(NOTHING, ANYWHERE, '5,6,7,8');
    const monday = Date.UTC(2026, 11, 7);
    expect(nextAllowedMinute(monday, NOTHING)).toBe(monday + 18 * HOUR);
  });

  it('of a known zone in an unknown state: where every state allows it, by that clock', () => {
    expectOnlyAllowed({ ...NOTHING, timeZone: 'America/Chicago' }, ANYWHERE, '6');
  });

  it.each([
    ['the phone of Dallas', { phone: '+1 (214) 555-0100' }, '9-20 9-20 12-20 yes', '6'],
    ['the phone of El Paso', { phone: '9155550100' }, '9-20 9-20 12-20 yes', '7'],
    ['the phone of Miami', { phone: '305-555-0100' }, '9-20 9-20 9-20 yes', '5'],
    ['the phone of Pensacola, which may be in either zone', { phone: '8505550100' }, '9-20 9-20 9-20 yes', '5,6'],
    ['a zone and a phone', { timeZone: 'America/Chicago', phone: '2145550100' }, '9-20 9-20 12-20 yes', '6'],
    [
      'a phone of California and a house in Texas: both',
      { phone: '4155550100', propertyAddress: '9 Elm St, Plano, Texas 75023, USA' },
      '9-20 9-20 12-20 yes',
      '8,6,7',
    ],
    ['a toll-free number, which says nothing', { phone: '8005550100' }, ANYWHERE, '5,6,7,8'],
    ['a foreign number, which says nothing', { phone: '+49 214 5550100' }, ANYWHERE, '5,6,7,8'],
    ['a zone that is a mere offset', { timeZone: 'Etc/GMT+6' }, ANYWHERE, '5,6,7,8'],
    ['a zone nobody knows', { timeZone: 'America/Gotham' }, ANYWHERE, '5,6,7,8'],
    ['a zone with its offset before it', { timeZone: '(GMT-06:00) US/Central' }, ANYWHERE, '6'],
    ['a street named like a state', { propertyAddress: '12 Georgia Ave, Springfield' }, ANYWHERE, '5,6,7,8'],
  ])('are told by %s', (_what, facts, rule, zones) => {
    expectOnlyAllowed({ ...NOTHING, ...facts }, rule, zones);
  });

  it('are never the last one of a window: a text takes a moment to leave', () => {
    const eight = Date.UTC(2026, 10, 24, 2); // Monday 20:00 in Chicago
    const texas = { ...NOTHING, timeZone: 'America/Chicago', phone: '2145550100' };
    expect(nextAllowedMinute(eight - 2 * MINUTE, texas)).toBe(eight - 2 * MINUTE);
    expect(nextAllowedMinute(eight - MINUTE, texas)).toBe(eight + 13 * HOUR);
    expect(nextAllowedMinute(eight - 1, texas)).toBe(eight + 13 * HOUR);
    expect(nextAllowedMinute(eight, texas)).toBe(eight + 13 * HOUR);
  });

  it.each([
    ['New Year', Date.UTC(2027, 0, 1)],
    ['Martin Luther King', Date.UTC(2027, 0, 18)],
    ['Mardi Gras', Date.UTC(2027, 1, 9)],
    ['Good Friday', Date.UTC(2027, 2, 26)],
    ['Memorial day', Date.UTC(2027, 4, 31)],
    ['Juneteenth, on its observed Friday', Date.UTC(2027, 5, 18)],
    ['the Fourth of July, on its observed Monday', Date.UTC(2027, 6, 5)],
    ['Labor day', Date.UTC(2027, 8, 6)],
    ['Columbus day', Date.UTC(2027, 9, 11)],
    ['Veterans day', Date.UTC(2027, 10, 11)],
    ['Thanksgiving', Date.UTC(2027, 10, 25)],
    ['Christmas, on its observed Friday', Date.UTC(2027, 11, 24)],
    ['New Year 2028, a Saturday, on the Friday before', Date.UTC(2027, 11, 31)],
  ])('leave out %s in Louisiana', (_name, day) => {
    const noon = day + 18 * HOUR;
    const next = nextAllowedMinute(noon, { ...NOTHING, phone: '5045550100' }) ?? Number.NaN;
    expect(next - noon).toBeGreaterThan(12 * HOUR);
    expect(nextAllowedMinute(noon, { ...NOTHING, phone: '2145550100', timeZone: 'America/Chicago' })).toBe(noon);
  });
});
