import { CrmClient, type CrmContact, type CrmText, type ReceivedTexts } from '../crm-client';
import { CrmFailure } from '../crm-failure';
import type { GhlHttp } from './ghl-http';
import { pictures } from './ghl-webhook';

/** GHL dates its APIs by family. */
const CONTACTS = '2021-07-28';
const CONVERSATIONS = '2021-04-15';
const CALENDARS = '2021-04-15';

/** A thread is read back this far for a text whose outcome is unknown: the clocks of two machines differ a little. */
const CLOCK_SKEW_MS = 60_000;
const EXPORT_PAGE = '100';
/** A seller waits for the answer that these slots go into. */
const SLOTS_TIMEOUT_MS = 4000;
const APPOINTMENTS = '/calendars/events/appointments';

/** The calendar whose slots are offered, and who of the office goes to the appointments. */
export interface GhlCalendar {
  readonly id: string;
  readonly userId: string | null;
}

/** GoHighLevel over its REST API. Answers are read leniently: GHL adds fields and spells some in two ways. */
export class GhlClient extends CrmClient {
  override readonly isConnected = true;

  override isConnectedTo(): boolean {
    return true;
  }

  /** Custom field keys → ids, by location; looked up once, again when a key is missing. */
  private readonly fieldIds = new Map<string, ReadonlyMap<string, string>>();

  constructor(
    private readonly http: GhlHttp,
    private readonly calendar: GhlCalendar | null = null,
  ) {
    super();
  }

  override hasCalendarIn(): boolean {
    return this.calendar !== null;
  }

  override async freeSlots(locationId: string, from: number, to: number): Promise<readonly number[]> {
    const { id, userId } = this.calendarOrRefuse();
    const answer = await this.http.ask({
      operation: 'free_slots',
      locationId,
      method: 'GET',
      path: `/calendars/${encodeURIComponent(id)}/free-slots`,
      version: CALENDARS,
      query: { startDate: String(from), endDate: String(to), ...(userId === null ? {} : { userId }) },
      timeoutMs: SLOTS_TIMEOUT_MS,
    });
    const days = typeof answer === 'object' && answer !== null ? Object.values(answer) : [];
    const slots = days.flatMap((day) => listOf(field(day, 'slots'))).map(timeOf);
    return [...new Set(slots)].filter((slot) => slot >= from && slot <= to).sort((a, b) => a - b);
  }

  override async bookAppointment(
    { locationId, contactId }: CrmContact,
    start: number,
    isStillWanted?: () => boolean,
  ): Promise<{ id: string }> {
    const { id: calendarId, userId } = this.calendarOrRefuse();
    const answer = await this.http
      .ask({
        operation: 'book_appointment',
        locationId,
        method: 'POST',
        path: APPOINTMENTS,
        version: CALENDARS,
        body: {
          ...{ calendarId, locationId, contactId, startTime: new Date(start).toISOString() },
          ...{ title: 'Call with seller', appointmentStatus: 'confirmed' },
          ...(userId === null ? {} : { assignedUserId: userId }),
        },
        isStillWanted,
      })
      .catch(slotTaken);
    const id = textOf(field(answer, 'id') ?? field(field(answer, 'appointment'), 'id'));
    if (id === '') throw new CrmFailure('unknown-outcome', 'GoHighLevel booked an appointment but named no id');
    return { id };
  }

  override async findAppointment({ locationId, contactId }: CrmContact, start: number): Promise<{ id: string } | null> {
    const { id: calendarId } = this.calendarOrRefuse();
    const answer = await this.http.ask({
      operation: 'find_appointment',
      locationId,
      method: 'GET',
      path: '/calendars/events',
      version: CALENDARS,
      query: { locationId, calendarId, startTime: String(start - CLOCK_SKEW_MS), endTime: String(start + DAY_MS) },
    });
    const found = listOf(field(answer, 'events')).find(
      (event) =>
        textOf(field(event, 'contactId')) === contactId &&
        timeOf(field(event, 'startTime')) === start &&
        !GIVEN_UP.has(textOf(field(event, 'appointmentStatus'))),
    );
    return found === undefined ? null : { id: textOf(field(found, 'id')) };
  }

  override async moveAppointment({ locationId }: CrmContact, id: string, start: number): Promise<void> {
    const { id: calendarId } = this.calendarOrRefuse();
    await this.http
      .ask({
        operation: 'move_appointment',
        locationId,
        method: 'PUT',
        path: `${APPOINTMENTS}/${encodeURIComponent(id)}`,
        version: CALENDARS,
        body: { calendarId, startTime: new Date(start).toISOString() },
      })
      .catch(slotTaken);
  }

  override async cancelAppointment({ locationId }: CrmContact, id: string): Promise<void> {
    const { id: calendarId } = this.calendarOrRefuse();
    await this.http.ask({
      operation: 'cancel_appointment',
      locationId,
      method: 'PUT',
      path: `${APPOINTMENTS}/${encodeURIComponent(id)}`,
      version: CALENDARS,
      body: { calendarId, appointmentStatus: 'cancelled' },
    });
  }

  private calendarOrRefuse(): GhlCalendar {
    if (this.calendar === null) throw new CrmFailure('refused', 'No calendar is configured: set GHL_CALENDAR_ID');
    return this.calendar;
  }

  override async sendText(
    { locationId, contactId }: CrmContact,
    text: string,
    isStillWanted?: () => boolean,
  ): Promise<{ id: string }> {
    const answer = await this.http.ask({
      operation: 'send_sms',
      locationId,
      method: 'POST',
      path: '/conversations/messages',
      version: CONVERSATIONS,
      body: { type: 'SMS', contactId, message: text },
      isStillWanted,
    });
    const id = textOf(field(answer, 'messageId'));
    if (id === '') throw new CrmFailure('unknown-outcome', 'GoHighLevel accepted the text but named no message id');
    return { id };
  }

  override async findSentText(
    { locationId, contactId }: CrmContact,
    text: string,
    since: number,
    except: ReadonlySet<string> = new Set(),
  ): Promise<{ id: string } | null> {
    const found = await this.http.ask({
      operation: 'find_sms',
      locationId,
      method: 'GET',
      path: '/conversations/search',
      version: CONVERSATIONS,
      query: { locationId, contactId },
    });
    for (const conversation of listOf(field(found, 'conversations'))) {
      const thread = await this.http.ask({
        operation: 'find_sms',
        locationId,
        method: 'GET',
        path: `/conversations/${encodeURIComponent(textOf(field(conversation, 'id')))}/messages`,
        version: CONVERSATIONS,
        query: { limit: '50' },
      });
      const sent = messagesOf(thread).find(
        (message) => isSent(message, text, since - CLOCK_SKEW_MS) && !except.has(textOf(field(message, 'id'))),
      );
      if (sent !== undefined) return { id: textOf(field(sent, 'id')) };
    }
    return null;
  }

  override async addTag({ locationId, contactId }: CrmContact, tag: string): Promise<void> {
    await this.http.ask({
      operation: 'add_tag',
      locationId,
      method: 'POST',
      path: contactPath(contactId, '/tags'),
      version: CONTACTS,
      body: { tags: [tag] },
    });
  }

  override async removeTag({ locationId, contactId }: CrmContact, tag: string): Promise<void> {
    await this.http.ask({
      operation: 'remove_tag',
      locationId,
      method: 'DELETE',
      path: contactPath(contactId, '/tags'),
      version: CONTACTS,
      body: { tags: [tag] },
    });
  }

  override async writeFields(
    { locationId, contactId }: CrmContact,
    values: Readonly<Record<string, string | number>>,
  ): Promise<void> {
    const ids = await this.idsOf(locationId, Object.keys(values));
    const customFields = Object.entries(values).flatMap(([key, value]) => {
      const id = ids.get(key);
      return id === undefined ? [] : [{ id, key, field_value: value }];
    });
    if (customFields.length > 0) {
      await this.http.ask({
        operation: 'update_fields',
        locationId,
        method: 'PUT',
        path: contactPath(contactId),
        version: CONTACTS,
        body: { customFields },
      });
    }
    const missing = Object.keys(values).filter((key) => !ids.has(key));
    if (missing.length === 0) return;
    const names = missing.map((key) => `"${key}"`).join(', ');
    throw new CrmFailure('refused', `The CRM has no custom field ${names}; create it for contacts`);
  }

  override async startWorkflow({ locationId, contactId }: CrmContact, workflowId: string): Promise<void> {
    const path = contactPath(contactId, `/workflow/${encodeURIComponent(workflowId)}`);
    await this.http.ask({
      operation: 'trigger_workflow',
      locationId,
      method: 'POST',
      path,
      version: CONTACTS,
      body: {},
    });
  }

  override async setDoNotDisturb({ locationId, contactId }: CrmContact, isOn: boolean): Promise<void> {
    await this.http.ask({
      operation: 'set_dnd',
      locationId,
      method: 'PUT',
      path: contactPath(contactId),
      version: CONTACTS,
      body: {
        dnd: isOn,
        dndSettings: {
          SMS: { status: isOn ? 'active' : 'inactive', message: isOn ? 'Opted out by text' : '', code: '' },
        },
      },
    });
  }

  override async receivedTexts(locationId: string, since: number, cursor: string | null): Promise<ReceivedTexts> {
    const answer = await this.http.ask({
      operation: 'list_received',
      locationId,
      method: 'GET',
      path: '/conversations/messages/export',
      version: CONVERSATIONS,
      query: {
        locationId,
        limit: EXPORT_PAGE,
        sortBy: 'createdAt',
        sortOrder: 'asc',
        channel: 'SMS',
        startDate: new Date(since).toISOString(),
        ...(cursor === null ? {} : { cursor }),
      },
    });
    const next = textOf(field(answer, 'nextCursor') ?? field(answer, 'cursor'));
    return { texts: messagesOf(answer).flatMap(receivedOf), next: next === '' ? null : next };
  }

  /** Custom field keys → ids; keys the location does not have are missing. */
  private async idsOf(locationId: string, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const known = this.fieldIds.get(locationId);
    if (known !== undefined && keys.every((key) => known.has(key))) return known;
    const answer = await this.http.ask({
      operation: 'list_fields',
      locationId,
      method: 'GET',
      path: `/locations/${encodeURIComponent(locationId)}/customFields`,
      version: CONTACTS,
      query: { model: 'contact' },
    });
    const fields = Array.isArray(answer) ? (answer as unknown[]) : listOf(field(answer, 'customFields'));
    const ids = new Map(fields.map((each) => [bareKey(textOf(field(each, 'fieldKey'))), textOf(field(each, 'id'))]));
    this.fieldIds.set(locationId, ids);
    return ids;
  }
}

const DAY_MS = 86_400_000;
const GIVEN_UP = new Set(['cancelled', 'invalid']);
const TAKEN = /\bslots?\b|no longer available|not available|already booked|double.?book/i;

/** A refusal that speaks of the slot means that somebody else was faster. */
function slotTaken(error: unknown): never {
  if (error instanceof CrmFailure && error.kind === 'refused' && TAKEN.test(error.message)) {
    throw new CrmFailure('slot-taken', error.message, error.options);
  }
  throw error;
}

function contactPath(contactId: string, rest = ''): string {
  return `/contacts/${encodeURIComponent(contactId)}${rest}`;
}

/** `contact.property_condition` → `property_condition`. */
function bareKey(key: string): string {
  return key.startsWith('contact.') ? key.slice('contact.'.length) : key;
}

/** Messages stand in `messages`, or one level deeper. */
function messagesOf(answer: unknown): readonly unknown[] {
  const messages = field(answer, 'messages');
  return Array.isArray(messages) ? (messages as unknown[]) : listOf(field(messages, 'messages'));
}

const LOST = new Set(['failed', 'undelivered', 'opt_out']);

function isSent(message: unknown, text: string, since: number): boolean {
  return (
    field(message, 'direction') === 'outbound' &&
    textOf(field(message, 'body')) === text &&
    timeOf(field(message, 'dateAdded')) >= since &&
    !LOST.has(textOf(field(message, 'status')))
  );
}

function receivedOf(message: unknown): CrmText[] {
  if (field(message, 'direction') !== 'inbound') return [];
  const id = textOf(field(message, 'id'));
  const contactId = textOf(field(message, 'contactId'));
  const body = textOf(field(message, 'body'));
  const attachments = listOf(field(message, 'attachments')).length;
  const text = body.trim() === '' && attachments > 0 ? pictures(attachments) : body;
  return id === '' || contactId === '' || text.trim() === ''
    ? []
    : [{ id, contactId, text, at: timeOf(field(message, 'dateAdded')) }];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function timeOf(value: unknown): number {
  const time = typeof value === 'number' ? value : Date.parse(textOf(value));
  return Number.isFinite(time) ? time : 0;
}
