/**
 * What one record adds to the figures of its location. A store keeps the share beside its record; when the record changes or
 * goes, the old share is taken back and the new one added in the same transaction, so figures always equal a recount.
 */
export interface Share {
  /** Whole numbers added to the sum of that name. */
  readonly sums?: Readonly<Record<string, number>>;
  /** Whole numbers by which the record stands in the order of that name. */
  readonly places?: Readonly<Record<string, number>>;
  /** The same for orders that are also asked for a rank (a median). */
  readonly ranked?: Readonly<Record<string, number>>;
  /** Labels the record carries; each label is counted. */
  readonly labels?: readonly string[];
  /** Words the record is found by, from their beginnings. */
  readonly terms?: readonly string[];
}

/**
 * As it is stored: one flat list in JSON, `["+name", amount, "@order", score, "%ranked", score, "#label", 1, "?term", 0]`, which
 * Redis' scripts read at the speed of C; '' for nothing. The same share always gives the same text.
 */
export function shareText({ sums = {}, places = {}, ranked = {}, labels = [], terms = [] }: Share): string {
  const flat: (string | number)[] = [];
  const say = (kind: ShareLine['kind'], name: string, amount: number): void => {
    flat.push(kind + name, Math.round(amount));
  };
  for (const [name, amount] of Object.entries(sums)) if (amount !== 0) say('+', name, amount);
  for (const [name, score] of Object.entries(places)) say('@', name, score);
  for (const [name, score] of Object.entries(ranked)) say('%', name, score);
  for (const label of new Set(labels)) say('#', label, 1);
  for (const term of new Set(terms)) say('?', term, 0);
  if (flat.length === 0) return '';
  const text = JSON.stringify(flat);
  // Half a letter is written as an escape, which Redis' reader of JSON refuses; and with it would refuse the whole commit.
  return text.includes('\\ud') ? JSON.stringify(flat.map(whole)) : text;
}

function whole(part: string | number): string | number {
  return typeof part === 'string' ? part.replace(/\p{Surrogate}/gu, '\ufffd') : part;
}

export interface ShareLine {
  readonly kind: '+' | '@' | '%' | '#' | '?';
  readonly name: string;
  readonly amount: number;
}

/** A text of another layout says nothing: what it added stays until a repair (CHANGELOG). */
export function shareLines(text: string): readonly ShareLine[] {
  if (!text.startsWith('[')) return [];
  const flat = JSON.parse(text) as readonly (string | number)[];
  const lines: ShareLine[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const name = String(flat[i]);
    lines.push({ kind: name.charAt(0) as ShareLine['kind'], name: name.slice(1), amount: Number(flat[i + 1]) });
  }
  return lines;
}
