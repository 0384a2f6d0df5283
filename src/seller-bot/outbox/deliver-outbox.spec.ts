import type { CrmBreaker, CrmClient, CrmRateLimit } from '../../crm';
import type { MetricsRecorder } from '../../platform/metrics-recorder';
import { SystemClock } from '../../shared/clock';
import type { SettleBooking } from '../appointments/settle-booking';
import type { ConversationStore } from '../conversation-store';
import type { Spool } from '../intake/spool';
import { DeliverOutbox } from './deliver-outbox';
import type { OutboxStore } from './outbox-store';

/** Deliveries over a store that does as it is told; nothing is ever due, so that nothing else is asked. */
function deliveries(store: Partial<OutboxStore>): DeliverOutbox {
  return new DeliverOutbox(
    store as OutboxStore,
    {} as ConversationStore,
    { isConnected: true } as CrmClient,
    {} as CrmRateLimit,
    {} as CrmBreaker,
    new SystemClock(),
    {} as MetricsRecorder,
    {} as SettleBooking,
    { isEmpty: true } as Spool,
  );
}

const moments = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('Deliveries', () => {
  it('are looked for once per wake while the store is away, not without end', async () => {
    const claim = jest.fn(() => Promise.reject(new Error('away')));
    const locations = jest.fn(() => Promise.reject(new Error('away')));
    const outbox = deliveries({ claim, locations });
    for (let wake = 0; wake < 3; wake += 1) {
      outbox.wake('loc-1');
      await moments(20);
    }
    expect([claim.mock.calls.length, locations.mock.calls.length]).toEqual([1, 2]);
    await outbox.onApplicationShutdown();
  });

  it('are looked for again when something woke them in the middle of a look', async () => {
    let go: () => void = () => undefined;
    const claim = jest.fn(
      () =>
        new Promise<[]>(
          (resolve) =>
            (go = () => {
              resolve([]);
            }),
        ),
    );
    const outbox = deliveries({ claim });
    outbox.wake('loc-1');
    await moments(1);
    outbox.wake('loc-2');
    go();
    await moments(1);
    go();
    await moments(1);
    expect(claim).toHaveBeenCalledTimes(2);
    await outbox.onApplicationShutdown();
  });
});
