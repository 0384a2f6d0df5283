import { sumOrDifference } from '../../../reading/arithmetic';
import type { Money } from '../../../reading/money';
import { PhraseMatcher } from '../../../reading/phrases';
import { type Text, isNegated } from '../../../reading/text';
import type { PriceReading, ReadingContext } from '../reading';
import { type Found, foundAt } from './found-value';

/** What a house may cost: anything outside is a slip or is about something else. */
const LEAST_PRICE = 20_000;
const GREATEST_PRICE = 100_000_000;
/** Below this a bare number ("15") is more likely a count than a price in thousands. */
const LEAST_BARE_PRICE = 20_000;
/** Unasked, a number without any word about money is a price only if it looks like one of a house. */
const LEAST_UNASKED_PRICE = 60_000;

/** Wishes; what the seller would take outranks them. */
const WISH_WORDS = new Set([
  'love',
  'hoping',
  'hope',
  'ideally',
  'ideal',
  'dream',
  'wish',
  'like',
  'want',
  'wanted',
  'quisiera',
  'gustaria',
]);
/** What would be nice; any figure without such a word is meant more. */
const DREAM_WORDS = new Set(
  'love hoping hope ideally ideal dream wish gustaria thrilled delighted ecstatic overjoyed tickled'.split(' '),
);
const TAKE_WORDS = new Set([
  'take',
  'accept',
  'settle',
  'least',
  'minimum',
  'lowest',
  'bottom',
  'acepto',
  'floor',
  'below',
]);

/** Everything `readPrice` weighs; made once per text by `readSellerText`. */
export interface PriceClues {
  readonly text: Text;
  readonly money: readonly Money[];
}

/** What the seller would take: not what they owe, paid, or were told. Null during question 4, where a number is a counter-offer. */
export function readPrice(clues: PriceClues, { question }: ReadingContext): Found<PriceReading> | null {
  if (question === 4) return correctedPrice(clues);
  if (isTakenAsJoke(clues.text) || isDisowned(clues) || isWithdrawn(clues)) return null;
  const sum = sumOrDifference(clues.text, clues.money);
  if (sum !== null && isHousePrice(sum.value)) {
    return foundAt(clues.text, { expectation: sum.value, min: null, max: null }, sum);
  }
  const candidates = clues.money.filter((money) => isCandidate(clues.text, money, question));
  const chosen = chooseAmong(clues.text, candidates) ?? (question === 2 ? adoptedPrice(clues) : null);
  if (chosen !== null) return foundAt(clues.text, priceOf(chosen), chosen);
  const hundreds = question === 2 ? clues.money.find((money) => isHundreds(clues.text, money)) : undefined;
  if (hundreds === undefined) return null;
  return foundAt(clues.text, { expectation: hundreds.value * 100, min: null, max: null }, hundreds);
}

const JOKES = new PhraseMatcher([
  {
    tag: true,
    phrases: [
      '(jk|jking|just kidding|just joking|only joking|kidding) ~3 (no|not|idk|have|do not|who knows)',
      '(jk|just kidding|just joking) >',
    ],
  },
]);

/** "8 million and a unicorn, jk, no clue": what was said before counts for nothing. */
function isTakenAsJoke({ tokens }: Text): boolean {
  return JOKES.findIn(tokens).some(({ to }) => !tokens.slice(to).some(({ kind }) => kind === 'number'));
}

const WITHDRAWN = new PhraseMatcher([
  {
    tag: true,
    phrases: [
      '(forget|scratch|ignore|disregard|strike|delete|erase|retract) (that|all that|all of that|what i said|what i texted|what i wrote|my last|my last one|my last text|my last message|i said anything|i said that|everything i said)',
      '(please|just) (disregard|ignore)',
      '(could|might|may) be # ~2 (could|might|may|or) be #',
      '(i am|just|only|totally) (kidding|joking|playing|messing with you) >',
      '< (kidding|jk|joking) >',
      '(taking|take) (that|it) back',
      '(hypothetically|theoretically|for the sake of argument|in theory)',
      '(just|only|merely) (asking|curious|wondering|testing|playing|messing|spitballing|thinking out loud) >',
      '(just|only|merely) (asking|curious|wondering|testing|playing|messing|spitballing) (not|lol|haha|though)',
      'not (quoting|a quote|an ask|committing|a real number|my price|an offer|naming a price|official|final) >',
      '(no|not a|zero|without a) (number|price|figure|quote) (for|from|to) (you|you all|me|us|give) (right now|now|yet|today|here)?',
    ],
  },
]);

/** "I told the last guy 230 but forget that", "say I wanted 290, hypothetically": named, and not to be held to; unless another follows. */
function isWithdrawn({ text, money }: PriceClues): boolean {
  return WITHDRAWN.findIn(text.tokens).some(
    ({ to }) => !money.some(({ from, value }) => from >= to && isHousePrice(value)),
  );
}

const DISOWNED = new PhraseMatcher([
  {
    tag: true,
    phrases: [
      'which is (just|way|kind of|totally|clearly)? (nuts|crazy|insane|ridiculous|a joke|too (high|low|much)|wrong|bs|laughable|stupid|silly|absurd|dreaming|a dream|a lie)',
      '(she|he|they) (do|does) not (speak|decide|talk|answer|get to decide) (for)? (me|us)?',
      '(she|he|they) (is|are) (wrong|crazy|nuts|dreaming|full of it|high|delusional|way off)',
      '(still)? (fighting|arguing|fussing|bickering|disagreeing) (about|over)',
      '(i|we) (disagree|do not agree|do not believe (it|that|them|him|her)|am not so sure|doubt it|do not buy (it|that))',
      '(can|could) not agree',
      '(i|we) can not (say|speak|tell you|answer|comment|give you (one|anything|a number))',
    ],
  },
]);

/** "My sister thinks 400, which is nuts": a figure of others that the seller does not make his own, and no other is named. */
function isDisowned({ text, money }: PriceClues): boolean {
  const [first] = money;
  if (first === undefined) return false;
  const match = DISOWNED.findIn(text.tokens).find(({ from }) => from >= first.to);
  return match !== undefined && !money.some(({ from }) => from >= match.to) && isHearsay(text, first);
}

const REPORTED = /^(?:says|said|thinks|thought|told|wants|reckons|figures|swears|believes)$/;

function isHearsay({ tokens }: Text, { from }: Money): boolean {
  return tokens.slice(Math.max(0, from - NEAR_REPORT), from).some(({ text }) => REPORTED.test(text));
}

const NEAR_REPORT = 6;

const LEADS_TO_PRICE =
  /^(?:to|under|over|below|above|around|about|like|least|for|take|want|need|probably|maybe|say|than)$/;

/** "I won't go under 3", "close to 4": asked for a price, a lone digit that ends its clause counts hundreds of thousands. */
function isHundreds({ tokens }: Text, { from, to, role, value, isBare }: Money): boolean {
  const isDigit = isBare && value >= 1000 && value < 10_000 && value % 1000 === 0;
  const next = tokens[to];
  // "anything with a 3 in front of it"
  if (isDigit && next?.text === 'in' && /^(?:front|the)$/.test(tokens[to + 1]?.text ?? '')) return true;
  return (
    isDigit &&
    (role === 'asking' || role === 'other') &&
    LEADS_TO_PRICE.test(tokens[from - 1]?.text ?? '') &&
    (next === undefined || next.kind === 'punctuation')
  );
}

const ADOPTIONS = new PhraseMatcher([
  {
    tag: true,
    phrases: [
      '(that|this) is (what|how much|the price|the number) (i|we) (want|need|would take|am asking|are asking|am looking for|expect|would like|would want|am after|are after)',
      '(i|we) (am|are|would|will|want|need|would like|expect)? (want|take|be happy with|be ok with|be fine with|be good with|happy with|fine with|ok with|good with|like|need|go with|accept|settle for|asking|expecting|do) (that|the same|the same price|that much|that amount|that number|that price|same thing) (too|also|as well|now|for mine|for ours)?',
      'not ~2 (take|taking|accept|accepting|go|going|sell|selling|budge) ~3 (less|lower|under|below) (than)? (that|it)?',
      '(more|better|higher|over|above|at least|no less) (than)? that',
      'so (that|it) >',
      '(so|and) (that|this) is (my|our) (floor|number|price|bottom|minimum|answer|figure|ask|asking price)',
      '(same|that) (for|with|here|goes for) (me|us|mine|ours)',
      '(that|it|that range|which) (works|suits|would work|would suit|sounds (good|fair|right)|seems (fair|right)|is fine) (for|by|with|to)? (me|us)?',
      '(i|we) (agree|think so) (with)? (that|it|them|him|her)?',
      '(give|pay|get|match|hand) (me|us|it)? (that|the same)',
      '(that|this) and (it|she) is (yours|sold)',
      '(go|going|run|roll|stick) with (it|that|them)',
      '(i|we) (would|will) take (it|that) (now|today|right now)',
      '(the)? same (price|number|deal|figure) (for|to|with) (you|you all|you guys)',
    ],
  },
]);

/** "My neighbor got 325 and that's what I want too": somebody else's figure that the seller makes his own. */
function adoptedPrice({ text, money }: PriceClues): Money | null {
  const named = money.filter(({ role, value }) => ADOPTABLE.has(role) && isHousePrice(value));
  const amounts = money.filter(({ role }) => role !== 'year' && role !== 'time' && role !== 'count');
  const [only] = amounts;
  if (only !== undefined && amounts.length === 1 && isWhatIPaid(text, only)) return only;
  if (named.length === 0) return null;
  const adoption = ADOPTIONS.findIn(text.tokens).find(({ from }) => !isNegated(text, from));
  return adoption === undefined ? null : (named.findLast(({ to }) => to <= adoption.from) ?? null);
}

/** "What I paid, 265": asked for a price, the seller wants no more than that back. */
function isWhatIPaid({ tokens }: Text, { role, from, value }: Money): boolean {
  if ((role !== 'paid' && role !== 'owed') || !isHousePrice(value)) return false;
  const words = tokens.slice(0, from).filter(({ kind }) => kind === 'word');
  if (ENOUGH_TO_CLEAR.findIn(tokens).length > 0) return true;
  return /^(?:just |about |only |exactly |the same )?what (?:i|we) (?:paid|owe|gave|spent|(?:have|got|put) in)(?: for it| on it| it)?$/.test(
    words.map(({ text }) => text).join(' '),
  );
}

/** Who wants no more than to be rid of the debt asks for what is owed. */
const ENOUGH_TO_CLEAR = new PhraseMatcher([
  {
    tag: true,
    phrases: [
      '(just|only|simply) (pay|clear|cover|take) (off|care of|over)? (my|the|our|what) (loan|mortgage|note|balance|debt|payoff|i owe|we owe)',
      '(just|only) (want|need|wanting|trying|looking|hoping) (to)? (break even|be even|get out from under it|walk away|come out even|get my money back)',
      'whatever (is|i|we|the) (still)? (owe|left|payoff) (on it)?',
      'walk away (even|clean)',
      '(get|have|want|make) (back)? what (i|we) (paid|owe|put in|have in it) (for it|on it|back)?',
    ],
  },
]);

const ADOPTABLE: ReadonlySet<Money['role']> = new Set(['estimate', 'listed', 'paid', 'offered']);

const CORRECTIONS = new PhraseMatcher([
  {
    tag: true,
    phrases: [
      '(i|we) (meant|was meaning|intended) (to (say|type|write|put|text|ask))? (about|around|like|more like)? #',
      '(i|we) (typed|wrote|texted|said|put) (it|that|the)? (wrong|incorrectly)',
      '(typed|said|wrote|put|texted) ~3 by (mistake|accident)',
      '(typo|correction)',
      '(my|our|the) (expected|asking|real|actual|right|correct|true)? price (is|was|should be|should have been|would be|should)',
    ],
  },
]);

/** "I typed 300 by mistake": the figure that was wrong. */
const MISTAKEN = /^(?:typed|wrote|put|texted|said|not)$/;

/** While an offer is on the table a number answers it, unless it is said to correct the price the seller named. */
function correctedPrice({ text, money }: PriceClues): Found<PriceReading> | null {
  if (CORRECTIONS.findIn(text.tokens).length === 0) return null;
  const chosen = chooseAmong(
    text,
    money.filter(
      (each, index) =>
        isCandidate(text, each, 2) &&
        !isRepeated(money, index) &&
        !MISTAKEN.test(text.tokens[each.from - 1]?.text ?? ''),
    ),
  );
  return chosen === null ? null : foundAt(text, priceOf(chosen), chosen);
}

/** "I told you 320 and I meant 320": insisted on, not corrected. */
function isRepeated(money: readonly Money[], index: number): boolean {
  return money.some(({ value }, at) => at !== index && value === money[index]?.value);
}

export function isHousePrice(value: number): boolean {
  return value >= LEAST_PRICE && value <= GREATEST_PRICE;
}

function isCandidate(text: Text, money: Money, question: ReadingContext['question']): boolean {
  if (!isHousePrice(money.value) || isDenied(text, money) || isPast(text, money) || isTakenBack(text, money))
    return false;
  if (money.isBare && money.value < LEAST_BARE_PRICE) return false;
  if (money.band === 'whole' && isLoneDecade(text, money)) return false;
  if (money.role === 'asking') return question === 2 || !money.isBare || money.value >= LEAST_UNASKED_PRICE;
  if (money.role === 'listed') return question === 2;
  if (money.role !== 'other') return false;
  if (question === 2) return true;
  return money.isBare ? money.value >= LEAST_UNASKED_PRICE && standsAlone(text, money) : true;
}

/** "6s" may be anything; "in the 6s" is six hundred thousand and something. */
function isLoneDecade({ tokens }: Text, { from }: Money): boolean {
  return /^\ds$/.test(tokens[from]?.text ?? '') && tokens[from - 1]?.text !== 'the';
}

/** "not 300", "I wouldn't take 300"; a floor is denied below, not at the figure. */
function isDenied(text: Text, money: Money): boolean {
  if (money.kind === 'floor' || money.kind === 'ceiling') return false;
  if (money.kind === 'range') return text.tokens[money.from - 1]?.text === 'not';
  if (isUnderRatherThan(text, money.from)) return true;
  return (
    isNegated(text, money.from) &&
    !saysNotLess(text, money) &&
    !endsDenial(text, money.from) &&
    !isUnderstated(text, money.from)
  );
}

/** "I will never stop until I get 300": what the denial lasts until is not denied. */
function endsDenial({ tokens }: Text, from: number): boolean {
  return tokens.slice(Math.max(0, from - UNTIL_REACH), from).some(({ text }) => text === 'until' || text === 'unless');
}

const UNTIL_REACH = 6;

/** "I wouldn't kick 352 out of bed": a yes in the words of a no. */
function isUnderstated({ tokens }: Text, from: number): boolean {
  const words = tokens.slice(Math.max(0, from - UNTIL_REACH), from).map((token) => token.text);
  return UNDERSTATEMENT.test(words.join(' '));
}

const UNDERSTATEMENT =
  /\bnot (?:be )?(?:turn down|turn away|kick|refuse|sneeze at|balk at|complain about|mad (?:at|about)|upset (?:with|about)|cry about|argue with|object to|frown at|spit at|mind)(?: (?:a|an|at|about|getting))*$/;

/** "I'd sooner burn it than take 150" */
function isUnderRatherThan(text: Text, from: number): boolean {
  const start = text.clauses[text.tokens[from]?.clause ?? 0]?.from ?? 0;
  const words = text.tokens.slice(start, from).map((token) => token.text);
  const than = words.lastIndexOf('than');
  return (
    than > 0 && words.length - than <= 4 && words.slice(0, than).some((word) => word === 'sooner' || word === 'rather')
  );
}

/** "don't want less than what I owe which is 210": a floor, however far the figure. */
function saysNotLess(text: Text, money: Money): boolean {
  const from = text.clauses[text.tokens[money.from]?.clause ?? 0]?.from ?? 0;
  const words = text.tokens.slice(from, money.from).map((token) => token.text);
  return /\b(?:not|no|never|nothing)\b.*\b(?:less|lower|under|below)\b/.test(words.join(' '));
}

/** "300? no. not a chance": asked oneself and denied. */
export function isTakenBack(text: Text, money: Money): boolean {
  const clause = text.clauses[text.tokens[money.from]?.clause ?? 0];
  if (!clause?.isQuestion) return false;
  const [next, after] = [text.tokens[clause.to], text.tokens[clause.to + 1]];
  if (isDoubted(text, clause, money)) return true;
  return next?.text === 'no' && after?.kind !== 'number';
}

/** "185?? is that what you all think", "250? lol": a figure alone, asked back in disbelief. */
function isDoubted({ tokens }: Text, clause: { readonly from: number; readonly to: number }, money: Money): boolean {
  if (money.from - clause.from > 1 || tokens[money.to]?.text !== '?') return false;
  const [first = '', second = '', third = ''] = [0, 1, 2].map((ahead) => tokens[clause.to + ahead]?.text);
  if (DISBELIEF.test(first)) return true;
  if (first === 'is' && (second === 'that' || second === 'this'))
    return /^(?:what|all|a|some|supposed|your|serious|real|it)$/.test(third);
  return /^(?:who|where)$/.test(first) || (first === 'are' && second === 'you');
}

const DISBELIEF = /^(?:haha|lol|lmao|rofl|wow|seriously|hilarious|insulting|ridiculous|please|yikes|ouch|bless)$/;

const PAST_BEFORE = /^(?:was|were|had|used|before|typed|said|told|could have|wanted|sold)$/;
const PAST_AFTER = /^(?:ago|before|originally|earlier)$/;

/** "It was 320, now who knows": how things stood, and nobody's wish. */
function tellsHowItWas(text: Text, { from, role }: Money): boolean {
  const before = text.tokens[from - 2]?.text;
  return role === 'other' && text.tokens[from - 1]?.text === 'was' && (before === 'it' || before === 'then');
}

/** "I was asking 340", "it was 315 last month", "could have got 375 last year": no longer so. */
function isPast(text: Text, money: Money): boolean {
  const clause = text.clauses[text.tokens[money.from]?.clause ?? 0];
  if (clause === undefined) return false;
  if (tellsHowItWas(text, money)) return true;
  const words = text.tokens.slice(clause.from, clause.to).map((token) => token.text);
  const isDated = words.some(
    (word, at) =>
      (word === 'last' && /^(?:year|month|week|time|summer|spring|fall|winter)$/.test(words[at + 1] ?? '')) ||
      PAST_AFTER.test(word) ||
      (word === 'one' && words[at - 1] === 'at' && words[at + 1] === 'time') ||
      /^(?:19|20)\d\d$/.test(word),
  );
  if (isDated && PAST_AFTERWARDS.test(words.join(' '))) return true;
  const isPastTense = words
    .slice(0, money.from - clause.from)
    .some(
      (word, at, all) =>
        PAST_BEFORE.test(word) ||
        (word === 'have' && all[at + 1] !== 'to' && /^(?:would|could|should)$/.test(all[at - 1] ?? '')),
    );
  // "I was going to list for 319" is still what they want
  const isPlan = /\b(?:going to|planning to|about to|set to|fixing to|thinking)\b/.test(words.join(' '));
  return (isDated || (money.role === 'listed' && !isPlan)) && isPastTense;
}

/** "last year 300 would have done it" */
const PAST_AFTERWARDS =
  /\b(?:would|could|might) have (?:done|been|got|gotten|worked|taken|took|bought|sold|made|had|gone|flown)\b/;

const FOLLOWS_PRICE = new Set(
  `split is are would will works work and or for but if in as cash firm obo net i we you thousand dollars at with because since so that to
   tops max min minimum maximum if on sounds seems gets takes buys pays flat ish total even also plus maybe then now today
   all out take it from please an like`.split(/\s+/),
);

/** The figure is a statement of its own: "tired of tenants. 310". */
function standsAlone(text: Text, money: Money): boolean {
  const clause = text.clauses[text.tokens[money.from]?.clause ?? 0];
  if (clause === undefined) return false;
  const others = text.tokens.slice(clause.from, clause.to).filter((token, at) => {
    const index = clause.from + at;
    return token.kind !== 'punctuation' && (index < money.from || index >= money.to);
  });
  return others.length <= 2 || money.kind === 'band' || (money.from === clause.from && !countsWhatFollows(text, money));
}

/** "400 bats in the attic", "400 block of Sunnyvale": a plain word right after a bare figure is what it counts. */
function countsWhatFollows({ tokens }: Text, { to, isBare }: Money): boolean {
  const next = tokens[to];
  return isBare && next?.kind === 'word' && !FOLLOWS_PRICE.has(next.text);
}

/** The newest wins, but what they would take goes before what they would like. */
function chooseAmong(text: Text, candidates: readonly Money[]): Money | null {
  const asked = candidates.filter((money) => money.role === 'asking');
  const pool = asked.length > 0 ? candidates.filter((money) => money.role !== 'listed') : candidates;
  const last = pool.at(-1) ?? null;
  if (last === null || pool.length === 1) return last;
  const concluded = pool.findLast((money) => concludes(text, money));
  if (concluded !== undefined) return concluded;
  const meant = pool.filter((money) => !isDream(text, money));
  if (meant.length > 0 && meant.length < pool.length) return meant.at(-1) ?? last;
  const chosen = pool.filter((money) => !isOtherwise(text, money));
  if (chosen.length > 0 && chosen.length < pool.length && !isOnCondition(text, chosen.at(-1)))
    return chosen.at(-1) ?? last;
  const firm = pool.filter((money) => !isConditional(text, money));
  if (firm.length > 0 && firm.length < pool.length) return firm.at(-1) ?? last;
  const real = pool.filter((money) => !hasWordBefore(text, money, DREAM_WORDS));
  if (real.length > 0 && hasWordBefore(text, last, DREAM_WORDS)) return real.at(-1) ?? last;
  const taken = pool.filter((money) => hasWordBefore(text, money, TAKE_WORDS));
  return hasWordBefore(text, last, WISH_WORDS) && taken.length > 0 ? (taken.at(-1) ?? last) : last;
}

/** "She needs 95 and I need 95, so 190": what it all comes to. */
export function concludes({ tokens, clauses }: Text, { from, role }: Money): boolean {
  if (role !== 'asking' && role !== 'other') return false;
  const at = tokens[from - 1]?.text === '$' || tokens[from - 1]?.text === 'like' ? from - 2 : from - 1;
  const before = tokens[at - 1];
  const so = tokens[at];
  return so?.text === 'so' && (before?.kind === 'punctuation' || clauses[so.clause]?.from === at);
}

/** "275 in my dreams", "300 in a perfect world" */
function isDream(text: Text, money: Money): boolean {
  return text.tokens
    .slice(money.to, money.to + 4)
    .some((token) => /^(?:dreams?|perfect|fantasy|wish)$/.test(token.text));
}

/** "maybe 230 for a fast close", "high 300s if it's quick": a lower price for something in return. */
function isConditional(text: Text, money: Money): boolean {
  const clause = text.clauses[text.tokens[money.from]?.clause ?? 0];
  const after = text.tokens.slice(money.to, Math.max(clause?.to ?? 0, money.to + 4)).map((token) => token.text);
  return /^(?:if|for) (?:\S+ ){0,3}(?:quick|fast|cash|quickly|asap|soon|fix|repair|clean|fixed|repairs)\b/.test(
    after.join(' '),
  );
}

/** "240 cash, otherwise 265": what they would want if it were not as it is. */
function isOtherwise(text: Text, money: Money): boolean {
  const clause = text.clauses[text.tokens[money.from]?.clause ?? 0];
  const isToOthers = text.tokens.slice(money.to, money.to + 4).some((token) => token.text === 'else');
  return isToOthers || /^(?:otherwise|else)$/.test(text.tokens[clause?.from ?? 0]?.text ?? '');
}

/** "305 if you pay closing"; that we pay cash needs no if. */
function isOnCondition({ tokens, clauses }: Text, money: Money | undefined): boolean {
  const sentence = clauses[tokens[money?.from ?? 0]?.clause ?? 0]?.sentence;
  return clauses.some(
    (clause) =>
      clause.sentence === sentence &&
      clause.isHypothetical &&
      !tokens.slice(clause.from, clause.to).some(({ text }) => text === 'cash'),
  );
}

function hasWordBefore(text: Text, money: Money, words: ReadonlySet<string>): boolean {
  for (let at = money.from - 1; at >= Math.max(0, money.from - 4); at -= 1) {
    const token = text.tokens[at];
    if (token === undefined || token.kind === 'number') return false;
    if (words.has(token.text)) return true;
  }
  return false;
}

function priceOf(money: Money): PriceReading {
  if (money.kind === 'range') return { expectation: money.value, min: money.low, max: money.high };
  return { expectation: money.value, min: null, max: null };
}
