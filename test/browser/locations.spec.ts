import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { type AppProcess, startProcess } from '../support/app-process';
import { PHONE, picture, startBrowser, text, visit } from '../support/browser';
import { STORES } from '../support/running-app';

const KEY = '0123456789abcdef';
const PASSWORD = 'correct horse battery';
const PEOPLE = [
  { email: 'adam@example.com', role: 'admin' },
  { email: 'wanda@example.com', role: 'agent', locations: ['default', 'west'] },
  { email: 'dora@example.com', role: 'agent', locations: ['default'] },
] as const;

describe('The page of an office with two locations', () => {
  let browser: Browser;
  let app: AppProcess;
  let closeStore: () => Promise<void>;

  beforeAll(async () => {
    if (STORES[0] === undefined) throw new Error('there is no store');
    const store = await STORES[0].open();
    closeStore = store.close;
    browser = await startBrowser();
    app = await startProcess({
      ...store.environment,
      API_KEYS: `ops:admin:${KEY}`,
      SESSION_SECRET: 'a secret of the office, for this run only',
    });
    await create('/api/locations', { id: 'west', name: 'West office of Jorge Home Buyers' });
    for (const person of PEOPLE) await create('/api/users', { ...person, password: PASSWORD });
    await text(app.url, { contact_id: 'maria', message: 'hello', contact_info: { name: 'Maria Lopez' } }, KEY);
    const west = { contact_id: 'walt', location_id: 'west', message: 'hello', contact_info: { name: 'Walt West' } };
    await text(app.url, west, KEY);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
    await closeStore();
  });

  async function create(path: string, body: object): Promise<void> {
    const response = await fetch(`${app.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(201);
  }

  async function visitAs(name: string, options = {}) {
    const visitor = await visit(browser, app.url, options);
    await visitor.page.getByLabel('Email').fill(`${name}@example.com`);
    await visitor.page.getByLabel('Password').fill(PASSWORD);
    await visitor.page.keyboard.press('Enter');
    await seller(visitor.page, 'Maria Lopez').waitFor();
    return visitor;
  }

  const chooser = (page: Page) => page.getByRole('navigation', { name: 'Main' }).getByLabel('Location');
  const seller = (page: Page, name: string) => page.getByRole('button', { name }).first();

  it('shows one location at a time, live, and the address says which', async () => {
    const { page, broken, close } = await visitAs('adam');
    await chooser(page).selectOption({ label: 'West office of Jorge Home Buyers' });
    await seller(page, 'Walt West').waitFor();
    expect(await page.getByText('Maria Lopez').count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('location_id')).toBe('west');
    await page.getByRole('navigation', { name: 'Main' }).getByText('Live', { exact: true }).waitFor();
    const next = { contact_id: 'wilma', location_id: 'west', message: 'hi', contact_info: { name: 'Wilma' } };
    await text(app.url, next, KEY);
    await seller(page, 'Wilma').waitFor();
    await picture(page, 'location', false);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole('link', { name: 'Leads' }).click();
    await seller(page, 'Walt West').waitFor();
    await page.reload();
    await seller(page, 'Walt West').waitFor();
    await chooser(page).selectOption('');
    await seller(page, 'Maria Lopez').waitFor();
    expect(new URL(page.url()).pathname).toBe('/leads');
    expect(await page.getByText('Walt West').count()).toBe(0);
    expect(broken).toEqual([]);
    await close();
  });

  it('leaves a conversation when the location changes, because it belongs to the other one', async () => {
    const { page, close } = await visitAs('adam');
    await page.goto(`${app.url}/conversations/maria`);
    await page.getByRole('heading', { name: 'Maria Lopez' }).waitFor();
    await chooser(page).selectOption('west');
    await seller(page, 'Walt West').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await close();
  });

  it('offers those who may see some of them theirs, on a phone as well', async () => {
    const { page, close } = await visitAs('wanda', { viewport: PHONE });
    await chooser(page).selectOption('west');
    await seller(page, 'Walt West').waitFor();
    await picture(page, 'location-phone', false);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    await close();
  });

  it('offers nothing to those who may see one only', async () => {
    const { page, close } = await visitAs('dora');
    expect(await chooser(page).count()).toBe(0);
    await page.goto(`${app.url}/?location_id=west`);
    await page.getByText('You may not see this location.').first().waitFor();
    expect(await page.getByText('Walt West').count()).toBe(0);
    await close();
  });
});
