import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { type AppProcess, startProcess } from '../support/app-process';
import { PHONE, picture, startBrowser, text, visit } from '../support/browser';
import { STORES } from '../support/running-app';

const ADMIN = { email: 'jorge@example.com', password: 'correct horse battery' };
const KEY = '0123456789abcdef';

/** The page where people log in, as it is run for an office. */
describe.each(STORES)('Logging in at the page on $name', ({ open }) => {
  let browser: Browser;
  let app: AppProcess;
  let store: Awaited<ReturnType<typeof open>>;

  beforeAll(async () => {
    [browser, store] = await Promise.all([startBrowser(), open()]);
    app = await start();
    await text(app.url, { contact_id: 'maria', message: 'hello', contact_info: { name: 'Maria Lopez' } }, KEY);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
    await store.close();
  });

  const start = (more: Readonly<Record<string, string>> = {}): Promise<AppProcess> =>
    startProcess({
      ...store.environment,
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      SESSION_SECRET: 'a secret of the office, for this run only',
      API_KEYS: `ops:admin:${KEY}`,
      ...more,
    });
  const account = (page: Page) => page.getByRole('button', { name: /^Account of/ });
  const isLive = (page: Page) =>
    page.getByRole('navigation', { name: 'Main' }).getByText('Live', { exact: true }).waitFor();

  async function logIn(page: Page, { email, password }: typeof ADMIN): Promise<void> {
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
  }

  async function addUser(user: Readonly<Record<string, unknown>>): Promise<void> {
    const response = await fetch(`${app.url}/api/users`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
      body: JSON.stringify(user),
    });
    expect(response.status).toBe(201);
  }

  it('shows nothing but the way in to somebody it does not know', async () => {
    const { page, broken, close } = await visit(browser, app.url);
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByText('Maria Lopez').count()).toBe(0);
    await picture(page, 'login');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(broken).toEqual([]);
    await close();
  });

  it('says in the words of the server that the password is wrong, then lets the right one in', async () => {
    const { page, close } = await visit(browser, `${app.url}/?temperature=COLD`);
    await logIn(page, { ...ADMIN, password: 'incorrect horse' });
    await page.getByRole('alert').getByText('E-mail address or password is wrong.').waitFor();
    await logIn(page, ADMIN);
    await page.getByRole('button', { name: 'Maria Lopez' }).first().waitFor();
    expect(new URL(page.url()).search).toBe('?temperature=COLD');
    await account(page).getByText(ADMIN.email).waitFor();
    await account(page).getByText('admin', { exact: true }).waitFor();
    await isLive(page);
    await picture(page, 'logged-in', false);
    await close();
  });

  it('says how long to wait after too many guesses', async () => {
    const { page, close } = await visit(browser, app.url);
    for (let guess = 1; guess <= 5; guess += 1) {
      const answered = page.waitForResponse('**/api/auth/login');
      await logIn(page, { email: 'guessed@example.com', password: `guess number ${String(guess)}` });
      expect((await answered).status()).toBe(401);
      await page.getByRole('alert').waitFor();
    }
    await logIn(page, { email: 'guessed@example.com', password: 'guess number 6' });
    await page.getByText(/Too many failed logins; wait before you try again\. Next try in 15 min\./).waitFor();
    await close();
  });

  it('asks again when the session is over, keeps what is on the screen, and is live again afterwards', async () => {
    const { page, close } = await visit(browser, `${app.url}/conversations/maria`);
    await logIn(page, ADMIN);
    await isLive(page);
    const compose = page.getByRole('textbox', { name: 'Write to the seller' });
    await compose.fill('half a sentence');
    await app.stop();
    await page.getByText('Live updates are interrupted.').waitFor();
    await page.context().clearCookies();
    app = await start({ PORT: new URL(app.url).port });
    await text(app.url, { contact_id: 'maria', message: 'sent while nobody was logged in' }, KEY);
    const door = page.getByRole('dialog', { name: 'Log in' });
    await door.getByText('What is on the screen stays.').waitFor();
    await picture(page, 'login-again', false);
    expect(await door.getByLabel('Email').inputValue()).toBe(ADMIN.email);
    await logIn(page, ADMIN);
    await door.waitFor({ state: 'detached' });
    await page.getByRole('log').getByText('sent while nobody was logged in').waitFor();
    expect(await compose.inputValue()).toBe('half a sentence');
    await isLive(page);
    await text(app.url, { contact_id: 'maria', message: 'sent afterwards' }, KEY);
    await page.getByRole('log').getByText('sent afterwards').waitFor();
    await close();
  });

  it('changes the password with the words of the server for a weak one, and ends other sessions', async () => {
    const old = { email: 'lena@example.com', password: 'three blue bicycles' };
    const next = { ...old, password: 'seven green staples' };
    await addUser({ ...old, role: 'agent' });
    const [here, elsewhere] = [await visit(browser, app.url), await visit(browser, app.url)];
    for (const { page } of [here, elsewhere]) {
      await logIn(page, old);
      await account(page).waitFor();
    }
    await account(here.page).click();
    const dialog = here.page.getByRole('dialog', { name: 'Account' });
    await dialog.getByText('You may see everything and act on conversations.').waitFor();
    const change = async (current: string, chosen: string): Promise<void> => {
      await dialog.getByLabel('Current password').fill(current);
      await dialog.getByLabel('New password').fill(chosen);
      await here.page.keyboard.press('Enter');
    };
    await change(old.password, 'short');
    await dialog.getByText('must have at least 12 characters').waitFor();
    await change('not my password', next.password);
    await dialog.getByText('is wrong').waitFor();
    await picture(here.page, 'account', false);
    const { violations } = await new AxeBuilder({ page: here.page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await change(old.password, next.password);
    await here.page.getByText('The password has been changed.', { exact: false }).waitFor();
    await here.page.reload();
    await account(here.page).waitFor();
    await elsewhere.page.reload();
    await logIn(elsewhere.page, old);
    await elsewhere.page.getByText('E-mail address or password is wrong.').waitFor();
    await logIn(elsewhere.page, next);
    await account(elsewhere.page).waitFor();
    await here.close();
    await elsewhere.close();
  });

  it('logs out on a phone as well, and nothing stays behind', async () => {
    const { page, close } = await visit(browser, `${app.url}/leads`, { viewport: PHONE });
    await logIn(page, ADMIN);
    await account(page).waitFor();
    await picture(page, 'logged-in-phone', false);
    await account(page).click();
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    expect(await page.context().cookies()).toEqual([]);
    await close();
  });
});

describe('Where nobody needs to log in', () => {
  it('says at the foot of the navigation that the page is open on this machine', async () => {
    const store = await STORES[0]?.open();
    if (store === undefined) throw new Error('there is no store');
    const [browser, app] = await Promise.all([startBrowser(), startProcess(store.environment)]);
    const { page, close } = await visit(browser, app.url);
    await page.getByRole('navigation', { name: 'Main' }).getByText('Open on this machine').waitFor();
    expect(await page.getByRole('button', { name: /^Account of/ }).count()).toBe(0);
    await close();
    await browser.close();
    await app.stop();
    await store.close();
  });
});
