import { Injectable, Logger } from '@nestjs/common';
import { CrmClient, CrmFailure, CrmRateLimit } from '../../crm';
import { DEMO_LOCATION } from '../../shared';
import type { ContactKey } from '../domain/conversation';

/** So far ahead times are offered; GoHighLevel tells at most 31 days. */
const AHEAD_MS = 14 * 86_400_000;

/** What the calendar has free, for a turn or an outcome that has to offer times. */
@Injectable()
export class FreeSlots {
  private readonly logger = new Logger('Calendar');

  constructor(
    private readonly crm: CrmClient,
    private readonly limit: CrmRateLimit,
  ) {}

  /** Earliest first; null when the calendar could not be asked in time: then nobody is offered anything. */
  async of({ locationId }: Pick<ContactKey, 'locationId'>, now: number): Promise<readonly number[] | null> {
    if (!this.crm.hasCalendarIn(locationId) || locationId === DEMO_LOCATION) return null;
    try {
      if ((await this.limit.take(locationId)) > 0) return null;
      return await this.crm.freeSlots(locationId, now, now + AHEAD_MS);
    } catch (error) {
      if (!(error instanceof CrmFailure)) throw error;
      this.logger.warn(`no free times: ${error.message}`);
      return null;
    }
  }
}
