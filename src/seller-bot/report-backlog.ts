import { Injectable } from '@nestjs/common';
import { BacklogSource, type LocationBacklog } from '../metrics';
import { ConversationStore } from './conversation-store';
import { OutboxStore } from './outbox/outbox-store';

/** Tells the metrics what waits: texts for their turn, deliveries for their end. */
@Injectable()
export class ReportBacklog extends BacklogSource {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly outbox: OutboxStore,
  ) {
    super();
  }

  override async backlogs(): Promise<readonly LocationBacklog[]> {
    const [inboxes, locations] = await Promise.all([this.conversations.inboxes(), this.outbox.locations()]);
    const byLocation = new Map(inboxes.map((inbox) => [inbox.locationId, inbox]));
    const all = new Set([...byLocation.keys(), ...locations]);
    return Promise.all(
      [...all].map(async (locationId) => {
        const inbox = byLocation.get(locationId);
        return {
          locationId,
          waitingContacts: inbox?.contacts ?? 0,
          oldestTextAt: inbox?.oldestAt ?? null,
          outbox: await this.outbox.countByStatus(locationId),
        };
      }),
    );
  }
}
