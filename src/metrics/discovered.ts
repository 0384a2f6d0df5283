import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { AlertListener } from './alert-listener';
import { BacklogSource } from './backlog-source';
import type { Alert, LocationBacklog } from './domain/alert-rules';

/** The providers of other modules that metrics ask or tell; metrics know none of those modules. */
@Injectable()
export class Discovered {
  constructor(private readonly discovery: DiscoveryService) {}

  /** What waits, by location. Fails when one of them does. */
  async backlogs(): Promise<readonly LocationBacklog[]> {
    const found = await Promise.all(
      this.instances()
        .filter(isBacklogSource)
        .map((source) => source.backlogs()),
    );
    return found.flat();
  }

  tell(alert: Alert): void {
    for (const listener of this.instances().filter(isAlertListener)) listener.alertChanged(alert);
  }

  private instances(): unknown[] {
    return this.discovery.getProviders().map(({ instance }) => instance as unknown);
  }
}

function isBacklogSource(instance: unknown): instance is BacklogSource {
  return instance instanceof BacklogSource;
}

function isAlertListener(instance: unknown): instance is AlertListener {
  return instance instanceof AlertListener;
}
