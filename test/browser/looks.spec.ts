import AxeBuilder from '@axe-core/playwright';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { type AppProcess, startProcess } from '../support/app-process';
import { DESKTOP, PHONE, picture, startBrowser, text, textAsSamples, visit } from '../support/browser';
import { eventually } from '../support/eventually';
import { STORES } from '../support/running-app';

const ASSETS = join(__dirname, '..', '..', 'ui', 'dist', 'assets');
const LONG_NAME = 'Maximiliana Konstantinopoulou-Featherstonehaugh von Hohenberg the Third of Northumberland';

/** Each screen, and what must be there before it is looked at. */
const SCREENS = [
  { name: 'dashboard', path: '/', ready: (page: Page) => page.getByText('As a table') },
  {
    name: 'conversation-drawer',
    path: '/?open=sample-06',
    ready: (page: Page) => page.getByRole('dialog').getByText('What we know'),
  },
  {
    name: 'conversation',
    path: '/conversations/long-name',
    ready: (page: Page) => page.getByRole('heading', { name: LONG_NAME }),
  },
  { name: 'leads', path: '/leads', ready: (page: Page) => page.getByText('in all') },
  {
    name: 'lead',
    path: '/leads?lead=sample-28',
    ready: (page: Page) => page.getByRole('dialog').getByText('every lead begins here'),
  },
  { name: 'deliveries', path: '/deliveries', ready: (page: Page) => page.getByRole('table') },
  { name: 'playground', path: '/playground', ready: (page: Page) => page.getByText('Say hello') },
  { name: 'tone', path: '/tone', ready: (page: Page) => page.getByText('If an answer is not understood') },
  { name: 'team', path: '/team', ready: (page: Page) => page.getByText('crm-workflows') },
  { name: 'audit', path: '/audit', ready: (page: Page) => page.getByRole('cell', { name: 'Create user' }).first() },
  { name: 'nowhere', path: '/nowhere', ready: (page: Page) => page.getByText('There is nothing at this address') },
] as const;

const EMBEDDED = STORES[0];

describe('The looks of the page', () => {
  let browser: Browser;
  let app: AppProcess;
  let empty: AppProcess;
  let closeStores: () => Promise<void>;

  beforeAll(async () => {
    if (EMBEDDED === undefined) throw new Error('there is no store');
    const [full, fresh] = await Promise.all([EMBEDDED.open(), EMBEDDED.open()]);
    closeStores = async () => {
      await full.close();
      await fresh.close();
    };
    [browser, app, empty] = await Promise.all([
      startBrowser(),
      startProcess(full.environment),
      startProcess(fresh.environment),
    ]);
    await textAsSamples(app.url);
    await text(app.url, {
      contact_id: 'long-name',
      message: 'needs a roof, and I would take 350k for it',
      contact_info: { name: LONG_NAME, property_address: `${LONG_NAME} Memorial Boulevard 12345, Dallas` },
    });
  });
  beforeAll(async () => {
    for (const person of [
      { email: 'jorge@example.com', name: 'Jorge', role: 'admin' },
      {
        email: 'lena.of.the.northern.office@example.com',
        name: LONG_NAME,
        role: 'agent',
        locations: ['north', 'east'],
      },
      { email: 'vera@example.com', role: 'viewer' },
    ]) {
      await post('/api/users', { ...person, password: 'correct horse battery' });
    }
    await post('/api/api-keys', { name: 'crm-workflows', role: 'agent' });
    await post('/api/seller-bot/conversations/sample-03/takeover', {});
    await post('/api/seller-bot/conversations/unknown/release', {});
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([app.stop(), empty.stop()]);
    await closeStores();
  });

  async function post(path: string, body: object): Promise<void> {
    await fetch(`${app.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  describe.each([
    { theme: 'light', size: 'desktop', viewport: DESKTOP },
    { theme: 'dark', size: 'desktop', viewport: DESKTOP },
    { theme: 'light', size: 'phone', viewport: PHONE },
    { theme: 'dark', size: 'phone', viewport: PHONE },
  ] as const)('in $theme on a $size', ({ theme, size, viewport }) => {
    it.each(SCREENS)('has no barrier and nothing that sticks out: $name', async ({ name, path, ready }) => {
      const view = { viewport, colorScheme: theme };
      const { page, broken, refused, close } = await visit(browser, `${app.url}${path}`, view);
      await ready(page).first().waitFor();
      // What lies over the screen does not grow with it.
      await picture(page, `${name}-${theme}-${size}`, (await page.locator('dialog[open]').count()) === 0);
      const { violations, passes } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
      expect(passes.length).toBeGreaterThan(10);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width);
      expect([...broken, ...refused]).toEqual([]);
      await close();
    });
  });

  it.each([
    { name: 'dashboard', path: '/', says: 'No conversations yet' },
    { name: 'leads', path: '/leads', says: 'No leads yet' },
    { name: 'deliveries', path: '/deliveries', says: 'No deliveries here' },
  ])('says on an empty $name what will fill it', async ({ name, path, says }) => {
    const { page, close } = await visit(browser, `${empty.url}${path}`);
    await page.getByText(says).waitFor();
    await picture(page, `empty-${name}`);
    await close();
  });

  it('keeps a theme that somebody has chosen', async () => {
    const { page, close } = await visit(browser, app.url, { colorScheme: 'light' });
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Dark theme', pressed: true }).waitFor();
    expect(await page.evaluate('getComputedStyle(document.body.parentElement).backgroundColor')).toBe(
      'rgb(13, 16, 23)',
    );
    await close();
  });

  it('opens, reads and closes a conversation with the keyboard alone', async () => {
    const { page, close } = await visit(browser, app.url);
    await page.getByRole('button', { name: 'Maria Lopez' }).first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Kevin Tran');
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog', { name: 'Conversation' });
    await drawer.getByText('What we know').waitFor();
    expect(await page.evaluate('document.querySelector("dialog").contains(document.activeElement)')).toBe(true);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Kevin Tran');
    await close();
  });

  it('shows skeletons while the API is slow, then the figures', async () => {
    const { page, close } = await visit(browser, 'about:blank');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/api/dashboard/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(app.url);
    await page.locator('.skeleton').first().waitFor();
    await picture(page, 'slow-dashboard');
    release();
    await page.getByRole('button', { name: 'Kevin Tran' }).first().waitFor();
    await eventually(async () => {
      expect(await page.locator('.skeleton').count()).toBe(0);
    });
    await close();
  });

  it('marks the part that can’t be read and shows the rest', async () => {
    const { page, close } = await visit(browser, 'about:blank');
    await page.route('**/api/dashboard/overview*', async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as Record<string, unknown>;
      await route.fulfill({ response, json: { ...body, commission: null, degraded: ['commission'] } });
    });
    await page.goto(app.url);
    const card = page.getByRole('region', { name: 'Commission' });
    await card.getByText('This part can’t be read right now.', { exact: false }).waitFor();
    await page.getByRole('region', { name: 'CRM' }).getByText('not connected').waitFor();
    await card.scrollIntoViewIfNeeded();
    await picture(page, 'degraded-dashboard', false);
    await close();
  });

  it('says what failed, and asks again when told to', async () => {
    const { page, close } = await visit(browser, 'about:blank');
    await page.route('**/api/leads*', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        json: {
          type: '/problems/not-ready',
          title: 'Not ready',
          status: 503,
          detail: 'The store is away.',
          instance: '/',
        },
      }),
    );
    await page.goto(`${app.url}/leads`);
    await page.getByText('The leads could not be loaded (503).').waitFor();
    await page.getByText('The store is away.').waitFor();
    await page.unroute('**/api/leads*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('in all').waitFor();
    await close();
  });

  it('tells when the server is out of reach, keeps what it had, and is whole again when it is back', async () => {
    const { page, close } = await visit(browser, `${app.url}/conversations/sample-01`);
    await page.getByRole('button', { name: 'Take over' }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Take over' }).click();
    await page.getByText('The server can’t be reached.').waitFor();
    await page.getByRole('log').getByText('needs a roof').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Take over' }).click();
    await page.getByText('You have taken over', { exact: false }).waitFor();
    await close();
  });

  it('brings less than 200 KB of script before the charts, gzipped', async () => {
    const html = await (await fetch(app.url)).text();
    const names = [...html.matchAll(/assets\/([\w.-]+\.js)/g)].map(([, name]) => name ?? '');
    const files = await Promise.all(names.map((name) => readFile(join(ASSETS, name))));
    expect(names.length).toBeGreaterThan(0);
    expect(files.reduce((sum, file) => sum + gzipSync(file).length, 0)).toBeLessThan(200 * 1024);
    const charts = (await readdir(ASSETS)).filter((name) => /^response-times.*\.js$/.test(name));
    expect(charts).toHaveLength(1);
    expect(names).not.toContain(charts[0]);
  });
});

/** Presses Tab until the element with this text has the focus. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate('document.activeElement.textContent')) === words) return;
  }
  throw new Error(`"${words}" can't be reached with the keyboard`);
}
