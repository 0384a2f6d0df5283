import type { PhraseGroup } from './phrases';

export type TimeUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

interface Special {
  readonly kind: 'duration' | 'deadline' | 'now' | 'open';
  readonly unit: TimeUnit | null;
  readonly daysLow: number | null;
  readonly daysHigh: number | null;
}

const units = (unit: TimeUnit, ...words: readonly string[]): [string, TimeUnit][] => words.map((word) => [word, unit]);

export const TIME_UNITS = {
  byWord: new Map<string, TimeUnit>([
    ...units('hour', 'hour', 'hours', 'hora', 'horas'),
    ...units('day', 'day', 'days', 'dia', 'dias'),
    ...units('week', 'week', 'weeks', 'weekend', 'semana', 'semanas'),
    ...units('month', 'month', 'months', 'mes', 'meses'),
    ...units('year', 'year', 'years', 'ano', 'anos'),
  ]),
  days: { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 },
} as const;

const now: Special = { kind: 'now', unit: null, daysLow: 0, daysHigh: 7 };
const open: Special = { kind: 'open', unit: null, daysLow: null, daysHigh: null };
const within = (unit: TimeUnit, daysLow: number, daysHigh: number): Special => ({
  kind: 'deadline',
  unit,
  daysLow,
  daysHigh,
});

/** Times with days of their own. Where the calendar decides (end of the year), the widest reasonable span. */
export const SPECIAL_SPANS: readonly PhraseGroup<Special>[] = [
  {
    tag: now,
    phrases: [
      'asap',
      '(as soon as|soon as) (possible|i can|we can|you can|ever)',
      'as (quick|quickly|fast) as (possible|i can|we can|you can)',
      'right away',
      'right now',
      'immediately',
      'immediate',
      'at once',
      'yesterday',
      'pronto',
      'lo antes posible',
      'cuanto antes',
      'de inmediato',
      'straight away',
      'today',
      'tonight',
      'tomorrow',
    ],
  },
  {
    tag: open,
    phrases: [
      'no (big|real|huge|particular|special)? (rush|hurry|time frame|timeframe|timeline|deadline|pressure)',
      'not in (a|any|no) (big|real|huge|particular)? (rush|hurry)',
      '(is|am|are) not (a|any)? (rush|hurry)',
      'no specific (time|timeline|timeframe|date)',
      'whenever',
      '(am|are|is|pretty|very)? flexible',
      'take (my|our|your) time',
      'open ended',
      'some day',
      'someday',
      'eventually',
      'down the road',
      'at some point',
      'no (tengo|tenemos|hay|corre) prisa',
      'sin prisa',
      'cuando sea',
    ],
  },
  {
    tag: within('week', 0, 7),
    phrases: ['this week', 'this weekend', '(end|close) of (the|this) week', 'by the weekend'],
  },
  { tag: within('week', 7, 14), phrases: ['next week', 'next weekend', 'end of next week'] },
  {
    tag: within('month', 0, 30),
    phrases: [
      'this month',
      '(by|before)? (the|months)? end of (the|this)? month',
      'month end',
      'by the first of the month',
    ],
  },
  { tag: within('month', 30, 30), phrases: ['next month', 'within the month', 'in the month'] },
  { tag: within('month', 30, 60), phrases: ['end of next month'] },
  {
    tag: within('month', 60, 183),
    phrases: ['(by|before)? (the|years)? end of (the|this)? year', 'year end', 'later this year', 'this year'],
  },
  {
    tag: within('year', 365, 730),
    phrases: ['next year', '(early|late|sometime|end of) next year', 'in the new year'],
  },
];

/** Deadlines with no days in them. */
export const DEADLINE_PHRASES: readonly PhraseGroup<Special>[] = [
  {
    tag: { kind: 'deadline', unit: null, daysLow: null, daysHigh: null },
    phrases: [
      '(before|by|until|after) (the)? (holidays|christmas|thanksgiving|easter|new year|school year|school starts|auction|sale date|closing)',
      '(before|by|until|after) (the)? baby (comes|is born|arrives)?',
      '(before|until|by) school (starts|begins|ends|is out)',
    ],
  },
];

export const WEEKDAYS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
);

export const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);

export const SEASONS: ReadonlySet<string> = new Set(['spring', 'summer', 'fall', 'autumn', 'winter']);
