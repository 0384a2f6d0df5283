import { Injectable } from '@nestjs/common';
import { type PartHealth, ReadinessCheck } from '../platform/health';
import { Clock } from '../shared';
import { ConversationStore } from './conversation-store';

/** What waits for its turn. A long queue is no reason to take traffic from an instance: it would only grow. */
@Injectable()
export class QueueCheck extends ReadinessCheck {
  override readonly part = 'queue';

  constructor(
    private readonly conversations: ConversationStore,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async check(): Promise<PartHealth> {
    const inboxes = await this.conversations.inboxes();
    const oldest = inboxes.reduce((least, { oldestAt }) => Math.min(least, oldestAt ?? Infinity), Infinity);
    const waited = Number.isFinite(oldest) ? Math.max(0, Math.round((this.clock.now() - oldest) / 1000)) : null;
    return {
      up: true,
      facts: {
        waiting_contacts: inboxes.reduce((sum, { contacts }) => sum + contacts, 0),
        oldest_text_seconds: waited,
      },
    };
  }
}
