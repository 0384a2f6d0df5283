import type { ContactKey, CrmField } from './conversation';

/** Something the CRM shall be told. Kinds and fields are those of a turn's `actions_taken`. */
export type CrmAction =
  | { readonly type: 'add_tag'; readonly tag: string }
  | { readonly type: 'remove_tag'; readonly tag: string }
  | { readonly type: 'update_field'; readonly field: CrmField; readonly value: string | number }
  | { readonly type: 'trigger_workflow'; readonly workflow_id: string }
  | { readonly type: 'set_dnd' }
  | { readonly type: 'book_appointment'; readonly start_time: string }
  | { readonly type: 'flag_person'; readonly reason: string };

/** An effect that waits to be delivered to the CRM. Its id makes every attempt recognisable as the same one. */
export interface OutboxEntry {
  readonly id: string;
  readonly key: ContactKey;
  readonly effect: { readonly type: 'sms'; readonly text: string } | Exclude<CrmAction, { type: 'flag_person' }>;
  readonly createdAt: number;
  /** Not before this moment (tags wait until the seller has read the reply). */
  readonly dueAt: number;
}
