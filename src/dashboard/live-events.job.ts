import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { LiveEvents } from '../platform/live-events';
import { Clock } from '../shared';

const EVERY_MS = 600_000;

/** Where little happens, events would stay for long: what sellers wrote is not kept here beyond a day. */
@Injectable()
export class LiveEventsUpkeep {
  private readonly logger = new Logger('Live');

  constructor(
    private readonly events: LiveEvents,
    private readonly clock: Clock,
  ) {}

  @Interval(EVERY_MS)
  async trim(): Promise<void> {
    try {
      await this.events.trim(this.clock.now());
    } catch (error) {
      this.logger.warn(`old events were not let go: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
