import { type Text, isNegated } from '../../reading/text';
import type { Financing, FoundInText } from './lead';
import type { LeadPhrases } from './lead-phrases';

/** Words beside a phrase that make it something else: "Cash App", "cash out", "VA hospital", "401k". */
const COMPANY_AFTER: ReadonlyMap<string, RegExp> = new Map([
  ['cash', /^(?:app|offer|offers|flow|back|me|register|advance)$/],
  ['va', /^(?:hospital|turned|appraisal|disability|clinic|rating|doctor|medical|center|office)$/],
  ['conventional', /^(?:oven|wisdom|heating|even)$/],
]);

/** What follows the name of a programme where a thing or a person is meant. */
const THINGS =
  /^(?:guy|lady|dude|rep|fridge|refrigerator|freezer|tub|tv|screen|shrimp|garage|closet|box|crib|bed|packet|pack|sized|size|eggs)$/;

/** What is approved and is no loan. */
const APPROVABLE = new Set(
  'address contract list plan plans permit permits budget by vendor daycare site use'.split(' '),
);

const PROGRAMMES: ReadonlySet<Financing> = new Set(['fha', 'va', 'conventional', 'jumbo']);

/** A text made of nothing else must not take long. */
const MOST_PHRASES = 40;

/** How they would pay. A named programme goes before "not approved yet", that before cash, that before a pre-approval. */
export function readFinancing(text: Text, { financing }: LeadPhrases): FoundInText<Financing> | null {
  const found = answersToLabels(text);
  for (const { tag, from, to } of financing.slice(0, MOST_PHRASES)) {
    if (isSomethingElse(text, from, to) || isAskedWhatItIs(text, from) || isAboutYou(text, from)) continue;
    if (!isDeniedAt(text, from)) found.push({ value: tag, from, to });
    else if (tag === 'pre_approved') found.push({ value: 'needs_financing', from, to });
  }
  const isCash = found.some(({ value }) => value === 'cash');
  return (
    found.findLast(({ value }) => PROGRAMMES.has(value)) ??
    found.find(({ value, from }) => value === 'needs_financing' && !(isCash && isMaybe(text, from))) ??
    found.find(({ value }) => value === 'cash') ??
    found[0] ??
    null
  );
}

/** A phrase with its own "not" is meant as it stands; what follows "so" is no longer denied. */
function isDeniedAt(text: Text, from: number): boolean {
  if (from === 0 || /^(?:not|no|without|sin|what|how)$/.test(text.tokens[from]?.text ?? '')) return false;
  const isAfterSo = [1, 2, 3].some((back) => text.tokens[from - back]?.text === 'so');
  if (isAfterSo || !isNegated(text, from)) return false;
  // "must not exceed 482 and financing will be conventional": the figure is what the "not" is about
  for (let at = from - 1; at >= from - REACH && at >= 0; at -= 1) {
    const token = text.tokens[at];
    if (token?.kind === 'number') return false;
    if (/^(?:not|no|never|without)$/.test(token?.text ?? '')) return true;
  }
  return true;
}

const REACH = 14;

/** "We can pay cash but might get a mortgage": the cash is there, the mortgage is not needed. */
function isMaybe(text: Text, from: number): boolean {
  return [1, 2].some((back) => /^(?:might|may|maybe|could|possibly)$/.test(text.tokens[from - back]?.text ?? ''));
}

const LABELS = new Set(
  'financing preapproved preapproval prequalified prequal lender loan mortgage approved approval'.split(' '),
);
const ANSWERS: ReadonlyMap<string, Financing> = new Map([
  ...['no', 'not', 'none', 'nope', 'need', 'needs', 'needed', 'pending', 'nah'].map(
    (word) => [word, 'needs_financing'] as const,
  ),
  ...['yes', 'yep', 'yeah', 'done', 'si'].map((word) => [word, 'pre_approved'] as const),
]);

/** "Financing: not yet", "preapproved? no": a form filled in. */
function answersToLabels(text: Text): FoundInText<Financing>[] {
  const found: FoundInText<Financing>[] = [];
  text.tokens.forEach(({ text: word }, at) => {
    if (!LABELS.has(word) || !/^[:?=]+$/.test(text.tokens[at + 1]?.text ?? '')) return;
    const answered = text.tokens.findIndex(({ kind }, index) => index > at && kind !== 'punctuation');
    const value = answered < 0 ? undefined : ANSWERS.get(text.tokens[answered]?.text ?? '');
    if (value !== undefined) found.push({ value, from: at, to: answered + 1 });
  });
  return found;
}

/** "Do you need a loan officer?" */
function isAboutYou(text: Text, from: number): boolean {
  return text.tokens[from - 1]?.text === 'you' && /^(?:need|want|get|find)$/.test(text.tokens[from]?.text ?? '');
}

/** What does "conventional" even mean? Is cash better? */
function isAskedWhatItIs(text: Text, from: number): boolean {
  const sentence = sentenceAt(text, from);
  return (
    text.tokens.some(
      ({ text: word, index }) =>
        (/^(?:mean|means|difference|explain)$/.test(word) ||
          (word === 'better' && /^(?:what|which|is|whats)$/.test(text.tokens[index - 1]?.text ?? '')) ||
          isComparison(text, index)) &&
        sentenceAt(text, index) === sentence,
    ) || isDefined(text, from)
  );
}

/** "better than", but not "no more than 300" */
function isComparison(text: Text, at: number): boolean {
  return (
    text.tokens[at]?.text === 'than' &&
    /^(?:better|stronger|faster|worse|cheaper|easier)$/.test(text.tokens[at - 1]?.text ?? '')
  );
}

/** "what is jumbo?" */
function isDefined(text: Text, from: number): boolean {
  const [second, before] = [text.tokens[from - 2]?.text ?? '', text.tokens[from - 1]?.text ?? ''];
  const third = text.tokens[from - 3]?.text ?? '';
  return (before === 'is' && second === 'what') || (/^(?:a|an)$/.test(before) && second === 'is' && third === 'what');
}

function sentenceAt(text: Text, at: number): number {
  return text.clauses[text.tokens[at]?.clause ?? 0]?.sentence ?? 0;
}

function isSomethingElse(text: Text, from: number, to: number): boolean {
  // "no preapproval needed"
  if (isNegated(text, to - 1) && /^(?:needed|necessary|required)$/.test(text.tokens[to]?.text ?? '')) return true;
  if (/^(?:johnny|mr|mrs|ms)$/.test(text.tokens[from - 1]?.text ?? '')) return true;
  const [first, next] = [text.tokens[from]?.text ?? '', text.tokens[to]?.text ?? ''];
  if (/^(?:fha|va|jumbo|conventional)$/.test(first) && (THINGS.test(next) || isTakenBack(text, from))) return true;
  if (first === 'va' && to === from + 1 && isStateHere(text, from)) return true;
  if (first === 'cash' && next === 'out' && text.tokens[to + 1]?.text !== 'of') return true;
  if (first === 'cash' && next === 'in' && /^(?:i|we|to|will|can)$/.test(text.tokens[from - 1]?.text ?? ''))
    return true;
  if (first === 'va' && next === 'a') return true;
  if (first === 'cash' && next === 'offer' && /^(?:ready|in hand)$/.test(text.tokens[to + 1]?.text ?? '')) return false;
  if (first === 'cash' && text.tokens[from - 1]?.text === 'much') return true;
  if (isOthers(text, from)) return true;
  // "an approved address", "a licensed, approved daycare"
  if (first === 'approved' && APPROVABLE.has(next)) return true;
  if (isOthersCash(text, from)) return true;
  // "all-cash offer", "making a cash offer"
  if (/^(?:all|-|our|my)$/.test(text.tokens[from - 1]?.text ?? '') && text.tokens[from]?.text === 'cash') return false;
  const pattern = COMPANY_AFTER.get(text.tokens[from]?.text ?? '');
  return pattern !== undefined && to === from + 1 && pattern.test(text.tokens[to]?.text ?? '');
}

/** "scratch the fha" */
function isTakenBack(text: Text, from: number): boolean {
  return [1, 2].some((back) =>
    /^(?:scratch|forget|drop|dropped|ditch|nix|ignore)$/.test(text.tokens[from - back]?.text ?? ''),
  );
}

const KIN =
  /^(?:cousin|cuz|friend|buddy|neighbor|coworker|ex|brother|sister|boss|primo|prima|hermano|hermana|amigo|vecino)$/;
const DID = /^(?:used|paid|got|bought|did|closed|compro|pago|uso)$/;

/** "My cousin used his VA": how somebody else paid. */
function isOthers(text: Text, from: number): boolean {
  const { clause } = text.tokens[from] ?? { clause: 0 };
  const first = text.clauses[clause]?.from ?? 0;
  const words = text.tokens.slice(first, from).map((token) => token.text);
  const who = words.findIndex((word) => KIN.test(word));
  return who >= 0 && words.slice(who).some((word) => DID.test(word)) && !words.slice(who).includes('i');
}

/** "moving from VA to TX" */
function isStateHere(text: Text, from: number): boolean {
  const [before, next] = [text.tokens[from - 1]?.text ?? '', text.tokens[from + 1]?.text ?? ''];
  return (
    before === 'from' ||
    (before === 'in' && next !== 'loan') ||
    (next === 'to' && /^(?:tx|texas)$/.test(text.tokens[from + 2]?.text ?? ''))
  );
}

/** "cash for keys", "are you a cash buyer?", "got another cash buyer": not how this lead would pay. */
function isOthersCash(text: Text, from: number): boolean {
  const cash = text.tokens[from];
  if (cash?.text !== 'cash') return false;
  if (/^(?:paid|pays)$/.test(text.tokens[from - 1]?.text ?? '')) return true;
  const [next, after] = [text.tokens[from + 1]?.text ?? '', text.tokens[from + 2]?.text ?? ''];
  if (next === 'for') return /^(?:keys|houses|homes|cars|gold)$/.test(after);
  if (!/^buyers?$/.test(next)) return false;
  const [before, second] = [text.tokens[from - 1]?.text ?? '', text.tokens[from - 2]?.text ?? ''];
  if (/^(?:another|other|some|your)$/.test(before) || text.clauses[cash.clause]?.isQuestion === true) return true;
  return before === 'a' && !/^(?:am|are|as)$/.test(second);
}
