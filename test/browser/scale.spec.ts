import type { Browser } from 'playwright-core';
import { type AppProcess, startProcess } from '../support/app-process';
import { startBrowser, text, visit } from '../support/browser';
import { STORES } from '../support/running-app';

const CONVERSATIONS = 10_000;
const LANES = 16;
const TEXTS = ['needs a roof', 'it is in great shape', 'needs a roof and I would take 350k', 'hello'];
/** Other suites share the machine: the best of some attempts is what the page itself can do. */
const ATTEMPTS = 3;

/** Runs inside the page: from the click to the list that matches, in milliseconds. */
const NARROW = `new Promise((resolve) => {
  const note = document.querySelector('.conversations .card-head p');
  const startedAt = performance.now();
  new MutationObserver(() => {
    if (note.textContent.endsWith('match')) resolve(performance.now() - startedAt);
  }).observe(note, { characterData: true, childList: true, subtree: true });
  document.querySelector('.conversations .chip.cold').click();
})`;

describe('The page with ten thousand conversations', () => {
  let browser: Browser;
  let app: AppProcess;
  let closeStore: () => Promise<void>;

  beforeAll(async () => {
    const redis = STORES.find(({ name }) => name === 'Redis');
    if (redis === undefined) throw new Error('there is no Redis store');
    const store = await redis.open();
    closeStore = store.close;
    [browser, app] = await Promise.all([startBrowser(), startProcess(store.environment)]);
    await Promise.all(Array.from({ length: LANES }, (_, lane) => fill(app.url, lane)));
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await app.stop();
    await closeStore();
  });

  it('is there within two seconds and narrows the list within 200 ms', async () => {
    const first: number[] = [];
    const narrowed: number[] = [];
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { page, close } = await visit(browser, 'about:blank');
      const startedAt = Date.now();
      await page.goto(app.url);
      await page.getByText('10,000 in all').waitFor();
      first.push(Date.now() - startedAt);
      await page.locator('.bars').first().waitFor();
      narrowed.push(await page.evaluate<number>(NARROW));
      await close();
    }
    expect(Math.min(...first)).toBeLessThan(2000);
    expect(Math.min(...narrowed)).toBeLessThan(200);
  });
});

async function fill(url: string, lane: number): Promise<void> {
  for (let number = lane; number < CONVERSATIONS; number += LANES) {
    await text(url, {
      contact_id: `bulk-${String(number)}`,
      message: TEXTS[number % TEXTS.length] ?? 'hello',
      contact_info: { name: `Seller ${String(number)}`, property_address: `${String(number)} Elm St, Plano` },
    });
  }
}
