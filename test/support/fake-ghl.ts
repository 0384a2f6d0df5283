import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LOCATION } from './ghl-webhooks';

/** What the CRM holds of one contact. */
export interface FakeContact {
  readonly id: string;
  readonly tags: Set<string>;
  readonly fields: Map<string, unknown>;
  readonly workflows: string[];
  dnd: boolean;
}

export interface FakeAppointment {
  readonly id: string;
  readonly calendarId: string;
  readonly contactId: string;
  startTime: string;
  appointmentStatus: string;
}

export interface FakeMessage {
  readonly id: string;
  /** Empty for texts we sent: a token belongs to one location. */
  readonly locationId: string;
  readonly contactId: string;
  readonly direction: 'inbound' | 'outbound';
  readonly body: string;
  readonly dateAdded: string;
  readonly status: string;
}

/** One request as it arrived, in order: the ledger an independent checker reads. */
export interface LedgerEntry {
  /** When it had been dealt with. */
  readonly at: number;
  readonly arrivedAt: number;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly status: number;
  readonly token: string;
}

/**
 * How the next matching request fails: `status` answers with that code; `hang` never answers; `reset` closes the
 * connection before anything is done; `drop` does it and then closes the connection; `delay` does it late.
 */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterSeconds?: number; readonly message?: string }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'delay'; readonly ms: number };

/** Decides about each request; null lets it through. */
export type FaultPlan = (request: { readonly method: string; readonly path: string }) => Fault | null;

export const FAKE_TOKEN = 'pit-fake-token-for-tests';
export const FAKE_CALENDAR = 'calendar-1';
const SLOT_GONE = 'The slot you have selected is no longer available.';
const FIELD_KEYS = [
  'seller_temperature',
  'seller_questions_answered',
  'property_condition',
  'seller_price_expectation',
  'seller_motivation',
];

export interface FakeGhlSettings {
  readonly rateLimit?: number;
  readonly rateWindowMs?: number;
  /** Those that are valid here; each is a location's. */
  readonly tokens?: readonly string[];
}

/** A GoHighLevel of one's own on a loopback port: real HTTP, a ledger, and every way to fail. */
export class FakeGhl {
  readonly ledger: LedgerEntry[] = [];
  readonly contacts = new Map<string, FakeContact>();
  readonly messages: FakeMessage[] = [];
  readonly appointments: FakeAppointment[] = [];
  /** Starts of the calendar's hours (ms); those with an appointment are not free. */
  slots: number[] = [];
  faults: FaultPlan = () => null;
  private readonly recent: number[] = [];
  private count = 0;

  private constructor(
    private readonly server: Server,
    private readonly settings: Required<FakeGhlSettings>,
  ) {}

  static async start(settings: FakeGhlSettings = {}): Promise<FakeGhl> {
    // Kept about as long as a load balancer keeps them; Node's five seconds would hide what a process that slept writes to one.
    const server = createServer({ keepAliveTimeout: 60_000 });
    const fake = new FakeGhl(server, { rateLimit: 100, rateWindowMs: 10_000, tokens: [FAKE_TOKEN], ...settings });
    server.on('request', (request, response) => {
      void fake.serve(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  contact(id: string): FakeContact {
    const known = this.contacts.get(id) ?? { id, tags: new Set(), fields: new Map(), workflows: [], dnd: false };
    this.contacts.set(id, known);
    return known;
  }

  /** The texts a contact got, in order. */
  textsTo(contactId: string): string[] {
    return this.messages
      .filter((each) => each.direction === 'outbound' && each.contactId === contactId)
      .map((each) => each.body);
  }

  /** The appointments of a contact that stand. */
  appointmentsOf(contactId: string): FakeAppointment[] {
    return this.appointments.filter((each) => each.contactId === contactId && each.appointmentStatus !== 'cancelled');
  }

  /** As if somebody in the office had booked it. */
  takeSlot(start: number): void {
    this.book({ calendarId: FAKE_CALENDAR, contactId: 'somebody-else', startTime: new Date(start).toISOString() });
  }

  private isFree(start: number): boolean {
    return (
      this.slots.includes(start) &&
      !this.appointments.some((each) => Date.parse(each.startTime) === start && each.appointmentStatus !== 'cancelled')
    );
  }

  /** As if the seller had written; gives the message with the id a webhook would carry. */
  receive(contactId: string, body: string, at = Date.now(), locationId = LOCATION): FakeMessage {
    const message = this.message(contactId, 'inbound', body, at, locationId);
    // The export is asked for by date, oldest first.
    const later = this.messages.findLastIndex(({ dateAdded }) => dateAdded <= message.dateAdded) + 1;
    this.messages.splice(later, 0, message);
    return message;
  }

  private message(
    contactId: string,
    direction: FakeMessage['direction'],
    body: string,
    at: number,
    locationId = '',
  ): FakeMessage {
    this.count += 1;
    const status = direction === 'inbound' ? 'delivered' : 'sent';
    return {
      id: `msg-${String(this.count)}`,
      locationId,
      contactId,
      direction,
      body,
      dateAdded: new Date(at).toISOString(),
      status,
    };
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://fake');
    const method = request.method ?? 'GET';
    const arrivedAt = Date.now();
    const body = await bodyOf(request);
    const fault = this.faults({ method, path: url.pathname });
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    const answer = this.answer(request, method, url, body, fault);
    this.ledger.push({
      at: Date.now(),
      arrivedAt,
      method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      body,
      status: answer.status,
      token: tokenOf(request),
    });
    if (fault?.kind === 'drop') {
      request.socket.resetAndDestroy();
      return;
    }
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(JSON.stringify(answer.body));
  }

  private answer(request: IncomingMessage, method: string, url: URL, body: unknown, fault: Fault | null): FakeAnswer {
    if (fault?.kind === 'status') {
      const headers = fault.retryAfterSeconds === undefined ? {} : { 'retry-after': String(fault.retryAfterSeconds) };
      return { status: fault.status, body: { message: fault.message ?? 'injected failure' }, headers };
    }
    if (!this.settings.tokens.includes(tokenOf(request))) return refusal(401, 'Invalid token');
    if (request.headers.version === undefined) return refusal(401, 'version header was not found.');
    const limit = this.takeRate();
    return limit ?? this.route(method, url, body);
  }

  /** The published limit as a sliding window. */
  private takeRate(): FakeAnswer | null {
    const now = Date.now();
    const { rateLimit, rateWindowMs } = this.settings;
    while (this.recent.length > 0 && (this.recent[0] ?? now) <= now - rateWindowMs) this.recent.shift();
    if (this.recent.length >= rateLimit) {
      const headers = { 'x-ratelimit-interval-milliseconds': String(rateWindowMs), 'x-ratelimit-remaining': '0' };
      return { status: 429, body: { message: 'Too Many Requests' }, headers };
    }
    this.recent.push(now);
    return null;
  }

  private route(method: string, url: URL, body: unknown): FakeAnswer {
    const parts = url.pathname
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
    const [family, id = '', action = '', actionId = ''] = parts;
    if (family === 'contacts') return this.contactRoute(method, this.contact(id), action, actionId, body);
    if (family === 'locations' && action === 'customFields') {
      return {
        status: 200,
        body: FIELD_KEYS.map((key) => ({ id: `field-${key}`, name: key, fieldKey: `contact.${key}` })),
      };
    }
    if (family === 'calendars') return this.calendarRoute(method, id, action, actionId, url, body);
    if (family === 'conversations' && id === 'messages' && method === 'POST') return this.send(body);
    if (family === 'conversations' && id === 'messages' && action === 'export') return this.export(url);
    if (family === 'conversations' && id === 'search') {
      const contactId = url.searchParams.get('contactId') ?? '';
      return { status: 200, body: { conversations: [{ id: `conversation-${contactId}`, contactId }] } };
    }
    if (family === 'conversations' && action === 'messages') return this.thread(id, url);
    return refusal(404, 'Not found');
  }

  private contactRoute(
    method: string,
    contact: FakeContact,
    action: string,
    actionId: string,
    body: unknown,
  ): FakeAnswer {
    if (action === 'tags') {
      for (const tag of listOf(field(body, 'tags'))) {
        if (method === 'POST') contact.tags.add(String(tag));
        else contact.tags.delete(String(tag));
      }
      return { status: method === 'POST' ? 201 : 200, body: { tags: [...contact.tags] } };
    }
    if (action === 'workflow' && method === 'POST') {
      contact.workflows.push(actionId);
      return { status: 200, body: { succeded: true } };
    }
    if (method === 'PUT') {
      const dnd = field(body, 'dnd');
      if (typeof dnd === 'boolean') contact.dnd = dnd;
      for (const custom of listOf(field(body, 'customFields'))) {
        contact.fields.set(String(field(custom, 'key')), field(custom, 'field_value'));
      }
      return { status: 200, body: { succeded: true, contact: { id: contact.id } } };
    }
    if (method === 'GET')
      return { status: 200, body: { contact: { id: contact.id, tags: [...contact.tags], dnd: contact.dnd } } };
    return refusal(404, 'Not found');
  }

  private calendarRoute(
    method: string,
    id: string,
    action: string,
    appointmentId: string,
    url: URL,
    body: unknown,
  ): FakeAnswer {
    const number = (name: string): number => Number(url.searchParams.get(name));
    if (id === FAKE_CALENDAR && action === 'free-slots' && method === 'GET') {
      const [from, to] = [number('startDate'), number('endDate')];
      if (!(to - from <= 31 * 86_400_000)) return refusal(400, 'The date range must not exceed 31 days');
      const days: Record<string, { slots: string[] }> = {};
      for (const slot of this.slots.filter((each) => each >= from && each <= to && this.isFree(each))) {
        const local = new Date(slot - 6 * 3_600_000).toISOString().slice(0, 19);
        (days[local.slice(0, 10)] ??= { slots: [] }).slots.push(`${local}-06:00`);
      }
      return { status: 200, body: { ...days, traceId: 'trace-1' } };
    }
    if (id === 'events' && action === '' && method === 'GET') {
      const events = this.appointments.filter(({ calendarId, startTime }) => {
        const start = Date.parse(startTime);
        return (
          calendarId === url.searchParams.get('calendarId') &&
          start >= number('startTime') &&
          start <= number('endTime')
        );
      });
      return { status: 200, body: { events } };
    }
    if (id !== 'events' || action !== 'appointments') return refusal(404, 'Not found');
    if (method === 'POST') return this.book(body);
    const appointment = this.appointments.find((each) => each.id === appointmentId);
    if (method !== 'PUT' || appointment === undefined) return refusal(404, 'Appointment not found');
    const startTime = field(body, 'startTime');
    if (typeof startTime === 'string' && startTime !== appointment.startTime) {
      if (!this.isFree(Date.parse(startTime))) return refusal(400, SLOT_GONE);
      appointment.startTime = startTime;
    }
    const status = field(body, 'appointmentStatus');
    if (typeof status === 'string') appointment.appointmentStatus = status;
    return { status: 200, body: { id: appointment.id } };
  }

  private book(body: unknown): FakeAnswer {
    const startTime = String(field(body, 'startTime'));
    if (field(body, 'calendarId') !== FAKE_CALENDAR) return refusal(404, 'Calendar not found');
    if (!this.isFree(Date.parse(startTime))) return refusal(400, SLOT_GONE);
    this.count += 1;
    const appointment: FakeAppointment = {
      id: `appointment-${String(this.count)}`,
      calendarId: FAKE_CALENDAR,
      contactId: String(field(body, 'contactId')),
      startTime,
      appointmentStatus: 'confirmed',
    };
    this.appointments.push(appointment);
    return { status: 200, body: appointment };
  }

  private send(body: unknown): FakeAnswer {
    const contactId = String(field(body, 'contactId'));
    if (this.contact(contactId).dnd) return refusal(400, 'Cannot send messages as DND is active for SMS.');
    const message = this.message(contactId, 'outbound', String(field(body, 'message')), Date.now());
    this.messages.push(message);
    return {
      status: 200,
      body: { conversationId: `conversation-${contactId}`, messageId: message.id, status: 'pending' },
    };
  }

  private thread(conversationId: string, url: URL): FakeAnswer {
    const limit = Number(url.searchParams.get('limit') ?? 20);
    const contactId = conversationId.replace(/^conversation-/, '');
    const messages = this.messages
      .filter((each) => each.contactId === contactId)
      .slice(-limit)
      .reverse();
    return { status: 200, body: { messages: { lastMessageId: messages.at(-1)?.id ?? '', nextPage: false, messages } } };
  }

  private export(url: URL): FakeAnswer {
    const since = new Date(Date.parse(url.searchParams.get('startDate') ?? '') || 0).toISOString();
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const limit = Number(url.searchParams.get('limit') ?? 100);
    const location = url.searchParams.get('locationId');
    const found = this.messages
      .filter(({ dateAdded }) => dateAdded >= since)
      .filter((each) => each.locationId === location || each.direction === 'outbound');
    const messages = found.slice(from, from + limit);
    const next = from + limit < found.length ? { nextCursor: String(from + limit) } : {};
    return { status: 200, body: { messages, ...next } };
  }
}

interface FakeAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

function refusal(status: number, message: string): FakeAnswer {
  return { status, body: { statusCode: status, message } };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function tokenOf({ headers }: IncomingMessage): string {
  return headers.authorization?.replace(/^Bearer /, '') ?? '';
}
