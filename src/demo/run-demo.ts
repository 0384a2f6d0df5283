import 'reflect-metadata';
import { join } from 'node:path';
import { createApp } from '../app.factory';
import { environment, loadConfig } from '../config';
import { AppLogger } from '../platform/logging';
import { sendText } from './api-client';
import { SAMPLE_SELLERS } from './sample-sellers.data';

/** Starts the application on a store of its own and texts it like the sample sellers would, then keeps serving. */
async function main(): Promise<void> {
  const given = environment();
  const config = loadConfig({ ...given, DATA_DIR: given.DATA_DIR ?? join('data', 'demo') });
  const logger = new AppLogger({ level: 'warn', json: false, secrets: config.secrets });
  const app = await createApp({ config, logger });
  await app.listen(config.http.port, config.http.host);
  const url = `http://${config.http.host}:${String(config.http.port)}`;
  console.log(`Texting as ${String(SAMPLE_SELLERS.length)} sellers through ${url}/api/seller-bot/process …`);
  const key = config.auth.apiKeys.find(({ role }) => role !== 'viewer')?.key;
  const temperatures = new Map<string, number>();
  for (const [index, seller] of SAMPLE_SELLERS.entries()) {
    const temperature = await play(url, index, seller, key);
    temperatures.set(temperature, (temperatures.get(temperature) ?? 0) + 1);
  }
  const summary = [...temperatures].map(([temperature, count]) => `${String(count)} ${temperature}`).join(', ');
  console.log(`Done: ${summary}.`);
  console.log(`The list:        ${url}/api/dashboard/conversations?sort_by=temperature&page_size=50`);
  console.log(`One seller:      ${url}/api/seller-bot/conversations/sample-01`);
  console.log(`The API:         ${url}/docs`);
  console.log('Stop with Ctrl+C.');
}

/** Gives the temperature the bot arrived at. Message ids make a second run of the demo harmless. */
async function play(
  url: string,
  index: number,
  seller: (typeof SAMPLE_SELLERS)[number],
  key: string | undefined,
): Promise<string> {
  const contactId = `sample-${String(index + 1).padStart(2, '0')}`;
  let temperature = 'COLD';
  for (const [number, message] of seller.texts.entries()) {
    const body = {
      contact_id: contactId,
      message,
      message_id: `${contactId}-${String(number + 1)}`,
      contact_info: { name: seller.name, phone: seller.phone, property_address: seller.address },
    };
    const answer = await sendText(url, body, key);
    temperature = answer.seller_temperature;
  }
  return temperature;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
