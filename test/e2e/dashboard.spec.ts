import { type RunningApp, STORES, type SuiteStore, startApp } from '../support/running-app';
import { eventually } from '../support/eventually';

type Json = Record<string, unknown>;

describe.each(STORES)('The dashboard on $name', ({ open }) => {
  let store: SuiteStore;
  let bot: RunningApp;

  const read = async (path: string): Promise<Json> => {
    const { status, body } = await bot.get(`/api/dashboard/${path}`);
    expect([path, status]).toEqual([path, 200]);
    return body;
  };

  beforeAll(async () => {
    store = await open();
    bot = await startApp({
      ...store.environment,
      CLOSE_RATE_HOT: '0.5',
      CLOSE_RATE_WARM: '0.1',
      COMMISSION_RATE: '0.06',
    });
    await bot.text('maria', 'hello', { contact_info: { name: 'Maria Lopez', phone: '+1 (214) 555-0147' } });
    for (const message of ['needs a roof', '350k', 'moving for work', 'yes deal']) await bot.text('maria', message);
    await bot.text('ben', 'hello', { contact_info: { name: 'Ben Lake' } });
    for (const message of ['move in ready', '500k']) await bot.text('ben', message);
    await bot.text('cleo', 'hello');
    await bot.text('dora', 'can I talk to a real person please?');
    const lead = { contact_id: 'erin', message: 'Looking in Frisco, between 400k and 450k, preapproved, 60 days' };
    expect((await bot.post('/api/lead-intelligence/analyze', lead)).status).toBe(200);
    // Sellers become leads a moment after their turn.
    await eventually(async () => {
      expect(await read('timeline-distribution')).toMatchObject({ total_leads: 5 });
      expect(await read('budget-distribution')).toMatchObject({ leads_with_budget: 3 });
    });
  });

  afterAll(async () => {
    await bot.close();
    await store.close();
  });

  it('shows the whole pipeline in one call', async () => {
    const overview = await read('overview');
    expect(overview).toMatchObject({
      hero: {
        leads_today: 5,
        leads_yesterday: 0,
        leads_trend_percent: null,
        conversion_rate: null,
        appointments: null,
        hot_sellers_waiting: 1,
      },
      conversations: { total: 4, stalled: 0, qualified: 1, taken_over: 0, by_temperature: { HOT: 1 } },
      commission: { total_commission_potential: 21_000, avg_commission_per_deal: 21_000, hot_leads_count: 1 },
      top_locations: [{ location: 'frisco', count: 1, percentage: 20 }],
      crm_status: { connected: false, calls_today: [], error_rate: null, failed: 0, last_success: null },
      performance: { ai_total_calls: 0, ghl_total_calls: 0 },
      cache: { total_requests: expect.any(Number) as number },
      cost_savings: { total_saved_dollars: null },
      data_age_seconds: 0,
    });
    const needs = overview.needs_you as Json[];
    expect(needs.map(({ contact_id, reason }) => [contact_id, reason])).toEqual([
      ['maria', 'hot_seller'],
      ['dora', 'asked_for_person'],
    ]);
    expect(needs[0]).toMatchObject({ seller_name: 'Maria Lopez', stage: 'QUALIFIED', temperature: 'HOT' });
    expect((overview.hero as { sparkline: Json[] }).sparkline.map(({ leads }) => leads)).toEqual([0, 0, 0, 0, 0, 0, 5]);
    expect((overview.score_distribution as { count: number }[]).reduce((sum, { count }) => sum + count, 0)).toBe(5);
  });

  it('shows what is measured, and null where nothing was', async () => {
    const { degraded, performance, cost_savings, speed_to_lead } = await read('overview');
    expect(degraded).toEqual([]);
    expect(performance).toMatchObject({ ai_avg_ms: null, ghl_avg_ms: null, ghl_error_rate: null });
    expect(cost_savings).toMatchObject({ avg_cost_per_ai_call: null, ai_calls_avoided: expect.any(Number) as number });
    expect(speed_to_lead).toMatchObject({ replies: expect.any(Number) as number, within_5_minutes_rate: 100 });
  });

  it('tells how far conversations came', async () => {
    const { days, funnel } = (await read('funnel?days=7')) as { days: number; funnel: Json[] };
    expect(days).toBe(7);
    expect(funnel.map(({ stage, count, reached }) => [stage, count, reached])).toEqual([
      ['Q0', 1, 4],
      ['Q1', 1, 3],
      ['Q2', 0, 2],
      ['Q3', 1, 2],
      ['Q4', 0, 1],
      ['QUALIFIED', 1, 1],
    ]);
    expect(funnel[1]).toMatchObject({ drop_off: 33.3 });
    expect(funnel[5]).toMatchObject({ drop_off: null });
    expect(funnel[1]?.median_seconds).toEqual(expect.any(Number));
    expect(funnel[5]?.median_seconds).toBeNull();
  });

  it('sorts leads by budget and timeline', async () => {
    const budgets = await read('budget-distribution');
    expect(budgets).toMatchObject({
      total_leads: 5,
      leads_with_budget: 3,
      avg_budget: 433_333,
      median_budget: 450_000,
    });
    const ranges = budgets.ranges as { label: string; count: number }[];
    expect(ranges.map(({ label, count }) => [label, count])).toEqual([
      ['$200-300K', 0],
      ['$300-400K', 1],
      ['$400-500K', 1],
      ['$500-600K', 1],
      ['$600K+', 0],
    ]);
    const { classifications } = (await read('timeline-distribution')) as { classifications: Json[] };
    expect(classifications.map(({ timeline, priority_score }) => [timeline, priority_score])).toEqual([
      ['0-30 days', 4],
      ['1-3 months', 3],
      ['3-6 months', 2],
      ['6+ months', 1],
      ['Unknown', 0],
    ]);
  });

  it('projects the commission from the close rates it names', async () => {
    const commission = await read('commission');
    expect(commission).toMatchObject({
      total_qualified_leads: 1,
      projected_monthly_commission: 10_500,
      projected_deals: 0.5,
      assumptions: { commission_rate: 0.06, close_rate_hot: 0.5, close_rate_warm: 0.1 },
    });
    const trend = commission.commission_trend as Json[];
    expect(trend).toHaveLength(30);
    expect(trend.at(-1)).toMatchObject({ commission: 21_000, deals: 1 });
  });

  it('refuses days it has no history of', async () => {
    for (const days of ['0', '401', 'x', '1.5']) {
      const { status, body } = await bot.get(`/api/dashboard/funnel?days=${days}`);
      expect([days, status]).toEqual([days, 400]);
      expect(body.errors).toMatchObject([{ field: 'days' }]);
    }
  });

  it('lists those that were active lately, and refuses minutes that are none', async () => {
    const all = await read('conversations');
    expect(await read('conversations?active_within=60&sort_by=price_expectation')).toMatchObject({
      total_count: all.total_count,
      total_is_lower_bound: false,
    });
    for (const minutes of ['0', '-5', 'x', '1.5', '525601']) {
      const { status, body } = await bot.get(`/api/dashboard/conversations?active_within=${minutes}`);
      expect([minutes, status]).toEqual([minutes, 400]);
      expect(body.errors).toMatchObject([{ field: 'active_within' }]);
    }
  });

  it('gives the list of conversations as a file that no spreadsheet calculates', async () => {
    await bot.text('evil', 'hello', {
      contact_info: { name: '=HYPERLINK("http://x")', property_address: '1 Elm, Plano' },
    });
    const response = await bot.app.inject({ method: 'GET', url: '/api/dashboard/conversations.csv?sort_order=asc' });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = response.body.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFcontact_id,seller_name,stage,/);
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['maria', 'ben', 'cleo', 'dora', 'evil', '']);
    expect(lines[5]).toMatch(/^evil,"'=HYPERLINK\(""http:\/\/x""\)",Q1,COLD,.*,"1 Elm, Plano",/);
    const hot = await bot.app.inject({ method: 'GET', url: '/api/dashboard/conversations.csv?temperature=HOT' });
    expect(hot.body.split('\r\n')).toHaveLength(3);
    expect((await bot.delete('/api/seller-bot/conversations/evil')).status).toBe(204);
  });

  it('shows every write at the next look', async () => {
    const waiting = async (): Promise<unknown> => ((await read('overview')).hero as Json).hot_sellers_waiting;
    expect(await waiting()).toBe(1);
    expect((await bot.post('/api/seller-bot/conversations/maria/takeover')).status).toBe(200);
    expect(await waiting()).toBe(0);
    expect(await read('hero')).toMatchObject({ hot_sellers_waiting: 0 });
    expect((await bot.post('/api/seller-bot/conversations/maria/stage', { stage: 'Q2' })).status).toBe(200);
    expect(await read('commission')).toMatchObject({ total_commission_potential: 0, hot_leads_count: 0 });
    expect((await bot.delete('/api/seller-bot/conversations/maria')).status).toBe(204);
    expect(await read('overview')).toMatchObject({ conversations: { total: 3 } });
    // A reset forgets the answers; what was counted of the day stays.
    expect(await read('timeline-distribution')).toMatchObject({ total_leads: 4 });
    expect(await read('hero')).toMatchObject({ leads_today: 6 });
  });

  it('counts nothing of the demo location', async () => {
    await bot.text('player', 'hello', { location_id: 'demo' });
    expect(await read('overview')).toMatchObject({ conversations: { total: 3 } });
    expect(await read('overview?location_id=demo')).toMatchObject({ conversations: { total: 1 } });
  });
});
