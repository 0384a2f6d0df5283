import { CrmClient, type CrmContact, type CrmText, type ReceivedTexts } from '../crm-client';
import { CrmFailure } from '../crm-failure';
import type { GhlHttp } from './ghl-http';

/** GHL dates its APIs by family. */
const CONTACTS = '2021-07-28';
const CONVERSATIONS = '2021-04-15';

/** A thread is read back this far for a text whose outcome is unknown: the clocks of two machines differ a little. */
const CLOCK_SKEW_MS = 60_000;
const EXPORT_PAGE = '100';

/** GoHighLevel over its REST API. Answers are read leniently: GHL adds fields and spells some in two ways. */
export class GhlClient extends CrmClient {
  override readonly isConnected = true;
  /** Custom field keys → ids, by location; looked up once, again when a key is missing. */
  private readonly fieldIds = new Map<string, ReadonlyMap<string, string>>();

  constructor(private readonly http: GhlHttp) {
    super();
  }

  override async sendText({ locationId, contactId }: CrmContact, text: string): Promise<{ id: string }> {
    const answer = await this.http.ask({
      operation: 'send_sms',
      locationId,
      method: 'POST',
      path: '/conversations/messages',
      version: CONVERSATIONS,
      body: { type: 'SMS', contactId, message: text },
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

  override async writeField({ locationId, contactId }: CrmContact, key: string, value: string | number): Promise<void> {
    const id = await this.fieldId(locationId, key);
    await this.http.ask({
      operation: 'update_field',
      locationId,
      method: 'PUT',
      path: contactPath(contactId),
      version: CONTACTS,
      body: { customFields: [{ id, key, field_value: value }] },
    });
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

  private async fieldId(locationId: string, key: string): Promise<string> {
    const known = this.fieldIds.get(locationId)?.get(key);
    if (known !== undefined) return known;
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
    const id = ids.get(key);
    if (id === undefined)
      throw new CrmFailure('refused', `The CRM has no custom field "${key}"; create it for contacts`);
    return id;
  }
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
  const text = textOf(field(message, 'body'));
  return id === '' || contactId === '' ? [] : [{ id, contactId, text, at: timeOf(field(message, 'dateAdded')) }];
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
