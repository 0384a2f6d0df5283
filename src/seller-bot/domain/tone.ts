import type { Question } from './reading';

/** The bot's wording, as data: two presets to start from, editable at run time. Every text may hold placeholders. */
export interface Tone {
  readonly preset: TonePresetName;
  /** Who the bot is, in a sentence or two; given to the AI when one words the replies. */
  readonly persona: string;
  /** Openings of the very first text, before the disclosure. */
  readonly greetings: readonly string[];
  /** Short thanks before the next question. */
  readonly acknowledgements: readonly string[];
  readonly questions: Readonly<Record<QuestionKey, string>>;
  /** Other words for a question that was not understood, used in turn. */
  readonly reasks: Readonly<Record<QuestionKey, readonly string[]>>;
}

export const TONE_PRESETS = ['consultative', 'direct'] as const;
export type TonePresetName = (typeof TONE_PRESETS)[number];

export const QUESTION_KEYS = ['condition', 'price', 'motivation', 'offer'] as const;
export type QuestionKey = (typeof QUESTION_KEYS)[number];

export function keyOfQuestion(question: Question): QuestionKey {
  return QUESTION_KEYS[question - 1] ?? 'condition';
}

/** What a text may refer to in braces. `first_name` falls away, with its comma, where no name is known. */
export const PLACEHOLDERS = ['first_name', 'agent_name', 'business_name', 'offer_amount'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type PlaceholderValues = Readonly<Record<Placeholder, string | null>>;

export interface ToneIssue {
  readonly field: string;
  readonly message: string;
}

/** The longest text a tone may hold: a reply of 320 characters needs room for the disclosure and the values. */
export const TONE_TEXT_LIMIT = 240;

/** Everything wrong with a tone, by field; empty when it can be used. */
export function toneIssues(tone: Tone): readonly ToneIssue[] {
  const issues: ToneIssue[] = [];
  const texts: [string, string][] = [
    ...tone.greetings.map((text, i): [string, string] => [`greetings.${String(i)}`, text]),
    ...tone.acknowledgements.map((text, i): [string, string] => [`acknowledgements.${String(i)}`, text]),
    ...QUESTION_KEYS.map((key): [string, string] => [`questions.${key}`, tone.questions[key]]),
    ...QUESTION_KEYS.flatMap((key) =>
      tone.reasks[key].map((text, i): [string, string] => [`reasks.${key}.${String(i)}`, text]),
    ),
  ];
  for (const [field, text] of texts) issues.push(...textIssues(field, text));
  if (tone.greetings.length === 0) issues.push({ field: 'greetings', message: 'needs at least one text' });
  for (const key of QUESTION_KEYS) {
    if (tone.reasks[key].length === 0) issues.push({ field: `reasks.${key}`, message: 'needs at least one text' });
  }
  for (const [field, text] of texts) {
    const mentionsOffer = text.includes('{offer_amount}');
    const isOfferText = field === 'questions.offer' || field.startsWith('reasks.offer');
    if (isOfferText && !mentionsOffer) issues.push({ field, message: 'must name the offer: {offer_amount}' });
    if (!isOfferText && mentionsOffer) {
      issues.push({ field, message: '{offer_amount} is only known in question 4' });
    }
  }
  return issues;
}

function textIssues(field: string, text: string): ToneIssue[] {
  const issues: ToneIssue[] = [];
  if (text.trim() === '') issues.push({ field, message: 'must not be empty' });
  if (text.length > TONE_TEXT_LIMIT) {
    issues.push({ field, message: `must be at most ${String(TONE_TEXT_LIMIT)} characters long` });
  }
  if (/https?:\/\/|www\./i.test(text)) issues.push({ field, message: 'must not hold a link' });
  for (const [, name = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
    if (!isPlaceholder(name)) {
      const known = PLACEHOLDERS.map((placeholder) => `{${placeholder}}`).join(', ');
      issues.push({ field, message: `{${name}} is not known; use ${known}` });
    }
  }
  return issues;
}

function isPlaceholder(name: string): name is Placeholder {
  return PLACEHOLDERS.some((placeholder) => placeholder === name);
}

/** Puts the values in; an unknown name leaves no stray comma or double space ("Hi {first_name}, thanks" → "Hi, thanks"). */
export function render(text: string, values: PlaceholderValues): string {
  return text
    .replaceAll(/ ?\{([a-z_]+)\}/g, (match, name: string) => {
      const value = isPlaceholder(name) ? values[name] : null;
      return value === null ? '' : (match.startsWith(' ') ? ' ' : '') + value;
    })
    .trim();
}
