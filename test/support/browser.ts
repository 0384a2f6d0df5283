import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { SAMPLE_SELLERS } from '../../src/demo/sample-sellers.data';

const CANDIDATES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SCREENSHOTS = join(__dirname, '..', 'browser', 'screenshots');

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** The Chromium of the system; nothing is downloaded. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = CANDIDATES.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) {
    throw new Error('no Chromium found: install it ("apt-get install chromium") or name it in CHROMIUM_PATH');
  }
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** A page of its own, with everything that broke in it. */
export interface Visit {
  readonly page: Page;
  /** Errors of scripts and refusals of the security policy; empty when all is well. */
  readonly broken: string[];
  /** Answers that refuse or fail, which the browser prints as errors. */
  readonly refused: string[];
  readonly close: () => Promise<void>;
}

export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  page.on('console', (message) => {
    // Answers that refuse are told by the browser as well; whether they should be there is for each story to say.
    const isRefusal = message.text().startsWith('Failed to load resource');
    if ((message.type() === 'error' && !isRefusal) || /refused to|content security policy/i.test(message.text())) {
      broken.push(message.text());
    }
  });
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) refused.push(`${String(response.status())} ${response.url()}`);
  });
  await page.goto(url);
  return { page, broken, refused, close: () => context.close() };
}

/** Keeps what the page looks like, for people. */
export async function picture(page: Page, name: string, fullPage = true): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage, animations: 'disabled' });
}

/** Texts the bot as the sample sellers of the demo would, over HTTP. */
export async function textAsSamples(baseUrl: string, sellers = SAMPLE_SELLERS): Promise<void> {
  for (const [index, seller] of sellers.entries()) {
    const contactId = `sample-${String(index + 1).padStart(2, '0')}`;
    for (const [number, message] of seller.texts.entries()) {
      await text(baseUrl, {
        contact_id: contactId,
        message,
        message_id: `${contactId}-${String(number + 1)}`,
        contact_info: { name: seller.name, phone: seller.phone, property_address: seller.address },
      });
    }
  }
}

/** One text through `process`, with a key where one is needed; fails on anything but success. */
export async function text(baseUrl: string, body: Readonly<Record<string, unknown>>, key?: string): Promise<void> {
  const response = await fetch(`${baseUrl}/api/seller-bot/process`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${String(response.status)} ${await response.text()}`);
}
