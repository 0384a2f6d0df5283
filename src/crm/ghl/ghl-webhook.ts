/** What the CRM told us by webhook, in our words. Times in milliseconds. */
export type CrmEvent =
  | {
      readonly kind: 'text';
      readonly locationId: string | null;
      readonly contactId: string;
      readonly text: string;
      /** Every id this text is known by; empty for workflow posts without any. */
      readonly ids: readonly string[];
      readonly sentAt: number | null;
      readonly contact: CrmContactFacts;
    }
  | {
      /** Somebody typed a text to the contact in the CRM. */
      readonly kind: 'agent_text';
      readonly locationId: string | null;
      readonly contactId: string;
      readonly text: string;
      readonly ids: readonly string[];
      readonly userId: string;
    }
  | {
      readonly kind: 'contact';
      readonly locationId: string | null;
      readonly contactId: string;
      readonly contact: CrmContactFacts;
      /** Whether the CRM forbids texting; null where the event does not say. */
      readonly doNotDisturb: boolean | null;
    }
  | {
      readonly kind: 'appointment';
      readonly locationId: string | null;
      readonly contactId: string;
      readonly appointmentId: string;
      readonly status: string;
      readonly startTime: string;
    }
  | { readonly kind: 'ignored'; readonly reason: string };

/** What an event says of its contact; absent where it says nothing. */
export interface CrmContactFacts {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly tags?: readonly string[];
  readonly timeZone?: string;
}

/** What is missing in an event that should be one of ours. */
export class MalformedEvent extends Error {
  override readonly name = 'MalformedEvent';
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads GoHighLevel's own events and the posts of its workflow actions, told apart by their shape: events carry a
 * `type`, workflow posts a `contact_id`. Lenient about everything that varies (numbers or names for message types,
 * e-mail `to` as a list, tags as list or text); strict about who and what. Throws `MalformedEvent`.
 */
export function readWebhook(body: unknown, headers: Readonly<Record<string, string | undefined>> = {}): CrmEvent {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new MalformedEvent('body', 'must be a JSON object');
  }
  const fields = body as Fields;
  const type = textOf(fields.type);
  return type === ''
    ? readWorkflowPost(fields)
    : readEvent(type, fields, headers['x-delivery-id'] ?? headers.deliveryid);
}

function readEvent(type: string, fields: Fields, deliveryId: string | undefined): CrmEvent {
  switch (type) {
    // One of GHL's examples of an inbound call says OutboundMessage: the direction decides, not the type.
    case 'InboundMessage':
    case 'OutboundMessage':
      return readMessage(type, fields, deliveryId);
    case 'ContactCreate':
    case 'ContactUpdate':
    case 'ContactTagUpdate':
    case 'ContactDndUpdate':
      return {
        kind: 'contact',
        locationId: optional(fields.locationId),
        contactId: required(fields, 'id', 'contactId'),
        contact: factsOf(fields),
        doNotDisturb: doNotDisturbOf(type, fields),
      };
    case 'AppointmentCreate':
      return readAppointment(fields);
    default:
      return { kind: 'ignored', reason: `events of type ${type.slice(0, 60)} are not used` };
  }
}

function readMessage(type: string, fields: Fields, deliveryId: string | undefined): CrmEvent {
  const direction = textOf(fields.direction) || (type === 'InboundMessage' ? 'inbound' : 'outbound');
  if (!isText(fields)) return { kind: 'ignored', reason: 'only text messages are read' };
  const contactId = required(fields, 'contactId', 'contact_id');
  const locationId = optional(fields.locationId);
  const ids = idsOf(fields, deliveryId);
  const text = textOf(fields.body);
  if (direction === 'outbound') {
    const userId = textOf(fields.userId);
    // Our own texts come back as well; only a person in the CRM's own screen has a user and the source "app".
    if (textOf(fields.source) !== 'app' || userId === '')
      return { kind: 'ignored', reason: 'sent by us or by automation' };
    return { kind: 'agent_text', locationId, contactId, text, ids, userId };
  }
  const attachments = Array.isArray(fields.attachments) ? fields.attachments.length : 0;
  if (text.trim() === '' && attachments === 0) return { kind: 'ignored', reason: 'the message is empty' };
  return {
    kind: 'text',
    locationId,
    contactId,
    text: text.trim() === '' ? pictures(attachments) : text,
    ids,
    sentAt: timeOf(fields.dateAdded ?? fields.timestamp),
    contact: textOf(fields.from) === '' ? {} : { phone: textOf(fields.from) },
  };
}

function readWorkflowPost(fields: Fields): CrmEvent {
  const custom = objectOf(fields.customData);
  const message = objectOf(fields.message);
  const contactId = required({ ...fields, ...pick(custom, 'contact_id') }, 'contact_id', 'contactId');
  const text = textOf(message.body) || textOf(fields.body) || textOf(custom.message) || textOf(custom.message_body);
  if (textOf(message.direction) === 'outbound') return { kind: 'ignored', reason: 'sent by us or by automation' };
  const location = objectOf(fields.location);
  const locationId = optional(location.id) ?? optional(fields.location_id) ?? optional(custom.location_id);
  const contact = factsOf(fields);
  if (text.trim() === '') {
    if (isNumber(message.type) || message.body !== undefined)
      return { kind: 'ignored', reason: 'the message is empty' };
    return { kind: 'contact', locationId, contactId, contact, doNotDisturb: null };
  }
  if (message.type !== undefined && !isTextType(textOf(message.type))) {
    return { kind: 'ignored', reason: 'only text messages are read' };
  }
  const messageId = textOf(custom.message_id) || textOf(message.id) || textOf(fields.message_id);
  return {
    kind: 'text',
    locationId,
    contactId,
    text,
    ids: messageId === '' ? [] : [`m:${messageId}`],
    sentAt: null,
    contact,
  };
}

function readAppointment(fields: Fields): CrmEvent {
  const appointment = objectOf(fields.appointment);
  return {
    kind: 'appointment',
    locationId: optional(fields.locationId),
    contactId: required(appointment, 'contactId'),
    appointmentId: required(appointment, 'id'),
    status: textOf(appointment.appointmentStatus),
    startTime: textOf(appointment.startTime),
  };
}

/** SMS under each of its names; a message of no stated type is taken for one. */
const TEXT_TYPES = new Set(['', 'sms', 'type_sms', 'rcs', 'whatsapp', 'type_whatsapp', '2', '5']);

function isTextType(type: string): boolean {
  return TEXT_TYPES.has(type.toLowerCase());
}

function isText(fields: Fields): boolean {
  const named = textOf(fields.messageType) || textOf(fields.messageTypeString) || textOf(fields.messageTypeId);
  return isTextType(named);
}

function idsOf(fields: Fields, deliveryId: string | undefined): string[] {
  const messageId = textOf(fields.messageId);
  const webhookId = textOf(fields.webhookId);
  return [
    ...(messageId === '' ? [] : [`m:${messageId}`]),
    ...(webhookId === '' ? [] : [`w:${webhookId}`]),
    ...(deliveryId === undefined || deliveryId === '' ? [] : [`d:${deliveryId}`]),
  ];
}

function factsOf(fields: Fields): CrmContactFacts {
  const joined =
    `${textOf(fields.first_name) || textOf(fields.firstName)} ${textOf(fields.last_name) || textOf(fields.lastName)}`.trim();
  const name = textOf(fields.full_name) || textOf(fields.name) || joined;
  const place = [fields.address1, fields.city].map(textOf).filter((part) => part !== '');
  const address = textOf(fields.full_address) || place.join(', ');
  const tags = tagsOf(fields.tags);
  const email = textOf(fields.email);
  const phone = textOf(fields.phone);
  const timeZone = textOf(fields.timezone) || textOf(fields.timeZone);
  return {
    ...(name === '' ? {} : { name }),
    ...(email === '' ? {} : { email }),
    ...(phone === '' ? {} : { phone }),
    ...(address === '' ? {} : { address }),
    ...(timeZone === '' ? {} : { timeZone }),
    ...(tags === null ? {} : { tags }),
  };
}

/** A list, or text with commas. Null where the event does not mention tags, which is not the same as none. */
function tagsOf(value: unknown): readonly string[] | null {
  if (Array.isArray(value)) return value.map(textOf).filter((tag) => tag !== '');
  if (typeof value !== 'string') return null;
  return value
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

/**
 * Only the event about do-not-disturb lifts it: every other event carries `dnd: false` along until the CRM has heard of an
 * opt-out, and must not undo it.
 */
function doNotDisturbOf(type: string, fields: Fields): boolean | null {
  const status = textOf(objectOf(objectOf(fields.dndSettings).SMS).status);
  const isOn = status === '' ? fields.dnd : status === 'active' || status === 'permanent';
  if (typeof isOn !== 'boolean') return null;
  return isOn || type === 'ContactDndUpdate' ? isOn : null;
}

/** What stands in a transcript for pictures without words. */
export function pictures(count: number): string {
  return count === 1 ? '[a picture]' : `[${String(count)} pictures]`;
}

function required(fields: Fields, ...names: readonly string[]): string {
  for (const name of names) {
    const value = textOf(fields[name]).trim();
    if (value !== '') return value;
  }
  throw new MalformedEvent(names[0] ?? 'id', 'is missing');
}

function optional(value: unknown): string | null {
  const text = textOf(value).trim();
  return text === '' ? null : text;
}

function pick(fields: Fields, name: string): Fields {
  return textOf(fields[name]) === '' ? {} : { [name]: fields[name] };
}

function objectOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function timeOf(value: unknown): number | null {
  const time = typeof value === 'number' ? value : Date.parse(textOf(value));
  return Number.isFinite(time) ? time : null;
}
