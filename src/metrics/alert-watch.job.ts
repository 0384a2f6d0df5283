import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { AppConfig } from '../config';
import { Clock, DEMO_LOCATION } from '../shared';
import { AlertStore } from './alert-store';
import { Discovered } from './discovered';
import { type AlertFacts, judgeAll, locationsIn } from './domain/alert-rules';
import { HOUR_MS, MINUTE_MS } from './domain/time-slots';
import { FleetReadings } from './fleet-readings';

const LOOK_EVERY_MS = 5000;
/** A watcher that has died is replaced after this. */
const WATCH_MS = 12_000;
const DAY_MS = 24 * HOUR_MS;

/** Looks at the facts now and then and notes which alerts begin and which clear. One instance watches for all. */
@Injectable()
export class AlertWatchJob {
  private readonly logger = new Logger('Alerts');
  private readonly id = randomUUID();
  private isLooking = false;

  constructor(
    private readonly store: AlertStore,
    private readonly readings: FleetReadings,
    private readonly discovered: Discovered,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  @Interval(LOOK_EVERY_MS)
  async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      await this.run(this.clock.now());
    } catch (error) {
      this.logger.debug(`alerts wait: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      this.isLooking = false;
    }
  }

  /** As often as you like: an alert that is known does not begin again. */
  async run(now: number): Promise<void> {
    // Several instances keep each other informed, so that they agree on what is shown and on what is alarming.
    await this.readings.saveInCompany(now, this.config.conversation.snapshotIntervalMs);
    if (!(await this.store.watch(this.id, WATCH_MS))) return;
    const facts = await this.facts(now);
    const known = await this.store.active();
    const locations = new Set([
      this.config.ghl.locationId,
      ...locationsIn(facts),
      ...known.flatMap(({ locationId }) => locationId ?? []),
    ]);
    locations.delete(DEMO_LOCATION);
    const { raised, fine } = judgeAll(facts, [...locations]);
    for (const alert of raised) {
      if (!(await this.store.begin(alert))) continue;
      this.logger.warn({ message: 'alert', alert: alert.id, value: alert.value, threshold: alert.threshold });
      this.discovered.tell(alert);
    }
    for (const { id } of known.filter((alert) => fine.includes(alert.id))) {
      const over = await this.store.clear(id, now);
      if (over === null) continue;
      this.logger.log({ message: 'alert is over', alert: id });
      this.discovered.tell(over);
    }
  }

  private async facts(now: number): Promise<AlertFacts> {
    const { apiKey, dailyBudgetDollars } = this.config.ai;
    const [backlogs, quarter, hour, today] = await Promise.all([
      this.discovered.backlogs().catch(() => null),
      this.readings.last(15 * MINUTE_MS, now),
      this.readings.last(HOUR_MS, now),
      this.readings.since(Math.floor(now / DAY_MS) * DAY_MS, now),
    ]);
    return {
      now,
      backlogs,
      lastQuarter: quarter.reading,
      lastHour: hour.reading,
      today: today.reading,
      aiBudgetDollars: apiKey === null ? null : dailyBudgetDollars,
    };
  }
}
