import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';

export const LOCATION = 'loc-1';
export const WEBHOOK_SECRET = 'a secret of workflow posts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');

/** What an application needs to take these webhooks for genuine. */
export const WEBHOOK_ENVIRONMENT: Readonly<Record<string, string>> = {
  GHL_WEBHOOK_PUBLIC_KEY: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  GHL_WEBHOOK_SECRET: WEBHOOK_SECRET,
  GHL_LOCATION_ID: LOCATION,
};

/** A webhook as it is sent: the bytes and their headers. */
export interface SentWebhook {
  readonly body: string;
  readonly headers: Record<string, string>;
}

/** An event with GoHighLevel's signature over its bytes. */
export function signed(event: unknown): SentWebhook {
  return signedBytes(JSON.stringify(event));
}

export function signedBytes(body: string): SentWebhook {
  return { body, headers: { 'x-ghl-signature': sign(null, Buffer.from(body), privateKey).toString('base64') } };
}

/** A seller's text as the marketplace reports it. */
export function inboundMessage(contactId: string, body: string, more: Record<string, unknown> = {}): unknown {
  return {
    type: 'InboundMessage',
    locationId: LOCATION,
    contactId,
    conversationId: `conversation-${contactId}`,
    body,
    direction: 'inbound',
    messageType: 'SMS',
    status: 'delivered',
    dateAdded: new Date().toISOString(),
    messageId: `m-${randomUUID()}`,
    webhookId: `w-${randomUUID()}`,
    ...more,
  };
}

/** A text typed by a person in the CRM, as the marketplace reports it. */
export function agentMessage(contactId: string, body: string, more: Record<string, unknown> = {}): unknown {
  const outbound = { type: 'OutboundMessage', direction: 'outbound', source: 'app', userId: 'user-7' };
  return inboundMessage(contactId, body, { ...outbound, ...more });
}

/** The same text as a workflow posts it: without any id of its own. */
export function workflowPost(contactId: string, body: string, more: Record<string, unknown> = {}): unknown {
  return {
    contact_id: contactId,
    location: { id: LOCATION, name: 'Office' },
    workflow: { id: 'w-1', name: 'Customer replied' },
    message: { type: 2, body, direction: 'inbound' },
    customData: {},
    ...more,
  };
}

/** News of a contact, as the marketplace reports them. */
export function contactEvent(type: string, contactId: string, more: Record<string, unknown> = {}): unknown {
  return { type, locationId: LOCATION, id: contactId, webhookId: `w-${randomUUID()}`, ...more };
}
