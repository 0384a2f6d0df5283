import type { PhraseMatch } from '../../../reading/phrases';
import type { Text } from '../../../reading/text';
import type { Evidence, ReadField } from '../reading';

/** A value a recogniser found, and the words it came from: offsets into the text as it was written. */
export interface Found<Value> {
  readonly value: Value;
  readonly span: { readonly text: string; readonly start: number; readonly end: number };
}

/**
 * What a recogniser makes of a text: a value, nothing, or `rejected`: it saw words that would mean something and has a reason why
 * they do not here (denied, somebody else's, asked, supposed).
 */
export type Outcome<Value> = Found<Value> | 'rejected' | null;

export function foundIn<Value>(outcome: Outcome<Value>): Found<Value> | null {
  return outcome === 'rejected' ? null : outcome;
}

/** A value with the tokens `from` up to `to` as its evidence. */
export function foundAt<Value>(
  text: Text,
  value: Value,
  { from, to }: Pick<PhraseMatch<unknown>, 'from' | 'to'>,
): Found<Value> {
  const start = text.tokens[from]?.start ?? 0;
  const end = text.tokens[to - 1]?.end ?? start;
  return { value, span: { text: text.raw.slice(start, end), start, end } };
}

/** The words a field's value came from; none where nothing was found. */
export function evidenceOf(field: ReadField, found: Found<unknown> | null): Evidence[] {
  return found === null ? [] : [{ field, ...found.span }];
}
