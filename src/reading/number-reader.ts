import { HUNDREDS, SCALES, SPANISH_HUNDRED, TEENS, TENS, UNITS } from './number-words.data';
import type { Token } from './token';

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
  ['quarters', 0.25],
  ['medio', 0.5],
  ['cuarto', 0.25],
]);
/** A number right before these counts nothing. */
const GOES_WITH_PRICE = new Set(
  'and an or is are was works would will for firm cash net obo i we you if like but so take'.split(' '),
);
const JOINS_FRACTION = new Set(['of', 'a', 'de', 'un']);

/** Reads one number token by token, the way it is spoken. */
export class NumberReader {
  at: number;
  value = 0;
  isScaled = false;
  isMoney = false;
  isDecade = false;
  hasFigures = false;
  /** The part below the last thousand or million. */
  private group: number | null = null;
  private total = 0;
  private lastScale = Infinity;

  constructor(
    private readonly tokens: readonly Token[],
    at: number,
  ) {
    this.at = at;
  }

  read(): boolean {
    if (this.readDigits() || this.readSpacedDigits()) this.readScale(this.text());
    else while (this.readPart());
    if (this.group === null && this.total === 0) return false;
    this.value = this.total + (this.group ?? 0) * (this.isMillionAndThousands() ? 1000 : 1);
    return true;
  }

  /** "a million fifty", "one million two fifty": nobody counts the dollars above a million. */
  private isMillionAndThousands(): boolean {
    const { group, total } = this;
    return total >= 1_000_000 && total % 1_000_000 === 0 && group !== null && group >= 10 && group < 1000;
  }

  /** "three one five": three digits said one by one. More are a phone or a house number, fewer a count, "one two three" a manner of speaking. */
  private readDigits(): boolean {
    if (this.digit(-1) !== null || (this.isMark(-1) && this.digit(-2) !== null)) return false;
    const [first, second, third] = [this.digit(0), this.digit(1), this.digit(2)];
    if (!first || second === null || third === null || this.tokens[this.at + 3]?.kind === 'number') return false;
    const isFollowed =
      isSmallWord(this.text(3)) || this.digit(3) !== null || (this.isMark(3) && this.digit(4) !== null);
    if (isFollowed || (second === first + 1 && third === second + 1)) return false;
    this.group = first * 100 + second * 10 + third;
    this.at += 3;
    return true;
  }

  private isMark(ahead: number): boolean {
    return this.tokens[this.at + ahead]?.kind === 'punctuation';
  }

  /** "2 6 5 k": figures typed apart. */
  private readSpacedDigits(): boolean {
    const words = [0, 1, 2].map((ahead) => this.text(ahead));
    const isScaled = /^\dk$/.test(words[2] ?? '') || /^(?:k|thousand|grand)$/.test(this.text(3));
    if (!isScaled || !words.every((word) => /^\dk?$/.test(word)) || /^(?:0|\dk)$/.test(words[0] ?? '')) return false;
    this.group = Number(words.join('').replaceAll('k', '')) * (words[2]?.endsWith('k') === true ? 1000 : 1);
    this.at += 3;
    return true;
  }

  private digit(ahead: number): number | null {
    const word = this.text(ahead);
    return UNITS.get(word) ?? (word === 'zero' || word === 'oh' || word === 'o' || word === 'cero' ? 0 : null);
  }

  private text(ahead = 0): string {
    return this.tokens[this.at + ahead]?.text ?? '';
  }

  private readPart(): boolean {
    const token = this.tokens[this.at];
    if (token === undefined) return false;
    if (token.kind === 'number') return this.readFigure(token);
    if (token.kind !== 'word') return token.text === '-' && this.readHyphen();
    return this.readWord(token.text);
  }

  private readFigure(token: Token): boolean {
    const match = /^(\d+(?:\.\d+)?)([km]?)$/.exec(token.text);
    if (match === null) return false;
    const value = Number(match[1]);
    if (this.isSplitHundreds(value, match[2])) {
      this.group = (this.group ?? 0) * 100 + value;
      this.at += 1;
      return true;
    }
    // "3eighty6", "a hundred and ninety 6"
    if (match[2] === '' && value > 0 && value < 10 && this.endsInTens()) {
      this.group = (this.group ?? 0) + value;
      this.at += 1;
      return true;
    }
    // "4 hundred 20 thousand"
    if (match[2] === '' && value < 100 && this.endsInHundred()) {
      this.group = (this.group ?? 0) + value;
      this.at += 1;
      return true;
    }
    // "1 million 250" goes on; "three 50" does not
    if (this.group !== null || (this.total > 0 && value >= this.lastScale)) return false;
    this.at += 1;
    this.hasFigures = true;
    const scale = match[2] === 'k' ? 1000 : match[2] === 'm' ? 1_000_000 : 1;
    if (scale > 1) {
      this.total += round(value * scale);
      this.lastScale = scale;
      this.isScaled = true;
      this.isMoney ||= scale === 1000;
      return this.readScale(this.text());
    }
    this.group = value;
    this.isScaled ||= value >= 10_000;
    return true;
  }

  private endsInTens(): boolean {
    const next = this.tokens[this.at + 1];
    const isLast = next === undefined || next.kind === 'punctuation' || GOES_WITH_PRICE.has(next.text);
    const isTens = TENS.has(this.tokens[this.at - 1]?.text ?? '');
    return isLast && isTens && this.group !== null && this.group > 100 && this.group % 10 === 0;
  }

  private endsInHundred(): boolean {
    const before = this.tokens[this.at - 1]?.text === 'and' ? this.at - 2 : this.at - 1;
    return this.group !== null && this.group % 100 === 0 && /^hundreds?$/.test(this.tokens[before]?.text ?? '');
  }

  /** "2 10" for 210, when nothing follows that it could count. */
  private isSplitHundreds(value: number, scale: string | undefined): boolean {
    const isHundred = this.group !== null && this.group < 10 && Number.isInteger(this.group) && this.total === 0;
    const next = this.tokens[this.at + 1];
    return (
      isHundred &&
      this.hasFigures &&
      scale === '' &&
      value >= 10 &&
      value < 100 &&
      (next === undefined || next.kind === 'punctuation' || GOES_WITH_PRICE.has(next.text))
    );
  }

  private readWord(word: string): boolean {
    const small = UNITS.get(word) ?? TEENS.get(word) ?? TENS.get(word);
    if (small !== undefined) return this.readSmall(word, small);
    if (word === 'buck') return this.readBuck();
    if (this.readHundreds(word) || this.readScale(word)) return true;
    if (this.readFraction(word)) return true;
    if (word === 'and') return this.readAnd();
    if ((word === 'o' || word === 'oh') && this.group !== null && this.group < 100) return this.readOh();
    if (word === 'point') return this.readPoint() || this.readBarePoint();
    if (word === 'couple') return this.readCouple(0);
    if (word === 'a' || word === 'an' || word === 'un') return this.readArticle();
    return false;
  }

  private readSmall(word: string, small: number): boolean {
    const group = this.group;
    if (this.beginsSecondEnd(word, small)) return false;
    // "240 three ways": a spelled number goes on from figures only in "3 fifty"
    if (group !== null && group >= 10 && this.hasFigures && this.tokens[this.at - 1]?.kind === 'number') return false;
    if (group === null) {
      // "a million two" is 1.2 million
      if (this.total >= 1_000_000 && UNITS.has(word) && !this.goesOn(1)) this.total += small * 100_000;
      else this.group = small;
    } else if (group >= 100 && group % 100 === 0 && group < 10_000 && small < 100) {
      this.group = group + small;
    } else if (this.endsInHundreds(word)) {
      this.total = group * 1000 + small * 100;
      this.group = null;
      this.isScaled = true;
      this.at += 1;
    } else if (UNITS.has(word) && group >= 20 && group % 10 === 0 && (group < 1000 || group % 100 !== 0)) {
      this.group = group + small;
    } else if (!UNITS.has(word) && group < 100 && Number.isInteger(group)) {
      // spoken without its hundred: "three fifty", "3 fifty", "twelve fifty", "nineteen eighty five"
      this.group = group * 100 + small;
    } else if (this.isTenth(word)) {
      this.group = group + small / 10;
    } else {
      return false;
    }
    this.at += 1;
    return true;
  }

  /** "two ninety nine five hundred": thousands, then hundreds. */
  private endsInHundreds(word: string): boolean {
    const { group } = this;
    if (!UNITS.has(word) || this.hasFigures || this.total > 0 || group === null) return false;
    if (group <= 100 || group >= 1000 || group % 100 === 0 || this.text(1) !== 'hundred') return false;
    return !this.goesOn(2);
  }

  /** "two sixty two eighty", "three ten three twenty": the unit opens the upper end of a range, and does not close the lower one. */
  private beginsSecondEnd(word: string, unit: number): boolean {
    const { group } = this;
    if (!UNITS.has(word) || this.hasFigures || this.total > 0 || group === null || group < 110 || group % 10 !== 0)
      return false;
    const rest = TENS.get(this.text(1)) ?? TEENS.get(this.text(1));
    if (rest === undefined || SCALES.has(this.text(2))) return false;
    const other = unit * 100 + rest;
    return other > group && other <= group * 1.3;
  }

  /** "two ninety nine nine", "three twelve five": thousands and a tenth, when nothing follows that it could count. */
  private isTenth(word: string): boolean {
    const { group } = this;
    if (!UNITS.has(word) || this.hasFigures || this.total > 0 || group === null) return false;
    if (group <= 100 || group >= 1000 || group % 10 === 0 || !Number.isInteger(group)) return false;
    const next = this.tokens[this.at + 1];
    return next === undefined || next.kind === 'punctuation' || GOES_WITH_PRICE.has(next.text);
  }

  /** "doscientos", "ciento" */
  private readHundreds(word: string): boolean {
    if (this.group !== null && this.group > 1 && this.group < 10 && SPANISH_HUNDRED.test(word)) {
      this.group *= 100;
      this.at += 1;
      return true;
    }
    const hundreds = HUNDREDS.get(word);
    if (hundreds === undefined || this.group !== null) return false;
    this.group = hundreds;
    this.at += 1;
    return true;
  }

  private readScale(word: string): boolean {
    const scale = SCALES.get(word);
    if (scale === undefined) return false;
    if (this.group === null && this.total === 0) {
      // "hundred thousand" and "million" stand alone; "thousand" and "grand" seldom do
      if (word === 'k' || word === 'grand') return false;
    }
    if (scale === 100) {
      if (this.group !== null && this.group >= 100) return false;
      this.group = (this.group ?? 1) * 100;
      this.isDecade ||= word === 'hundreds';
    } else {
      if (this.group === null && this.total > 0) return false;
      this.total += round((this.group ?? 1) * scale);
      this.group = null;
      this.lastScale = scale;
      this.isScaled = true;
      this.isMoney ||= word === 'k' || word === 'grand';
    }
    this.at += 1;
    return true;
  }

  /** "half a million", "quarter of a million", "a million and a half" is read with `readAnd`. */
  private readFraction(word: string): boolean {
    const fraction = FRACTIONS.get(word);
    const isThreeQuarters = this.group === 3 && fraction === 0.25;
    if (fraction === undefined || (this.group !== null && !isThreeQuarters) || this.total > 0) return false;
    let ahead = 1;
    while (ahead < 4 && JOINS_FRACTION.has(this.text(ahead))) ahead += 1;
    if (SCALES.get(this.text(ahead)) !== 1_000_000) return false;
    this.total = fraction * (isThreeQuarters ? 3 : 1) * 1_000_000;
    this.group = null;
    this.isScaled = true;
    this.at += ahead + 1;
    return true;
  }

  private readAnd(): boolean {
    const article = this.text(1) === 'a' || this.text(1) === 'one' ? 1 : 0;
    const fraction = FRACTIONS.get(this.text(1 + article));
    const isNewNumber = /^(?:a|of)$/.test(this.text(2 + article)) && SCALES.has(this.text(3 + article));
    if (fraction !== undefined && !isNewNumber && (this.group !== null || this.total >= 1_000_000)) {
      if (this.group !== null) this.group += fraction;
      else this.total += fraction * 1_000_000;
      this.at += 2 + article;
      return true;
    }
    if (this.isSpanishTens()) {
      this.at += 1;
      return true;
    }
    const hasHundreds =
      this.group !== null && this.group >= 100 && this.group % 100 === 0 && this.tokens[this.at - 1]?.kind === 'word';
    if (!hasHundreds || !(isSmallWord(this.text(1)) || /^\d{1,2}$/.test(this.text(1)))) return false;
    this.at += 1;
    return true;
  }

  /** "treinta y cinco" */
  private isSpanishTens(): boolean {
    return /^(?:[a-z]+nta|veinte)$/.test(this.tokens[this.at - 1]?.text ?? '') && UNITS.has(this.text(1));
  }

  private readOh(): boolean {
    const unit = UNITS.get(this.text(1));
    if (unit === undefined) return false;
    this.group = (this.group ?? 0) * 100 + unit;
    this.at += 2;
    return true;
  }

  private readPoint(): boolean {
    const next = this.tokens[this.at + 1];
    const digit = UNITS.get(next?.text ?? '') ?? (/^\d$/.test(next?.text ?? '') ? Number(next?.text) : undefined);
    if (digit === undefined || this.group === null) return false;
    const second = TENS.has(next?.text ?? '') ? 0 : (UNITS.get(this.text(2)) ?? null);
    this.group = round(this.group + digit / 10 + (second === null ? 0 : second / 100));
    this.at += second === null ? 2 : 3;
    return true;
  }

  /** "point seven five of a million", "point eight million" */
  private readBarePoint(): boolean {
    const digitAt = (ahead: number): number | null =>
      this.digit(ahead) ?? (/^\d$/.test(this.text(ahead)) ? Number(this.text(ahead)) : null);
    const [first, second] = [digitAt(1), digitAt(2)];
    if (this.group !== null || this.total > 0 || first === null) return false;
    let ahead = second === null ? 2 : 3;
    while (ahead < 5 && JOINS_FRACTION.has(this.text(ahead))) ahead += 1;
    if (SCALES.get(this.text(ahead)) !== 1_000_000) return false;
    this.total = Math.round((first / 10 + (second ?? 0) / 100) * 100) * 10_000;
    this.isScaled = true;
    this.at += ahead + 1;
    return true;
  }

  /** "a buck and a quarter": the buck is a hundred thousand, and the fraction one of it. */
  private readBuck(): boolean {
    const article = this.text(2) === 'a' ? 1 : 0;
    const fraction = FRACTIONS.get(this.text(2 + article));
    if (this.group !== null || this.total > 0 || this.text(1) !== 'and' || fraction === undefined) return false;
    this.group = 100 + fraction * 100;
    this.at += 3 + article;
    return true;
  }

  private readArticle(): boolean {
    if (this.group !== null || this.total > 0) return false;
    const next = this.text(1);
    if (next === 'couple') return this.readCouple(1);
    if (next !== 'hundred' && next !== 'million' && next !== 'thousand' && !FRACTIONS.has(next)) return false;
    if (FRACTIONS.has(next)) {
      this.at += 1;
      if (this.readFraction(next)) return true;
      this.at -= 1;
      return false;
    }
    this.group = 1;
    this.at += 1;
    return true;
  }

  /** "a couple hundred thousand" */
  private readCouple(ahead: number): boolean {
    const next = ahead + (this.text(ahead + 1) === 'of' ? 2 : 1);
    if (this.group !== null || this.total > 0 || !SCALES.has(this.text(next))) return false;
    this.group = 2;
    this.at += next;
    return true;
  }

  /** "three-fifty" has lost its hyphen already; "3-fifty" has not. */
  private readHyphen(): boolean {
    const next = this.tokens[this.at + 1];
    if (this.isHyphenedPrice(next)) {
      this.group = (this.group ?? 0) * 100 + Number(next?.text);
      this.at += 2;
      return true;
    }
    if (
      this.group === null ||
      this.group > 9 ||
      next?.kind !== 'word' ||
      !(TENS.has(next.text) || TEENS.has(next.text))
    )
      return false;
    this.at += 1;
    return true;
  }

  /** "2-15", "3-50" for 215 and 350: two figures no range would have ("7-10" may be a mark out of ten). */
  private isHyphenedPrice(next: Token | undefined): boolean {
    const isDigit = this.hasFigures && this.group !== null && this.group >= 1 && this.group < 10 && this.total === 0;
    if (!isDigit || !Number.isInteger(this.group) || next?.kind !== 'number' || !/^[1-9][05]$/.test(next.text))
      return false;
    const after = this.tokens[this.at + 2];
    return next.text !== '10' && (after === undefined || after.kind === 'punctuation' || after.text === 'k');
  }

  private goesOn(ahead: number): boolean {
    const word = this.text(ahead);
    return SCALES.has(word) || isSmallWord(word);
  }
}

function isSmallWord(word: string): boolean {
  return UNITS.has(word) || TEENS.has(word) || TENS.has(word);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
