import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { type AppProcess, startProcess } from '../support/app-process';
import { picture, startBrowser, visit, type Visit } from '../support/browser';
import { STORES } from '../support/running-app';

const ADMIN = { email: 'jorge@example.com', password: 'correct horse battery' };

/** What an administrator does at the page, on both stores. */
describe.each(STORES)("The administrator's screens on $name", ({ open }) => {
  let browser: Browser;
  let app: AppProcess;
  let store: Awaited<ReturnType<typeof open>>;
  let visitor: Visit;

  beforeAll(async () => {
    [browser, store] = await Promise.all([startBrowser(), open()]);
    app = await startProcess({
      ...store.environment,
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      SESSION_SECRET: 'a secret of the office, for this run only',
    });
    visitor = await visit(browser, `${app.url}/team`);
    await logIn(visitor.page, ADMIN);
  });
  afterAll(async () => {
    await visitor.close();
    await browser.close();
    await app.stop();
    await store.close();
  });
  beforeEach(async () => {
    await visitor.page.goto(`${app.url}/team`);
  });
  afterEach(() => {
    expect(visitor.broken.splice(0)).toEqual([]);
  });

  async function logIn(page: Page, { email, password }: typeof ADMIN): Promise<void> {
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Account of/ }).waitFor();
  }

  const people = () => visitor.page.getByRole('region', { name: 'People' });
  const keys = () => visitor.page.getByRole('region', { name: 'API keys' });

  async function violations(page: Page): Promise<string[]> {
    const { violations: found } = await new AxeBuilder({ page }).analyze();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  }

  it('adds a person, who can log in with the role that was given', async () => {
    const { page } = visitor;
    await people().getByRole('button', { name: 'Add a person' }).click();
    const form = page.getByRole('dialog', { name: 'Add a person' });
    await form.getByLabel('Email').fill('maria@example.com');
    await form.getByLabel('Name').fill('Maria Lopez');
    await form.getByLabel('First password').fill('short');
    await form.getByRole('radio', { name: 'viewer' }).check();
    await form.getByRole('button', { name: 'Add' }).click();
    await form.getByRole('alert').getByText('must have at least 12 characters').waitFor();
    await picture(page, 'team-add', false);
    expect(await violations(page)).toEqual([]);
    await form.getByLabel('First password').fill('seven green staples');
    await page.keyboard.press('Enter');
    await page.getByText('maria@example.com may log in now.').waitFor();
    await people()
      .getByRole('row', { name: /Maria Lopez/ })
      .getByText('viewer')
      .waitFor();
    const other = await visit(browser, app.url);
    await logIn(other.page, { email: 'maria@example.com', password: 'seven green staples' });
    await other.page.getByRole('button', { name: 'Account of maria@example.com, viewer' }).waitFor();
    await other.close();
  });

  it('changes what somebody may do, at once', async () => {
    const { page } = visitor;
    await people().getByRole('button', { name: 'Change maria@example.com' }).click();
    const form = page.getByRole('dialog', { name: 'Change Maria Lopez' });
    await form.getByRole('radio', { name: 'agent' }).check();
    await form.getByLabel('Locations').fill('default, north');
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('maria@example.com has been changed.').waitFor();
    const row = people().getByRole('row', { name: /Maria Lopez/ });
    await row.getByText('agent', { exact: true }).waitFor();
    await row.getByText('default, north').waitFor();
  });

  it('removes somebody only after a confirmation, and never the one who is at the page', async () => {
    const { page } = visitor;
    await people().getByText('This is you', { exact: false }).waitFor();
    expect(
      await people()
        .getByRole('button', { name: `Remove ${ADMIN.email}` })
        .count(),
    ).toBe(0);
    await people().getByRole('button', { name: 'Remove maria@example.com' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await people()
      .getByRole('row', { name: /Maria Lopez/ })
      .waitFor();
    await people().getByRole('button', { name: 'Remove maria@example.com' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('maria@example.com can’t log in any more.').waitFor();
    await people()
      .getByRole('row', { name: /Maria Lopez/ })
      .waitFor({ state: 'detached' });
  });

  it('makes a key, shows it once, lets it be copied, and makes it worthless', async () => {
    const { page } = visitor;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await keys().getByText('No keys yet').waitFor();
    await keys().getByRole('button', { name: 'Make a key' }).click();
    const form = page.getByRole('dialog', { name: 'Make a key' });
    await form.getByLabel('Name').fill('crm workflows');
    await page.keyboard.press('Enter');
    await form.getByText('letters, digits, dots, dashes and underscores', { exact: false }).nth(1).waitFor();
    await form.getByLabel('Name').fill('crm-workflows');
    await page.keyboard.press('Enter');
    const shown = page.getByRole('dialog', { name: 'The new key' });
    const key = await shown.getByLabel('Key', { exact: true }).inputValue();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await shown.getByRole('button', { name: 'Copy' }).click();
    await shown.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(key);
    await picture(page, 'team-key', false);
    expect(await violations(page)).toEqual([]);
    await shown.getByRole('button', { name: 'I have kept it' }).click();
    await keys()
      .getByRole('row', { name: /crm-workflows/ })
      .getByText('by jorge@example.com')
      .waitFor();
    expect(await page.content()).not.toContain(key);
    const ask = async () =>
      (await fetch(`${app.url}/api/dashboard/hero`, { headers: { authorization: `Bearer ${key}` } })).status;
    expect(await ask()).toBe(200);
    await keys().getByRole('button', { name: 'Remove the key crm-workflows' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('The key crm-workflows is worth nothing any more.').waitFor();
    expect(await ask()).toBe(401);
  });

  it('shows who did what and how it ended, narrowed by the address, page by page', async () => {
    const { page } = visitor;
    await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Audit' }).click();
    const log = page.getByRole('region', { name: 'Log' });
    await log
      .getByRole('row', { name: /Remove api key/ })
      .getByText('crm-workflows')
      .waitFor();
    await log
      .getByRole('row', { name: /Create user/ })
      .last()
      .getByText('Validation')
      .waitFor();
    await log.getByRole('button', { name: 'Refused' }).click();
    await log.getByRole('row', { name: /Remove api key/ }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?outcome=refused');
    await page.reload();
    await log.getByRole('button', { name: 'Refused', pressed: true }).waitFor();
    expect(await log.getByText('Done', { exact: true }).count()).toBe(1);
    await log.getByRole('button', { name: 'Clear' }).click();
    await log.getByLabel('Action').selectOption({ label: 'Remove user' });
    await log
      .getByRole('row', { name: /Remove user/ })
      .getByRole('button', { name: 'maria@example.com' })
      .click();
    await log.getByLabel('Action').selectOption('');
    await log
      .getByRole('row', { name: /Change user/ })
      .getByText('name, role, locations')
      .waitFor();
    expect(new URL(page.url()).search).toBe('?target=maria%40example.com');
    expect(await violations(page)).toEqual([]);
    await log.getByRole('searchbox', { name: 'To whom or what' }).fill('nobody@example.com');
    await page.keyboard.press('Enter');
    await log.getByText('Nothing matches').waitFor();
  });

  it('goes back in the log and to the newest again', async () => {
    const { page } = visitor;
    for (let attempt = 0; attempt < 60; attempt += 1) {
      await page.evaluate(`fetch('/api/users/nobody${String(attempt)}@example.com', {
        method: 'DELETE', headers: { 'x-requested-with': 'seller-page' } })`);
    }
    await page.goto(`${app.url}/audit`);
    const log = page.getByRole('region', { name: 'Log' });
    await log.getByText('nobody59@example.com').waitFor();
    expect(await log.getByText('nobody3@example.com').count()).toBe(0);
    await log.getByRole('button', { name: 'Older' }).click();
    await log.getByText('nobody3@example.com').waitFor();
    await log.getByRole('button', { name: 'Newest' }).click();
    await log.getByText('nobody59@example.com').waitFor();
  });
});
