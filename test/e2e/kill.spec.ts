import { type AppProcess, startProcess } from '../support/app-process';
import { STORES, type SuiteStore } from '../support/running-app';

interface Line {
  readonly from: string;
  readonly text: string;
}

describe.each(STORES)('An application that is killed, on $name,', ({ open }) => {
  let store: SuiteStore;

  beforeAll(async () => {
    store = await open();
  });

  afterAll(async () => {
    await store.close();
  });

  it('goes on after a restart: nothing is asked twice, nothing forgotten', async () => {
    const replies: unknown[] = [];
    for (const message of ['hello', 'needs a roof', '350k', 'moving for work', 'yes deal']) {
      const app = await startProcess(store.environment);
      replies.push((await app.text('killed-1', message)).response_message);
      await app.kill();
    }
    expect(new Set(replies).size).toBe(5);
    expect(replies[3]).toContain('$262,500');
    const app = await startProcess(store.environment);
    const conversation = await app.get('/api/seller-bot/conversations/killed-1');
    expect(conversation).toMatchObject({ stage: 'QUALIFIED', temperature: 'HOT', questions_answered: 4 });
    expect((conversation.transcript as Line[]).map(({ from }) => from)).toEqual(
      Array(5).fill(['seller', 'bot']).flat(),
    );
    await app.stop();
  });

  it('in the middle of its texts loses none that it accepted, and takes none twice', async () => {
    let app: AppProcess = await startProcess(store.environment);
    const answered: string[] = [];
    for (let round = 0; round < 3; round++) {
      const texts = Array.from({ length: 20 }, (_, i) => `note ${String(round)}-${String(i)} about the house`);
      const sending = texts.map(async (text) => {
        await app.text('killed-2', text, text);
        answered.push(text);
      });
      await Promise.any(sending);
      await app.kill();
      await Promise.allSettled(sending);
      app = await startProcess(store.environment);
    }
    await app.text('killed-2', 'the last one');
    const { transcript } = await app.get('/api/seller-bot/conversations/killed-2');
    const seen = (transcript as Line[]).filter(({ from }) => from === 'seller').map(({ text }) => text);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(answered));
    await app.stop();
  });
});
