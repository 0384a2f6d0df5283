import { type RunningApp, STORES, type SuiteStore, startApp } from '../support/running-app';

describe.each(STORES)('The tone on $name', ({ open }) => {
  let store: SuiteStore;
  let bot: RunningApp;

  beforeAll(async () => {
    store = await open();
    bot = await startApp(store.environment);
  });

  afterAll(async () => {
    await bot.close();
    await store.close();
  });

  it('is the consultative preset until somebody changes it', async () => {
    expect((await bot.get('/api/seller-bot/settings')).body.preset).toBe('consultative');
  });

  it('can be changed at run time, survives a restart, and goes back to the preset', async () => {
    const changed = await bot.put('/api/seller-bot/settings', { preset: 'direct', greetings: ['Howdy {first_name}!'] });
    expect(changed).toMatchObject({ status: 200, body: { preset: 'direct', greetings: ['Howdy {first_name}!'] } });
    const first = await bot.text('tone-1', 'hello', { contact_info: { name: 'Maria Lopez' } });
    expect(first.response_message).toMatch(/^Howdy Maria! /);
    await bot.close();
    bot = await startApp(store.environment);
    expect((await bot.get('/api/seller-bot/settings')).body.greetings).toEqual(['Howdy {first_name}!']);
    expect((await bot.delete('/api/seller-bot/settings')).body.preset).toBe('consultative');
    expect((await bot.text('tone-2', 'hello')).response_message).not.toMatch(/Howdy/);
  });

  it('belongs to its location', async () => {
    await bot.put('/api/seller-bot/settings?location_id=north', { preset: 'direct' });
    expect((await bot.get('/api/seller-bot/settings')).body.preset).toBe('consultative');
  });

  it.each<[string, unknown, string]>([
    ['an unknown placeholder', { greetings: ['Hi {nickname}'] }, 'greetings.0'],
    ['a link', { greetings: ['See http://example.com'] }, 'greetings.0'],
    ['an empty text', { greetings: [' '] }, 'greetings.0'],
    ['no greeting at all', { greetings: [] }, 'greetings'],
    ['an unknown preset', { preset: 'pushy' }, 'preset'],
    [
      'an offer that names no amount',
      { questions: { condition: 'a?', price: 'b?', motivation: 'c?', offer: 'Deal?' } },
      'questions.offer',
    ],
    ['half of the questions', { questions: { condition: 'a?' } }, 'questions.price'],
  ])('refuses %s and names the field', async (_what, change, field) => {
    const answer = await bot.put('/api/seller-bot/settings', change);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ field }));
  });

  it('is rendered in a preview without being saved', async () => {
    const preview = await bot.post('/api/seller-bot/settings/preview', {
      preset: 'direct',
      name: 'Ann Lee',
      price: 400_000,
    });
    expect(preview.body.first_message).toMatch(/Hi Ann\.|Hello Ann\./);
    expect((preview.body.questions as { offer: string }).offer).toContain('$300,000');
    expect((await bot.get('/api/seller-bot/settings')).body.preset).toBe('consultative');
  });
});
