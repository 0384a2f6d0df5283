const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
const cents = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', minimumFractionDigits: 2 });
const short = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  notation: 'compact',
  maximumFractionDigits: 1,
});
const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** What stands where nothing has been measured. */
export const NOT_MEASURED = 'not measured yet';
const DASH = '–';

type Maybe<T> = T | null;

export const money = (value: Maybe<number>): string => (value === null ? DASH : dollars.format(value));
export const moneyWithCents = (value: Maybe<number>): string => (value === null ? DASH : cents.format(value));
export const shortMoney = (value: Maybe<number>): string => (value === null ? DASH : short.format(value));
export const count = (value: Maybe<number>): string => (value === null ? DASH : plain.format(value));
export const percent = (value: Maybe<number>): string => (value === null ? DASH : `${plain.format(value)}%`);

export function milliseconds(value: Maybe<number>): string {
  if (value === null) return DASH;
  if (value < 10) return `${value.toFixed(1)} ms`;
  if (value < 1000) return `${String(Math.round(value))} ms`;
  return duration(value / 1000);
}

/** "45 s", "3 min", "2.5 h", "4 days". */
export function duration(seconds: Maybe<number>): string {
  if (seconds === null) return DASH;
  if (seconds < 1) return '< 1 s';
  if (seconds < 60) return `${String(Math.round(seconds))} s`;
  if (seconds < 3600) return `${String(Math.round(seconds / 60))} min`;
  if (seconds < 48 * 3600) return `${plain.format(seconds / 3600)} h`;
  return `${String(Math.round(seconds / 86_400))} days`;
}

/** How long ago, in the fewest words. */
export function ago(iso: Maybe<string>, now: number): string {
  if (iso === null) return DASH;
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
  if (seconds < 10) return 'just now';
  return `${duration(seconds)} ago`;
}

const dayAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const timeOnly = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const dayOnly = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric' });

export const localTime = (iso: string): string => dayAndTime.format(new Date(iso));
export const clockTime = (iso: string): string => timeOnly.format(new Date(iso));
export const sameDay = (one: string, other: string): boolean =>
  new Date(one).toDateString() === new Date(other).toDateString();
export const day = (iso: string): string => dayOnly.format(new Date(iso));
/** A calendar day as the API names it ("2026-11-23"), which belongs to no time zone. */
export const calendarDay = (date: string): string => dayOnly.format(new Date(`${date}T12:00:00`));

/** "needs_major_repairs" → "Needs major repairs". */
export function words(code: Maybe<string>): string {
  if (code === null || code === '') return DASH;
  const text = code.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const STAGES = ['Q0', 'Q1', 'Q2', 'Q3', 'Q4', 'QUALIFIED'] as const;
export type Stage = (typeof STAGES)[number] | 'STALLED';

const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  Q0: 'Not greeted',
  Q1: 'Condition',
  Q2: 'Price',
  Q3: 'Motivation',
  Q4: 'Offer',
  QUALIFIED: 'Qualified',
  STALLED: 'Stalled',
};

export const stageName = (stage: string): string => STAGE_NAMES[stage as Stage];
export const stageLabel = (stage: string): string =>
  stage === 'QUALIFIED' || stage === 'STALLED' ? stageName(stage) : `${stage} · ${stageName(stage)}`;

const REASONS: Readonly<Record<string, string>> = {
  hot_seller: 'Hot, waiting for a call',
  asked_for_person: 'Asked for a person',
  counter_offer: 'Named another price',
  changed_mind: 'Agreed, then changed their mind',
  longer_timeline: 'Needs more time to close',
  bot_unsure: 'The bot did not understand',
  failed_send: 'A text could not be delivered',
  seller_wrote_again: 'Wrote again, the bot is silent',
  wrong_number: 'Wrong number',
};

export const reasonWords = (reason: string): string => REASONS[reason] ?? words(reason);
