import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { parseArgs } from 'node:util';
import { AuditLog, auditOutcomeOf } from './access';
import { ConfigError, environment, loadConfig } from './config';
import { ContactCommandsModule, EraseContact, ExportContact } from './contacts';
import { AppLogger } from './platform/logging';
import { isIdentifier, locationKey } from './shared';

const USAGE = 'usage: npm run export-contact -- --contact ID [--location ID], or npm run erase-contact -- …';

/**
 * `erase` or `export` of one contact. On Redis the application may go on running; the embedded file belongs to one process, so
 * there the application must be stopped, or asked through its API.
 */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { location: { type: 'string' }, contact: { type: 'string' } },
  });
  const [command] = positionals;
  const { contact, location } = values;
  if ((command !== 'erase' && command !== 'export') || positionals.length > 1) throw new Error(USAGE);
  if (!isIdentifier(contact)) throw new Error(`--contact must be an id of 1 to 128 printable characters\n${USAGE}`);
  const config = loadConfig(environment());
  const key = { locationId: locationKey(location ?? null, config.ghl.locationId), contactId: contact };
  // Nothing but the document may stand on stdout.
  const logger = new AppLogger({ level: 'error', json: false, secrets: config.secrets });
  const context = await NestFactory.createApplicationContext(ContactCommandsModule.forRoot(config), {
    logger,
    abortOnError: false,
  });
  const audit = (outcome: string): Promise<void> =>
    context.get(AuditLog).write({
      ...{ who: 'command', action: `${command}_contact`, target: contact, locationId: key.locationId },
      ...{ fields: [], outcome },
    });
  try {
    if (command === 'export') {
      process.stdout.write(`${JSON.stringify(await context.get(ExportContact).run(key), null, 2)}\n`);
    } else {
      await context.get(EraseContact).run(key);
      process.stdout.write(`erased contact ${key.contactId} of location ${key.locationId}\n`);
    }
    await audit('done');
  } catch (error) {
    await audit(auditOutcomeOf(error)).catch(() => undefined);
    throw error;
  } finally {
    await context.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  // A start that failed half way may have left connections open, which would keep the process; 78 is EX_CONFIG.
  process.exit(error instanceof ConfigError ? 78 : 1);
});
