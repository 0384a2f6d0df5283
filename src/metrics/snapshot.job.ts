import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { AppConfig } from '../config';
import { Clock } from '../shared';
import { FleetReadings } from './fleet-readings';

const JOB = 'metrics-snapshot';

/** Saves what this instance measured, now and then and when it stops. `SNAPSHOT_INTERVAL_SECONDS=0` leaves only the latter. */
@Injectable()
export class SnapshotJob implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly logger = new Logger('Metrics');

  constructor(
    private readonly readings: FleetReadings,
    private readonly scheduler: SchedulerRegistry,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  onApplicationBootstrap(): void {
    const { snapshotIntervalMs } = this.config.conversation;
    if (snapshotIntervalMs === 0) return;
    const timer = setInterval(() => void this.run(this.clock.now()), snapshotIntervalMs);
    this.scheduler.addInterval(JOB, timer);
  }

  /** As often as you like: what was saved already is not saved again. */
  async run(now: number): Promise<void> {
    try {
      await this.readings.save(now);
      await this.readings.forgetOld(now);
    } catch (error) {
      this.logger.warn(`metrics wait for the next snapshot: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.run(this.clock.now());
  }

  /** What was measured while the last requests and turns ended; a store that is closed by now has the rest. */
  async onApplicationShutdown(): Promise<void> {
    await this.readings.save(this.clock.now()).catch(() => undefined);
  }
}
