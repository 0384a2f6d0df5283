import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigError, environment, loadConfig } from './config';
import { RepairFigures, RepairModule } from './dashboard';
import { AppLogger } from './platform/logging';

/** `npm run repair`: makes indexes and figures anew and prints what was wrong; with names of locations only theirs. */
async function main(): Promise<void> {
  const config = loadConfig(environment());
  const logger = new AppLogger({ level: 'warn', json: false, secrets: config.secrets });
  const context = await NestFactory.createApplicationContext(RepairModule.forRoot(config), {
    logger,
    abortOnError: false,
  });
  const repair = context.get(RepairFigures);
  const wanted = process.argv.slice(2);
  try {
    for (const location of wanted.length === 0 ? await repair.locations() : wanted) {
      const drift = Object.entries(await repair.repair(location)).filter(([, n]) => n > 0);
      const words = drift.map(([name, n]) => `${String(n)} ${name.replaceAll('_', ' ')}`).join(', ');
      process.stdout.write(`${location}: ${words === '' ? 'nothing was wrong' : `put right: ${words}`}\n`);
    }
  } finally {
    await context.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  // A start that failed half way may have left connections open, which would keep the process; 78 is EX_CONFIG.
  process.exit(error instanceof ConfigError ? 78 : 1);
});
