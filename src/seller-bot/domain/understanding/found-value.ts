import type { PhraseMatch } from '../../../reading/phrases';
import type { Text } from '../../../reading/text';

/** A value a recogniser found, and the words it came from: offsets into the text as it was written. */
export interface Found<Value> {
  readonly value: Value;
  readonly span: { readonly text: string; readonly start: number; readonly end: number };
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
