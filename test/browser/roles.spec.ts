import type { Browser, Page } from 'playwright-core';
import { type AppProcess, startProcess } from '../support/app-process';
import { picture, startBrowser, text, visit, type Visit } from '../support/browser';
import { eventually } from '../support/eventually';
import { FAKE_TOKEN, FakeGhl } from '../support/fake-ghl';
import { STORES } from '../support/running-app';

const KEY = '0123456789abcdef';
const PASSWORD = 'correct horse battery';
const PEOPLE = [
  { email: 'vera@example.com', role: 'viewer' },
  { email: 'alan@example.com', role: 'agent' },
  { email: 'olga@example.com', role: 'agent', locations: ['default'] },
  { email: 'adam@example.com', role: 'admin' },
] as const;

/** Everybody finds what they may use and nothing else; the server decides all the same. */
describe('The page for each role', () => {
  let browser: Browser;
  let crm: FakeGhl;
  let app: AppProcess;
  let closeStore: () => Promise<void>;

  beforeAll(async () => {
    if (STORES[0] === undefined) throw new Error('there is no store');
    const store = await STORES[0].open();
    closeStore = store.close;
    [browser, crm] = await Promise.all([startBrowser(), FakeGhl.start({ rateLimit: 100_000 })]);
    crm.faults = ({ method }) => (method === 'GET' ? null : { kind: 'status', status: 404 });
    app = await startProcess({
      ...store.environment,
      GHL_API_BASE_URL: crm.url,
      GHL_API_TOKEN: FAKE_TOKEN,
      TAG_DELAY_MS: '0',
      API_KEYS: `ops:admin:${KEY}`,
      SESSION_SECRET: 'a secret of the office, for this run only',
    });
    for (const person of PEOPLE) {
      const response = await asOps('POST', '/api/users', { ...person, password: PASSWORD });
      expect(response.status).toBe(201);
    }
    await text(app.url, { contact_id: 'maria', message: 'needs a roof', contact_info: { name: 'Maria Lopez' } }, KEY);
    await eventually(async () => {
      const { counts } = (await (await asOps('GET', '/api/outbox')).json()) as { counts: { dead: number } };
      expect(counts.dead).toBeGreaterThan(0);
    });
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
    await crm.stop();
    await closeStore();
  });

  function asOps(method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${app.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async function visitAs(name: string, path: string): Promise<Visit> {
    const visitor = await visit(browser, `${app.url}${path}`);
    const { page } = visitor;
    await page.getByLabel('Email').fill(`${name}@example.com`);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: new RegExp(`^Account of ${name}`) }).waitFor();
    return visitor;
  }

  const places = (page: Page) => page.getByRole('navigation', { name: 'Main' }).getByRole('listitem').allInnerTexts();

  /** What the server says to a call from the page itself, with its session. */
  const ask = (page: Page, method: string, path: string) =>
    page.evaluate<number>(
      `fetch(${JSON.stringify(path)}, { method: ${JSON.stringify(method)}, headers: { 'x-requested-with': 'seller-page' } }).then((r) => r.status)`,
    );

  it('gives a viewer everything to read, nothing to press, and the reason', async () => {
    const { page, broken, close } = await visitAs('vera', '/conversations/maria');
    await page.getByText('You may read here; writing and taking over needs an agent or an administrator.').waitFor();
    await page.getByRole('log').getByText('needs a roof').waitFor();
    expect(await page.getByRole('region', { name: 'Actions' }).count()).toBe(0);
    expect(await page.getByRole('textbox', { name: 'Write to the seller' }).count()).toBe(0);
    expect(await places(page)).toEqual(['Dashboard', 'Leads', 'Deliveries']);
    await picture(page, 'viewer-conversation', false);
    await page.getByRole('link', { name: 'Deliveries' }).click();
    await page.getByText('dead', { exact: true }).first().waitFor();
    await page.getByText('trying a delivery again needs an agent', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: /^Try again/ }).count()).toBe(0);
    await page.goto(`${app.url}/playground`);
    await page.getByText('This is not open to you').waitFor();
    expect(await ask(page, 'POST', '/api/seller-bot/conversations/maria/takeover')).toBe(403);
    expect(broken).toEqual([]);
    await close();
  });

  it('lets an agent act, but shows the tone only to read', async () => {
    const { page, broken, close } = await visitAs('alan', '/conversations/maria');
    await page.getByRole('button', { name: 'Take over' }).click();
    await page.getByText('Taken over by alan@example.com').waitFor();
    expect(await places(page)).toEqual(['Dashboard', 'Leads', 'Deliveries', 'Playground']);
    await page.goto(`${app.url}/tone`);
    await page.getByText('You may read here; changing the tone needs an administrator.').waitFor();
    expect(await page.getByLabel('Persona').isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    await page.getByText('If an answer is not understood').waitFor();
    expect(await ask(page, 'DELETE', '/api/seller-bot/settings')).toBe(403);
    expect(broken).toEqual([]);
    await close();
  });

  it('does not offer the playground to somebody who may not see its location', async () => {
    const { page, close } = await visitAs('olga', '/');
    await page.getByRole('button', { name: 'Maria Lopez' }).first().waitFor();
    expect(await places(page)).toEqual(['Dashboard', 'Leads', 'Deliveries']);
    await page.goto(`${app.url}/playground`);
    await page.getByText('who may see the location demo', { exact: false }).waitFor();
    await close();
  });

  it('shows an administrator everything, and tells at once that a role has changed', async () => {
    const { page, close } = await visitAs('adam', '/tone');
    await page.getByRole('button', { name: 'Back to the preset' }).waitFor();
    expect((await places(page)).length).toBeGreaterThan(4);
    expect((await asOps('PUT', '/api/users/adam@example.com', { role: 'viewer' })).status).toBe(200);
    await page.getByLabel('Persona').fill('A voice of my own');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('This needs the role admin; yours is viewer.').waitFor();
    await page.getByText('You may read here; changing the tone needs an administrator.').waitFor();
    await close();
  });
});
