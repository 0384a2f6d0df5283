/** What the outside world did and was told: the only thing the checker knows besides the CRM's ledger and the store. */
export interface SentText {
  readonly location: string;
  readonly contact: string;
  readonly text: string;
  /** The text that had been acknowledged before this one was sent; null for the first, and within a burst. */
  readonly after: string | null;
  /** When a 2xx was first seen; null when there never was one. */
  ackedAt: number | null;
}

/** From the acknowledgement on the bot must not write to this contact, until it is lifted. */
export interface Silence {
  readonly location: string;
  readonly contact: string;
  readonly why: 'STOP' | 'takeover';
  readonly from: number;
  until: number;
}

export class Journal {
  readonly texts: SentText[] = [];
  readonly silences: Silence[] = [];
  /** What people wrote through our own API. */
  readonly agentTexts: SentText[] = [];
  /** Webhook requests that were answered at all, by status. */
  readonly answers = new Map<number, number>();
  /** Webhook requests made, answered or not. */
  requests = 0;

  answered(status: number): void {
    this.answers.set(status, (this.answers.get(status) ?? 0) + 1);
  }
}
