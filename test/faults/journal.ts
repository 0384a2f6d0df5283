/** What the outside world did and was told: the only thing the checker knows besides the CRM's ledger and the store. */
export interface SentText {
  readonly location: string;
  readonly contact: string;
  readonly text: string;
  /** The text that had been acknowledged before this one was sent; null for the first, and within a burst. */
  readonly after: string | null;
  /** How it was sent, for whoever looks for a cause. */
  readonly way?: string;
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
  /**
   * Texts that stood in an instance's own spool when it was killed, or (STOP) when they were acknowledged, by `strandedName`:
   * the other instances cannot know of them until it has brought them in. The price of accepting texts while the store is away.
   */
  readonly stranded = new Set<string>();
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

export function strandedName(contact: string, text: string): string {
  return `${contact}\n${text}`;
}
