import { EmbeddedDatabase } from '../../src/platform/embedded';
import { EmbeddedConversationStore } from '../../src/seller-bot/storage/embedded-conversation-store';
import { LIFETIMES, NOW, aCommit, aConversation, aKey, anArrival } from './builders';

/** A process that takes turns on one contact until it is killed, and says so after each commit: `node … DIRECTORY`. */
async function write(directory: string): Promise<never> {
  const store = new EmbeddedConversationStore(EmbeddedDatabase.open(directory), LIFETIMES);
  const key = aKey('c-1', 'loc');
  for (;;) {
    const before = await store.open(key, NOW);
    const turn = (before.conversation?.misses ?? 0) + 1;
    if (before.inbox.length === 0) await store.accept(anArrival(key, { id: String(turn), ids: [String(turn)] }));
    const committed = await store.commit(
      aCommit(await store.open(key, NOW), {
        conversation: aConversation(key, { misses: turn }),
        consumed: 1,
        transcript: [{ id: String(turn), from: 'seller', text: 'x'.repeat(500), at: NOW }],
        counters: { turns: 1 },
      }),
    );
    if (committed === 'committed') await told(`turn ${String(turn)}\n`);
  }
}

/** Waits until the line is out: whoever reads may be slow. */
function told(line: string): Promise<void> {
  return new Promise((resolve) =>
    process.stdout.write(line, () => {
      resolve();
    }),
  );
}

void write(process.argv[3] ?? '');
