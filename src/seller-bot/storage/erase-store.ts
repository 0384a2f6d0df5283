import type { Consent, ContactKey } from '../domain/conversation';

/** What was seen of a contact before the erasing, and what follows from it. */
export interface SeenBefore {
  /** How many texts waited. */
  readonly waiting: number;
  /** What must be kept although the record does not say it (yet); null when nothing. */
  readonly consent: Consent | null;
  /** A number that came with a waiting text. */
  readonly phone: string | null;
}

export const NOTHING_SEEN: SeenBefore = { waiting: 0, consent: null, phone: null };

/**
 * Forgets a contact for good: conversation, transcript, inbox, deliveries, live events, and the record with name, phone and
 * address. Whoever had opted out (or was a wrong number) stays so: of the contact only its id and that are kept, of the phone
 * number a keyed hash (`hiddenPhone`), and what still has to tell the CRM of it. A turn or a delivery that is under way finds
 * nothing to write to any more.
 */
export abstract class EraseStore {
  /** One atomic step. Gives whether there was anything to erase; `changed`: other texts wait than were seen, nothing was done. */
  abstract erase(key: ContactKey, seen: SeenBefore): Promise<boolean | 'changed'>;
  /** Takes away what removed data leaves behind unseen, as far as that is the store's to do. Once, after everything is removed. */
  abstract scrub(): Promise<void>;
}
