import { type SlotTime, daysBetween, slotTime } from './slot-time';

/** What a text says about times for an appointment. */
export type Choice =
  /** Exactly this one, without guessing. */
  | { readonly kind: 'chosen'; readonly slot: number }
  /** Not those that were offered; `slots` are the free ones that would suit, `isPicky` when only certain ones do. */
  | { readonly kind: 'wants'; readonly slots: readonly number[]; readonly isPicky: boolean }
  /** About the times, but it could be one or another. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'cancel' }
  /** Nothing about times. */
  | { readonly kind: 'nothing' };

export interface ChoiceContext {
  /** In the order in which they were named. */
  readonly offered: readonly number[];
  /** Everything that is free, earliest first; null when that was not looked up. */
  readonly free: readonly number[] | null;
  /** What is agreed already: then only words of change are read. */
  readonly booked: number | null;
  /** The clock they were named by. */
  readonly zone: string;
  readonly now: number;
}

/** Reads which time a seller chooses, wants, or gives up. Pure; never decides between two times that both fit. */
export function readChoice(text: string, context: ChoiceContext): Choice {
  const plain = normalised(text);
  const clauses = clausesOf(plain);
  if (context.booked !== null) return readChange(plain, clauses, context, context.booked);
  if (clauses.length === 0) return { kind: 'nothing' };
  return readAnswer(plain, clauses, context);
}

function readAnswer(plain: string, clauses: readonly Clause[], context: ChoiceContext): Choice {
  const { offered, free } = context;
  const wishes = clauses.filter((clause) => !clause.isNegative && hasWish(clause));
  const refused = clauses.filter((clause) => clause.isNegative && hasWish(clause));
  const isExcluded = (slot: number): boolean => refused.some((clause) => suits(clause, slot, context));
  if (wishes.length > 0) {
    const fitting = offered.filter((slot) => !isExcluded(slot) && wishes.every((wish) => suits(wish, slot, context)));
    if (fitting.length === 1) return chosenUnlessFarther(fitting[0] ?? 0, plain, context);
    const either = offered.filter((slot) => wishes.some((wish) => suits(wish, slot, context)));
    if (fitting.length > 1) return wishes.some((wish) => wish.isAny) ? chosen(fitting) : { kind: 'unclear' };
    if (either.length > 1) return { kind: 'unclear' };
    return among(free, wishes, isExcluded, context);
  }
  if (NONE.test(plain) || refused.length > 0) {
    const turnedDown = refused.length > 0 ? offered.filter(isExcluded) : offered;
    const left = (free ?? []).filter((slot) => !turnedDown.includes(slot) && !isExcluded(slot));
    return { kind: 'wants', slots: left, isPicky: false };
  }
  if (ANY.test(plain)) return chosen(offered);
  if (clauses.every((clause) => clause.isQuestion)) return { kind: 'nothing' };
  if (YES.test(plain)) return offered.length === 1 ? chosen(offered) : { kind: 'unclear' };
  return { kind: 'nothing' };
}

/** A time that was not offered: taken when day and hour name exactly one free one, else the free ones that would suit. */
function among(
  free: readonly number[] | null,
  wishes: readonly Clause[],
  isExcluded: (slot: number) => boolean,
  context: ChoiceContext,
): Choice {
  const isOrdinal = wishes.some((wish) => wish.ordinals.length > 0);
  if (isOrdinal && wishes.every((wish) => wish.days.length + wish.times.length + wish.parts.length === 0)) {
    return { kind: 'unclear' };
  }
  const open = wishes.map((wish) => ({ ...wish, ordinals: [] }));
  const slots = (free ?? []).filter((slot) => !isExcluded(slot) && open.every((wish) => suits(wish, slot, context)));
  const hasDay = wishes.some((wish) => wish.days.length === 1);
  const hasTime = wishes.some((wish) => wish.times.length === 1);
  if (hasDay && hasTime && slots.length === 1) return chosen(slots);
  return { kind: 'wants', slots, isPicky: true };
}

/** "Next Tuesday" said on a Monday may be tomorrow or a week later. */
function chosenUnlessFarther(slot: number, plain: string, { zone, now }: ChoiceContext): Choice {
  return NEXT_DAY.test(plain) && daysBetween(now, slot, zone) < 3 ? { kind: 'unclear' } : chosen([slot]);
}

function chosen(slots: readonly number[]): Choice {
  const [slot] = slots;
  return slot === undefined ? { kind: 'unclear' } : { kind: 'chosen', slot };
}

/** With an appointment agreed, a time alone changes nothing ("see you Tuesday"): it takes words of change. */
function readChange(plain: string, clauses: readonly Clause[], context: ChoiceContext, booked: number): Choice {
  if (CANCEL.test(plain) && !KEEP.test(plain)) return { kind: 'cancel' };
  const refusesBooked = clauses.some(
    (clause) => clause.isNegative && hasWish(clause) && suits(clause, booked, { ...context, offered: [booked] }),
  );
  if (!MOVE.test(plain) && !refusesBooked) return { kind: 'nothing' };
  const wishes = clauses.filter((clause) => !clause.isNegative && hasWish(clause));
  const others = { ...context, offered: context.offered.filter((slot) => slot !== booked) };
  // "Move it from Tuesday to Thursday" names both.
  const isBooked = (clause: Clause): boolean => suits(clause, booked, { ...context, offered: [booked] });
  const wanted = wishes
    .filter((clause) => clause.days.length > 1 || !isBooked(clause))
    .map((wish) => withoutDayOf(wish, booked, context));
  const free = (context.free ?? []).filter((slot) => slot !== booked);
  if (wanted.length > 0) return among(free, wanted, () => false, others);
  return { kind: 'wants', slots: free, isPicky: false };
}

function withoutDayOf(wish: Clause, booked: number, context: ChoiceContext): Clause {
  const others = wish.days.filter(
    (day) => !day(slotTime(booked, context.zone), daysBetween(context.now, booked, context.zone)),
  );
  return wish.days.length > 1 && others.length > 0 ? { ...wish, days: others } : wish;
}

/** `ahead`: so many midnights from now. */
type DayTest = (time: SlotTime, ahead: number) => boolean;

/** A stretch of a text that says one thing. */
interface Clause {
  readonly isNegative: boolean;
  readonly isQuestion: boolean;
  /** Places in the list of what was offered, from 1; -1 = the last. */
  readonly ordinals: readonly number[];
  readonly days: readonly DayTest[];
  /** Minutes of the day; an hour without am or pm is both. */
  readonly times: readonly (readonly number[])[];
  readonly parts: readonly (readonly [from: number, to: number])[];
  /** "2" may be the second one or two o'clock. */
  readonly bare: number | null;
  readonly isAny: boolean;
}

function hasWish({ ordinals, days, times, parts, bare }: Clause): boolean {
  return ordinals.length + days.length + times.length + parts.length > 0 || bare !== null;
}

function suits(clause: Clause, slot: number, { offered, zone, now }: ChoiceContext): boolean {
  const time = slotTime(slot, zone);
  const place = offered.indexOf(slot) + 1;
  const isOrdinal = (n: number): boolean => place > 0 && (n === -1 ? place === offered.length : place === n);
  const isTime = (minutes: readonly number[]): boolean => minutes.includes(time.minutes);
  const { ordinals, days, times, parts, bare } = clause;
  return (
    (ordinals.length === 0 || ordinals.some(isOrdinal)) &&
    (days.length === 0 || days.some((day) => day(time, daysBetween(now, slot, zone)))) &&
    (times.length === 0 || times.some(isTime)) &&
    parts.every(([from, to]) => time.minutes >= from && time.minutes < to) &&
    (bare === null || isOrdinal(bare) || isTime(hours(bare, 0, '')))
  );
}

const NOON = 12 * 60;
const NEXT_DAY = /\bnext (?:sun|mon|tue|wed|thu|fri|sat)/;
const NEGATIVE =
  /\b(?:not|no|nope|never|can'?t|cannot|won'?t|doesn'?t|don'?t|isn'?t|aren'?t|unable|busy|unavailable|neither|except|booked|bad)\b/;
const NONE =
  /\b(?:neither|none|no good|nope)\b|^\W*no\b|\b(?:something|anything|someplace|sometime) else\b|\b(?:other|another|different|later|earlier|more) (?:times?|days?|slots?|options?|dates?|week)\b|\b(?:doesn'?t|don'?t|won'?t|not|can'?t|cannot) (?:really )?(?:work|suit|good|do|make|any|either|those|these|available)\b/;
const ANY =
  /\b(?:either|any ?time|whichever|whatever works|whenever|you (?:pick|choose|decide)|up to you|your (?:pick|choice|call)|any of (?:them|those|these)|both (?:work|are|sound|would)|all (?:work|good))\b|\b(?:doesn'?t|does not) matter\b|\b(?:don'?t|do not) (?:care|mind)\b/;
const YES =
  /^\W*(?:yes|yeah|yep|yup|sure|ok|okay|works|perfect|great|fine|good|sounds|that works|that'?s|let'?s do|i can|confirmed?|deal)\b/;
const CANCEL = /\b(?:cancel(?:l?ing|led)?|call(?:ing)? (?:it |this |that |the \w+ )?off|scrap (?:it|the|our))\b/;
const KEEP = /\b(?:don'?t|do not|not|no need to|never) (?:want to |need to |wanna )?cancel/;
const MOVE =
  /\bresched\w*|\bre-sched\w*|\bpostpone\b|\b(?:move|push|change|switch|swap|bump) (?:it|that|this|the|our|my|to|back|us)\b|\b(?:another|different|other|new|better) (?:times?|days?|slots?|dates?)\b|\b(?:can'?t|cannot|won'?t|not (?:going to|gonna)(?: be able to)?|unable to|not able to) (?:be able to )?(?:make|do|come|talk)\b|\bsomething came up\b|\binstead\b|\b(?:rather|better if)\b/;
/** Idioms that hold a "no" and mean yes. */
const HARMLESS =
  /\b(?:no (?:problem|worries|prob|issue)s?|not (?:a problem|bad)|why not|can'?t wait|no (?:preference|difference))\b/g;
const ASKING = /^(?:is|are|was|what|which|who|where|why|how|when|will (?:you|he|she|it|jorge)|do i|did)\b(?! about)/;

/** Lower case, plain quotes, times and abbreviations in one spelling. */
function normalised(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(HARMLESS, 'ok')
    .replaceAll(/\b([ap])\s?\.\s?m\b\.?/g, '$1m')
    .replaceAll(/(\d)\.(\d\d)\b/g, '$1:$2')
    .replaceAll(/\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|sun|mon|tues?|wed|thu|thurs?|fri|sat)\./g, '$1')
    .replaceAll(/\b(?:a|one|just a|1) (?:sec|second)\b/g, 'moment')
    .trim();
}

function clausesOf(plain: string): readonly Clause[] {
  const parts = plain.match(/[^,;.!?\n]+[,;.!?\n]?/g) ?? [];
  return parts
    .flatMap((part) => part.split(/\b(?:but|though|however)\b/))
    .map((part) => part.trim())
    .filter((part) => /[a-z0-9]/.test(part))
    .map(clauseOf);
}

function clauseOf(part: string): Clause {
  const isQuestion = ASKING.test(part) && !/\b(?:about|work|ok|okay|good|fine|free|possible|available)\b/.test(part);
  if (isQuestion) return { ...EMPTY, isQuestion };
  const isAny = ANY.test(part);
  const { days, rest } = daysIn(part);
  const { times, parts, rest: words } = timesIn(rest);
  const { ordinals, bare } = ordinalsIn(words);
  return { isNegative: NEGATIVE.test(part) && !isAny, isQuestion, ordinals, days, times, parts, bare, isAny };
}

const EMPTY: Clause = {
  isNegative: false,
  isQuestion: false,
  ordinals: [],
  days: [],
  times: [],
  parts: [],
  bare: null,
  isAny: false,
};

const WEEKDAY =
  /\b(?:(sun)(?:days?)?|(mon)(?:days?)?|(tue)(?:s(?:days?)?)?|(wed)(?:s|nesdays?)?|(thu)(?:r(?:s(?:days?)?)?)?|(fri)(?:days?)?|(sat)(?:urdays?)?)\b/g;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_DAY =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:the )?(\d{1,2}|first|second|third)(?:st|nd|rd|th)?\b(?!:)/g;
const DAY_OF_MONTH = /\b(?:the )?([4-9]|[12]\d|3[01])(?:st|nd|rd|th)\b/g;
const SLASHED = /\b(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?\b/g;
const NEAR_DAY = /\b(today|tomorrow|tomorow|tommorow|tommorrow|tmrw|tmr|tmw)\b/g;
const WORD_DAYS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3 };

/** Takes the days out of a clause, and gives what is left of it. */
function daysIn(part: string): { readonly days: readonly DayTest[]; readonly rest: string } {
  const dates: DayTest[] = [];
  const weekdays: DayTest[] = [];
  let rest = part.replaceAll(MONTH_DAY, (_all, month: string, day: string) => {
    const [m, d] = [MONTHS.indexOf(month) + 1, WORD_DAYS[day] ?? Number(day)];
    dates.push((time) => time.month === m && time.day === d);
    return ' ';
  });
  rest = rest.replaceAll(SLASHED, (_all, month: string, day: string) => {
    dates.push((time) => time.month === Number(month) && time.day === Number(day));
    return ' ';
  });
  rest = rest.replaceAll(DAY_OF_MONTH, (_all, day: string) => {
    dates.push((time) => time.day === Number(day));
    return ' ';
  });
  rest = rest.replaceAll(WEEKDAY, (_all, ...names: (string | undefined)[]) => {
    const weekday = names.slice(0, 7).findIndex((name) => name !== undefined);
    weekdays.push((time) => time.weekday === weekday);
    return ' ';
  });
  rest = rest.replaceAll(NEAR_DAY, (_all, word: string) => {
    const wanted = word.startsWith('tod') ? 0 : 1;
    dates.push((_time, ahead) => ahead === wanted);
    return ' ';
  });
  // "Tuesday the 24th", "tomorrow, Tuesday" are one day said twice.
  const [date] = dates;
  const [weekday] = weekdays;
  if (dates.length === 1 && weekdays.length === 1 && date !== undefined && weekday !== undefined) {
    return { days: [(time, ahead) => date(time, ahead) && weekday(time, ahead)], rest };
  }
  return { days: [...dates, ...weekdays], rest };
}

const HOUR_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MINUTE_WORDS: Readonly<Record<string, number>> = { fifteen: 15, thirty: 30, 'forty five': 45, 'forty-five': 45 };
const CLOCK = /\b(\d{1,2}):(\d{2})\s*(am|pm|a|p)?\b/g;
const WITH_HALF = /\b(\d{1,2})\s*(am|pm)\b/g;
const RUN_TOGETHER = /\b(1[0-2]|[1-9])(00|15|30|45)\s*(am|pm)?\b/g;
const SPELT = new RegExp(
  `\\b(${HOUR_WORDS.join('|')}) (fifteen|thirty|forty[ -]five|o'?clock)(?: (am|pm))?\\b|\\b(${HOUR_WORDS.join('|')}) (am|pm)\\b`,
  'g',
);
const PAST = new RegExp(`\\b(half|quarter) (past|to|till) (\\d{1,2}|${HOUR_WORDS.join('|')})\\b`, 'g');
const AT_HOUR = new RegExp(
  `\\b(?:at|@|around|about|by|for|do)\\s+(\\d{1,2}|${HOUR_WORDS.slice(1).join('|')})\\b(?! (?:of|is|works|option|one)\\b)`,
  'g',
);
const O_CLOCK = /\b(\d{1,2})(?:\s*o'?clock|ish)\b/g;
const BOUND = new RegExp(
  `\\b(after|before|from|past|until)\\s+(noon|midday|lunch|(\\d{1,2})(?::(\\d{2}))?\\s*(am|pm)?)\\b(?: on)?`,
  'g',
);

interface TimesIn {
  readonly times: readonly (readonly number[])[];
  readonly parts: readonly (readonly [number, number])[];
  readonly rest: string;
}

function timesIn(text: string): TimesIn {
  const times: (readonly number[])[] = [];
  const parts: (readonly [number, number])[] = [];
  const take = (source: string, pattern: RegExp, read: (match: string[]) => void): string =>
    source.replaceAll(pattern, (...match: unknown[]) => {
      read(match.slice(0, -2).map((each) => (typeof each === 'string' ? each : '')));
      return ' ';
    });
  const at = (hour: number, minute: number, half: string): void => {
    times.push(hours(hour, minute, half));
  };
  let rest = take(text, BOUND, ([, which = '', said = '', hour = '', minute = '', half = '']) => {
    const bound = hour === '' ? (said === 'lunch' ? 13 * 60 : NOON) : workingHour(Number(hour), Number(minute), half);
    parts.push(which === 'before' || which === 'until' ? [0, bound] : [bound, 24 * 60]);
  });
  rest = take(rest, CLOCK, ([, hour = '', minute = '', half = '']) => {
    at(Number(hour), Number(minute), half);
  });
  rest = take(rest, WITH_HALF, ([, hour = '', half = '']) => {
    at(Number(hour), 0, half);
  });
  rest = take(rest, PAST, ([, which = '', way = '', hour = '']) => {
    const minute = which === 'half' ? 30 : 15;
    const full = numberOf(hour);
    if (way === 'past') at(full, minute, '');
    else at(full === 1 ? 12 : full - 1, 60 - minute, '');
  });
  rest = take(rest, SPELT, ([, hour = '', minute = '', half = '', alone = '', aloneHalf = '']) => {
    at(numberOf(hour === '' ? alone : hour), MINUTE_WORDS[minute] ?? 0, half === '' ? aloneHalf : half);
  });
  rest = take(rest, O_CLOCK, ([, hour = '']) => {
    at(Number(hour), 0, '');
  });
  rest = take(rest, RUN_TOGETHER, ([, hour = '', minute = '', half = '']) => {
    at(Number(hour), Number(minute), half);
  });
  rest = take(rest, AT_HOUR, ([, hour = '']) => {
    at(numberOf(hour), 0, '');
  });
  rest = take(rest, /\b(?:noon|midday|lunch ?time)\b/g, () => times.push([NOON]));
  rest = take(rest, /\b(?:in the )?mornings?\b/g, () => parts.push([0, NOON]));
  rest = take(rest, /\b(?:in the )?afternoons?\b/g, () => parts.push([NOON, 18 * 60]));
  rest = take(rest, /\b(?:in the )?(?:evenings?|tonight|night)\b/g, () => parts.push([17 * 60, 24 * 60]));
  return { times, parts, rest };
}

function numberOf(word: string): number {
  return HOUR_WORDS.includes(word) ? HOUR_WORDS.indexOf(word) + 1 : Number(word);
}

/** The minutes of the day an hour may mean. */
function hours(hour: number, minute: number, half: string): readonly number[] {
  if (hour > 24 || minute > 59) return [];
  if (half === '')
    return hour <= 12 ? [(hour % 12) * 60 + minute, ((hour % 12) + 12) * 60 + minute] : [hour * 60 + minute];
  return [((hour % 12) + (half.startsWith('p') ? 12 : 0)) * 60 + minute];
}

/** "After 3" is an hour of a working day: 7 to 11 in the morning, else in the afternoon. */
function workingHour(hour: number, minute: number, half: string): number {
  const meant = half !== '' ? half : hour >= 7 && hour < 12 ? 'am' : 'pm';
  return hours(hour, minute, meant)[0] ?? NOON;
}

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  former: 1,
  earlier: 1,
  earliest: 1,
  sooner: 1,
  soonest: 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  last: -1,
  latter: -1,
  later: -1,
  latest: -1,
};
const BARE =
  /^(?:(?:ok|okay|yes|yeah|sure|please|let's|lets|do|i'd|i|would|like|prefer|choose|pick|take|want|go|with|the|option|number|no\.?|#)\s*)*#?\s*([1-3]|1[0-2]|[4-9]|one|two|three)(?:\s*(?:please|works?|is|fine|good|great|thanks|for me|would|be|best|it|then|pls))*[\s.!]*$/;
const NUMBERED = /(?:\b(?:option|number|slot|choice)|#)\s*#?([1-3]|one|two|three)\b/;

function ordinalsIn(words: string): { readonly ordinals: readonly number[]; readonly bare: number | null } {
  const numbered = NUMBERED.exec(words)?.[1];
  if (numbered !== undefined) return { ordinals: [numberOf(numbered)], bare: null };
  const ordinals = (words.match(/\b[a-z0-9]+\b/g) ?? []).flatMap((word) => ORDINALS[word] ?? []);
  // "Later this week", "another time later" choose nothing.
  if (/\b(?:later|earlier|sooner) (?:this|in|that|today|on|times?|days?|than|week|date)\b/.test(words)) {
    return { ordinals: [], bare: null };
  }
  if (ordinals.length > 0) return { ordinals, bare: null };
  const bare = BARE.exec(words.trim().replace(/[,;.!?]+$/, ''))?.[1];
  return { ordinals: [], bare: bare === undefined ? null : numberOf(bare) };
}
