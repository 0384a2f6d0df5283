import type { PhraseMatch } from '../../reading/phrases';
import type { Money } from '../../reading/money';
import type { Place } from '../../reading/places';
import { type Text, isNegated } from '../../reading/text';
import type { Limit, Owner } from './budget-phrases.data';
import type { FoundInText } from './lead';
import type { LeadPhrases } from './lead-phrases';

export interface Budget {
  readonly min: number | null;
  readonly max: number | null;
}

/** What a house may cost: anything outside is a slip or is about something else. */
const LEAST_PRICE = 20_000;
const GREATEST_PRICE = 100_000_000;
/** A bare number ("15") below this is more likely a count than thousands. */
const LEAST_BARE_PRICE = 50_000;

/** What may stand between a limit and its figure. */
const BETWEEN = new Set('$ a cash about around like the of is probably maybe say roughly : be i we go'.split(' '));

/** Nobody names more; a text made of figures must not take long. */
const MOST_FIGURES = 20;

/** What they would spend or take. A limit or a range goes before a single figure; otherwise what is said first stays. */
export function readBudget(
  text: Text,
  money: readonly Money[],
  places: readonly Place[],
  { limits, owns }: LeadPhrases,
): FoundInText<Budget> | null {
  if (money.length === 0) return null;
  const found: (FoundInText<Budget> & { readonly owner: Owner['whose'] | null })[] = [];
  let former: Money | null = null;
  for (const figure of money.slice(0, MOST_FIGURES)) {
    // "comps are 310, 322, 298": what the first of a list is, the next one is too
    const isListed: boolean = former !== null && isListGap(text, former.to, figure.from);
    const owner: Owner['whose'] | null = isListed ? 'other' : ownerOf(text, figure, owns);
    former = null;
    const isSure: boolean = owner !== null || places.some((place) => place.from === figure.to);
    const each: Money = isSure ? asBudget(figure) : figure;
    const bound = limitOf(text, each, limits);
    const isTheirs = owner === null && isSaidToBeMost(text, each, limits);
    if (isChangedTo(text, each)) return { value: { min: each.value, max: each.value }, from: each.from, to: each.to };
    if (isCandidate(text, each, bound, isTheirs ? 'buyer' : owner))
      found.push({
        value: budgetOf(text, each, bound),
        from: each.from,
        to: each.to,
        owner,
      });
    else if (owner === 'other' || isSeen(text, each)) former = each;
  }
  const standing = withoutFormer(text, found);
  const wished = withoutSupposed(
    text,
    standing.filter(({ owner }) => owner !== 'approval'),
  );
  const final = wished.filter(
    ({ owner, value }) =>
      owner === 'final' && !wished.some((each) => each.value.min === null && each.value.max === value.max),
  );
  const meant = final.length > 0 ? final : wished.length > 0 ? wished : standing;
  return (
    joinedBands(text, meant) ??
    stretched(text, meant) ??
    joinedLimits(text, meant) ??
    meant.find(({ value }) => value.min !== value.max) ??
    meant[0] ??
    null
  );
}

function isListGap(text: Text, from: number, to: number): boolean {
  return to > from && text.tokens.slice(from, to).every((token) => /^(?:,|and|or|[$]|[/])$/.test(token.text));
}

const FORMER =
  /^(?:said|originally|earlier|from|told|thought|was|were|wanted|had|used|started|planned|wrote|put|texted)$/;
const TURN =
  /^(?:but|now|actually|instead|then|since|so|pero|ahora|revise|revised|change|make|meant|mean|correction|typo|update|updated|ok|okay|realistically)$/;
/** What takes a figure back by itself. */
const TAKEN_BACK = /^(?:forget|scratch|ignore|disregard|originally|earlier|typo)$/;

/** "I said 500 earlier but now it's 450": what was so goes, where another figure follows the turn. */
function withoutFormer<T extends FoundInText<Budget>>(text: Text, found: readonly T[]): readonly T[] {
  if (found.length < 2) return found;
  const standing = found.filter(
    (each, index) => !found.slice(index + 1).some((later) => isFormerTo(text, each, later)),
  );
  return standing.length > 0 ? standing : found;
}

/** "If rates come down we'd go up to 500, right now 430": what holds today goes before what would. */
function withoutSupposed<T extends FoundInText<Budget>>(text: Text, found: readonly T[]): readonly T[] {
  const holding = found.filter(
    ({ from, to }) => text.tokens[from - 1]?.text === 'now' || text.tokens[to]?.text === 'now',
  );
  return holding.length > 0 ? holding : found;
}

function isFormerTo(text: Text, { from, to }: FoundInText<Budget>, later: FoundInText<Budget>): boolean {
  const clause = text.clauses[text.tokens[from]?.clause ?? 0];
  const isFormer = text.tokens
    .slice(Math.max(clause?.from ?? 0, from - 4), from)
    .some((token) => FORMER.test(token.text));
  const opening = text.tokens
    .slice(0, from)
    .filter((token) => sentenceAt(text, token.index) === sentenceAt(text, from));
  if (opening.some((token) => TAKEN_BACK.test(token.text)) && sentenceAt(text, from) !== sentenceAt(text, later.from))
    return true;
  return isFormer && text.tokens.slice(to, later.from).some((token) => TURN.test(token.text));
}

/** "400, could go to 430", "less than a million, more than 700": two figures of one sentence that limit each other. */
function joinedLimits(text: Text, found: readonly FoundInText<Budget>[]): FoundInText<Budget> | null {
  const high = found.find(({ value }) => value.min === null);
  const low = found.find((each) => each.value.min !== null && (each.value.max === null || isExactBefore(each, high)));
  const [min, max] = [low?.value.min ?? null, high?.value.max ?? null];
  if (low === undefined || high === undefined || min === null || max === null || min >= max) return null;
  const [first, last] = low.from < high.from ? [low, high] : [high, low];
  if (sentenceAt(text, first.from) !== sentenceAt(text, last.from)) return null;
  return { value: { min, max }, from: first.from, to: last.to };
}

/** "gone from 500 to 425", "dropped it from 400 to 350": what it is now. */
function isChangedTo(text: Text, { from }: Money): boolean {
  const words = text.tokens.slice(Math.max(0, from - 7), from).map((token) => token.text);
  return /\b(?:gone|went|go|changed?|dropped|moved|came|cut|reduced|lowered|raised|bumped|increased)\b.*\bfrom \S+ (?:down |up )?to$/.test(
    words.join(' '),
  );
}

/** "350-375, but 400 if it has a pool", "1.1, maybe 1.25 for the right one": what they would go up to under a condition. */
function stretched(text: Text, found: readonly FoundInText<Budget>[]): FoundInText<Budget> | null {
  const [first, more] = found;
  if (first === undefined || more === undefined || found.length > 2) return null;
  const [min, max, most] = [first.value.min, first.value.max, more.value.max];
  if (max === null || most === null || most <= max || most > max * 1.5) return null;
  const words = text.tokens.slice(first.to, more.from).map((token) => token.text);
  // "400. 450 if I have to."
  const isBeside = words.length === 1;
  if (!isBeside && sentenceAt(text, first.from) !== sentenceAt(text, more.from)) return null;
  const after = text.tokens.slice(more.to, more.to + 3).map((token) => token.text);
  const isConditional = after[0] === 'if' || (after[0] === 'for' && /^(?:the|something|a)$/.test(after[1] ?? ''));
  if (!isConditional || !(isBeside || words.some((word) => STRETCH.test(word)))) return null;
  return { value: { min, max: most }, from: first.from, to: more.to };
}

const STRETCH = /^(?:but|maybe|possibly|or|could|can|would|might|perhaps|up)$/;

/** "upper 400s lower 500s": two bands side by side are one range. */
function joinedBands(text: Text, [first, second]: readonly FoundInText<Budget>[]): FoundInText<Budget> | null {
  if (first === undefined || second === undefined || second.from - first.to > 3) return null;
  const areBands = [first, second].every(({ to }) => /^\d+s$/.test(text.tokens[to - 1]?.text ?? ''));
  if (!areBands || (first.value.max ?? 0) >= (second.value.max ?? 0)) return null;
  return { value: { min: first.value.min, max: second.value.max }, from: first.from, to: second.to };
}

function isExactBefore({ value, from }: FoundInText<Budget>, high: FoundInText<Budget> | undefined): boolean {
  return value.min === value.max && high !== undefined && from < high.from;
}

function sentenceAt(text: Text, at: number): number {
  return text.clauses[text.tokens[at]?.clause ?? 0]?.sentence ?? 0;
}

type Bound = Limit['bound'] | null;

const RANK: Readonly<Record<Owner['whose'], number>> = { other: 0, approval: 1, buyer: 2, final: 3 };

/** Whose figure it is by the words right beside it; null when they do not tell. */
function ownerOf(text: Text, { from, to }: Money, owns: readonly PhraseMatch<Owner>[]): Owner['whose'] | null {
  // "I say 575", "so 230", where others say other figures
  const [second, before] = [text.tokens[from - 2]?.text ?? '', text.tokens[from - 1]?.text ?? ''];
  if (
    /^(?:i say|yo digo|, so|so ,|- so)$/.test(`${second} ${before}`) ||
    (/^(?:mejor)$/.test(second) && before === 'como')
  )
    return 'final';
  let whose: Owner['whose'] | null = null;
  for (const { tag, from: start, to: end } of owns) {
    const isBeside = tag.side === 'before' ? isNarrow(text, end, from) : isNarrow(text, to, start);
    if (!isBeside) continue;
    if (tag.whose === 'other') return 'other';
    if (whose === null || RANK[tag.whose] > RANK[whose]) whose = tag.whose;
  }
  return whose;
}

function limitOf(
  text: Text,
  { from, to, start }: Money,
  limits: readonly { readonly tag: Limit; readonly from: number; readonly to: number }[],
): Bound {
  if (text.tokens[to]?.text === '+') return 'floor';
  const sign = /([<>≤≥])=?\s*\$?\s*$/.exec(text.raw.slice(Math.max(0, start - 5), start))?.[1];
  if (sign !== undefined) return sign === '<' || sign === '≤' ? 'ceiling' : 'floor';
  const beside = limits.filter((cue) =>
    cue.tag.side === 'before'
      ? isNarrow(text, cue.to, from)
      : isNarrow(text, to, cue.from) || (cue.to - cue.from > 1 && cue.from === to + 1 && isPause(text, to)),
  );
  return (beside.find(({ tag }) => tag.bound !== 'exact') ?? beside[0])?.tag.bound ?? null;
}

/** "550, hard stop", "Five hundred. Not more." */
function isPause(text: Text, at: number): boolean {
  return /^(?:[,.;:-]|—|\.\.\.)$/.test(text.tokens[at]?.text ?? '');
}

/** "480 is the absolute top": whatever else is near, this is what they would pay. */
function isSaidToBeMost(text: Text, { to }: Money, limits: readonly PhraseMatch<Limit>[]): boolean {
  return limits.some(
    (cue) => cue.tag.side === 'after' && cue.tag.bound === 'ceiling' && cue.from === to && cue.to - cue.from >= 3,
  );
}

function isNarrow(text: Text, from: number, to: number): boolean {
  if (to < from || to - from > 3) return false;
  for (let at = from; at < to; at += 1) if (!BETWEEN.has(text.tokens[at]?.text ?? '')) return false;
  return true;
}

function isCandidate(text: Text, money: Money, bound: Bound, owner: Owner['whose'] | null): boolean {
  if (owner === 'other') return false;
  if (money.value < LEAST_PRICE || money.value > GREATEST_PRICE) return false;
  if (money.isBare && money.value < LEAST_BARE_PRICE) return false;
  if (
    (bound === null && isSeen(text, money)) ||
    isDownPayment(text, money) ||
    isSize(text, money) ||
    isScore(text, money) ||
    isPerMonth(text, money) ||
    isIncome(text, money) ||
    isWorth(text, money) ||
    isListing(text, money) ||
    isOther(text, money)
  )
    return false;
  if (money.role !== 'asking' && money.role !== 'other' && owner === null && !isStillBudget(text, money, bound))
    return false;
  return bound !== null || money.kind === 'floor' || money.kind === 'ceiling' || !isNegated(text, money.from);
}

/** "250k or less" is no price difference; "625k max conventional loan" is not owed. */
function isStillBudget(text: Text, money: Money, bound: Bound): boolean {
  if (money.role === 'difference') return bound !== null || money.kind === 'band';
  return money.role === 'owed' && isForProgramme(text, money);
}

const PROGRAMMES = new Set(['conventional', 'conv', 'fha', 'va', 'jumbo', 'usda']);

/** "VA loan, 325k", "625k max conventional": a programme pays for the next house, it is no debt on this one. */
function isForProgramme(text: Text, { from, to }: Money): boolean {
  return text.tokens.slice(Math.max(0, from - 5), to + 5).some((token) => PROGRAMMES.has(token.text));
}

/** "it's worth 405 per Zillow" */
function isWorth(text: Text, { from }: Money): boolean {
  const [before, earlier] = [text.tokens[from - 1]?.text ?? '', text.tokens[from - 2]?.text ?? ''];
  // "Fort Worth around 180"
  if ([from - 2, from - 3].some((at) => /^(?:fort|ft)$/.test(text.tokens[at]?.text ?? ''))) return false;
  return before === 'worth' || (earlier === 'worth' && /^(?:about|around|like|[$])$/.test(before));
}

/** "under 100 a month", "3k/mo" */
function isPerMonth(text: Text, { to }: Money): boolean {
  const [word, next] = [text.tokens[to]?.text ?? '', text.tokens[to + 1]?.text ?? ''];
  return word === 'monthly' || (/^(?:a|per|each|every|[/])$/.test(word) && /^(?:month|mo|week|year|yr)$/.test(next));
}

/** "40k down", "60k from my dad for a down payment", "60 mil de enganche" */
function isDownPayment(text: Text, { to }: Money): boolean {
  const after = text.tokens.slice(to, to + 8).map((token) => token.text);
  if (/^(?:[a-z]+ ){0,4}(?:for|as|toward|towards) (?:a |the |my |our )?down(?: ?payment)?\b/.test(after.join(' ')))
    return true;
  if (/^, (?:that|this) is (?:my|our|the) down\b/.test(after.join(' '))) return true;
  if (text.tokens[to]?.text === 'de' && /^(?:enganche|entrada|inicial|pie)$/.test(text.tokens[to + 1]?.text ?? ''))
    return true;
  return text.tokens[to]?.text === 'down' && text.tokens[to + 1]?.text !== 'to';
}

const SIZE_UNITS = new Set('sq sqft square sf acre acres feet ft yards yard credit score fico'.split(' '));

/** "credit score is 720", "credit is trash (540)", but "700 credit, 300 max" */
function isScore(text: Text, { from, isBare, value }: Money): boolean {
  if (!isBare || value > GREATEST_SCORE) return false;
  for (let at = from - 1; at >= from - 4; at -= 1) {
    const word = text.tokens[at]?.text ?? '';
    if (/^[,.;]$/.test(word)) return false;
    if (/^(?:score|fico|credit)$/.test(word)) return true;
  }
  return false;
}

/** Credit scores end at 850. */
const GREATEST_SCORE = 850_000;

const EARNERS = /^(?:make|makes|making|earn|earns|earning|salary|income|grossing|gross|won|win)$/;

/** "we sold ours for 340", "a 60k raise", "my husband makes 60": money that comes in */
function isIncome(text: Text, { from, to, value }: Money): boolean {
  const word = (at: number): string => text.tokens[at]?.text ?? '';
  if (value < LEAST_PRICE * 20 && [1, 2, 3].some((back) => EARNERS.test(word(from - back)))) return true;
  if (/^(?:raise|bonus|salary|inheritance|settlement)$/.test(word(to))) return true;
  const source = text.tokens.slice(to, to + 6).map((token) => token.text);
  if (
    /^(?:saved )?(?:from|in|out of) (?:\S+ ){0,3}(?:estate|inheritance|settlement|401k|savings|bonus|grandparents|parents|insurance)\b/.test(
      source.join(' '),
    )
  )
    return true;
  // "about to list ours (asking 289)"
  const clause = text.clauses[text.tokens[from]?.clause ?? 0];
  const said = text.tokens.slice(Math.max(clause?.from ?? 0, from - 9, 0), from).map((token) => token.text);
  const nearby = text.tokens.slice(Math.max(0, from - 9), from).map((token) => token.text);
  if (said.includes('asking') && nearby.some((each) => /^(?:ours|mine)$/.test(each))) return true;
  return (
    word(from - 1) === 'for' && [2, 3, 4, 5, 6, 7].some((back) => /^(?:sold|selling|sells)$/.test(word(from - back)))
  );
}

/** "600 sq yards", "between 600 and 700 sq yards" */
function isSize(text: Text, { to, isBare }: Money): boolean {
  const word = (at: number): string => text.tokens[at]?.text ?? '';
  const isRange = /^(?:and|to|-|or)$/.test(word(to)) && text.tokens[to + 1]?.kind === 'number';
  return isBare && (SIZE_UNITS.has(word(to)) || (isRange && SIZE_UNITS.has(word(to + 2))));
}

/** "550 ish Prosper" is no house number, since a city follows and no street. */
function asBudget(money: Money): Money {
  const { role, value } = money;
  if (role !== 'address' || value < 100 || value >= 1000) return money;
  const dollars = value * 1000;
  return { ...money, role: 'other', value: dollars, low: dollars, high: dollars };
}

/** "the 749k one", "400k for a 2 bed??", "349, 355 and 371: we saw them": what somebody else asks. */
function isListing(text: Text, { from, to }: Money): boolean {
  const word = (at: number): string => text.tokens[at]?.text ?? '';
  const start = word(from - 1) === '$' ? from - 1 : from;
  if (/^(?:the|that|this)$/.test(word(start - 1)) && /^(?:one|listing)$/.test(word(to))) return true;
  const clause = text.clauses[text.tokens[from]?.clause ?? 0];
  const isExclaimed = clause?.isQuestion === true && word(to) === 'for' && /^(?:a|an|that|this)$/.test(word(to + 1));
  return (
    isExclaimed &&
    !text.tokens
      .slice(clause.from, from)
      .some(({ text: each }) => /^(?:i|we|you|can|could|have|got|under|around)$/.test(each))
  );
}

/** Figures that are no price, whatever the shared reading takes them for. */
function isOther(text: Text, money: Money): boolean {
  const { from, to, isBare, value } = money;
  const word = (at: number): string => text.tokens[at]?.text ?? '';
  // "78 yr old", "10 por ciento", "55+", "the west side of 380"
  if (isBare && (/^(?:yr|yrs|yo)$/.test(word(to)) || (word(to) === 'year' && word(to + 1) === 'old'))) return true;
  if (word(to) === 'por' && /^(?:ciento|cien)$/.test(word(to + 1))) return true;
  if (isBare && value >= 50_000 && value <= 65_000 && /^[+]$/.test(word(to))) return true;
  // "fha 3.5", "FHA 203k", "with a 580"
  if (/^(?:fha|va|conventional)$/.test(word(from - 1)) && (/^\d\.\d$/.test(word(from)) || word(from) === '203k'))
    return true;
  // "out of my 401k"
  if (/^(?:401k|403b|529)$/.test(word(from))) return true;
  if (isSaidTime(text, money) || isVolts(text, money)) return true;
  if (isRoadHere(text, money) || isAreaCode(text, money) || isAgeOrYear(text, money) || isCountedThing(text, money))
    return true;
  // "W/ my MIL", "a K-1"
  if (word(from) === 'million' && /^(?:my|our|his|her)$/.test(word(from - 1))) return true;
  if (
    word(from - 1) === '-' &&
    isGlued(text, from) &&
    !BAND_WORDS.test(word(from - 2)) &&
    text.tokens[from - 2]?.kind === 'word'
  )
    return true;
  if (isBare && value >= 500_000 && value <= GREATEST_SCORE && word(from - 1) === 'a' && word(from - 2) === 'with')
    return true;
  return isBare && word(from - 1) === 'of' && word(from - 2) === 'side';
}

/** "good for 90 days … so buy within the 90": a figure that was a time before. */
function isSaidTime(text: Text, { from, to, isBare }: Money): boolean {
  if (!isBare || to !== from + 1) return false;
  const said = text.tokens[from]?.text ?? '';
  return text.tokens.some(
    (token, at) =>
      at !== from &&
      token.text === said &&
      /^(?:day|days|week|weeks|month|months)$/.test(text.tokens[at + 1]?.text ?? ''),
  );
}

/** "a shop with 220", "110 and 220 power" */
function isVolts(text: Text, { from, to, isBare }: Money): boolean {
  const word = (at: number): string => text.tokens[at]?.text ?? '';
  if (!isBare || !/^(?:110|120|220|240)$/.test(word(from))) return false;
  if (/^(?:power|v|volts|volt|outlet|outlets|plug|plugs|service|electric|wiring|hookup|hookups)$/.test(word(to)))
    return true;
  return word(from - 1) === 'with' && /^(?:shop|garage|barn|workshop)$/.test(word(from - 2));
}

function isGlued(text: Text, at: number): boolean {
  const [second, before, own] = [text.tokens[at - 2], text.tokens[at - 1], text.tokens[at]];
  return second?.end === before?.start && before?.end === own?.start;
}

const ROADS = new Set(
  '20 30 35 45 67 75 80 114 121 161 170 175 183 190 199 281 287 360 377 380 408 423 544 635 820'.split(' '),
);
const STANDS_ON = /^(?:settled|set|firm|landed|decided|agreed|down|ok|okay|stuck at|budget|spend)$/;

/** "stuck on 635", "traffic on 380", "the axle broke on 175": a road of the area, unless somebody settles "on" a figure. */
function isRoadHere(text: Text, { from, to, isBare }: Money): boolean {
  const word = (at: number): string => text.tokens[at]?.text ?? '';
  if (!isBare || to !== from + 1 || !ROADS.has(word(from))) return false;
  return /^(?:on|near|past|across|down|along|off)$/.test(word(from - 1)) && !STANDS_ON.test(word(from - 2));
}

const AREA_CODES = new Set(
  '214 254 281 325 361 409 430 432 469 512 682 713 737 806 817 830 832 903 915 936 940 945 956 972 979'.split(' '),
);

/** "ATL to the 817", "the 972 one" */
function isAreaCode(text: Text, { from, to, isBare }: Money): boolean {
  const word = (at: number): string => text.tokens[at]?.text ?? '';
  if (!isBare || to !== from + 1 || !AREA_CODES.has(word(from)) || word(from - 1) !== 'the') return false;
  return text.tokens[to]?.kind !== 'word' || /^(?:one|number|area|side|code|phone)$/.test(word(to));
}

/** "at seventy-one", "in 71 I bought", "a 79 Fleetwood", "115 degrees", "0300" */
function isAgeOrYear(text: Text, { from, to, isBare, value }: Money): boolean {
  const word = (at: number): string => text.tokens[at]?.text ?? '';
  if (!isBare) return false;
  if (word(from) === 'be' || /^(?:be|turn)$/.test(word(from - 1))) return value < 100_000;
  if (/^0\d{3}$/.test(text.raw.slice(text.tokens[from]?.start, text.tokens[from]?.end))) return true;
  if (/^(?:degree|degrees|year|°|f)$/.test(word(to)) || text.raw[text.tokens[to - 1]?.end ?? 0] === '°') return true;
  if (value >= 100_000)
    return word(from - 1) === 'says' && value < 125_000 && text.tokens.some((token) => token.text === 'weather');
  const before = word(from - 1);
  if (before === 'at' && text.tokens[to]?.kind !== 'word') return /^[a-z]/.test(word(from));
  if (before === 'in') return /^(?:i|we|he|she|my)$/.test(word(to));
  return (
    before === 'a' &&
    text.tokens[to]?.kind === 'word' &&
    !/^(?:budget|house|home|place|max|down|or|and|k)$/.test(word(to))
  );
}

const NO_COUNT = new Set(
  'hundreds thousands millions dollars bucks works sounds seems takes covers gets pays clears suits makes leaves feels looks helps plus tops pesos dolares grands this less cash cashes does goes comes becomes'.split(
    ' ',
  ),
);

/** "212 accounts", "my four kids and the 86 geese": so many things. */
function isCountedThing(text: Text, { from, to, isBare }: Money): boolean {
  const next = text.tokens[to];
  if (!isBare || text.tokens[from - 1]?.text === '$' || next?.kind !== 'word') return false;
  return /^[a-z]{4,}[^s]s$/.test(next.text) && !NO_COUNT.has(next.text);
}

const SEEN_WORDS = new Set('looked toured saw seen listing listed zillow redfin showing'.split(' '));

/** "we looked at a house in the 480s" */
function isSeen(text: Text, money: Money): boolean {
  const clause = text.clauses[text.tokens[money.from]?.clause ?? 0];
  if (clause === undefined) return false;
  const before = text.tokens[clause.from - 1]?.text === ':' ? text.clauses[clause.index - 1] : undefined;
  const words = text.tokens.slice(before?.from ?? clause.from, clause.to).map((token) => token.text);
  // "still got that place for 189?"
  // "Still 300k still Mesquite?" is their own wish
  const isStillThere = clause.isQuestion && words.indexOf('still') > 0;
  return isStillThere || words.some((word) => SEEN_WORDS.has(word));
}

function budgetOf(text: Text, money: Money, bound: Bound): Budget {
  const { kind, low, high, value } = money;
  if (kind === 'band' && money.band === 'whole' && value % 100_000 !== 50_000)
    return { min: low, max: (low ?? 0) + 9000 };
  if (kind === 'band' && bound === 'ceiling') return { min: null, max: high };
  const hyphenated = bandBefore(text, money);
  if (hyphenated !== null) return hyphenated;
  if (kind === 'range' && isBands(text, money)) return bandsOf(low ?? 0, high ?? 0);
  if (kind === 'range' && isLowEnd(text, money)) return { min: (low ?? 0) - 20_000, max: high };
  if (kind === 'range' || kind === 'band') return { min: low, max: high };
  if (bound === 'exact') return { min: value, max: value };
  if (bound === 'ceiling') return { min: null, max: value };
  if (bound === 'floor' || (kind === 'floor' && !isBoundOfAnother(text, money))) return { min: value, max: null };
  if (kind === 'ceiling') return { min: null, max: high };
  return { min: shortEndBefore(text, money) ?? value, max: value };
}

/** "mid-300s": the mark hides the word from the shared reading. */
function bandBefore(text: Text, { from, to, value }: Money): Budget | null {
  const [word, mark] = [text.tokens[from - 2]?.text ?? '', text.tokens[from - 1]?.text ?? ''];
  if (mark !== '-' || !/^\d+s$/.test(text.tokens[to - 1]?.text ?? '')) return null;
  const whole = Math.floor(value / 100_000) * 100_000;
  if (/^(?:low|lower)$/.test(word)) return { min: whole, max: whole + 30_000 };
  if (/^(?:mid|middle)$/.test(word)) return { min: whole + 40_000, max: whole + 60_000 };
  return /^(?:high|upper)$/.test(word) ? { min: whole + 70_000, max: whole + 99_000 } : null;
}

/** "mid to high 400s" */
function isBands(text: Text, { from, low, high }: Money): boolean {
  if (low === null || high === null) return false;
  const words = text.tokens.slice(Math.max(0, from - 4), from + 3).map((token) => token.text);
  return words.filter((word) => BAND_WORDS.test(word)).length > 1;
}

const BAND_WORDS = /^(?:low|mid|high|lower|upper)$/;

/** "from the low 500s up to 600": only one end is a band. */
function isLowEnd(text: Text, { from, low }: Money): boolean {
  return low !== null && low % 100_000 === 20_000 && /^(?:low|lower)$/.test(text.tokens[from - 1]?.text ?? '');
}

/** A band's middle, as the shared reading gives it, back to the band's own end. */
function bandsOf(low: number, high: number): Budget {
  const lowEnd = low % 100_000 === 20_000 ? low - 20_000 : low % 100_000 === 50_000 ? low - 10_000 : low - 10_000;
  const highEnd = high % 100_000 === 80_000 ? high + 19_000 : high + 10_000;
  return { min: lowEnd, max: highEnd };
}

const BOUND_AFTER = /^(?:minimum|min|plus|and|or|at|on)$/;

/** "1 acre min, around 400", "one floor, about 400k": the word before the comma is about something else. */
function isBoundOfAnother(text: Text, { from, to }: Money): boolean {
  if (BOUND_AFTER.test(text.tokens[to]?.text ?? '')) return false;
  for (let at = from - 1; at >= Math.max(0, from - 4); at -= 1) {
    const word = text.tokens[at]?.text ?? '';
    if (word === ',' || word === '.') return true;
    if (!BETWEEN.has(word)) return false;
  }
  return false;
}

const HUNDREDS: ReadonlyMap<string, number> = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].flatMap((word, i) => [
    [word, i + 1] as const,
    [String(i + 1), i + 1] as const,
  ]),
);

/** "five to five fifty", "1 to 1.2": the short end of a range, in the size of the long one. */
function shortEndBefore(text: Text, { from, value }: Money): number | null {
  if (!/^(?:to|-|or|and)$/.test(text.tokens[from - 1]?.text ?? '')) return null;
  const count = HUNDREDS.get(text.tokens[from - 2]?.text ?? '');
  if (count === undefined) return null;
  const near = count * (value >= 1_000_000 ? 1_000_000 : 100_000);
  return near < value && value < near * 2 ? near : null;
}
