import type { ContactKey } from '../domain/conversation';

/**
 * Forgets a contact for good: conversation, transcript, inbox, deliveries, live events, and the record with name, phone and
 * address. Whoever had opted out (or was a wrong number) stays so: of the contact only its id and that are kept, and of the
 * phone number a keyed hash (`hiddenPhone`). A turn or a delivery that is under way finds nothing to write to any more.
 */
export abstract class EraseStore {
  /** One atomic step. Gives whether there was anything to erase. */
  abstract erase(key: ContactKey): Promise<boolean>;
}
