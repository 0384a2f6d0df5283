import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { LeadIntelligenceService } from '../lead-intelligence';
import { ConversationStore } from './conversation-store';
import { searchTerms } from './domain/contact';
import type { ContactKey, ContactRecord } from './domain/conversation';
import { OneAtATime } from './one-at-a-time';

/**
 * Every seller is a lead: after a turn everything the seller has written is analysed and kept as the contact's lead. It
 * follows the turn instead of holding it up; a follow-up that is lost is made good by the next turn.
 */
@Injectable()
export class FollowLeads implements OnApplicationShutdown {
  private readonly logger = new Logger('Leads');
  private readonly following = new OneAtATime();
  private readonly running = new Set<Promise<unknown>>();

  constructor(
    private readonly store: ConversationStore,
    private readonly leads: LeadIntelligenceService,
  ) {}

  /** Returns at once. `price` is the expectation on record: it fills the budgets when the texts name none. */
  soon(contact: ContactRecord, price: number | null): void {
    const { key } = contact;
    const work = this.following
      .run(`${key.locationId}\n${key.contactId}`, () => this.follow(contact, price))
      .catch((error: unknown) => {
        this.logger.warn(`a lead was not kept: ${error instanceof Error ? error.message : String(error)}`);
      });
    this.running.add(work);
    void work.finally(() => this.running.delete(work));
  }

  /** Forgets the contact's lead, after whatever is on its way here. */
  async forget({ locationId, contactId }: ContactKey): Promise<void> {
    await this.following.run(`${locationId}\n${contactId}`, () => this.leads.forget(locationId, contactId));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.running);
  }

  private async follow(contact: ContactRecord, price: number | null): Promise<void> {
    const { key } = contact;
    const lines = await this.store.transcript(key);
    const texts = lines.filter((line) => line.from === 'seller').map((line) => line.text);
    if (texts.length === 0) return;
    const owner = { ...key, source: 'seller-bot', searchTerms: searchTerms(contact) };
    await this.leads.analyzeFor(owner, texts.join('\n'), { priceExpectation: price });
  }
}
