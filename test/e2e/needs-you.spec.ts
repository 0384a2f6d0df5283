import { eventually } from '../support/eventually';
import { FAKE_TOKEN, FakeGhl } from '../support/fake-ghl';
import { type RunningApp, STORES, type SuiteStore, startApp } from '../support/running-app';

interface Need {
  readonly contact_id: string;
  readonly seller_name: string | null;
  readonly reason: string;
  readonly since: string;
  readonly age_seconds: number;
  readonly stage: string | null;
  readonly outbox_id: string | null;
  readonly detail: string | null;
}

describe.each(STORES)('What needs a person on $name', ({ open }) => {
  let store: SuiteStore;
  let crm: FakeGhl;
  let bot: RunningApp;

  beforeAll(async () => {
    store = await open();
    crm = await FakeGhl.start({ rateLimit: 100_000 });
    bot = await startApp({ ...store.environment, GHL_API_BASE_URL: crm.url, GHL_API_TOKEN: FAKE_TOKEN });
  });

  afterAll(async () => {
    await bot.close();
    await crm.stop();
    await store.close();
  });

  const needs = async (): Promise<readonly Need[]> => {
    const { body } = await bot.get('/api/dashboard/overview');
    return body.needs_you as Need[];
  };

  it('is who is HOT, who asked for a person, whom the bot does not understand and what was not sent, each with its age', async () => {
    const began = Date.now();
    crm.faults = ({ path }) =>
      path.startsWith('/conversations/messages') ? { kind: 'status', status: 422, message: 'phone is invalid' } : null;
    await bot.text('hot', 'hello', { contact_info: { name: 'Maria Lopez' } });
    for (const message of ['needs a roof', '350k', 'moving for work', 'yes deal']) await bot.text('hot', message);
    await bot.text('asked', 'can I talk to a real person please?');
    await bot.text('unsure', 'hello');
    for (const message of ['xkcd blorf', 'blorf xkcd']) await bot.text('unsure', message);
    await bot.text('failed', 'hello', { contact_info: { name: 'Ben Lake' } });
    await bot.post('/api/seller-bot/conversations/failed/message', { text: 'Hi, it is Jorge.' });
    await eventually(async () => {
      expect((await needs()).map(({ contact_id, reason }) => [contact_id, reason])).toEqual([
        ['hot', 'hot_seller'],
        ['asked', 'asked_for_person'],
        ['failed', 'failed_send'],
        ['unsure', 'bot_unsure'],
      ]);
    });
    const all = await needs();
    for (const { since, age_seconds } of all) {
      expect(Date.parse(since)).toBeGreaterThanOrEqual(began);
      expect(Math.abs(age_seconds - (Date.now() - Date.parse(since)) / 1000)).toBeLessThan(3);
    }
    const failed = all.find(({ reason }) => reason === 'failed_send');
    expect(failed).toMatchObject({ seller_name: 'Ben Lake', stage: 'Q1' });
    expect(failed?.outbox_id).not.toBeNull();
    expect(failed?.detail).toContain('phone is invalid');
  });

  it('still says whom a failed send was for when the conversation is over', async () => {
    expect((await bot.delete('/api/seller-bot/conversations/failed')).status).toBe(204);
    const failed = (await needs()).find(({ reason }) => reason === 'failed_send');
    expect(failed).toMatchObject({ contact_id: 'failed', seller_name: 'Ben Lake', stage: null });
  });
});
