import type { PhraseMatch } from '../../../reading/phrases';
import type { Clause, Text } from '../../../reading/text';
import type { Condition, Question } from '../reading';
import type { ConditionSign } from './condition.data';
import {
  ACKNOWLEDGES,
  CHAIN_BREAKERS,
  COPULAS,
  FLAWS,
  FILLERS,
  ITEM_REACH,
  LISTING,
  NEGATIVES,
  NOT_OF_HOUSE,
  MAJOR_SUM,
  OWN_HOUSE,
  PAST,
  RENOVATED,
  REPAIRED,
  SHAPES,
  SUBJECTS,
  SUPERLATIVES,
} from './condition-words.data';
import { isDeniedAt } from './denial';

type Sign = PhraseMatch<ConditionSign>;

interface Statement {
  readonly condition: Condition;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** What a later "fixed" may take back. */
  readonly isTrouble: boolean;
  /** Counts only where nothing else is said: "nothing major", "not a gut job". */
  readonly isHint: boolean;
  /** Said of the whole house, not of one item. */
  readonly isOverall: boolean;
}

interface Item {
  readonly sign: Sign;
  readonly isMajor: boolean;
  isSpokenFor: boolean;
  isGood: boolean;
}

const SEVERITY: Readonly<Record<Condition, number>> = {
  move_in_ready: 0,
  needs_minor_repairs: 1,
  needs_major_repairs: 2,
};

/**
 * Puts the signs of a text together, left to right: items wait for a state, a need waits for items, and each pair becomes
 * a statement about the house. Other houses, suppositions, questions and what is not known state nothing.
 */
export class ConditionPicture {
  private statements: Statement[] = [];
  /** Items of the sentence that is being read. */
  private items: Item[] = [];
  private need: Sign | null = null;
  /** An adjective that may belong to the item after it: "old carpet". */
  private before: Sign | null = null;
  private small: Sign | null = null;
  private trouble: Sign | null = null;
  private sentence = -1;
  /** Another house the sentence speaks of. */
  private elsewhere: Sign | null = null;
  private mutedUntil = -1;

  constructor(
    private readonly text: Text,
    private readonly signs: readonly Sign[],
    private readonly question: Question | null,
  ) {
    signs.forEach((sign, at) => {
      this.enterSentence(sign);
      if (sign.tag === 'taken-back') this.takeBack();
      else if (sign.tag === 'elsewhere') this.elsewhere = sign;
      else if (sign.tag === 'unknown') this.mutedUntil = this.clauseOf(sign)?.to ?? sign.to;
      else if (!this.isMuted(sign)) this.take(sign, signs[at + 1]);
    });
    this.leaveSentence();
  }

  /** The worst statement; hints only where there is no other. */
  worst(): Statement | null {
    const stated = this.statements.filter((statement) => !statement.isHint);
    let worst: Statement | null = null;
    for (const statement of stated.length > 0 ? stated : this.statements) {
      if (worst === null || SEVERITY[statement.condition] > SEVERITY[worst.condition]) worst = statement;
    }
    return worst;
  }

  private take(sign: Sign, next: Sign | undefined): void {
    switch (sign.tag) {
      case 'item-major':
      case 'item-minor':
        this.takeItem(sign);
        return;
      case 'need':
        this.takeNeed(sign);
        return;
      case 'need-work':
      case 'need-little':
      case 'need-cosmetic':
        this.takeNeedWork(sign);
        return;
      case 'bad':
      case 'bad-major':
      case 'aged':
      case 'trouble':
      case 'new':
      case 'good':
      case 'fixed':
        this.takeState(sign, next);
        return;
      case 'work-sum':
        this.takeSum(sign);
        return;
      case 'small':
        this.small = sign;
        return;
      case 'overall-major':
      case 'overall-minor':
      case 'overall-ready':
      case 'hint-minor':
        this.takeOverall(sign);
        return;
      case 'short-major':
      case 'short-minor':
      case 'short-ready':
        this.takeShort(sign);
        return;
      default:
        return;
    }
  }

  private takeItem(sign: Sign): void {
    const item: Item = { sign, isMajor: sign.tag === 'item-major', isSpokenFor: false, isGood: false };
    this.items.push(item);
    if (this.need !== null && this.isLinked(this.need, sign)) {
      this.say(item, 'need', this.need);
      this.need = { ...this.need, to: sign.to };
    } else if (this.before !== null && this.gap(this.before, sign) <= 2) {
      this.say(item, this.before.tag, this.before);
    }
    this.before = null;
  }

  private takeNeed(sign: Sign): void {
    this.need = sign;
    for (const item of this.waitingItems(sign)) this.say(item, 'need', sign);
  }

  private takeNeedWork(sign: Sign): void {
    const items = this.waitingItems(sign);
    if (items.length > 0) for (const item of items) this.say(item, sign.tag, sign);
    else if (this.isDenied(sign)) this.state('move_in_ready', sign);
    else this.state('needs_minor_repairs', sign, { isTrouble: true });
    this.need = sign;
  }

  private takeSum(sign: Sign): void {
    const sum = this.dollarsIn(sign);
    if (sum === null || this.isDenied(sign)) return;
    this.state(sum >= MAJOR_SUM ? 'needs_major_repairs' : 'needs_minor_repairs', sign, { isTrouble: true });
    this.trouble = sign;
  }

  /** The sum in words like "40k", "40 thousand", "40000"; a bare number under 1000 is no sum. */
  private dollarsIn({ from, to }: Sign): number | null {
    for (let at = from; at < to; at += 1) {
      const token = this.text.tokens[at];
      if (token?.kind !== 'number') continue;
      const next = this.text.tokens[at + 1]?.text ?? '';
      const isThousands = token.text.endsWith('k') || /^(?:k|thousand|grand)$/.test(next);
      const amount = Number.parseFloat(token.text.replaceAll(',', '')) * (isThousands ? 1000 : 1);
      return amount >= 1000 ? amount : null;
    }
    return null;
  }

  private takeState(sign: Sign, next: Sign | undefined): void {
    if (this.need !== null && (sign.tag === 'new' || sign.tag === 'fixed') && this.isLinked(this.need, sign)) {
      this.need = { ...this.need, to: sign.to };
      return;
    }
    if (sign.tag === 'trouble') this.trouble = sign;
    const items = this.waitingItems(sign);
    const isForNext = next?.tag.startsWith('item') === true && this.gap(sign, next) <= 2;
    if (sign.tag === 'fixed' && !isForNext && !this.isDenied(sign) && items.every((item) => item.isSpokenFor)) {
      this.forgive(sign);
    }
    for (const item of items) this.say(item, sign.tag, sign);
    if (sign.tag === 'good' && items.length === 0) this.takeShort({ ...sign, tag: 'short-ready' });
    if (sign.tag === 'bad' && items.length === 0 && !isForNext && this.has(SHAPES, sign))
      this.takeOverall({ ...sign, tag: this.has(SUPERLATIVES, sign) ? 'overall-minor' : 'overall-major' });
    else if (sign.tag === 'bad' && items.length === 0 && !isForNext && this.has(FLAWS, sign)) this.takeFlaw(sign);
    else if (sign.tag === 'bad' && items.length === 0 && !isForNext)
      this.takeShort({ ...sign, tag: sign.to - sign.from === 1 ? 'short-major' : 'short-minor' });
    if (sign.tag === 'bad-major' && items.length === 0) this.takeOverall({ ...sign, tag: 'overall-major' });
    this.before = items.some((item) => this.hasCopulaBetween(item.sign, sign)) ? null : sign;
  }

  /** "We lived with the cracks": flaws of nothing in particular. */
  private takeFlaw(sign: Sign): void {
    const clause = this.clauseOf(sign);
    if (this.question !== 1 || (clause !== undefined && this.has(PAST, clause))) return;
    if (this.isDenied(sign)) this.state('move_in_ready', sign, { isHint: true });
    else this.state('needs_minor_repairs', sign, { isTrouble: true });
  }

  private takeOverall(sign: Sign): void {
    const denied = this.isDenied(sign);
    if (sign.tag === 'hint-minor') this.takeHint(sign);
    else if (sign.tag === 'overall-ready') this.takeReady(sign, denied);
    else if (denied) this.takeDenied(sign);
    else
      this.state(sign.tag === 'overall-major' ? 'needs_major_repairs' : 'needs_minor_repairs', sign, {
        isTrouble: true,
      });
    for (const item of this.waitingItems(sign)) item.isSpokenFor = true;
  }

  private takeReady(sign: Sign, denied: boolean): void {
    if (!denied && this.has(REPAIRED, sign)) this.forgive(sign);
    // "don't need no repairs" only repeats its negation
    const isBad = denied && !this.has(NEGATIVES, sign);
    this.state(isBad ? 'needs_minor_repairs' : 'move_in_ready', sign);
  }

  /** "No mold" is good to hear; "not a gut job" says only that it is not the worst. */
  private takeDenied(sign: Sign): void {
    const isNot = sign.tag === 'overall-major' && this.negatorBefore(sign) === 'not';
    this.state(isNot ? 'needs_minor_repairs' : 'move_in_ready', sign, { isHint: true });
  }

  /** "Good", "it's fair", "7 out of 10": an answer to the question, nothing elsewhere. */
  private takeShort(sign: Sign): void {
    if (
      this.question !== 1 ||
      !(this.isWholeAnswer(sign) || this.isStatement(sign)) ||
      this.isAcknowledgement(sign) ||
      this.isBareOk(sign)
    )
      return;
    const denied = this.isDenied(sign);
    if (sign.tag === 'short-ready') this.state(denied ? 'needs_minor_repairs' : 'move_in_ready', sign);
    else if (sign.tag === 'short-major' && !denied) this.state('needs_major_repairs', sign);
    else this.state('needs_minor_repairs', sign);
  }

  /** "Nothing major": it makes small what stands beside it, and the whole house no worse than minor. */
  private takeHint(sign: Sign): void {
    this.small = sign;
    this.statements = this.statements.map((statement) =>
      statement.isOverall && statement.sentence === this.sentence && statement.condition === 'needs_major_repairs'
        ? { ...statement, condition: 'needs_minor_repairs' }
        : statement,
    );
    this.state('needs_minor_repairs', sign, { isHint: true });
  }

  /** One item in one state. */
  private say(item: Item, tag: ConditionSign, sign: Sign): void {
    item.isSpokenFor = true;
    const span = { tag, from: Math.min(item.sign.from, sign.from), to: Math.max(item.sign.to, sign.to) };
    const isGood = tag === 'good' || tag === 'new' || tag === 'fixed';
    item.isGood = isGood !== this.isDenied(sign);
    if (item.isGood) this.stateGoodItem(span);
    else this.state(this.severityOf(item, tag, span), span, { isTrouble: true });
  }

  /** One new or sound item answers the question about the condition; told elsewhere it is a bare fact. */
  private stateGoodItem(span: Sign): void {
    if (this.question === 1) this.state('move_in_ready', span);
  }

  private severityOf(item: Item, tag: ConditionSign, span: Sign): Condition {
    if (tag === 'bad-major') return 'needs_major_repairs';
    if (!item.isMajor || tag === 'aged' || tag === 'need-little') return 'needs_minor_repairs';
    if (this.small !== null && this.gap(this.small, span) <= 2) return 'needs_minor_repairs';
    return 'needs_major_repairs';
  }

  private state(
    condition: Condition,
    { from, to, tag }: Sign,
    { isTrouble = false, isHint = false }: { readonly isTrouble?: boolean; readonly isHint?: boolean } = {},
  ): void {
    const isOverall = tag === 'overall-major';
    this.statements.push({ condition, from, to, sentence: this.sentence, isTrouble, isHint, isOverall });
  }

  /** "It leaked but we fixed it": what was repaired since is trouble no more. */
  private forgive(sign: Sign): void {
    const isForgiven = (statement: Statement): boolean =>
      statement.isTrouble && statement.sentence >= this.sentence - 1 && this.isPast(statement);
    const kept = this.statements.filter((statement) => !isForgiven(statement));
    const hasForgiven = kept.length < this.statements.length;
    this.statements = kept;
    const isRenovation = this.has(RENOVATED, sign);
    if (hasForgiven || (isRenovation && this.items.length === 0)) this.state('move_in_ready', sign);
  }

  private isPast({ from }: Statement): boolean {
    const clause = this.text.clauses[this.text.tokens[from]?.clause ?? 0];
    return clause !== undefined && this.has(PAST, clause);
  }

  private has(words: ReadonlySet<string>, { from, to }: { readonly from: number; readonly to: number }): boolean {
    for (let at = from; at < to; at += 1) if (words.has(this.text.tokens[at]?.text ?? '')) return true;
    return false;
  }

  private takeBack(): void {
    this.statements = [];
    this.items = [];
    this.need = null;
  }

  /** Items named shortly before a state and not yet spoken for; if all are, the last of them: "is old and leaking". */
  private waitingItems(sign: Sign): Item[] {
    const last = this.items.at(-1);
    if (last === undefined || sign.from - last.sign.to > ITEM_REACH) return [];
    const waiting = this.listBefore(sign).filter((item) => !item.isSpokenFor);
    if (waiting.length > 0) return waiting;
    return last.isGood && this.clauseOf(last.sign) !== this.clauseOf(sign) ? [] : [last];
  }

  /** "Roof, AC and water heater are shot" is one list; in "roof 2016, the bathroom has a leak" the roof stands apart. */
  private listBefore(sign: Sign): Item[] {
    const list: Item[] = [];
    let to = sign.from;
    for (const item of [...this.items].reverse()) {
      if (list.length > 0 && this.hasFigureBetween(item.sign.to, to)) break;
      list.unshift(item);
      to = item.sign.from;
    }
    return list;
  }

  private hasFigureBetween(from: number, to: number): boolean {
    return this.text.tokens.slice(from, to).some(({ kind }) => kind === 'number');
  }

  private enterSentence(sign: Sign): void {
    const sentence = this.clauseOf(sign)?.sentence ?? 0;
    if (sentence === this.sentence) return;
    this.leaveSentence();
    this.sentence = sentence;
    this.items = [];
    this.need = null;
    this.before = null;
    this.small = null;
    this.trouble = null;
    this.elsewhere = null;
    this.mutedUntil = -1;
  }

  /** "Repairs would run 40k, foundation": trouble told in a sentence is of its items, however far apart. */
  private leaveSentence(): void {
    const { trouble } = this;
    if (this.question === 1 && this.isListOfItems()) for (const item of this.items) this.say(item, 'need', item.sign);
    if (trouble === null || this.isDenied(trouble)) return;
    for (const item of this.items)
      if (!item.isSpokenFor && !this.isDenied(item.sign)) this.say(item, 'trouble', trouble);
  }

  /** "Roof mostly and hvac": asked for the condition, a sentence of nothing but items names what is wrong. */
  private isListOfItems(): boolean {
    const [first] = this.items;
    if (first === undefined || this.items.some((item) => item.isSpokenFor || this.isDenied(item.sign))) return false;
    return this.text.tokens.every(
      (token) =>
        this.text.clauses[token.clause]?.sentence !== this.sentence ||
        token.kind === 'punctuation' ||
        token.kind === 'emoji' ||
        LISTING.has(token.text) ||
        this.items.some(({ sign }) => token.index >= sign.from && token.index < sign.to),
    );
  }

  private isMuted(sign: Sign): boolean {
    const clause = this.clauseOf(sign);
    if (clause?.isQuestion === true || clause?.isHypothetical === true) return true;
    return sign.from < this.mutedUntil || (this.elsewhere !== null && !this.isBackHome(this.elsewhere, sign));
  }

  private isBackHome(elsewhere: Sign, sign: Sign): boolean {
    return this.has(OWN_HOUSE, { from: elsewhere.to, to: sign.to });
  }

  private isWholeAnswer(sign: Sign): boolean {
    const clause = this.clauseOf(sign);
    if (clause === undefined) return false;
    for (let at = clause.from; at < clause.to; at += 1) {
      const token = this.text.tokens[at];
      if (
        token === undefined ||
        token.kind === 'punctuation' ||
        token.kind === 'emoji' ||
        (at >= sign.from && at < sign.to)
      )
        continue;
      if (!FILLERS.has(token.text) && !this.signs.some(({ from, to }) => at >= from && at < to)) return false;
    }
    return true;
  }

  /** "It's a mess over there": a sentence about the house, whatever else it goes on to say of it. */
  private isStatement(sign: Sign): boolean {
    if (sign.tag !== 'short-major' || sign.to - sign.from < 3 || !SUBJECTS.has(this.text.tokens[sign.from]?.text ?? ''))
      return false;
    const next = this.text.tokens[sign.to];
    const clause = this.clauseOf(sign);
    if (clause === undefined || (next?.clause === clause.index && NOT_OF_HOUSE.has(next.text))) return false;
    for (let at = clause.from; at < sign.from; at += 1) {
      const token = this.text.tokens[at];
      if (token?.kind === 'word' && !FILLERS.has(token.text)) return false;
    }
    return true;
  }

  /** "Great. Let me find my glasses" */
  private isAcknowledgement(sign: Sign): boolean {
    const sentence = this.clauseOf(sign)?.sentence ?? 0;
    const next = this.text.clauses.find((clause) => clause.sentence > sentence);
    return sign.to - sign.from === 1 && next !== undefined && ACKNOWLEDGES.has(this.text.tokens[next.from]?.text ?? '');
  }

  /** "Hmm ok", "ok so": said to us, not of the house. */
  private isBareOk({ from, to }: Sign): boolean {
    const isOk = to - from === 1 && this.text.tokens[from]?.text === 'ok';
    return isOk && !this.text.tokens.some((token) => token.index < from && COPULAS.has(token.text));
  }

  private clauseOf(sign: Sign): Clause | undefined {
    return this.text.clauses[this.text.tokens[sign.from]?.clause ?? 0];
  }

  private isDenied(sign: Sign): boolean {
    return isDeniedAt(this.text, sign.from);
  }

  private negatorBefore(sign: Sign): string {
    for (let at = sign.from - 1; at >= 0 && sign.from - at <= ITEM_REACH; at -= 1) {
      const word = this.text.tokens[at]?.text ?? '';
      if (word === 'not' || word === 'no') return word;
    }
    return '';
  }

  private gap(one: Sign, other: Sign): number {
    return other.from >= one.to ? other.from - one.to : one.from - other.to;
  }

  /** Whether only articles, adjectives and commas stand between a need and what may be needed. */
  private isLinked(need: Sign, sign: Sign): boolean {
    let others = 0;
    for (let at = need.to; at < sign.from; at += 1) {
      const token = this.text.tokens[at];
      if (token === undefined || token.kind === 'punctuation') continue;
      if (CHAIN_BREAKERS.has(token.text)) return false;
      others += 1;
    }
    return others <= ITEM_REACH;
  }

  private hasCopulaBetween(item: Sign, state: Sign): boolean {
    return this.has(COPULAS, { from: item.to, to: state.from });
  }
}
