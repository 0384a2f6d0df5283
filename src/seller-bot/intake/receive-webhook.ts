import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '../../config';
import { type CrmEvent, MalformedEvent, SignatureCheck, readWebhook } from '../../crm';
import { Locations } from '../../locations';
import { isIdentifier, Problem, locationKey } from '../../shared';
import { AcceptText } from './accept-text';
import { ApplyCrmEvent, infoOf } from './apply-crm-event';
import { WebhookFlood } from './webhook-flood';

/** So many unknown locations are named in the log. */
const MOST_STRANGERS = 100;

export interface WebhookRequest {
  readonly rawBody: Buffer;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

export type WebhookAnswer =
  | { readonly status: 'accepted'; readonly message_id: string | null }
  | { readonly status: 'duplicate' }
  | { readonly status: 'ignored'; readonly reason: string };

/** A webhook from the CRM, from its signature to the answer. Never says "accepted" to something that could be lost. */
@Injectable()
export class ReceiveWebhook implements OnModuleInit {
  private readonly logger = new Logger('Webhooks');
  private readonly strangers = new Set<string>();

  constructor(
    private readonly signatures: SignatureCheck,
    private readonly texts: AcceptText,
    private readonly events: ApplyCrmEvent,
    private readonly locations: Locations,
    private readonly flood: WebhookFlood,
    private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    this.logger.log(`webhook key SHA-256 ${this.signatures.fingerprint}`);
  }

  /** Problems: `bad-signature`, `validation`, `too-many-requests`, `store-unavailable`. */
  async run(request: WebhookRequest): Promise<WebhookAnswer> {
    const { event, failure } = read(request);
    const isOfContact = event !== null && event.kind !== 'ignored';
    const locationId = locationKey(isOfContact ? event.locationId : null, this.config.ghl.locationId);
    // Which secret is the right one depends on the location; nothing else of the body is believed before.
    this.verify(request, locationId);
    if (event === null) throw failure;
    if (event.kind === 'ignored') return { status: 'ignored', reason: event.reason };
    if (!this.locations.isServed(locationId)) return this.ignoreStranger(locationId);
    const key = { locationId, contactId: event.contactId };
    if (!isIdentifier(key.contactId))
      throw Problem.ofField('contact_id', 'must be an id of 1 to 128 printable characters');
    await this.flood.pass(key.locationId);
    switch (event.kind) {
      case 'text': {
        const { text, ids, sentAt } = event;
        const intake = await this.texts.run({ key, text, ids, sentAt, contactInfo: infoOf(event.contact) });
        return intake.kind === 'duplicate'
          ? { status: 'duplicate' }
          : { status: 'accepted', message_id: intake.messageId };
      }
      case 'agent_text':
        return (await this.events.agentWrote(key, event))
          ? { status: 'accepted', message_id: null }
          : { status: 'duplicate' };
      case 'contact':
        await this.events.contactChanged(key, event);
        return { status: 'accepted', message_id: null };
      case 'appointment':
        return { status: 'ignored', reason: 'appointments are made here, not taken over from the CRM' };
    }
  }

  /** Nobody is told that somebody will answer: without the location's token nobody could. */
  private ignoreStranger(locationId: string): WebhookAnswer {
    if (this.strangers.size < MOST_STRANGERS && !this.strangers.has(locationId)) {
      this.strangers.add(locationId);
      this.logger.warn(`webhooks of location ${locationId} are ignored: add it with POST /api/locations`);
    }
    return { status: 'ignored', reason: `location ${locationId} is not set up here; add it with POST /api/locations` };
  }

  private verify({ rawBody, headers, body }: WebhookRequest, locationId: string): void {
    const expectedSecret = this.locations.webhookSecretOf(locationId);
    const verdict = this.signatures.verdict({ rawBody, headers, bodySecret: secretIn(body), expectedSecret });
    if (verdict === 'valid') return;
    if (verdict === 'unsigned' && this.config.ghl.allowUnsignedWebhooks) return;
    throw new Problem('bad-signature');
  }
}

/** The event, or why it is none: that is said only to those who have proved themselves. */
function read({
  body,
  headers,
}: WebhookRequest): { event: CrmEvent; failure: null } | { event: null; failure: Problem } {
  try {
    return { event: readWebhook(body, headers), failure: null };
  } catch (error) {
    if (error instanceof MalformedEvent) return { event: null, failure: Problem.ofField(error.field, error.message) };
    throw error;
  }
}

function secretIn(body: unknown): string | null {
  const custom = typeof body === 'object' && body !== null && 'customData' in body ? body.customData : null;
  if (typeof custom !== 'object' || custom === null || !('webhook_secret' in custom)) return null;
  return typeof custom.webhook_secret === 'string' ? custom.webhook_secret : null;
}
