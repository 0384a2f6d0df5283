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
 * As it is stored: a line each, `+name amount`, `@order score`, `%ranked score`, `#label 1`, `?term 0`. The same share always gives the same text, and
 * a name may hold anything but a line break.
 */
export function shareText({ sums = {}, places = {}, ranked = {}, labels = [], terms = [] }: Share): string {
  const lines = [
    ...Object.entries(sums).map(([name, amount]) => line('+', name, amount)),
    ...Object.entries(places).map(([name, score]) => line('@', name, score)),
    ...Object.entries(ranked).map(([name, score]) => line('%', name, score)),
    ...[...new Set(labels)].map((label) => line('#', label, 1)),
    ...[...new Set(terms)].map((term) => line('?', term, 0)),
  ];
  return lines.join('');
}

function line(kind: ShareLine['kind'], name: string, amount: number): string {
  return amount === 0 && kind === '+' ? '' : `${kind}${name.replaceAll('\n', ' ')} ${String(Math.round(amount))}\n`;
}

export interface ShareLine {
  readonly kind: '+' | '@' | '%' | '#' | '?';
  readonly name: string;
  readonly amount: number;
}

export function shareLines(text: string): readonly ShareLine[] {
  return [...text.matchAll(/^([+@%#?])(.*) (-?\d+)$/gm)].map(([, kind, name = '', amount]) => ({
    kind: kind as ShareLine['kind'],
    name,
    amount: Number(amount),
  }));
}
