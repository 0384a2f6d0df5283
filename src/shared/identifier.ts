/** The longest id we accept. GoHighLevel's have 20 to 24 characters; other CRMs use UUIDs or e-mail-like names. */
export const MAX_IDENTIFIER_LENGTH = 128;

const CONTROL_OR_BRACE = /[\p{Cc}\p{Cs}\u2028\u2029{}]/u;

/**
 * Whether a value can be the id of a contact, a location or a message: 1 to 128 printable characters, no white space at
 * the ends, no control characters, and no braces, because Redis reads `{…}` in a key as its hash tag.
 */
export function isIdentifier(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= MAX_IDENTIFIER_LENGTH &&
    value === value.trim() &&
    !CONTROL_OR_BRACE.test(value)
  );
}
