import { type RunningApp, STORES, type SuiteStore, startApp } from '../support/running-app';

interface List {
  readonly conversations: { readonly contact_id: string; readonly stage: string; readonly temperature: string }[];
  readonly total_count: number;
}

describe.each(STORES)('The list of conversations on $name', ({ open }) => {
  let store: SuiteStore;
  let bot: RunningApp;

  const list = async (query = ''): Promise<List & Record<string, unknown>> => {
    const { status, body } = await bot.get(`/api/dashboard/conversations?${query}`);
    expect(status).toBe(200);
    return body as unknown as List & Record<string, unknown>;
  };
  const ids = async (query = ''): Promise<string[]> => (await list(query)).conversations.map((each) => each.contact_id);

  beforeAll(async () => {
    store = await open();
    bot = await startApp(store.environment);
    const maria = {
      contact_info: { name: 'Maria Lopez', phone: '+1 (214) 555-0147', property_address: '812 Oak Hollow, Plano' },
    };
    await bot.text('maria', 'hello', maria);
    for (const message of ['needs a roof', '350k', 'moving for work', 'yes deal']) await bot.text('maria', message);
    await bot.text('ben', 'hello', { contact_info: { name: 'Ben Lake' } });
    for (const message of ['move in ready', '500k']) await bot.text('ben', message);
    await bot.text('cleo', 'hello', { contact_info: { name: 'Cleo Marsh' } });
  });

  afterAll(async () => {
    await bot.close();
    await store.close();
  });

  it('shows the latest activity first, with exact totals and pages', async () => {
    expect(await list('page_size=2')).toMatchObject({
      total_count: 3,
      page: 1,
      page_size: 2,
      total_pages: 2,
      has_next: true,
      has_prev: false,
    });
    expect(await ids()).toEqual(['cleo', 'ben', 'maria']);
    expect(await ids('page_size=2&page=2')).toEqual(['maria']);
    expect(await ids('page=9')).toEqual([]);
  });

  it('filters by stage and temperature', async () => {
    expect(await ids('stage=QUALIFIED')).toEqual(['maria']);
    expect(await ids('temperature=HOT')).toEqual(['maria']);
    expect(await ids('stage=Q1&temperature=COLD')).toEqual(['cleo']);
    expect(await ids('stage=STALLED')).toEqual([]);
    expect(await ids('show_stalled_only=true')).toEqual([]);
  });

  it('sorts by price, stage and temperature', async () => {
    expect(await ids('sort_by=price_expectation')).toEqual(['ben', 'maria', 'cleo']);
    expect(await ids('sort_by=price_expectation&sort_order=asc')).toEqual(['cleo', 'maria', 'ben']);
    expect(await ids('sort_by=stage&sort_order=asc')).toEqual(['cleo', 'ben', 'maria']);
    expect((await ids('sort_by=temperature'))[0]).toBe('maria');
  });

  it('finds by the beginning of name, address or phone', async () => {
    expect(await ids('search_term=lop')).toEqual(['maria']);
    expect(await ids('search_term=OAK%20hol')).toEqual(['maria']);
    expect(await ids('search_term=214-555')).toEqual(['maria']);
    expect(await ids('search_term=la&temperature=HOT')).toEqual([]);
    expect(await ids('search_term=nobody')).toEqual([]);
  });

  it('goes on with a cursor to the end, each conversation once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await list(`page_size=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...page.conversations.map((each) => each.contact_id));
      cursor = typeof page.next_cursor === 'string' ? page.next_cursor : '';
    } while (cursor !== '' && seen.length < 10);
    expect(seen).toEqual(['cleo', 'ben', 'maria']);
  });

  it('counts nothing of the demo location', async () => {
    await bot.text('player', 'hello', { location_id: 'demo' });
    expect((await list()).total_count).toBe(3);
  });
});
