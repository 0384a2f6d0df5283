import { Injectable } from '@nestjs/common';
import { type PartHealth, ReadinessCheck } from '../platform/health';
import { CrmBreaker } from './crm-breaker';
import { CrmClient } from './crm-client';

/** Whether the CRM answers. An instance takes texts without it, so it never counts as down. */
@Injectable()
export class CrmCheck extends ReadinessCheck {
  override readonly part = 'crm';

  constructor(
    private readonly crm: CrmClient,
    private readonly breaker: CrmBreaker,
  ) {
    super();
  }

  override check(): PartHealth {
    if (!this.crm.isConnected) return { up: true, detail: 'none is connected: deliveries wait in the outbox' };
    const silent = this.breaker.silentLocations;
    if (silent === 0) return { up: true };
    return {
      up: true,
      detail: `it does not answer for ${String(silent)} location(s): deliveries wait and are tried again`,
    };
  }
}
