import { type Chance, pause } from './chance';
import type { Journal } from './journal';
import type { SentWebhook } from '../support/ghl-webhooks';

/** The CRM's patience, in small: minutes and days there are fractions of a second here. */
const RETRY_AFTER_MS = 150;
const ANSWER_WITHIN_MS = 5000;

/** Delivers as GoHighLevel does: to whichever instance the load balancer picks, again and again until it is a 2xx. */
export class WebhookSender {
  private isOver = false;

  constructor(
    private readonly urls: readonly [string, ...string[]],
    private readonly journal: Journal,
    private readonly chance: Chance,
  ) {}

  /** From now on nothing is tried again. */
  giveUp(): void {
    this.isOver = true;
  }

  /** Resolves with when it was acknowledged, null when the run ended before. */
  async deliver(webhook: SentWebhook): Promise<number | null> {
    while (!this.isOver) {
      const status = await this.once(webhook);
      if (status >= 200 && status < 300) return Date.now();
      // 408: an instance that was frozen in the middle of a request.
      if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
        throw new Error(`a webhook was refused for good with ${String(status)}: ${webhook.body}`);
      }
      await pause(RETRY_AFTER_MS * (1 + this.chance.next()));
    }
    return null;
  }

  /** One attempt. Gives the status, 0 when there was no answer. */
  async once({ body, headers }: SentWebhook): Promise<number> {
    this.journal.requests += 1;
    const status = await fetch(`${this.chance.oneOf(this.urls)}/api/webhooks/ghl`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    }).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => 0,
    );
    this.journal.answered(status);
    return status;
  }

  /** A person's act through our own API; again until it is done. Null when the run ended before. */
  async act(contact: string, location: string, action: string, body?: unknown): Promise<number | null> {
    while (!this.isOver) {
      const status = await this.actOnce(contact, location, action, body);
      if (status >= 200 && status < 300) return Date.now();
      await pause(RETRY_AFTER_MS * (1 + this.chance.next()));
    }
    return null;
  }

  async actOnce(contact: string, location: string, action: string, body?: unknown): Promise<number> {
    const url = `${this.chance.oneOf(this.urls)}/api/seller-bot/conversations/${contact}/${action}?location_id=${location}`;
    return fetch(url, {
      method: 'POST',
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    }).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => 0,
    );
  }
}
