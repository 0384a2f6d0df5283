import { Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Clock } from '../shared';
import { AccessStore, type AuditEntry, type AuditPage } from './access-store';

/** What people did, kept beside what it did. */
@Injectable()
export class AuditLog {
  private readonly logger = new Logger('Audit');

  constructor(
    private readonly store: AccessStore,
    private readonly clock: Clock,
  ) {}

  /** Never fails: what was done is done. An entry that cannot be kept stands in the log of the application. */
  async write(entry: Omit<AuditEntry, 'id' | 'at'>): Promise<void> {
    const complete: AuditEntry = { id: randomUUID(), at: this.clock.now(), ...entry };
    try {
      await this.store.appendAudit(complete);
    } catch (error) {
      this.logger.error({ message: 'the audit log cannot be written', err: error, entry: complete });
    }
  }

  page(query: {
    readonly locationId: string | null;
    readonly before: string | null;
    readonly limit: number;
  }): Promise<AuditPage> {
    return this.store.audit(query);
  }
}
