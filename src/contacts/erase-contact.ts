import { Injectable } from '@nestjs/common';
import { LeadStore } from '../lead-intelligence';
import { type ContactKey, EraseStore } from '../seller-bot';
import { Clock, Problem } from '../shared';

/** A turn or an analysis that was under way may still have been written after the first pass; it takes less than this. */
const STRAGGLERS_MS = 1000;

/** Erases what is stored of a contact, everywhere; who had opted out stays opted out (see `EraseStore`). */
@Injectable()
export class EraseContact {
  constructor(
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
  }

  private async erase(key: ContactKey): Promise<boolean> {
    const { locationId, contactId } = key;
    const hadLead = (await this.leads.find(locationId, contactId, this.clock.now())) !== null;
    const hadContact = await this.contacts.erase(key);
    // The transcript is gone by now, so no turn can make it anew.
    await this.leads.remove(locationId, contactId);
    return hadContact || hadLead;
  }
}
