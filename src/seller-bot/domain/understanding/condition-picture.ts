import type { PhraseMatch } from '../../../reading/phrases';
import type { Text } from '../../../reading/text';
import { isNegated } from '../../../reading/text';
import type { Condition } from '../reading';
import type { ConditionSign } from './condition.data';
import { CHAIN_BREAKERS, COPULAS, ITEM_REACH } from './condition-words.data';

type Sign = PhraseMatch<ConditionSign>;

interface Statement {
  readonly condition: Condition;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** Trouble of one item or place: what a later "fixed" may take back. */
  readonly isTrouble: boolean;
}

interface Item {
  readonly sign: Sign;
  readonly isMajor: boolean;
  isSpokenFor: boolean;
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
  private readonly statements: Statement[] = [];
  private items: Item[] = [];
  private need: Sign | null = null;
  /** An adjective that may belong to the item after it: "old carpet". */
  private before: Sign | null = null;
  private size: Sign | null = null;
  private sentence = -1;
  private mutedUntil = -1;

  constructor(private readonly text: Text) {}

  add(sign: Sign): void {
    this.enterSentence(sign);
    if (sign.tag === 'elsewhere' || sign.tag === 'unknown') {
      this.mute(sign);
      return;
    }
    if (this.isMuted(sign)) return;
    this.take(sign);
  }

  worst(): Statement | null {
    let worst: Statement | null = null;
    for (const statement of this.statements) {
      if (worst === null || SEVERITY[statement.condition] > SEVERITY[worst.condition]) worst = statement;
    }
    return worst;
  }

  private take(sign: Sign): void {
    switch (sign.tag) {
      case 'item-major':
      case 'item-minor':
        this.takeItem(sign);
        break;
      case 'need':
        this.takeNeed(sign);
        break;
      case 'need-work':
        this.takeNeedWork(sign);
        break;
      case 'bad':
      case 'aged':
      case 'trouble':
      case 'new':
      case 'good':
      case 'fixed':
        this.takeState(sign);
        break;
      case 'small':
      case 'big':
        this.size = sign;
        break;
      case 'overall-major':
      case 'overall-minor':
      case 'overall-ready':
        this.takeOverall(sign);
        break;
      default:
        break;
    }
  }

  private takeItem(sign: Sign): void {
    const item: Item = { sign, isMajor: sign.tag === 'item-major', isSpokenFor: false };
    this.items.push(item);
    if (this.need !== null && this.isLinked(this.need, sign)) {
      this.say(item, 'bad', this.need);
      this.need = { ...this.need, to: sign.to };
    } else if (this.before !== null && this.gap(this.before, sign) <= 2) {
      this.say(item, this.before.tag, this.before);
    }
    this.before = null;
  }

  private takeNeed(sign: Sign): void {
    if (this.isDenied(sign)) {
      this.state('move_in_ready', sign, false);
      return;
    }
    this.need = sign;
    for (const item of this.waitingItems(sign)) this.say(item, 'bad', sign);
  }

  private takeNeedWork(sign: Sign): void {
    const items = this.waitingItems(sign);
    if (this.isDenied(sign)) this.state('move_in_ready', sign, false);
    else if (items.length === 0) this.state('needs_minor_repairs', sign, false);
    else for (const item of items) this.say(item, 'bad', sign);
    this.need = sign;
  }

  private takeState(sign: Sign): void {
    if (this.need !== null && (sign.tag === 'new' || sign.tag === 'fixed') && this.isLinked(this.need, sign)) {
      this.need = { ...this.need, to: sign.to };
      return;
    }
    const items = this.waitingItems(sign);
    if (sign.tag === 'fixed') this.forgiveTrouble(sign);
    for (const item of items) this.say(item, sign.tag, sign);
    const hasCopula = items.some((item) => this.hasCopulaBetween(item.sign, sign));
    this.before = hasCopula ? null : sign;
    if (sign.tag === 'fixed' && items.length === 0 && !this.isDenied(sign)) return;
  }

  private takeOverall(sign: Sign): void {
    const denied = this.isDenied(sign);
    if (sign.tag === 'overall-major') this.state(denied ? 'move_in_ready' : 'needs_major_repairs', sign, true);
    else if (sign.tag === 'overall-minor') this.state(denied ? 'move_in_ready' : 'needs_minor_repairs', sign, true);
    else this.state(denied ? 'needs_minor_repairs' : 'move_in_ready', sign, false);
  }

  /** One item in one state. */
  private say(item: Item, tag: ConditionSign, sign: Sign): void {
    item.isSpokenFor = true;
    const span = { tag, from: Math.min(item.sign.from, sign.from), to: Math.max(item.sign.to, sign.to) };
    const isGood = tag === 'good' || tag === 'new' || tag === 'fixed';
    const denied = tag !== 'need' && this.isDenied(sign);
    if (isGood !== denied) this.state('move_in_ready', span, false);
    else this.state(this.severityOf(item, tag, span), span, true);
  }

  private severityOf(item: Item, tag: ConditionSign, span: Sign): Condition {
    if (!item.isMajor || tag === 'aged') return 'needs_minor_repairs';
    if (this.size?.tag === 'small' && this.gap(this.size, span) <= 2) return 'needs_minor_repairs';
    return 'needs_major_repairs';
  }

  private state(condition: Condition, { from, to }: Sign, isTrouble: boolean): void {
    this.statements.push({ condition, from, to, sentence: this.sentence, isTrouble });
  }

  /** "It leaked but we fixed it": what was repaired since is trouble no more. */
  private forgiveTrouble(sign: Sign): void {
    void sign;
  }

  /** Items named shortly before a state and not yet spoken for; if all are, the last of them: "is old and leaking". */
  private waitingItems(sign: Sign): Item[] {
    const near = this.items.filter((item) => sign.from - item.sign.to <= ITEM_REACH);
    const waiting = this.items.filter((item) => !item.isSpokenFor);
    if (waiting.length > 0 && near.length > 0) return waiting;
    const last = near.at(-1);
    return last === undefined || waiting.length > 0 ? [] : [last];
  }

  private enterSentence(sign: Sign): void {
    const clause = this.text.clauses[this.text.tokens[sign.from]?.clause ?? 0];
    const sentence = clause?.sentence ?? 0;
    if (sentence === this.sentence) return;
    this.sentence = sentence;
    this.items = [];
    this.need = null;
    this.before = null;
    this.size = null;
    this.mutedUntil = -1;
  }

  private mute(sign: Sign): void {
    const clause = this.text.clauses[this.text.tokens[sign.from]?.clause ?? 0];
    this.mutedUntil = clause?.to ?? sign.to;
  }

  private isMuted(sign: Sign): boolean {
    if (sign.from < this.mutedUntil) return true;
    const clause = this.text.clauses[this.text.tokens[sign.from]?.clause ?? 0];
    return clause?.isQuestion === true || clause?.isHypothetical === true;
  }

  private isDenied(sign: Sign): boolean {
    return isNegated(this.text, sign.from);
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
    for (let at = item.to; at < state.from; at += 1) {
      if (COPULAS.has(this.text.tokens[at]?.text ?? '')) return true;
    }
    return false;
  }
}
