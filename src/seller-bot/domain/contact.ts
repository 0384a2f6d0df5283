import type { Answers, Consent, ContactInfo, ContactKey, ContactRecord } from './conversation';

/** A contact nobody knows anything of yet. */
export function newContact(key: ContactKey, consent: Consent | null, now: number): ContactRecord {
  return {
    key,
    name: null,
    email: null,
    phone: null,
    propertyAddress: null,
    timeZone: null,
    tags: [],
    consent: consent ?? { status: 'allowed', since: now, words: null },
    known: null,
    updatedAt: now,
  };
}

/** Takes over what a caller told along with a text; what it did not tell stays. */
export function withInfo(contact: ContactRecord, info: ContactInfo | null, now: number): ContactRecord {
  if (info === null) return contact;
  return {
    ...contact,
    name: told(info.name) ?? contact.name,
    email: told(info.email) ?? contact.email,
    phone: told(info.phone) ?? contact.phone,
    propertyAddress: told(info.propertyAddress) ?? contact.propertyAddress,
    timeZone: told(info.timeZone) ?? contact.timeZone,
    tags: info.tags ?? contact.tags,
    updatedAt: now,
  };
}

/** The CRM sends empty strings where it knows nothing. */
function told(value: string | undefined): string | null {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** Keeps what a later conversation may start from. The offer is not kept: it belongs to its day. */
export function withKnownAnswers(contact: ContactRecord, answers: Answers): ContactRecord {
  const { condition, price, motivation } = answers;
  return { ...contact, known: { condition, price, motivation } };
}

/** The digits that identify a US phone number however it was typed, null when there are too few to be one. */
export function phoneIdentity(phone: string | null | undefined): string | null {
  const digits = (phone ?? '').replaceAll(/\D/g, '');
  if (digits.length < 7) return null;
  return digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
}

/** The first word of the name, null when there is no name that could be said to a person. */
export function firstName(contact: ContactRecord): string | null {
  const first = contact.name?.trim().split(/\s+/)[0] ?? '';
  return /^\p{L}[\p{L}'’.-]{0,29}$/u.test(first) ? first : null;
}

/** The words a search finds this contact by: lower-case words of name and address, and the phone's digits. */
export function searchTerms(contact: ContactRecord): readonly string[] {
  const words = `${contact.name ?? ''} ${contact.propertyAddress ?? ''}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const phone = phoneIdentity(contact.phone);
  return [...new Set(phone === null ? words : [...words, phone])].slice(0, 24);
}

/** No term begins like this: signs alone find nobody, instead of everybody. */
const NOBODY: readonly string[] = ['\0'];

/** What a search term must begin, from what a person typed: words, or the digits of a number in any spelling. */
export function searchPrefixes(typed: string): readonly string[] {
  const compact = typed.replaceAll(/[\s().+-]/g, '');
  if (/^\d{4,}$/.test(compact)) {
    // The country code is not part of a number's identity, however much of the number was typed.
    const hasCountryCode = compact.startsWith('1') && (typed.trim().startsWith('+') || compact.length === 11);
    return [hasCountryCode ? compact.slice(1) : compact];
  }
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 && typed.trim() !== '') return NOBODY;
  return [...new Set(words)].slice(0, 8);
}
