import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Clock } from '../shared';
import { LeadStore } from './lead-store';

const EVERY_MS = 60_000;
const BATCH = 500;

/** Lets leads go whose life has ended. Readers do the same for what they read; this keeps it small. */
@Injectable()
export class LeadUpkeep {
  private readonly logger = new Logger('Leads');

  constructor(
    private readonly leads: LeadStore,
    private readonly clock: Clock,
  ) {}

  @Interval(EVERY_MS)
  async expire(): Promise<void> {
    try {
      await this.leads.expire(this.clock.now(), BATCH);
    } catch (error) {
      this.logger.warn(`old leads were not let go: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
