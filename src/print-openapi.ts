import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from './app.factory';
import { loadConfig } from './config';
import { AppLogger } from './platform/logging';
import { buildDocument } from './platform/openapi';

/** Writes the OpenAPI document of an application that serves nobody: what the page's client is generated from. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  try {
    const config = loadConfig({ DATA_DIR: folder });
    const app = await createApp({ config, logger: new AppLogger({ level: 'error', json: false, secrets: [] }) });
    await app.init();
    const document = await buildDocument(app);
    await app.close();
    process.stdout.write(JSON.stringify(document));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
