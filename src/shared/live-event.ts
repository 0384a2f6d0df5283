export const LIVE_KINDS = ['message', 'turn', 'stage', 'temperature', 'crm', 'lead', 'system'] as const;
export type LiveKind = (typeof LIVE_KINDS)[number];

/** Something that happened, for everybody who is looking. It is written in the same step as what it tells of. */
export interface LiveEvent {
  readonly kind: LiveKind;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Null when it is about no contact. */
  readonly contactId: string | null;
  /** As it is shown, in the words of the API. */
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
}
