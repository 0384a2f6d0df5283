import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { Clock, Problem } from '../../shared';
import { type Arrival, ConversationStore } from '../conversation-store';
import type { ContactInfo, ContactKey } from '../domain/conversation';
import { MAX_TEXT } from '../dto/process-text.dto';
import { WakeTurns } from '../wake-turns';
import { Spool } from './spool';

export interface ReceivedText {
  readonly key: ContactKey;
  readonly text: string;
  /** Everything the sender calls it; empty where it names nothing. */
  readonly ids: readonly string[];
  /** When the seller wrote it; null where the sender does not say. */
  readonly sentAt: number | null;
  readonly contactInfo: ContactInfo;
}

export interface Intake {
  readonly kind: 'accepted' | 'duplicate';
  readonly messageId: string;
}

/**
 * Takes texts that reach us by webhook: deduplicates, makes them safe – in the store, or in the local spool while the
 * store is away –, and wakes the contact's turn. When neither works nothing is accepted.
 */
@Injectable()
export class AcceptText implements OnApplicationShutdown {
  private readonly logger = new Logger('Intake');
  constructor(
    private readonly store: ConversationStore,
    private readonly wake: WakeTurns,
    private readonly clock: Clock,
    private readonly spool: Spool,
  ) {}

  /** Problem: `store-unavailable` when it cannot be made safe. */
  async run(received: ReceivedText): Promise<Intake> {
    const arrival = this.arrivalOf(received);
    // What was spooled first must reach the inbox first.
    if (this.spool.size > 0) return this.spooled(arrival);
    try {
      return await this.accepted(arrival);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'store-unavailable') throw error;
      return this.spooled(arrival);
    }
  }

  /** Moves spooled texts into the store. Gives how many; a store that is still away ends it quietly. */
  async drain(): Promise<number> {
    const taken = await this.spool.drain((lines) => this.acceptedAll(lines.map((line) => JSON.parse(line) as Arrival)));
    if (taken > 0) this.logger.log(`brought ${String(taken)} spooled texts into the store`);
    return taken;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.spool.close();
  }

  private arrivalOf({ key, ids, sentAt, contactInfo, ...received }: ReceivedText): Arrival {
    const text = received.text.replaceAll('\0', '').slice(0, MAX_TEXT);
    const id = `hook-${randomUUID()}`;
    return {
      key,
      message: {
        id,
        text,
        receivedAt: this.clock.now(),
        ...(sentAt === null ? {} : { sentAt }),
        via: 'webhook',
        contactInfo,
      },
      // Our own id as well: a spooled text whose first attempt reached the store after all must not come twice.
      ids: [...ids.map((each) => `${key.contactId}:${each}`), id],
      pairing: { fingerprint: fingerprintOf(text), hasIds: ids.length > 0 },
    };
  }

  private async accepted(arrival: Arrival): Promise<Intake> {
    const accepted = await this.store.accept(arrival);
    if (accepted.kind === 'duplicate') return { kind: 'duplicate', messageId: accepted.messageId };
    this.wake.soon(arrival.key);
    return { kind: 'accepted', messageId: arrival.message.id };
  }

  /** Those of a contact in their order, contacts side by side. Fails when one of them does. */
  private async acceptedAll(arrivals: readonly Arrival[]): Promise<void> {
    const lanes = new Map<string, Arrival[]>();
    for (const arrival of arrivals) {
      const { locationId, contactId } = arrival.key;
      const name = `${locationId}\n${contactId}`;
      lanes.set(name, [...(lanes.get(name) ?? []), arrival]);
    }
    const ends = await Promise.allSettled(
      [...lanes.values()].map(async (lane) => {
        for (const arrival of lane) await this.accepted(arrival);
      }),
    );
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }

  private async spooled(arrival: Arrival): Promise<Intake> {
    try {
      await this.spool.append(JSON.stringify(arrival));
    } catch (error) {
      throw new Problem('store-unavailable', 'The text could not be made safe; send it again.', {
        cause: error,
        retryAfterSeconds: 5,
      });
    }
    return { kind: 'accepted', messageId: arrival.message.id };
  }
}

/** The same words, however they were cased, spaced or quoted on the way. */
export function fingerprintOf(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
  return createHash('sha256').update(plain).digest('base64url').slice(0, 22);
}
