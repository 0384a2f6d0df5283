import type { AppConfig } from '../config';
import { SystemClock } from '../shared';
import type { ConversationStore } from './conversation-store';
import type { ContactKey } from './domain/conversation';
import type { FollowUpSellers } from './follow-up-sellers';
import type { AcceptText } from './intake/accept-text';
import type { ReconcileTexts } from './intake/reconcile-texts';
import type { DeliverOutbox } from './outbox/deliver-outbox';
import type { TakeTurns } from './take-turns';
import { UpkeepJobs } from './upkeep.jobs';

function upkeep(waiting: readonly ContactKey[], all: (key: ContactKey) => Promise<number>): UpkeepJobs {
  return new UpkeepJobs(
    { waiting: () => Promise.resolve(waiting) } as unknown as ConversationStore,
    { all } as unknown as TakeTurns,
    {} as AcceptText,
    {} as DeliverOutbox,
    {} as FollowUpSellers,
    {} as ReconcileTexts,
    new SystemClock(),
    {} as AppConfig,
  );
}

const contacts = (count: number): ContactKey[] =>
  Array.from({ length: count }, (_, i) => ({ locationId: 'loc-1', contactId: `c-${String(i)}` }));

describe('The sweep of texts that have lost their turn', () => {
  it('takes the turns of all others when that of one contact fails, however often it does', async () => {
    const all = jest.fn(({ contactId }: ContactKey) =>
      contactId === 'c-0' ? Promise.reject(new Error('poison')) : Promise.resolve(1),
    );
    const jobs = upkeep(contacts(40), all);
    expect(await jobs.takeLostTurns(Date.now())).toBe(39);
    expect(await jobs.takeLostTurns(Date.now())).toBe(39);
    expect(all).toHaveBeenCalledTimes(80);
  });

  it('ends early when the store is away', async () => {
    const all = jest.fn(() => Promise.reject(new Error('away')));
    expect(await upkeep(contacts(400), all).takeLostTurns(Date.now())).toBe(0);
    expect(all.mock.calls.length).toBeLessThan(50);
  });
});
