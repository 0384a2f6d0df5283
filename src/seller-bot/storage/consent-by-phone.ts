import type { OpenedConversation } from '../conversation-store';
import { phoneIdentity } from '../domain/contact';
import type { Consent, ContactRecord } from '../domain/conversation';

export interface PhoneConsent {
  readonly phone: string;
  readonly consent: Consent;
}

/**
 * What a commit has to note under the contact's phone number; null when it changes nothing there. Several contacts may
 * share a number: one that only goes on as before must neither lift what another has said since, nor repeat what another
 * has lifted. An allowance is noted only to lift something.
 */
export function consentToNote(
  { contact: before, consentByPhone }: OpenedConversation,
  contact: ContactRecord,
): PhoneConsent | null {
  const { consent } = contact;
  const phone = phoneIdentity(contact.phone);
  if (phone === null) return null;
  const said = before?.consent;
  const isNew = said?.status !== consent.status || said.since !== consent.since;
  if (consent.status === 'allowed') return isNew && consentByPhone !== null ? { phone, consent } : null;
  return isNew || phoneIdentity(before?.phone) !== phone ? { phone, consent } : null;
}
