import { type NumberMention, findNumbers } from '../../../reading/numbers';
import { PhraseMatcher } from '../../../reading/phrases';
import { Speller } from '../../../reading/spelling';
import { type Text, readText } from '../../../reading/text';
import { type Topic, FUNCTION_WORDS, TOPICS, TOPIC_CONCEPTS } from './guard.data';

export type GuardReason =
  | Exclude<Topic, 'harmless'>
  | 'empty'
  | 'too_long'
  | 'markup'
  | 'link'
  | 'contact_data'
  | 'figure'
  /** Not plain English in plain letters: what cannot be read cannot be judged. */
  | 'not_plain';

/** Why a text must not leave, and the words that say so. */
export interface GuardFinding {
  readonly reason: GuardReason;
  readonly words: string;
}

/** What a text of ours may name. */
export interface GuardFacts {
  /** The longest text, in characters. */
  readonly limit: number;
  /** Dollars that the conversation itself holds: the offer, the seller's price, a counter-offer. */
  readonly amounts: readonly number[];
  /** Stretches that are ours or the seller's own and may hold any figure: names, the business's phone, appointment times. */
  readonly literals: readonly string[];
  /** Hosts that may be linked, lower case. */
  readonly linkHosts: readonly string[];
  /** Texts that must not be quoted, such as the prompt. */
  readonly secrets: readonly string[];
}

const MATCHER = new PhraseMatcher(TOPICS, TOPIC_CONCEPTS);
/** Knows no word to mend towards: a draft is judged as it stands. */
const SPELLER = new Speller();

const LINK =
  /\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|io|co|us|info|biz|app|dev|me|ly|gl|xyz|link|site|online|shop|club|ru|cn|uk|page|click|top|ai|gg|to|tv|edu|gov)\b(?:\/\S*)?/gi;
const EMAIL = /[\w.+-]+\s?(?:@|\[at\]|\(at\))\s?[\w-]+(?:\s?\.\s?|\s?\[dot\]\s?)[a-z]{2,}/gi;
const PHONE = /(?:\+?\d[\s().-]{0,2}){9,}\d|\b\d{3}[\s.-]\d{4}\b/g;
const STREET =
  /\b\d{1,6}\s+(?:[a-z]+\.?\s+){1,3}(?:st|street|ave|avenue|rd|road|ln|lane|dr|drive|blvd|ct|court|way|pl|place|cir|circle|hwy|highway)\b/gi;
const MARKUP = /<[^>\n]*>?|\*\*|__|```|`|^\s*#+\s|^\s*[-*]\s|\[[^\]]*\]\(|\{[^}]*\}?|[[\]\\|~^]|&[a-z]+;|&#/im;
/** Letters and marks of plain English, as phones write them. */
const PLAIN = /^[\x20-\x7e\n\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u00e0-\u00ff\u00c0-\u00de]*$/;
const LONGEST_WORD = 24;
const LEAST_FUNCTION_SHARE = 0.25;
const QUOTED_WORDS = 7;
const LARGEST_SMALL_NUMBER = 12;
/** "2-3 weeks": what every offer says. */
const CLOSING_WINDOW = /\b(?:in\s+|within\s+|about\s+)*(?:2|two)\s*(?:-|–|to|or)\s*(?:3|three)[\s-]+weeks?\b/gi;
const MEASURES = new Set(
  'dollar dollars buck bucks k grand thousand million hundred percent day days week weeks month months year years hour hours minute minutes business % $'.split(
    ' ',
  ),
);

/** Everything that speaks against sending a text; empty when it may go. Pure. */
export function inspectText(text: string, facts: GuardFacts): readonly GuardFinding[] {
  const findings: GuardFinding[] = [];
  if (text.trim() === '') return [{ reason: 'empty', words: '' }];
  if (text.length > facts.limit) findings.push({ reason: 'too_long', words: `${String(text.length)} characters` });
  const open = withoutLiterals(text, facts.literals);
  const { read, numbers, topics, shapes, links } = known(TEXTS, open, understood);
  findings.push(...shapes, ...linkFindings(links, facts), ...figureFindings(read, numbers, facts), ...topics);
  const hidden = facts.secrets.map((secret) => known(SECRETS, secret, runsOf));
  const leak =
    hidden.length === 0 ? undefined : known(RUNS, text, wordRuns).find((run) => hidden.some((runs) => runs.has(run)));
  if (leak !== undefined) findings.push({ reason: 'prompt_leak', words: leak });
  return findings;
}

/** Like `inspectText`, for a text that somebody else worded (an AI): it must be plain English besides. */
export function inspectDraft(text: string, facts: GuardFacts): readonly GuardFinding[] {
  const open = withoutLiterals(text, facts.literals);
  return [...inspectText(text, facts), ...plainFindings(text, open)];
}

function withoutLiterals(text: string, literals: readonly string[]): string {
  let open = text;
  for (const literal of literals) if (literal.trim() !== '') open = open.replaceAll(literal, 'Jorge');
  return open.replaceAll(CLOSING_WINDOW, 'soon');
}

/** What a text says, whoever may say it. */
interface Understood {
  readonly read: Text;
  readonly numbers: readonly NumberMention[];
  readonly topics: readonly GuardFinding[];
  readonly shapes: readonly GuardFinding[];
  readonly links: readonly string[];
}

/** Most texts of ours are templates, and the same few secrets guard them all: what is made of one is made again and again. */
const TEXTS = new Map<string, Understood>();
const RUNS = new Map<string, readonly string[]>();
const SECRETS = new Map<string, ReadonlySet<string>>();
const MOST_KNOWN = 500;

function known<T>(remembered: Map<string, T>, text: string, make: (text: string) => T): T {
  const found = remembered.get(text);
  if (found !== undefined) return found;
  const made = make(text);
  if (remembered.size >= MOST_KNOWN) remembered.clear();
  remembered.set(text, made);
  return made;
}

function understood(open: string): Understood {
  const read = readText(open, SPELLER);
  return {
    read,
    numbers: findNumbers(read),
    topics: topicFindings(read),
    shapes: shapeFindings(open),
    links: Array.from(open.matchAll(LINK), ([link]) => link),
  };
}

function shapeFindings(text: string): GuardFinding[] {
  const findings: GuardFinding[] = [];
  const markup = MARKUP.exec(text);
  if (markup !== null) findings.push({ reason: 'markup', words: markup[0] });
  for (const [email] of text.matchAll(EMAIL)) findings.push({ reason: 'contact_data', words: email });
  for (const [phone] of text.matchAll(PHONE)) findings.push({ reason: 'contact_data', words: phone });
  for (const [street] of text.matchAll(STREET)) findings.push({ reason: 'contact_data', words: street });
  return findings;
}

function linkFindings(links: readonly string[], { linkHosts }: GuardFacts): GuardFinding[] {
  return links
    .filter((link) => {
      const [host = ''] = link.replace(/^[a-z+.-]*:\/\//i, '').split('/');
      return !linkHosts.includes(host.toLowerCase());
    })
    .map((link) => ({ reason: 'link', words: link }));
}

function figureFindings(text: Text, numbers: readonly NumberMention[], { amounts }: GuardFacts): GuardFinding[] {
  return numbers
    .filter((mention) => !isKnownFigure(text, mention, amounts))
    .map((mention) => ({ reason: 'figure', words: wordsOf(text, mention.from, mention.to) }));
}

/** An amount of the conversation, to the dollar, or a small number that measures nothing ("one more question"). */
function isKnownFigure(text: Text, mention: NumberMention, amounts: readonly number[]): boolean {
  const { value, form, isMoney, isDecade, isAbout, from, to } = mention;
  if (form === 'percent' || isDecade) return false;
  if (amounts.includes(value)) return !isAbout;
  if (isMoney || value > LARGEST_SMALL_NUMBER) return false;
  const near = [text.tokens[from - 1], text.tokens[to], text.tokens[to + 1]];
  return !near.some((token) => token !== undefined && MEASURES.has(token.text));
}

function topicFindings(text: Text): GuardFinding[] {
  return MATCHER.findIn(text.tokens).flatMap(({ tag, from, to }) =>
    tag === 'harmless' ? [] : [{ reason: tag, words: wordsOf(text, from, to) }],
  );
}

function plainFindings(whole: string, open: string): GuardFinding[] {
  if (!PLAIN.test(whole)) return [{ reason: 'not_plain', words: whole.replaceAll(/[\x20-\x7e\n]/g, '').slice(0, 20) }];
  const written = open.replaceAll(LINK, '');
  const long = written.split(/\s+/).find((word) => word.length > LONGEST_WORD);
  if (long !== undefined) return [{ reason: 'not_plain', words: long }];
  const words = readText(written, SPELLER).tokens.filter((token) => token.kind === 'word');
  const plain = words.filter((token) => FUNCTION_WORDS.has(token.text));
  return plain.length < words.length * LEAST_FUNCTION_SHARE || words.length === 0
    ? [{ reason: 'not_plain', words: written.slice(0, 40) }]
    : [];
}

function wordsOf(text: Text, from: number, to: number): string {
  const first = text.tokens[from];
  const last = text.tokens[to - 1];
  return first === undefined || last === undefined ? '' : text.raw.slice(first.start, last.end);
}

function runsOf(secret: string): ReadonlySet<string> {
  return new Set(wordRuns(secret));
}

/** Every stretch of words that is too long to be shared by chance. */
function wordRuns(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
  return Array.from({ length: Math.max(0, words.length - QUOTED_WORDS + 1) }, (_, from) =>
    words.slice(from, from + QUOTED_WORDS).join(' '),
  );
}
