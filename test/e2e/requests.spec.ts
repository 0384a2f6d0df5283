import { type RunningApp, STORES, type SuiteStore, startApp } from '../support/running-app';

const [embedded] = STORES;

describe('A bad request', () => {
  let store: SuiteStore;
  let bot: RunningApp;

  beforeAll(async () => {
    if (embedded === undefined) throw new Error('there is no embedded store');
    store = await embedded.open();
    bot = await startApp(store.environment);
  });

  afterAll(async () => {
    await bot.close();
    await store.close();
  });

  const good = { contact_id: 'c-1', message: 'hello' };

  it.each<[string, unknown, string]>([
    ['a missing contact', { message: 'hello' }, 'contact_id'],
    ['a missing message', { contact_id: 'c-1' }, 'message'],
    ['an empty message', { ...good, message: '' }, 'message'],
    ['a blank message', { ...good, message: ' \n ' }, 'message'],
    ['a message of another type', { ...good, message: 5 }, 'message'],
    ['a message that is too long', { ...good, message: 'x'.repeat(10_001) }, 'message'],
    ['an unknown field', { ...good, messsage: 'hello' }, 'messsage'],
    ['control characters in the id', { ...good, contact_id: 'a\u0007b' }, 'contact_id'],
    ['braces in the id', { ...good, contact_id: '{a}' }, 'contact_id'],
    ['a list as id', { ...good, contact_id: ['c-1'] }, 'contact_id'],
    ['an id that is too long', { ...good, contact_id: 'x'.repeat(129) }, 'contact_id'],
    ['control characters in the location', { ...good, location_id: 'a\nb' }, 'location_id'],
    ['control characters in the message id', { ...good, message_id: 'a\u0000' }, 'message_id'],
    ['contact info of another type', { ...good, contact_info: 'Maria' }, 'contact_info'],
    ['a bad e-mail address', { ...good, contact_info: { email: 'nope' } }, 'contact_info.email'],
    ['a bad time zone', { ...good, contact_info: { time_zone: 'Mars/Olympus' } }, 'contact_info.time_zone'],
    ['bad tags', { ...good, contact_info: { tags: [1] } }, 'contact_info.tags'],
    ['an unknown nested field', { ...good, contact_info: { age: 5 } }, 'contact_info.age'],
  ])('with %s gets a 400 that names the field', async (_what, body, field) => {
    const answer = await bot.post('/api/seller-bot/process', body);
    expect(answer).toMatchObject({ status: 400, type: 'application/problem+json' });
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ field }));
    expect((await bot.get('/api/seller-bot/conversations/c-1')).status).toBe(404);
  });

  it.each<[string, unknown, string]>([
    ['a missing question', { message: 'hi' }, 'question'],
    ['a question that does not exist', { question: 5, message: 'hi' }, 'question'],
    ['a question as text', { question: '1', message: 'hi' }, 'question'],
    ['a broken offer', { question: 4, message: 'hi', offer_amount: 1.5 }, 'offer_amount'],
  ])('to understand with %s gets a 400 that names the field', async (_what, body, field) => {
    const answer = await bot.post('/api/seller-bot/understand', body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ field }));
  });

  it.each<[string, unknown]>([
    ['/api/seller-bot/process', { contact_id: 'nulls', message: 'hello', contact_info: null, message_id: null }],
    ['/api/seller-bot/understand', { question: 1, message: 'needs a roof', offer_amount: null }],
    ['/api/lead-intelligence/analyze', { message: 'looking in Plano under 400k', contact_id: null, source: null }],
    ['/api/business-rules/validate', { budget_max: null, budget_min: 300_000, locations: null, timeline: null }],
  ])('to %s may send its empty fields as null', async (path, body) => {
    expect((await bot.post(path, body)).status).toBe(200);
  });

  it.each(['preset', 'persona', 'greetings', 'acknowledgements', 'questions', 'reasks'])(
    'that would make the tone lose its %s gets a 400',
    async (field) => {
      const answer = await bot.put('/api/seller-bot/settings', { [field]: null });
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toContainEqual(expect.objectContaining({ field }));
    },
  );

  it.each(['abc', 'AAAA', 'zzzz', 'WzEsMl0'])('with the made-up cursor %s gets a 400', async (cursor) => {
    await bot.text('listed', 'hello');
    for (const list of ['/api/dashboard/conversations', '/api/leads']) {
      const answer = await bot.get(`${list}?cursor=${cursor}`);
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toContainEqual(expect.objectContaining({ field: 'cursor' }));
    }
  });

  it('may search for signs, and finds nobody by them', async () => {
    await bot.text('listed', 'hello');
    for (const signs of ['%', '_', '*', '(', '😀']) {
      for (const list of ['/api/dashboard/conversations', '/api/leads']) {
        const answer = await bot.get(`${list}?search_term=${encodeURIComponent(signs)}`);
        expect(answer).toMatchObject({ status: 200, body: { total_count: 0 } });
      }
    }
  });

  it.each<[string, string]>([
    ['stage=Q9', 'stage'],
    ['temperature=hot', 'temperature'],
    ['page=0', 'page'],
    ['page=1.5', 'page'],
    ['page_size=101', 'page_size'],
    ['sort_by=name', 'sort_by'],
    ['sort_order=up', 'sort_order'],
    ['show_stalled_only=maybe', 'show_stalled_only'],
    ['colour=red', 'colour'],
    ['stage=Q1&show_stalled_only=true', 'stage'],
  ])('for a list with %s gets a 400 that names the field', async (query, field) => {
    const answer = await bot.get(`/api/dashboard/conversations?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ field }));
  });

  it('with broken JSON gets a 400', async () => {
    expect(await bot.post('/api/seller-bot/process', '{"contact_id":')).toMatchObject({
      status: 400,
      type: 'application/problem+json',
    });
  });

  it('with a body over 64 KiB gets a 413', async () => {
    expect((await bot.post('/api/seller-bot/process', { ...good, message: 'x'.repeat(70_000) })).status).toBe(413);
  });
});
