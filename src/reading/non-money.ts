import type { MoneyRole } from './money-roles.data';
import { TEENS, TENS, UNITS } from './number-words.data';
import type { NumberMention } from './numbers';
import type { TimeSpan } from './time-spans';
import type { Text } from './token';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const SIZES = words('sqft sq sf square ft feet foot acre acres sqf sqr sqaure inch inches yards');
const COUNTED = words(
  `bed beds bedroom bedrooms bd br brs bdrm bdrms bath baths bathroom bathrooms ba car cars story stories storey floor floors
   unit units room rooms door doors garage window windows people person kids kid children times time years year bids buyers
   offers houses homes properties house tenants dogs cats miles mile minutes min hours hour ac other others of owners siblings
   months month weeks week days day percent point points am pm oclock ton tons layers layer steps questions things thing heirs
   step jobs job brothers sisters showings calls texts agents realtors investors hvac payments leaks cracks spots
   cents pennies block blocks power outlet outlets plug plugs hookup amp amps volt volts watt watts seer gallon gallons head bats rats mice cats goats cows horses chickens bays stars mortgages loans liens heirs grandkids generations trees`,
);
const STREETS = words(
  `st street ave avenue dr drive rd road ln lane blvd boulevard ct court cir circle pl place way pkwy parkway hwy highway trl
   trail ter terrace loop`,
);
const NUMBERED = words('exit ext extension # unit apartment suite highway hwy route building lot number age aged apt');
const YEAR_BEFORE = words('in since from built year of until by during back summer winter spring fall around');
const MONTH_LENGTH = 31;
const MONTHS = words(
  'january jan february feb march april apr may june july august aug september sept sep october oct november nov december dec enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
);

/**
 * What a number is when it certainly is no price: a time, size, count, percentage, ordinal, year, phone number, zip or house
 * number. Null when it may be money.
 */
export function nonMoneyRole(
  text: Text,
  numbers: readonly NumberMention[],
  index: number,
  times: readonly TimeSpan[],
): MoneyRole | null {
  const number = numbers[index];
  if (number === undefined) return 'other';
  if (number.form === 'percent' || word(text, number.to) === 'percent') return 'percent';
  if (number.form === 'ordinal') return 'count';
  if (isClockTime(text, number)) return 'time';
  if (isAdjective(text, number)) return 'count';
  if (word(text, number.to) === 'miles') return 'count';
  if (times.some((span) => number.from >= span.from && number.from < span.to)) return 'time';
  if (isPhonePart(text, numbers, index)) return 'phone';
  if (number.isMoney) return isRate(text, number) ? 'size' : null;
  return unitRole(text, number) ?? plainRole(text, number) ?? (isListNumber(text, number) ? 'count' : null);
}

function word(text: Text, at: number): string {
  return text.tokens[at]?.text ?? '';
}

/** "at 3:30" */
function isClockTime({ tokens }: Text, { from, to, value }: NumberMention): boolean {
  const isFigure = (at: number): boolean => /^\d{1,2}$/.test(tokens[at]?.text ?? '');
  const isLeft = tokens[to]?.text === ':' && isFigure(to + 1) && tokens[to + 1]?.start === tokens[to].end;
  const isRight = tokens[from - 1]?.text === ':' && isFigure(from - 2) && tokens[from]?.start === tokens[from - 1]?.end;
  return value < 60 && (isLeft || isRight);
}

/** "a 1.4 million dollar house", "the million dollar question": how grand something is. */
function isAdjective(text: Text, { to }: NumberMention): boolean {
  return word(text, to - 1) === 'dollar' && ADORNED.has(word(text, to));
}

const ADORNED = words('question house home houses homes view views neighborhood property idea smile baby');

function unitRole(text: Text, number: NumberMention): MoneyRole | null {
  const next = word(text, number.to);
  if (SIZES.has(next) || isDimension(text, number) || isRate(text, number)) return 'size';
  // "350 house" is a price; "3 houses" is not
  const isSmall = number.value < 20 && !number.isScaled;
  // "110 min": nobody tells so long a time in minutes
  const isMinimum = (next === 'min' && number.value > MOST_MINUTES) || (next === 'floor' && number.value >= 20);
  if (
    COUNTED.has(next) &&
    !isMinimum &&
    (isSmall || !/^(?:house|time|of|other|others|point|ac|door|hvac|year|day|month|week)$/.test(next))
  )
    return 'count';
  // "over 55 community", "55 plus"
  if (isSenior(text, number)) return 'count';
  if (number.form === 'figures' && (isHouseNumber(text, number) || isRoad(text, number))) return 'address';
  if (word(text, number.from - 1) === 'zip' || word(text, number.from - 2) === 'zip') return 'zip';
  if (isCountOfMany(text, number)) return 'count';
  // "I just like the number 230"
  const isNamed =
    word(text, number.from - 1) === 'number' && /^(?:the|my|our|that|a)$/.test(word(text, number.from - 2));
  if (!isNamed && NUMBERED.has(word(text, number.from - 1)) && !number.isScaled && number.value < 10_000) {
    return 'count';
  }
  return null;
}

/** "215/sqft", "150 per square foot", "200 a sq ft": the price of a foot, not of a house. */
function isRate(text: Text, number: NumberMention): boolean {
  return /^(?:\/|per|a|an)$/.test(word(text, number.to)) && SIZES.has(word(text, number.to + 1));
}

/** Roads of Dallas-Fort Worth that people call by their number. "North of" is left out: it is said of prices too. */
const ROADS = new Set([20, 30, 35, 45, 67, 75, 80, 114, 121, 161, 175, 183, 190, 287, 360, 380, 635, 820]);

/** "south of 635", "off 75", "along 380" */
function isRoad(text: Text, { from, value, isScaled }: NumberMention): boolean {
  if (isScaled || !ROADS.has(value)) return false;
  const [before, second] = [word(text, from - 1), word(text, from - 2)];
  return /^(?:off|along)$/.test(before) || (before === 'of' && /^(?:south|east|west)$/.test(second));
}

function isSenior(text: Text, { value, isScaled, to }: NumberMention): boolean {
  if (isScaled || value < 50 || value > 65) return false;
  const [next, after] = [word(text, to), word(text, to + 1)];
  return (
    /^communit(?:y|ies)$/.test(next) ||
    (/^(?:plus|and|[+])$/.test(next) && /^(?:communit(?:y|ies)|over|older|up)$/.test(after))
  );
}

/** "thirty one Christmases": a small number before a plural counts it, whatever it is. */
function isCountOfMany(text: Text, { value, to, isScaled, isDecade }: NumberMention): boolean {
  const next = word(text, to);
  return !isScaled && !isDecade && value < 100 && /^[a-z]{4,}[^s]s$/.test(next) && !VERBS_IN_S.has(next);
}

const VERBS_IN_S = words(
  'works sounds seems takes covers gets pays clears suits makes leaves feels looks helps plus hundreds thousands millions dollars bucks',
);

const MOST_MINUTES = 90;

/** "80x120" */
function isDimension(text: Text, number: NumberMention): boolean {
  return isBy(text, number.to) || isBy(text, number.from - 1);
}

function isBy(text: Text, at: number): boolean {
  return (
    word(text, at) === 'x' ||
    (word(text, at) === 'by' && text.tokens[at + 1]?.kind === 'number' && text.tokens[at - 1]?.kind === 'number')
  );
}

/** A street and its kind, or a name written with a capital: "1234 oak hollow dr", "412 Birch". */
function isHouseNumber(text: Text, number: NumberMention): boolean {
  if ((number.isScaled && number.value % 1000 === 0) || !Number.isInteger(number.value) || number.isDecade)
    return false;
  if (isNeighborsNumber(text, number)) return true;
  if (isCapitalised(text, number.to) && !PRICE_COMPANY.has(word(text, number.to))) return true;
  for (let at = number.to; at < number.to + 4; at += 1) {
    const token = text.tokens[at];
    if (token === undefined || token.kind === 'punctuation') return false;
    if (at > number.to && STREETS.has(token.text))
      // "440 is our lane", "350 is in the way"
      return !(
        /^(?:our|my|the|your)$/.test(word(text, at - 1)) ||
        (token.text === 'way' && /^(?:is|no|too|a|in|any)$/.test(word(text, at - 1)))
      );
  }
  return false;
}

/** "the house next door, 2217, got 330", "two doors down at 1312": four digits where a place was just named. */
function isNeighborsNumber(text: Text, number: NumberMention): boolean {
  const digits = writtenDigits(text, number);
  if (digits === null || digits.length < 4 || digits.length > 5 || digits.endsWith('00')) return false;
  if (!/^(?:at|,|[(]|in|over)$/.test(word(text, number.from - 1))) return false;
  return [2, 3, 4].some((back) => NEARBY.has(word(text, number.from - back)));
}

const NEARBY = words('door doors down street road corner across block lives living house neighbor neighbors');

function isCapitalised(text: Text, at: number): boolean {
  const token = text.tokens[at];
  if (token?.kind !== 'word' || at === 0 || token.start === text.tokens[at - 1]?.start) return false;
  const [first, second] = [text.raw[token.start] ?? '', text.raw[token.start + 1] ?? ''];
  return (
    first !== first.toLowerCase() && second !== '' && second === second.toLowerCase() && second !== second.toUpperCase()
  );
}

/** Capitalised or not, these follow a price. */
const PRICE_COMPANY = words(
  'cash firm obo net thousand dollars million is for and but or i we if total would will works k grand ish mil hundred minimum max cierro pesos dolares',
);

const BANDS = words('low lower mid middle high higher upper');

function plainRole(text: Text, number: NumberMention): MoneyRole | null {
  const { value, from } = number;
  // "From the 80s": a decade, unless it is a part of one ("low 80s").
  if (number.isDecade && !number.isScaled && value >= 20 && value < 100 && !BANDS.has(word(text, from - 1)))
    return 'year';
  if (value <= MONTH_LENGTH && MONTHS.has(word(text, from - 1))) return 'count';
  if (value >= 1900 && value <= 2035 && Number.isInteger(value) && !(number.isScaled && value % 1000 === 0)) {
    return number.form === 'words' || YEAR_BEFORE.has(word(text, from - 1)) || value >= 1940 ? 'year' : null;
  }
  const digits = writtenDigits(text, number);
  if (digits !== null && digits.length === 5 && !digits.endsWith('00')) return 'zip';
  if (digits !== null && digits.length >= 10) return 'phone';
  if (isDate(text, number) || isShare(text, number)) return 'count';
  if (isInterest(text, number)) return 'percent';
  if (isAge(text, number) || isLesson(text, number)) return 'count';
  if (isShortYear(text, number)) return 'year';
  return null;
}

/** The number as typed when it is digits only, without separators. */
function writtenDigits(text: Text, number: NumberMention | undefined): string | null {
  if (number === undefined) return null;
  const token = text.tokens[number.from];
  if (token === undefined || number.to !== number.from + 1) return null;
  const written = text.raw.slice(token.start, token.end);
  return /^\d+$/.test(written) ? written : null;
}

/** 3-3-4 digits with anything but words between them. */
function isPhonePart(text: Text, numbers: readonly NumberMention[], index: number): boolean {
  const length = (writtenDigits(text, numbers[index]) ?? '').length;
  if (length !== 3 && length !== 4) return false;
  const endsAhead = [1, 2].some((ahead) => writtenDigits(text, numbers[index + ahead])?.length === 4);
  if (length === 3 && !endsAhead) return false;
  for (let first = index - 2; first <= index; first += 1) {
    const group = [numbers[first], numbers[first + 1], numbers[first + 2]];
    const lengths = group.map((number) => (number === undefined ? 0 : (writtenDigits(text, number) ?? '').length));
    const isPhone = lengths.join() === '3,3,4' && areNeighbours(text, group);
    const isShort = lengths[0] === 3 && lengths[1] === 4 && areNeighbours(text, group.slice(0, 2));
    if (isPhone && index - first <= 2) return true;
    if (isShort && index - first >= 0 && index - first <= 1) return true;
  }
  return false;
}

function areNeighbours(text: Text, group: readonly (NumberMention | undefined)[]): boolean {
  return group.every((number, place) => {
    const next = group[place + 1];
    if (number === undefined || next === undefined) return number !== undefined;
    return text.tokens.slice(number.to, next.from).every((token) => /^[-.()]$/.test(token.text));
  });
}

/** "I'm 79 and have a lifetime in that basement" */
function isAge(text: Text, number: NumberMention): boolean {
  if (number.isScaled || number.value < 18 || number.value > 105) return false;
  const before = `${word(text, number.from - 2)} ${word(text, number.from - 1)}`;
  if (KIN.has(word(text, number.from - 2)) && /^(?:is|turns|turned|hits|hit)$/.test(word(text, number.from - 1)))
    return true;
  if (number.value >= 60 && ELDERS.has(word(text, number.from - 2)) && word(text, number.from - 1) === 'is')
    return true;
  return /^(?:i am|he is|she is|we are|they are)$|(?:turning|turned|aged|age|retire at|retiring at)$/.test(before);
}

/** "negotiating 101" */
function isLesson(text: Text, { value, from, isScaled }: NumberMention): boolean {
  return !isScaled && value === 101 && LESSONS.test(word(text, from - 1));
}

const LESSONS =
  /^(?:[a-z]+(?:ting|ling|ring|ping|ding)|math|business|economics|econ|estate|sales|finance|english|life|history|common|sense)$/;

const KIN = words(
  'youngest oldest eldest baby son daughter boy girl kid twins grandson granddaughter grandma grandpa granny mama papa',
);
const ELDERS = words('mother father mom dad mama papa grandma grandpa granny law wife husband aunt uncle she he who');

const SINCE = words('in since circa from during');
const DATED = words(
  'built constructed remodeled redone renovated updated bought purchased moved replaced installed house home born back put done new way here there lived owned',
);

/** "built in 78", "built 83", "a rental since 99", "back in 08", "coached in '96" */
function isShortYear(text: Text, { from, to, value, isScaled, form }: NumberMention): boolean {
  if (isScaled || form !== 'figures' || value > 99 || !Number.isInteger(value) || to !== from + 1) return false;
  if (hasLostCentury(text, from)) return true;
  const before = word(text, from - 1);
  if (/^(?:built|since|circa)$/.test(before)) return true;
  if (before === 'in' && word(text, from - 2) === 'back') return true;
  if (before === 'in' && value >= 20 && /^(?:it|we|i)$/.test(word(text, to)) && word(text, to + 1) === 'was')
    return true;
  if (before === 'from' && /^(?:is|are|was|were)$/.test(word(text, from - 2))) return true;
  if (value < 20 || !SINCE.has(before)) return false;
  return [2, 3].some((back) => DATED.has(word(text, from - back)));
}

/** Two digits after an apostrophe: '03. */
function hasLostCentury({ raw, tokens }: Text, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.end - token.start !== 2) return false;
  return /^['\u2019\u2018]$/.test(raw[token.start - 1] ?? '') && !/[\p{L}\d]/u.test(raw[token.start - 2] ?? '');
}

const INTEREST = words(
  'assumable assume fixed arm apr locked va fha afford rate rates interest mortgage qualify percent points',
);

/** "At 3.9 I can afford 500", "rates at 6.5": a rate of interest. */
function isInterest(text: Text, { value, from, isScaled }: NumberMention): boolean {
  if (isScaled || value > 12 || Number.isInteger(value) || word(text, from - 1) !== 'at') return false;
  return text.tokens.some((token) => INTEREST.has(token.text));
}

/** "50/50 with my ex" */
function isShare(text: Text, number: NumberMention): boolean {
  const isNear = (at: number, beside: number): boolean => word(text, at) === '/' && Number(word(text, beside)) < 100;
  // "50 50"
  const isHalf = number.value === 50 && /^(?:50|fifty)$/.test(word(text, number.to));
  const isOtherHalf = number.value === 50 && /^(?:50|fifty)$/.test(word(text, number.from - 1));
  return (
    isHalf ||
    isOtherHalf ||
    (number.value < 100 && (isNear(number.to, number.to + 1) || isNear(number.from - 1, number.from - 2)))
  );
}

/** "3/15", "3/15/2024" */
function isDate(text: Text, number: NumberMention): boolean {
  if (number.value > MONTH_LENGTH) return false;
  return (
    (word(text, number.to) === '/' && text.tokens[number.to + 1]?.kind === 'number') ||
    (word(text, number.from - 1) === '/' && text.tokens[number.from - 2]?.kind === 'number')
  );
}

/** "1. the roof 2. the floors", "the 2 of us", "one", "no one": small numbers that nobody means as money. */
function isListNumber(text: Text, number: NumberMention): boolean {
  if (number.isScaled || number.isDecade || number.value >= 10 || !Number.isInteger(number.value)) return false;
  if (isLowEnd(text, number) || isRoundEnd(text, number) || isStepUp(text, number)) return false;
  if (number.form === 'words') return true;
  return (
    word(text, number.to) === ')' ||
    (word(text, number.to) === '.' && number.from === (text.clauses[text.tokens[number.from]?.clause ?? 0]?.from ?? -1))
  );
}

/** "four to four fifty": the lower end of a range, said without its hundreds. */
function isLowEnd(text: Text, { value, to }: NumberMention): boolean {
  if (value < 1 || !/^(?:to|-|through)$/.test(word(text, to))) return false;
  const [first, second] = [word(text, to + 1), word(text, to + 2)];
  return UNITS.get(first) === value && (TENS.has(second) || TEENS.has(second));
}

/** "bump it five and we're square" */
function isStepUp(text: Text, { from, to, form }: NumberMention): boolean {
  const before = `${word(text, from - 2)} ${word(text, from - 1)}`;
  const next = text.tokens[to];
  const isLast = next === undefined || next.kind === 'punctuation' || /^(?:and|more|then)$/.test(next.text);
  return form === 'words' && isLast && /^(?:bump|up|raise|sweeten|come|go|move) (?:it|up|that)$/.test(before);
}

/** "two ninety to three": the upper end is the next hundred. */
function isRoundEnd(text: Text, { value, from, to, form }: NumberMention): boolean {
  const isPair = form === 'words' && /^(?:to|-)$/.test(word(text, from - 1)) && TENS.has(word(text, from - 2));
  const next = text.tokens[to];
  return isPair && UNITS.get(word(text, from - 3)) === value - 1 && (next === undefined || next.kind === 'punctuation');
}
