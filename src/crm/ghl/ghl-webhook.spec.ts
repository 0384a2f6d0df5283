import fc from 'fast-check';
import { MalformedEvent, readWebhook } from './ghl-webhook';

const inbound = {
  type: 'InboundMessage',
  locationId: 'loc-1',
  attachments: [],
  body: 'This is a test message',
  contactId: 'maria-1',
  contentType: 'text/plain',
  conversationId: 'conv-1',
  dateAdded: '2026-04-21T11:31:45.750Z',
  direction: 'inbound',
  messageType: 'SMS',
  status: 'delivered',
};

const workflow = {
  contact_id: 'maria-1',
  full_name: 'Maria Lopez',
  phone: '+12145550147',
  tags: 'a, b',
  timezone: 'America/Chicago',
  location: { id: 'loc-1', name: 'Office' },
  workflow: { id: 'w-1', name: 'Reply' },
  message: { type: 2, body: "What's your rate?", direction: 'inbound' },
  customData: {},
};

describe('A webhook of GoHighLevel', () => {
  it('with an inbound message is a text, known by all its ids', () => {
    const event = readWebhook({ ...inbound, messageId: 'm-1', webhookId: 'w-1' }, { 'x-delivery-id': 'd-1' });
    expect(event).toEqual({
      kind: 'text',
      locationId: 'loc-1',
      contactId: 'maria-1',
      text: 'This is a test message',
      ids: ['m:m-1', 'w:w-1', 'd:d-1'],
      sentAt: Date.parse('2026-04-21T11:31:45.750Z'),
      contact: {},
    });
  });

  it.each(['SMS', 'TYPE_SMS', 2, undefined])('is a text by message type %p', (messageType) => {
    expect(readWebhook({ ...inbound, messageType }).kind).toBe('text');
  });

  it.each(['CALL', 'Email', 'VoiceMail', 'Live_Chat'])('is ignored by message type %p', (messageType) => {
    expect(readWebhook({ ...inbound, messageType }).kind).toBe('ignored');
  });

  it('with pictures only is a text that says so', () => {
    expect(readWebhook({ ...inbound, body: '', attachments: ['a.jpg'] })).toMatchObject({ text: '[a picture]' });
    expect(readWebhook({ ...inbound, body: ' ' }).kind).toBe('ignored');
  });

  it('goes by the direction, not by the type', () => {
    expect(readWebhook({ ...inbound, type: 'OutboundMessage' }).kind).toBe('text');
  });

  it('tells a text typed by a person from our own', () => {
    const outbound = { ...inbound, type: 'OutboundMessage', direction: 'outbound' };
    expect(readWebhook({ ...outbound, source: 'app', userId: 'u-1' })).toMatchObject({
      kind: 'agent_text',
      userId: 'u-1',
    });
    expect(readWebhook({ ...outbound, source: 'workflow', userId: 'u-1' }).kind).toBe('ignored');
    expect(readWebhook({ ...outbound, source: 'app' }).kind).toBe('ignored');
  });

  it('with a contact carries its id under `id`, the whole list of tags, and do-not-disturb', () => {
    expect(
      readWebhook({
        type: 'ContactDndUpdate',
        locationId: 'loc-1',
        id: 'maria-1',
        firstName: 'Maria',
        lastName: 'Lopez',
        tags: ['Jorge-Active'],
        dndSettings: { SMS: { status: 'active' } },
      }),
    ).toMatchObject({
      contactId: 'maria-1',
      doNotDisturb: true,
      contact: { name: 'Maria Lopez', tags: ['Jorge-Active'] },
    });
    expect(readWebhook({ type: 'ContactTagUpdate', id: 'maria-1', tags: [] })).toMatchObject({
      doNotDisturb: null,
      contact: { tags: [] },
    });
  });

  it('with an appointment carries it nested', () => {
    const appointment = {
      id: 'a-1',
      contactId: 'maria-1',
      appointmentStatus: 'confirmed',
      startTime: '2026-05-01T10:00:00Z',
    };
    expect(readWebhook({ type: 'AppointmentCreate', locationId: 'loc-1', appointment })).toMatchObject({
      kind: 'appointment',
      contactId: 'maria-1',
      status: 'confirmed',
    });
  });

  it('from a workflow is a text with what the post tells of the contact', () => {
    expect(readWebhook(workflow)).toEqual({
      kind: 'text',
      locationId: 'loc-1',
      contactId: 'maria-1',
      text: "What's your rate?",
      ids: [],
      sentAt: null,
      contact: { name: 'Maria Lopez', phone: '+12145550147', timeZone: 'America/Chicago', tags: ['a', 'b'] },
    });
  });

  it('from a workflow never takes the top-level id, which is the contact, for a message id', () => {
    expect(readWebhook({ ...workflow, id: 'maria-1' })).toMatchObject({ ids: [] });
    expect(readWebhook({ ...workflow, customData: { message_id: 'm-1' } })).toMatchObject({ ids: ['m:m-1'] });
  });

  it('from a workflow without a message is news of the contact', () => {
    const { message: _message, ...post } = workflow;
    expect(readWebhook(post).kind).toBe('contact');
  });

  it.each<[string, unknown, string]>([
    ['no object', [], 'body'],
    ['nothing at all', null, 'body'],
    ['a message without contact', { ...inbound, contactId: '' }, 'contactId'],
    ['a contact without id', { type: 'ContactUpdate' }, 'id'],
    ['a workflow post without contact', { message: { body: 'hi' } }, 'contact_id'],
    ['an appointment without contact', { type: 'AppointmentCreate', appointment: { id: 'a' } }, 'contactId'],
  ])('with %s is refused by the field', (_what, body, field) => {
    expect(() => readWebhook(body)).toThrow(expect.objectContaining({ field }) as MalformedEvent);
  });

  it('is read or refused, whatever it holds, and never breaks', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.dictionary(fc.constantFrom(...Object.keys({ ...inbound, ...workflow })), fc.anything()),
        (any, fields) => {
          for (const body of [any, fields, { ...inbound, ...fields }, { ...workflow, ...fields }]) {
            try {
              readWebhook(body);
            } catch (error) {
              expect(error).toBeInstanceOf(MalformedEvent);
            }
          }
        },
      ),
    );
  });
});
