import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '../../config';
import { type CrmEvent, MalformedEvent, SignatureCheck, readWebhook } from '../../crm';
import { isIdentifier, Problem, locationKey } from '../../shared';
import { AcceptText } from './accept-text';
import { ApplyCrmEvent, infoOf } from './apply-crm-event';

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

  constructor(
    private readonly signatures: SignatureCheck,
    private readonly texts: AcceptText,
    private readonly events: ApplyCrmEvent,
    private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    this.logger.log(`webhook key SHA-256 ${this.signatures.fingerprint}`);
  }

  /** Problems: `bad-signature`, `validation`, `store-unavailable`. */
  async run(request: WebhookRequest): Promise<WebhookAnswer> {
    this.verify(request);
    const event = read(request);
    if (event.kind === 'ignored') return { status: 'ignored', reason: event.reason };
    const key = { locationId: locationKey(event.locationId, this.config.ghl.locationId), contactId: event.contactId };
    if (!isIdentifier(key.contactId))
      throw Problem.ofField('contact_id', 'must be an id of 1 to 128 printable characters');
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

  private verify({ rawBody, headers, body }: WebhookRequest): void {
    const verdict = this.signatures.verdict({ rawBody, headers, bodySecret: secretIn(body) });
    if (verdict === 'valid') return;
    if (verdict === 'unsigned' && this.config.ghl.allowUnsignedWebhooks) return;
    throw new Problem('bad-signature');
  }
}

function read({ body, headers }: WebhookRequest): CrmEvent {
  try {
    return readWebhook(body, headers);
  } catch (error) {
    if (error instanceof MalformedEvent) throw Problem.ofField(error.field, error.message);
    throw error;
  }
}

function secretIn(body: unknown): string | null {
  const custom = typeof body === 'object' && body !== null && 'customData' in body ? body.customData : null;
  if (typeof custom !== 'object' || custom === null || !('webhook_secret' in custom)) return null;
  return typeof custom.webhook_secret === 'string' ? custom.webhook_secret : null;
}
