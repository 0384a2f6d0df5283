import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '../config';
import { type Alert, AlertListener } from '../metrics';
import { LiveEvents } from '../platform/live-events';
import type { LiveEvent } from '../shared';

/** Alerts are told to whoever watches the location; those of the whole installation to everybody. */
@Injectable()
export class TellAlerts extends AlertListener {
  private readonly logger = new Logger('Live');

  constructor(
    private readonly events: LiveEvents,
    private readonly config: AppConfig,
  ) {
    super();
  }

  override alertChanged(alert: Alert): void {
    this.tell(alert).catch((error: unknown) => {
      this.logger.warn(`an alert was not told: ${error instanceof Error ? error.message : String(error)}`);
    });
  }

  private async tell(alert: Alert): Promise<void> {
    const { locationId: own } = this.config.ghl;
    const locations =
      alert.locationId === null ? [...new Set([own, ...(await this.events.locations())])] : [alert.locationId];
    for (const location of locations) await this.events.tell(location, eventOf(alert));
  }
}

function eventOf({ id, rule, severity, value, threshold, unit, beganAt, clearedAt }: Alert): LiveEvent {
  const words = rule.replaceAll('_', ' ');
  return {
    kind: 'system',
    at: clearedAt ?? beganAt,
    contactId: null,
    data: {
      what: clearedAt === null ? 'alert_raised' : 'alert_cleared',
      message: clearedAt === null ? `Alert: ${words} (${String(value)} ${unit})` : `Over: ${words}`,
      alert: id,
      severity,
      value,
      threshold,
      unit,
    },
  };
}
