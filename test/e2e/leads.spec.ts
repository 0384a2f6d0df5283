import { eventually } from '../support/eventually';
import { type RunningApp, STORES, type SuiteStore, startApp } from '../support/running-app';

interface Lead {
  readonly contact_id: string;
  readonly name: string | null;
  readonly lead_score: number;
}

describe.each(STORES)('Leads on $name', ({ open }) => {
  let store: SuiteStore;
  let bot: RunningApp;

  const analyze = async (contact: string, message: string): Promise<void> => {
    const { status } = await bot.post('/api/lead-intelligence/analyze', { contact_id: contact, message });
    expect(status).toBe(200);
  };
  const list = async (query = ''): Promise<Record<string, unknown> & { leads: Lead[] }> => {
    const { status, body } = await bot.get(`/api/leads?${query}`);
    expect([query, status]).toEqual([query, 200]);
    return body as Record<string, unknown> & { leads: Lead[] };
  };
  const ids = async (query = ''): Promise<string[]> => (await list(query)).leads.map((lead) => lead.contact_id);

  beforeAll(async () => {
    store = await open();
    bot = await startApp(store.environment);
    await analyze('anna', 'Looking to buy in Frisco, under 450k, preapproved, ready in 60 days');
    await analyze('bert', 'budget 250k, somewhere in Plano, cash, asap');
    await analyze('carl', 'budget around 650k in Houston, next year');
    await analyze('dina', 'hello there');
    await bot.text('maria', 'hello', {
      contact_info: { name: 'Maria Lopez', phone: '+1 (214) 555-0147', property_address: '812 Oak Hollow, Plano' },
    });
    for (const message of ['needs a roof', '350k']) await bot.text('maria', message);
    await eventually(async () => {
      expect(await ids('search_term=lopez&budget_range=$300-400K')).toEqual(['maria']);
    });
  });

  afterAll(async () => {
    await bot.close();
    await store.close();
  });

  it('come best first, with the name of their contact', async () => {
    const { leads, ...block } = await list();
    expect(block).toMatchObject({ total_count: 5, total_is_lower_bound: false, total_pages: 1, has_next: false });
    const scores = leads.map((lead) => lead.lead_score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(leads.find((lead) => lead.contact_id === 'maria')?.name).toBe('Maria Lopez');
    expect(leads.at(-1)?.contact_id).toBe('dina');
  });

  it('are filtered by budget, timeline, temperature and place, alone and together', async () => {
    expect(await ids('budget_range=$200-300K')).toEqual(['bert']);
    expect(await ids('budget_range=Unknown')).toEqual(['dina']);
    expect(await ids('timeline_class=1-3%20months')).toEqual(['anna']);
    expect(await ids('location=Houston')).toEqual(['carl']);
    expect(await ids('location=houston&budget_range=$200-300K')).toEqual([]);
    const hot = await ids('temperature=HOT');
    expect(hot).toContain('anna');
    expect(await ids('temperature=COLD')).toContain('dina');
    expect(await ids('temperature=HOT&timeline_class=1-3%20months&budget_range=$400-500K')).toEqual(['anna']);
  });

  it('are sorted by budget and by when they were analysed', async () => {
    expect(await ids('sort_by=budget&sort_order=asc')).toEqual(['dina', 'bert', 'maria', 'anna', 'carl']);
    expect(await ids('sort_by=analyzed_at&sort_order=asc&page_size=2')).toEqual(['anna', 'bert']);
    expect(await ids('sort_by=analyzed_at&sort_order=asc&page_size=2&page=2')).toEqual(['carl', 'dina']);
  });

  it('are found by name, phone, address or id', async () => {
    expect(await ids('search_term=lop')).toEqual(['maria']);
    expect(await ids('search_term=214-555')).toEqual(['maria']);
    expect(await ids('search_term=oak%20812')).toEqual(['maria']);
    expect(await ids('search_term=ber')).toEqual(['bert']);
    expect(await ids('search_term=nobody')).toEqual([]);
  });

  it('go on with a cursor to the end, each once', async () => {
    for (const filter of ['', 'search_term=a&', 'sort_by=budget&sort_order=asc&']) {
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = await list(`${filter}page_size=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
        seen.push(...page.leads.map((lead) => lead.contact_id));
        cursor = typeof page.next_cursor === 'string' ? page.next_cursor : '';
      } while (cursor !== '' && seen.length < 10);
      expect([filter, seen]).toEqual([filter, await ids(`${filter}page_size=100`)]);
    }
  });

  it('tell in detail what led to their score, and the conversation that goes on', async () => {
    const { status, body } = await bot.get('/api/leads/maria');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      contact_id: 'maria',
      name: 'Maria Lopez',
      budget_range: '$300-400K',
      source: 'seller-bot',
      validation: { passes_jorge_criteria: true, estimated_commission: 21_000 },
      conversation: { stage: 'Q3', price_expectation: 350_000 },
    });
    expect(body.contributions).not.toEqual([]);
    expect(await bot.get('/api/leads/anna')).toMatchObject({ body: { name: null, conversation: null } });
    expect(await bot.get('/api/leads/nobody')).toMatchObject({ status: 404, type: 'application/problem+json' });
  });

  it('replace what was known before: a lead moves, and is counted once', async () => {
    await analyze('carl', 'changed my mind, 450k in Dallas now, cash');
    expect(await ids('location=houston')).toEqual([]);
    expect(await ids('location=dallas')).toEqual(['carl']);
    expect(await ids('budget_range=$600K%2B')).toEqual([]);
    expect(await list()).toMatchObject({ total_count: 5 });
    const { body } = await bot.get('/api/dashboard/overview');
    const places = body.top_locations as { location: string }[];
    expect(places.map(({ location }) => location)).not.toContain('houston');
  });

  it('refuse what no lead can be asked for', async () => {
    for (const [query, field] of [
      ['temperature=TEPID', 'temperature'],
      ['timeline_class=soon', 'timeline_class'],
      ['budget_range=lots', 'budget_range'],
      ['sort_by=name', 'sort_by'],
      ['page_size=101', 'page_size'],
      ['nonsense=1', 'nonsense'],
    ]) {
      const { status, body } = await bot.get(`/api/leads?${query ?? ''}`);
      expect([query, status]).toEqual([query, 400]);
      expect(body.errors).toMatchObject([{ field }]);
    }
  });
});
