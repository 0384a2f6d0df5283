import { type RunningApp, STORES, type SuiteStore, startApp } from '../support/running-app';

describe.each(STORES)('A conversation on $name', ({ open }) => {
  let store: SuiteStore;
  let bot: RunningApp;

  beforeAll(async () => {
    store = await open();
    bot = await startApp({ ...store.environment, GHL_CMA_WORKFLOW_ID: 'cma-workflow' });
  });

  afterAll(async () => {
    await bot.close();
    await store.close();
  });

  it('ends HOT and QUALIFIED after five texts, with the offer in the fourth reply', async () => {
    const replies: Record<string, unknown>[] = [];
    for (const message of ['hello', 'needs a roof', '350k', 'moving for work', 'yes deal']) {
      replies.push(await bot.text('maria-1', message));
    }
    expect(replies[3]?.response_message).toContain('$262,500');
    expect(replies[4]).toMatchObject({
      seller_temperature: 'HOT',
      questions_answered: 4,
      qualification_complete: true,
      stage: 'QUALIFIED',
      analytics: { qualification_progress: '4/4', price_expectation: 350_000, offer_accepted: true },
    });
    expect(replies[4]?.actions_taken).toContainEqual({ type: 'trigger_workflow', workflow_id: 'cma-workflow' });
  });

  it('shows state, answers with their words, transcript and audit trail', async () => {
    await bot.text('detail-1', 'hello', {
      contact_info: { name: 'Ann Lee', phone: '+1 214 555 0100', property_address: '5 Elm St' },
    });
    await bot.text('detail-1', 'it needs a new roof', { message_id: 'd-2' });
    const { status, body } = await bot.get('/api/seller-bot/conversations/detail-1');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      contact_id: 'detail-1',
      seller_name: 'Ann Lee',
      property_address: '5 Elm St',
      stage: 'Q2',
      current_question: 2,
      questions_answered: 1,
      is_qualified: false,
      condition: 'needs_major_repairs',
      consent: 'allowed',
      answers: { condition: { value: 'needs_major_repairs', message_id: 'd-2' } },
    });
    expect((body.transcript as { from: string }[]).map(({ from }) => from)).toEqual(['seller', 'bot', 'seller', 'bot']);
    expect(body.audit_trail).toContainEqual(expect.objectContaining({ what: 'stage', from: 'Q1', to: 'Q2' }));
    const progress = await bot.get('/api/seller-bot/conversations/detail-1/progress');
    expect(progress.body).toMatchObject({ qualification_progress: '1/4', property_condition: 'needs_major_repairs' });
  });

  it('answers a repeated message id with the first result and takes it only once', async () => {
    await bot.text('twice-1', 'hello');
    const first = await bot.text('twice-1', 'needs a roof', { message_id: 'same' });
    expect(await bot.text('twice-1', 'needs a roof', { message_id: 'same' })).toEqual(first);
    const { body } = await bot.get('/api/seller-bot/conversations/twice-1');
    expect(body.transcript).toHaveLength(4);
  });

  it('does not mix up message ids of different contacts', async () => {
    await bot.text('ids-1', 'hello', { message_id: '1' });
    const other = await bot.text('ids-2', 'it needs a new roof', { message_id: '1' });
    expect(other.questions_answered).toBe(1);
  });

  it('keeps locations apart: the same contact id in two of them is two conversations', async () => {
    await bot.text('shared-1', 'it needs a new roof', { location_id: 'north' });
    await bot.text('shared-1', 'hello', { location_id: 'south' });
    const north = await bot.get('/api/seller-bot/conversations/shared-1?location_id=north');
    const south = await bot.get('/api/seller-bot/conversations/shared-1?location_id=south');
    expect(north.body.condition).toBe('needs_major_repairs');
    expect(south.body.condition).toBeNull();
    expect((await bot.get('/api/seller-bot/conversations/shared-1')).status).toBe(404);
  });

  it('takes every text of a burst exactly once, in some order', async () => {
    const texts = Array.from({ length: 40 }, (_, i) => `text number ${String(i)} of many`);
    await Promise.all(texts.map((message) => bot.text('burst-1', message)));
    const { body } = await bot.get('/api/seller-bot/conversations/burst-1');
    const seen = (body.transcript as { from: string; text: string }[]).filter(({ from }) => from === 'seller');
    expect(seen.map(({ text }) => text).sort()).toEqual([...texts].sort());
  });

  it('is silenced by a takeover and speaks again after the release', async () => {
    await bot.text('taken-1', 'hello');
    const taken = await bot.post('/api/seller-bot/conversations/taken-1/takeover');
    expect(taken.body).toMatchObject({ taken_over: true, taken_over_by: 'local' });
    expect((await bot.text('taken-1', 'it needs a new roof')).response_message).toBeNull();
    const released = await bot.post('/api/seller-bot/conversations/taken-1/release');
    expect(released.body).toMatchObject({ taken_over: false, condition: 'needs_major_repairs' });
    expect((await bot.text('taken-1', '350k')).response_message).not.toBeNull();
  });

  it('can be moved by hand, with a record of who did it', async () => {
    for (const message of ['hello', 'needs a roof', '350k', 'moving for work', 'yes deal'])
      await bot.text('moved-1', message);
    const moved = await bot.post('/api/seller-bot/conversations/moved-1/stage', { stage: 'Q2' });
    expect(moved.body).toMatchObject({ stage: 'Q2', price_expectation: null, temperature: 'COLD' });
    expect(moved.body.audit_trail).toContainEqual(expect.objectContaining({ by: 'local', what: 'stage', to: 'Q2' }));
    const stalled = await bot.post('/api/seller-bot/conversations/moved-1/stage', { stage: 'STALLED' });
    expect(stalled).toMatchObject({ status: 400, body: { errors: [{ field: 'stage' }] } });
  });

  it('refuses a stage that needs a price nobody named', async () => {
    await bot.text('priceless-1', 'hello');
    const moved = await bot.post('/api/seller-bot/conversations/priceless-1/stage', { stage: 'Q4' });
    expect(moved.status).toBe(409);
  });

  it('is forgotten by a reset, which keeps consent', async () => {
    await bot.text('reset-1', 'it needs a new roof');
    await bot.text('reset-1', 'STOP');
    expect((await bot.delete('/api/seller-bot/conversations/reset-1')).status).toBe(204);
    expect((await bot.get('/api/seller-bot/conversations/reset-1')).status).toBe(404);
    const again = await bot.text('reset-1', 'hello');
    expect(again).toMatchObject({ response_message: null, questions_answered: 0 });
  });

  it.each(['release', 'stage'])('answers 404 to %s of a contact nobody knows', async (action) => {
    const body = action === 'stage' ? { stage: 'Q1' } : undefined;
    expect((await bot.post(`/api/seller-bot/conversations/nobody/${action}`, body)).status).toBe(404);
  });

  it('answers 404 to the progress and the reset of a contact nobody knows', async () => {
    expect((await bot.get('/api/seller-bot/conversations/nobody/progress')).status).toBe(404);
    expect((await bot.delete('/api/seller-bot/conversations/nobody')).status).toBe(404);
  });

  it('can be taken over before the first text: the bot never speaks', async () => {
    expect((await bot.post('/api/seller-bot/conversations/early-1/takeover')).status).toBe(200);
    expect(await bot.text('early-1', 'hello')).toMatchObject({ response_message: null, stage: 'Q0' });
  });
});
