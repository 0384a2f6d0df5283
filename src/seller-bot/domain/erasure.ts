import type { Consent, ContactRecord, InboxMessage } from './conversation';
import { readSellerText } from './understanding/read-seller-text';

interface Known {
  readonly contact: ContactRecord | null;
  readonly consentByPhone: Consent | null;
  readonly inbox: readonly InboxMessage[];
}

/**
 * What must be remembered of somebody who is erased, so that nobody writes to them again: the stricter of what they said
 * and what was said under their number, also in a text whose turn has not come yet. Null when they may be written to.
 */
export function consentToKeep({ contact, consentByPhone, inbox }: Known): Consent | null {
  for (const said of [contact?.consent ?? null, consentByPhone]) {
    if (said !== null && said.status !== 'allowed') return said;
  }
  for (const { text, receivedAt: since } of inbox) {
    const { intent } = readSellerText(text, { question: null, offerAmount: null });
    if (intent === 'opt_out') return { status: 'opted_out', since, words: null };
    if (intent === 'wrong_number') return { status: 'wrong_number', since, words: null };
  }
  return null;
}
