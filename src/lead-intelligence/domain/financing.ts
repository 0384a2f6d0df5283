import { type PhraseGroup, PhraseMatcher } from '../../reading/phrases';
import { type Text, isNegated } from '../../reading/text';
import type { Financing, FoundInText } from './lead';

const paid = (tag: Financing, ...phrases: readonly string[]): PhraseGroup<Financing> => ({ tag, phrases });

const PHRASES = new PhraseMatcher<Financing>([
  paid('fha', 'fha'),
  paid('va', 'va', 'veterans loan', 'veteran loan', 'va loan'),
  paid('conventional', 'conventional', 'conv', 'conventional loan'),
  paid('jumbo', 'jumbo', 'jumbo loan'),
  paid(
    'cash',
    'cash',
    'de contado',
    'efectivo',
    'no (bank|loan|mortgage|lender|financing) (involved|needed|necessary|required)?',
    'not need (a|any)? (loan|mortgage|financing|bank)',
    'without (a|any)? (loan|mortgage|financing|bank)',
    '(buy|buying|pay|paying) ~2 (outright|in full)',
    'sin (prestamo|banco|hipoteca)',
    '(buy|buying|pay|paying|paid) ~5 (outright|in full|up front|upfront)',
    'pay for (it|the (whole|entire|full)) ~1 (outright|thing|house|price|amount)?',
    '(write|writing|cut|cutting) (you|them|him|her)? (a|one)? (check|cheque)',
    '(wire|wiring) (you|them)? (the|it)? (whole|entire|full|total|money|funds|amount)',
    '(not|never) (really)? (do|use|need|like|want|believe in|mess with|deal with) (any|a|with)? (loans|banks|lenders|mortgages|debt|bank|lender|mortgage|financing)',
    '(not|no) (be|being)? (any|a)? (lender|bank|mortgage|loan) (involved|needed|at all|on this)?',
    'no necesito (un|ningun|una)? (banco|prestamo|hipoteca|credito)',
    '(dinero|efectivo) (completo|en mano|junto)',
    '(proceeds|sale|money|inheritance|trust|equity) ~12 (cover|covers|covering|pay for) (the|it|all|everything) ~1 (full|whole|entire|all|price|house)?',
    '(own|our|my) (money|funds|savings) (for|to pay) (it all|all of it|the whole)',
  ),
  paid(
    'pre_approved',
    '(preapproved|preapproval|preapprovals|preapp|preappd|prequalified|prequalification|preapprove|prequal|prequaled|preaprobado|preaprobada|preaprobacion|precalificado|precalificada|preapprovd)',
    'pre (approved|approval|app|appd|qualified|qualification|qual|approve|aprobado|aprobada|aprobacion)',
    '(loan|financing|mortgage) (is)? (approved|lined up|ready|in place|secured)',
    'approved (for|up to|with|by)',
    '(me|nos) (han|ha)? (aprobaron|aprobado|aprobo|preaprobaron|preaprobado|preaprobo|calificaron)',
    '(ya)? (aprobados|aprobadas|aprobado|aprobada) (por|para|hasta|con)',
    '(mortgage|loan|lender|bank|underwritten|full|tbd) approval',
    '(fully)? underwritten',
    'commitment letter',
    '(preaprobados|preaprobadas|precalificados|precalificadas)',
    'letter from (our|my|the|a) (bank|lender|credit union|broker|mortgage)',
    'approval (through|from|with|for|of)',
    '(preapproval|prequal|approval|letter) (expires|is good|good|valid|is valid)',
    '(preapproval|approval|lender|bank)? letter (is)? (in hand|ready|attached)',
    '(bank|lender|chase|wells|wells fargo|rocket|credit union|bofa|citi|usaa|loan officer) (says|said|tells me|told us|told me) (i am|we are|us|me)? ~1 (good|ok|fine|approved|clear|set|qualified) (up to|for|to)',
    '(am|are|is|got|been|already) (already)? approved',
    '(lender|bank|broker|loan officer|credit union|mortgage (guy|lady|broker|company)) ~6 (says|said|told me|told us) (i am|we are) (good|cleared|approved|set|qualified|ok) (up to|for|to)',
    '(loan|mortgage|financing|bank|lender|credit union) ~4 approved',
  ),
  paid(
    'needs_financing',
    '(need|needs|want|get|find|necesito|necesitamos|conseguir|consigo|looking for|apply for|applying for|require) (to get|to find|to apply for)? (a|an|some|un|your|the)? (new|home|house|good|bridge)? (loan|mortgage|lender|financing|prestamo|hipoteca|financiamiento|bank|banco|preapproval|preapproved|pre approval|pre approved|prequalified|approved)',
    '(who is|whos)? (your)? lender i need one',
    '(getting|get|gotta get|prequalifying|applying) (preapproved|pre approved|prequalified|tomorrow)',
    'prequalifying',
    'not ~3 (talked|spoken|sat down|met|spoke|talk|been|gone|called) ~2 (to|with) (a|any|the)? (bank|lender|mortgage|broker|loan)',
    '(not|no) ~3 (preapproved|preapproval|pre approved|pre approval|prequalified|approved)',
    'no ~3 (loan|mortgage|lender) yet',
    'not have ~2 (loan|lender|mortgage|preapproval|financing)',
    'no (tengo|tenemos) (un)? (banco|prestamo)',
    'bridge loan',
    'no (loan|lender|bank)? (approval|preapproval|preapprovals|prequal|letter) (yet|at all|or anything|so far)?',
    'no lender (will|would|wants|has)',
    'not ~2 (submitted|filled out|started|turned in|completed|done|filed|sent in) ~2 (application|loan|paperwork|preapproval|mortgage)',
    '(nothing|not anything) (is)? (set up|lined up|started|in place|approved) (yet)?',
    '(a)? mortgage it is',
    '(ocupo|ocupamos|necesito|necesitamos|busco|buscamos|conseguir) (un|una|el)? (prestamo|hipoteca|credito|financiamiento)',
    '(falta|faltan) ~4 (aprueben|aprobar|aprobacion|prestamo|preaprobacion|banco)',
    'no (tengo|tenemos|hay|estoy|estamos) (nada|todavia)? (aprobado|aprobada|aprobados|preaprobado|preaprobados|aprobacion|preaprobacion)',
    '(would love|wish|would like|wanted) ~3 cash but',
    '(do|should|would|will|must) (i|we) ~1 (need|have) to (be|get) (preapproved|pre approved|prequalified|approved|a loan|a lender|financing)',
    '(plus|maybe|with|and) ~2 (a|another) (small|little|smaller|second) (loan|mortgage)',
    '(can|could|do|would|will) (i|we) (even|still)? (qualify|get approved|get a loan|get financing)',
    'still (working|waiting) ~4 (approval|lender|preapproval|loan|mortgage|bank)',
    '(not sure|do not know|unsure|wonder|wondering) ~2 (if|what|whether) (i|we) (can|could|will|would)? (qualify|get approved|be approved)',
    '(need|needs|want|find|get) (some)? (funding|funds|funded)',
    '(what|which) (kind of|type of|types of|kinds of)? (loan|loans|mortgage)',
    '(doctor|doctors|physician|usda|dscr|bank statement|itin|construction|portfolio|teacher|rehab) (loan|loans|mortgage|financing)',
    '(usda|rural development)',
    '(special|government|first time (buyer|homebuyer|home buyer)|assistance|grant) ~1 (loan|loans|program|programs|assistance|grants)',
    'down payment (assistance|help)',
    '(can not|could not|do not|did not|will not|unable to) (even)? (qualify|get approved|get a loan|get financing)',
    '(preapproval|preapproved|pre approval|pre approved|letter|prequal|prequalified|approval) ~4 (expired|ran out|lapsed|is old|out of date)',
    '(waiting on|waiting for) (the|my|our|a) (letter|lender|bank|paperwork)',
    '(what|how much) (can|could|should) (i|we) (afford|borrow|qualify)',
    '(what|how much) (house|home) (can|could) (i|we) afford',
    '(owner|seller|creative) (finance|financing|financed|carry|will carry)',
    '(rent to own|lease option|lease to own)',
    '(bank|banks|lender|lenders|they) ~3 (said no|turned|turning|turn|turns|denied|declined|rejected)',
    '(bank|banks|lender|lenders|they) ~1 will not (lend|loan|finance|approve|touch|work with|give|qualify|do|budge|help)',
    '(turned down|denied|declined|rejected) (for|by) ~1 (a|an|the|my|our)? (loan|mortgage|bank|financing|lender|preapproval)',
    '(preapproval|preapproved|pre approval|pre approved|prequal|prequalification|loan|mortgage|application|approval) (is|letter)? (in process|in progress|in the works|pending|underway|started|coming|being processed|under review)',
    '(working on|waiting on|waiting for|starting|started) (getting|my|our|a|the)? (preapproval|preapproved|pre approval|pre approved|prequal|loan|mortgage|financing|approval)',
    '(what|how much) (i|we) (can)? (qualify|qualified|get approved)',
    '(would|will|going to|want to|plan to|planning to|have to|be|am|are|need to) (finance|financing)',
    'finance (it|the|a|this|with|through|most)',
    '(with|get|getting|take out|taking out|using) (a|an|some)? (loan|mortgage)',
    '(loan|financing|lender|mortgage) not (approved|ready|set)',
    'not (actually|even|yet|officially)? (applied|talked to anybody|talked to anyone|started the (loan|paperwork|process))',
    '(use|using) (a|an|my|our|the|that|his|her) ~2 (loan|mortgage)',
    '(know|have|recommend|suggest|refer|got) (me|us)? (any|some|a|a good|good|a decent|any good) (lender|lenders|mortgage broker|mortgage guy|loan officer|mortgage person|mortgage lender|bank|banks)',
    '(lender|lenders|bank|banks|mortgage broker|loan officer) (that|who) (work|works|help|helps|deal|deals|take|takes|do|does|will|would|can) ~3',
    '(i|we) (got|get|was|were|been|have been|keep getting)? (turned down|denied|rejected) ~1 (last|twice|once|before|again|by|because|cause|for|in|this)',
    '(fix|fixing|fixed|repair|repairing|rebuild|rebuilding|build|building|raise|raising|clean|cleaning|work on|working on|improve|improving|bump up) (up)? (my|our|the|his|her)? (credit|score|scores|fico)',
    '(not|have not|never|yet to) ~1 (talked|spoken|spoke|met|been|gone|applied|start|started|begin|begun) ~2 (bank|lender|loan|mortgage|financing|preapproval)',
  ),
]);

/** What the phrases are made of: for spelling repair. */
export const FINANCING_WORDS: ReadonlySet<string> = PHRASES.words;

/** Words beside a phrase that make it something else: "Cash App", "cash out", "VA hospital", "401k". */
const COMPANY_AFTER: ReadonlyMap<string, RegExp> = new Map([
  ['cash', /^(?:app|offer|offers|flow|back|me|register|advance)$/],
  ['va', /^(?:hospital|turned|appraisal|disability|clinic|rating|doctor|medical|center|office)$/],
  ['conventional', /^(?:oven|wisdom|heating|even)$/],
]);

/** What follows the name of a programme where a thing or a person is meant. */
const THINGS = /^(?:guy|lady|dude|rep|fridge|refrigerator|freezer|tub|tv|screen|shrimp|garage|closet|box|crib|bed|packet|pack|size|eggs)$/;

const PROGRAMMES: ReadonlySet<Financing> = new Set(['fha', 'va', 'conventional', 'jumbo']);

/** How they would pay. A named programme goes before "not approved yet", that before cash, that before a pre-approval. */
export function readFinancing(text: Text): FoundInText<Financing> | null {
  const found = answersToLabels(text);
  for (const { tag, from, to } of PHRASES.findAllIn(text.tokens)) {
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
        (/^(?:mean|means|difference|explain)$/.test(word) || isComparison(text, index)) &&
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
  if (first === 'cash' && next === 'in' && /^(?:i|we|to|will|can)$/.test(text.tokens[from - 1]?.text ?? '')) return true;
  if (isOthersCash(text, from)) return true;
  // "all-cash offer", "making a cash offer"
  if (/^(?:all|-|our|my)$/.test(text.tokens[from - 1]?.text ?? '') && text.tokens[from]?.text === 'cash') return false;
  const pattern = COMPANY_AFTER.get(text.tokens[from]?.text ?? '');
  return pattern !== undefined && to === from + 1 && pattern.test(text.tokens[to]?.text ?? '');
}

/** "scratch the fha" */
function isTakenBack(text: Text, from: number): boolean {
  return [1, 2].some((back) => /^(?:scratch|forget|drop|dropped|ditch|nix|ignore)$/.test(text.tokens[from - back]?.text ?? ''));
}

/** "moving from VA to TX" */
function isStateHere(text: Text, from: number): boolean {
  const [before, next] = [text.tokens[from - 1]?.text ?? '', text.tokens[from + 1]?.text ?? ''];
  return before === 'from' || (before === 'in' && next !== 'loan') || (next === 'to' && /^(?:tx|texas)$/.test(text.tokens[from + 2]?.text ?? ''));
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
