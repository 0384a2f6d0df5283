import type { Browser } from 'playwright-core';
import { type AppProcess, startProcess } from '../support/app-process';
import { picture, startBrowser, text, textAsSamples, visit, type Visit } from '../support/browser';
import { eventually } from '../support/eventually';
import { FAKE_TOKEN, FakeGhl, type Fault } from '../support/fake-ghl';
import { STORES } from '../support/running-app';

/** A working day with the built page in a real browser: every screen, every action, on both stores. */
describe.each(STORES)('The page on $name', ({ open }) => {
  let browser: Browser;
  let crm: FakeGhl;
  let app: AppProcess;
  let store: Awaited<ReturnType<typeof open>>;
  let visitor: Visit;

  beforeAll(async () => {
    [browser, crm, store] = await Promise.all([startBrowser(), FakeGhl.start({ rateLimit: 100_000 }), open()]);
    crm.faults = ({ method, path }): Fault | null =>
      // One contact the CRM does not know: its deliveries fail for good.
      method !== 'GET' && path.includes('sample-04') ? { kind: 'status', status: 404 } : null;
    app = await startProcess({
      ...store.environment,
      GHL_API_BASE_URL: crm.url,
      GHL_API_TOKEN: FAKE_TOKEN,
      GHL_CMA_WORKFLOW_ID: 'cma-workflow',
      TAG_DELAY_MS: '0',
      CRM_RATE_LIMIT: '10000',
    });
    await textAsSamples(app.url);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
    await crm.stop();
    await store.close();
  });
  beforeEach(async () => {
    visitor = await visit(browser, app.url);
  });
  afterEach(async () => {
    const { broken } = visitor;
    await visitor.close();
    expect(broken).toEqual([]);
  });

  const conversationOf = (contactId: string) => app.get(`/api/seller-bot/conversations/${contactId}`);

  it('shows the day in numbers that the API measured', async () => {
    const { page } = visitor;
    const { hero } = await app.get('/api/dashboard/overview');
    const { leads_today: leads, hot_sellers_waiting: hot } = hero as Record<string, number>;
    const cards = page.getByRole('list', { name: 'The day in numbers' });
    await cards.getByText(String(leads), { exact: true }).waitFor();
    await cards.getByText(String(hot), { exact: true }).waitFor();
    await cards.getByText('Not measured yet', { exact: false }).waitFor();
  });

  it('narrows the list by a stage of the pipeline, and the address carries it', async () => {
    const { page } = visitor;
    await page.getByRole('button', { name: /^Motivation: 5 now/ }).click();
    await page.getByText('5 match').waitFor();
    expect(new URL(page.url()).searchParams.get('stage')).toBe('Q3');
    await page.reload();
    await page.getByText('5 match').waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByText('32 in all').waitFor();
  });

  it('narrows the list to those active lately, in the address and in the file as well', async () => {
    const { page } = visitor;
    const list = page.getByRole('region', { name: 'Active conversations' });
    const asked = page.waitForRequest((request) => request.url().includes('active_within=60'));
    await list.getByLabel('Active').selectOption({ label: 'Last hour' });
    await asked;
    await list.getByText('32 match').waitFor();
    expect(new URL(page.url()).searchParams.get('active')).toBe('60');
    expect(await list.getByRole('link', { name: 'CSV' }).getAttribute('href')).toContain('active_within=60');
    await list.getByRole('button', { name: 'Clear' }).click();
    await list.getByText('32 in all').waitFor();
  });

  it('finds a seller by name, phone or address', async () => {
    const { page } = visitor;
    const list = page.getByRole('region', { name: 'Active conversations' });
    for (const words of ['dwayne', '9725550102', 'Birch Ln']) {
      await list.getByRole('searchbox').fill(words);
      await list.getByText('1 match').waitFor();
      await list.getByRole('button', { name: 'Dwayne Carter' }).waitFor();
    }
    await list.getByRole('searchbox').fill('nobody of that name');
    await list.getByText('Nobody matches').waitFor();
  });

  it('sorts, pages and offers the list as a file', async () => {
    const { page } = visitor;
    const list = page.getByRole('region', { name: 'Active conversations' });
    await list.getByRole('button', { name: 'Price' }).click();
    await list.getByRole('row').nth(1).getByText('$1,100,000').waitFor();
    await list.getByRole('button', { name: 'Next page' }).click();
    await list.getByText('Page 2 of 4').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      list.getByRole('link', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
  });

  it('shows a conversation with the words that led to each answer', async () => {
    const { page } = visitor;
    await page.goto(`${app.url}/?open=sample-06`);
    const drawer = page.getByRole('dialog', { name: 'Conversation' });
    await drawer.getByRole('heading', { name: 'Rick Olson' }).waitFor();
    await drawer.getByRole('log').locator('mark', { hasText: 'foundation is cracked' }).waitFor();
    expect(await drawer.getByText('Needs major repairs').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.has('open')).toBe(false);
  });

  it('takes over, writes and gives the conversation back', async () => {
    const { page } = visitor;
    await page.goto(`${app.url}/conversations/sample-07`);
    await page.getByRole('button', { name: 'Take over' }).click();
    await page.getByText('Taken over', { exact: false }).first().waitFor();
    await eventually(async () => {
      expect(await conversationOf('sample-07')).toMatchObject({ taken_over: true });
    });
    await page
      .getByRole('textbox', { name: 'Write to the seller' })
      .fill('Hi Grace, this is Jorge. May I call at five?');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('log').getByText('May I call at five?').waitFor();
    await eventually(() => {
      expect(crm.textsTo('sample-07')).toContain('Hi Grace, this is Jorge. May I call at five?');
    });
    await page.getByRole('button', { name: 'Release to the bot' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Release' }).click();
    await page.getByText('The bot has the conversation again.').waitFor();
    expect(await conversationOf('sample-07')).toMatchObject({ taken_over: false });
  });

  it('says what failed and takes back what it showed too early', async () => {
    const { page } = visitor;
    await page.goto(`${app.url}/conversations/sample-12`);
    await page.getByRole('button', { name: 'Take over' }).waitFor();
    await page.route('**/takeover*', (route) => route.abort());
    await page.getByRole('button', { name: 'Take over' }).click();
    await page.getByText('The server can’t be reached.').waitFor();
    await page.getByRole('button', { name: 'Take over' }).waitFor();
    expect(await conversationOf('sample-12')).toMatchObject({ taken_over: false });
  });

  it('moves a stage, but not before a person has confirmed it', async () => {
    const { page } = visitor;
    await page.goto(`${app.url}/conversations/sample-27`);
    await page.getByLabel('Move to a stage').selectOption('Q2');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await conversationOf('sample-27')).toMatchObject({ stage: 'Q4' });
    await page.getByLabel('Move to a stage').selectOption('Q2');
    await page.getByRole('dialog').getByRole('button', { name: 'Move' }).click();
    await page.getByText('The stage has been moved.').waitFor();
    expect(await conversationOf('sample-27')).toMatchObject({ stage: 'Q2' });
  });

  it('triggers the CMA workflow in the CRM', async () => {
    const { page } = visitor;
    await page.goto(`${app.url}/conversations/sample-23`);
    await page.getByRole('button', { name: 'Trigger CMA' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Trigger' }).click();
    await page.getByText('The CMA workflow has been ordered.').waitFor();
    await eventually(() => {
      expect(crm.contact('sample-23').workflows).toEqual(['cma-workflow']);
    });
  });

  it('resets a conversation for good', async () => {
    const { page } = visitor;
    await page.goto(`${app.url}/?open=sample-16`);
    await page.getByRole('button', { name: 'Reset' }).click();
    await page.getByRole('button', { name: 'Reset for good' }).click();
    await page.getByText('The conversation has been reset.').waitFor();
    await expect(conversationOf('sample-16')).rejects.toThrow('404');
  });

  it('lists what could not be delivered and tries it again', async () => {
    const { page } = visitor;
    await page.goto(`${app.url}/deliveries?status=dead`);
    const retry = page.getByRole('button', { name: /^Try again: Set seller_temperature/ });
    await retry.waitFor();
    crm.faults = () => null;
    await retry.click();
    await page.getByText('The delivery is tried again.').waitFor();
    await eventually(() => {
      expect(crm.contact('sample-04').fields.get('seller_temperature')).toBe('cold');
    });
  });

  it('tells in plain words what is wrong as soon as it is, and that it is over', async () => {
    const { page } = visitor;
    const alerts = page.getByRole('list', { name: 'Alerts' });
    const givenUp = alerts.getByText('given up; look at the outbox and replay.', { exact: false });
    const tryAllAgain = async (): Promise<void> => {
      crm.faults = () => null;
      await givenUp.waitFor();
      await alerts.getByRole('link', { name: 'Look at them' }).click();
      const again = page.getByRole('button', { name: /^Try again/ });
      await again.first().waitFor();
      for (let left = await again.count(); left > 0; left = await again.count()) {
        await again.first().click();
        await eventually(async () => {
          expect(await again.count()).toBeLessThan(left);
        });
      }
      await page.getByText('Nothing has failed').waitFor();
      await page.getByRole('link', { name: 'Dashboard' }).click();
      await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
      await givenUp.waitFor({ state: 'detached' });
    };
    // What the stories above have left.
    await tryAllAgain();
    crm.faults = ({ method }): Fault | null => (method === 'GET' ? null : { kind: 'status', status: 404 });
    await text(app.url, { contact_id: 'unlucky', message: 'needs a roof' });
    await givenUp.waitFor();
    await alerts.getByText('Critical').waitFor();
    await picture(page, 'alert', false);
    await tryAllAgain();
  });

  it('lists leads, narrows them and shows why a score is what it is', async () => {
    const { page } = visitor;
    await page.getByRole('link', { name: 'Leads' }).click();
    await page.getByLabel('Budget').selectOption('Below $200K');
    await page.getByRole('button', { name: 'Andre Williams' }).click();
    const drawer = page.getByRole('dialog', { name: 'Lead' });
    await drawer.getByText('every lead begins here').waitFor();
    await drawer.getByText('is below the price band', { exact: false }).waitFor();
    expect(new URL(page.url()).searchParams.get('budget')).toBe('Below $200K');
    await drawer.getByRole('link', { name: 'Open the conversation' }).click();
    await page.getByRole('log').getByText('need cash now').waitFor();
  });

  it('edits the tone, shows it first, and refuses what would break the offer', async () => {
    const { page } = visitor;
    await page.goto(`${app.url}/tone`);
    const question = page.getByRole('group', { name: 'Q2 · Price' }).getByRole('textbox', { name: 'Question' });
    await question.fill('What number do you have in mind?');
    await page.getByRole('complementary').getByText('What number do you have in mind?').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.', { exact: false }).waitFor();
    expect(await app.get('/api/seller-bot/settings')).toMatchObject({
      questions: { price: 'What number do you have in mind?' },
    });
    await page
      .getByRole('group', { name: 'Q4 · Offer' })
      .getByRole('textbox', { name: 'Question' })
      .fill('Would our offer work?');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').filter({ hasText: '{offer_amount}' }).waitFor();
    await page.getByRole('button', { name: 'Back to the preset' }).click();
    await page.getByRole('button', { name: 'Replace the texts' }).click();
    await page.getByText('The texts of the preset are back.').waitFor();
  });

  it('lets a newcomer text as a seller without being counted', async () => {
    const { page } = visitor;
    const before = (await app.get('/api/dashboard/hero')).leads_today;
    await page.getByRole('link', { name: 'Playground' }).click();
    await page.getByRole('button', { name: 'My dad passed', exact: false }).click();
    await page.getByRole('log').locator('mark', { hasText: 'needs a roof' }).waitFor();
    const understood = page.getByRole('region', { name: 'What it understood' });
    await understood.getByText('$180,000').waitFor();
    await page
      .getByRole('region', { name: 'What it would do in the CRM' })
      .getByText('Add the tag seller_cold', { exact: true })
      .first()
      .waitFor();
    await page.getByRole('textbox', { name: 'Text as the seller' }).fill('yes, deal');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'State' }).getByText('▲ HOT').waitFor();
    expect((await app.get('/api/dashboard/hero')).leads_today).toBe(before);
    expect(crm.ledger.filter(({ path }) => path.includes('playground'))).toEqual([]);
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.getByText('Say hello').waitFor();
  });

  it('tells who is hot as soon as they are, in the hero numbers as well', async () => {
    const { page } = visitor;
    const cards = page.getByRole('list', { name: 'The day in numbers' });
    const { hot_sellers_waiting: before } = (await app.get('/api/dashboard/hero')) as Record<string, number>;
    await cards.getByText(String(before), { exact: true }).waitFor();
    for (const message of ['hello', 'needs a roof', '350k', 'moving for work', 'yes deal']) {
      await text(app.url, { contact_id: `fresh-seller`, message, contact_info: { name: 'Fresh Seller' } });
    }
    await page.reload();
    await cards.getByText(String((before ?? 0) + 1), { exact: true }).waitFor();
  });
});
