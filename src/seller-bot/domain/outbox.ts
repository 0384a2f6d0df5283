import type { ContactKey, CrmField } from './conversation';

/** Something the CRM shall be told. Kinds and fields are those of a turn's `actions_taken`. */
export type CrmAction =
  | { readonly type: 'add_tag'; readonly tag: string }
  | { readonly type: 'remove_tag'; readonly tag: string }
  | { readonly type: 'update_field'; readonly field: CrmField; readonly value: string | number }
  | { readonly type: 'trigger_workflow'; readonly workflow_id: string }
  /** `enabled` false lifts what an opt-out set, when the seller opts in again. */
  | { readonly type: 'set_dnd'; readonly enabled: boolean }
  /** With `appointment_id` the appointment that is there already is moved. */
  | { readonly type: 'book_appointment'; readonly start_time: string; readonly appointment_id?: string }
  | { readonly type: 'cancel_appointment'; readonly appointment_id: string }
  | { readonly type: 'flag_person'; readonly reason: string };

/**
 * A text to the seller. `required` ones (the confirmation of an opt-out, the answer to HELP) may go although the seller
 * has opted out; `agent` ones are written by a person and go although the bot is silenced; `follow_up` ones were not asked
 * for, so they wait for an allowed hour and go only while the seller is still silent.
 */
export interface SmsEffect {
  readonly type: 'sms';
  readonly text: string;
  readonly purpose: 'reply' | 'required' | 'agent' | 'follow_up';
  /** Of a reminder: the start of the appointment (ms). */
  readonly remindsOf?: number;
}

type FieldValues = Partial<Record<CrmField, string | number>>;

/** All fields a turn sets, in one request: the CRM allows a location a hundred in ten seconds. */
export interface FieldsEffect {
  readonly type: 'update_fields';
  readonly fields: Readonly<FieldValues>;
}

/** Everything that is delivered; flags for a person stay with us. */
export type Effect = SmsEffect | FieldsEffect | Exclude<CrmAction, { type: 'flag_person' | 'update_field' }>;

/** An effect that waits to be delivered to the CRM. Its id makes every attempt recognisable as the same one. */
export interface OutboxEntry {
  readonly id: string;
  readonly key: ContactKey;
  readonly effect: Effect;
  readonly createdAt: number;
  /** Of a reply to a text: when that text arrived (ms). */
  readonly answersTextAt?: number;
  /** Not before this moment (tags wait until the seller has read the reply). */
  readonly dueAt: number;
}

/** `sending` = an attempt began and its outcome is not known yet. */
export const OUTBOX_STATUSES = ['waiting', 'sending', 'sent', 'skipped', 'dead'] as const;
export type OutboxStatus = (typeof OUTBOX_STATUSES)[number];

/** An entry with what has become of it. */
export interface StoredEntry extends OutboxEntry {
  readonly status: OutboxStatus;
  /** Attempts begun. */
  readonly attempts: number;
  /** When the last attempt began; an SMS is looked for in the CRM from here on before it is sent again. */
  readonly attemptedAt: number | null;
  /** What the CRM calls it since it was sent: a later text with the same words is not this one. */
  readonly crmId?: string;
  /** Why it was skipped, is dead, or what the last attempt met. */
  readonly detail: string | null;
  /** When it was sent, skipped or given up. */
  readonly endedAt: number | null;
}

/** What a turn has to deliver: the reply at once, everything else when the seller has had time to read it. */
export function entriesOf(parts: {
  readonly key: ContactKey;
  /** Names the turn; no two commits of a contact share it. */
  readonly turnId: string;
  readonly sms: SmsEffect | null;
  /** When the text arrived that the sms answers; absent when nobody asked. */
  readonly answersTextAt?: number;
  readonly actions: readonly CrmAction[];
  readonly now: number;
  readonly tagDelayMs: number;
}): readonly OutboxEntry[] {
  const { key, turnId, sms, answersTextAt, actions, now, tagDelayMs } = parts;
  const written = writesOf(actions);
  // While do-not-disturb is set the CRM refuses the text that says "welcome back".
  const first = written.filter(isLift);
  const rest = written.filter((action) => !isLift(action));
  const effects: readonly Effect[] = [...first, ...(sms === null ? [] : [sms]), ...rest];
  return effects.map((effect, place) => ({
    id: `${turnId}-${String(place).padStart(2, '0')}`,
    key,
    effect,
    createdAt: now,
    dueAt: effect.type === 'add_tag' || effect.type === 'remove_tag' ? now + tagDelayMs : now,
    ...(effect.type === 'sms' && answersTextAt !== undefined ? { answersTextAt } : {}),
  }));
}

function writesOf(actions: readonly CrmAction[]): readonly Effect[] {
  const fields: FieldValues = {};
  const others: Effect[] = [];
  for (const action of actions) {
    if (action.type === 'update_field') fields[action.field] = action.value;
    else if (action.type !== 'flag_person') others.push(action);
  }
  return Object.keys(fields).length === 0 ? others : [...others, { type: 'update_fields', fields }];
}

function isLift(effect: Effect): boolean {
  return effect.type === 'set_dnd' && !effect.enabled;
}

/** Names a turn: no two commits of a contact share it, and later ones sort after earlier ones of the same moment. */
export function turnIdOf({ contactId }: ContactKey, version: number, now: number): string {
  return `${contactId}-${now.toString(36)}-${String(version).padStart(6, '0')}`;
}

/** A text that waits for the moment when it may leave. */
export function followUpEntry(
  key: ContactKey,
  id: string,
  { text, releaseAt, ...more }: { readonly text: string; readonly releaseAt: number; readonly remindsOf?: number },
  now: number,
): OutboxEntry {
  const remindsOf = more.remindsOf === undefined ? {} : { remindsOf: more.remindsOf };
  return {
    id,
    key,
    effect: { type: 'sms', text, purpose: 'follow_up', ...remindsOf },
    createdAt: now,
    dueAt: releaseAt,
  };
}

/** A new entry, before anything was tried. */
export function storedEntryOf(entry: OutboxEntry): StoredEntry {
  return { ...entry, status: 'waiting', attempts: 0, attemptedAt: null, detail: null, endedAt: null };
}
