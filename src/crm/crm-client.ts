/** Whom something in the CRM is about. */
export interface CrmContact {
  readonly locationId: string;
  readonly contactId: string;
}

/** A text as the CRM knows it. */
export interface CrmText {
  /** The CRM's message id. */
  readonly id: string;
  readonly contactId: string;
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What a step of the reconciliation found: texts in order of time, and where to go on (null = nothing more now). */
export interface ReceivedTexts {
  readonly texts: readonly CrmText[];
  readonly next: string | null;
}

/**
 * What we ask of a CRM, in our words. Each call is one attempt: it neither retries nor waits for a rate limit, which is
 * the deliverer's work, and it fails with a `CrmFailure` that says whether trying again can help.
 */
export abstract class CrmClient {
  /** False where no location has a token: then every call fails. */
  abstract readonly isConnected: boolean;
  /** Whether this location has one. */
  abstract isConnectedTo(locationId: string): boolean;
  /**
   * `isStillWanted` is asked once more when nothing but the writing itself lies between it and the text's leaving; if it says
   * no, the call fails with `too-late`.
   */
  abstract sendText(to: CrmContact, text: string, isStillWanted?: () => boolean): Promise<{ readonly id: string }>;
  /**
   * A text that we sent since `since` (ms) with exactly this wording, null when the thread shows none. `except` are the ids
   * of texts that are known to be others.
   */
  abstract findSentText(
    to: CrmContact,
    text: string,
    since: number,
    except?: ReadonlySet<string>,
  ): Promise<{ readonly id: string } | null>;
  abstract addTag(to: CrmContact, tag: string): Promise<void>;
  abstract removeTag(to: CrmContact, tag: string): Promise<void>;
  /**
   * Writes custom fields, given by their keys, in one go. Problem: keys the location does not have are `refused`, by name,
   * after the others have been written.
   */
  abstract writeFields(to: CrmContact, values: Readonly<Record<string, string | number>>): Promise<void>;
  abstract startWorkflow(to: CrmContact, workflowId: string): Promise<void>;
  /** Forbids texting this contact, or lifts that again. */
  abstract setDoNotDisturb(to: CrmContact, isOn: boolean): Promise<void>;
  /** False where the location has no calendar: then the calls below fail. */
  abstract hasCalendarIn(locationId: string): boolean;
  /** Starts of the slots that can be booked between two moments (ms), earliest first. */
  abstract freeSlots(locationId: string, from: number, to: number): Promise<readonly number[]>;
  /** Books one slot (ms). A slot that is not free any more is `slot-taken`; trying again after an unknown outcome could book twice. */
  abstract bookAppointment(
    to: CrmContact,
    start: number,
    isStillWanted?: () => boolean,
  ): Promise<{ readonly id: string }>;
  /** The contact's own appointment at this moment, unless it was cancelled; null when there is none. */
  abstract findAppointment(to: CrmContact, start: number): Promise<{ readonly id: string } | null>;
  /** Moves an appointment; doing it twice changes nothing more. A slot that is not free is `slot-taken`. */
  abstract moveAppointment(to: CrmContact, id: string, start: number): Promise<void>;
  abstract cancelAppointment(to: CrmContact, id: string): Promise<void>;
  /** Texts sellers sent since `since` (ms), oldest first, a page at a time. */
  abstract receivedTexts(locationId: string, since: number, cursor: string | null): Promise<ReceivedTexts>;
}
