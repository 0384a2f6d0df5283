import { Injectable } from '@nestjs/common';
import { LeadStore } from '../lead-intelligence';
import { type ContactKey, ConversationStore, EraseStore, consentToKeep } from '../seller-bot';
import { Clock, Problem } from '../shared';

/** A turn or an analysis that was under way may still have been written after the first pass; it takes less than this. */
const STRAGGLERS_MS = 1000;

/** Each time another text came in between. */
const MOST_CONFLICTS = 50;

/** Erases what is stored of a contact, everywhere; who had opted out stays opted out (see `EraseStore`). */
@Injectable()
export class EraseContact {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly contacts: EraseStore,
    private readonly leads: LeadStore,
    private readonly clock: Clock,
  ) {}

  /** Problem: `not-found` when nothing is stored. Erasing twice does no harm. */
  async run(key: ContactKey): Promise<void> {
    if (!(await this.erase(key))) {
      throw new Problem('not-found', `Nothing is stored of contact ${key.contactId} in location ${key.locationId}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, STRAGGLERS_MS));
    await this.erase(key);
    await this.contacts.scrub();
  }

  private async erase(key: ContactKey): Promise<boolean> {
    const { locationId, contactId } = key;
    const hadLead = (await this.leads.find(locationId, contactId, this.clock.now())) !== null;
    const hadContact = await this.eraseContact(key);
    // The transcript is gone by now, so no turn can make it anew.
    await this.leads.remove(locationId, contactId);
    return hadContact || hadLead;
  }

  /** A STOP that still waits for its turn counts, too. */
  private async eraseContact(key: ContactKey): Promise<boolean> {
    for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
      const opened = await this.conversations.open(key, this.clock.now());
      const { inbox } = opened;
      const phone = inbox.find(({ contactInfo }) => contactInfo?.phone !== undefined)?.contactInfo?.phone ?? null;
      const seen = { waiting: inbox.length, consent: consentToKeep(opened), phone };
      const erased = await this.contacts.erase(key, seen);
      if (erased !== 'changed') return erased;
    }
    throw new Problem('conflict', 'Too many texts of this contact at once; nothing was erased.', {
      retryAfterSeconds: 1,
    });
  }
}
