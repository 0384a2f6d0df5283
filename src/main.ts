import './compile-cache';
import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './app.factory';
import { type AppConfig, ConfigError, environment, loadConfig } from './config';
import { AppLogger } from './platform/logging';

async function main(): Promise<void> {
  const config = readConfig();
  const logger = new AppLogger({
    level: config.http.logLevel,
    json: config.http.environment === 'production',
    secrets: config.secrets,
  });
  const app = await createApp({ config, logger });
  stopOnSignal(app, logger, config.http.shutdownGraceMs);
  await app.listen({ host: config.http.host, port: config.http.port });
  logger.log(`Listening on ${await app.getUrl()}, ${storeInUse(config)}`);
}

/** A configuration that does not fit is a sentence for a person, not a stack. */
function readConfig(): AppConfig {
  try {
    return loadConfig(environment());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(78); // EX_CONFIG
  }
}

function storeInUse({ store }: AppConfig): string {
  if (store.kind === 'redis') {
    const hosts = store.redisUrl.split(',').map((url) => new URL(url).host);
    return `store ${store.isCluster ? 'Redis Cluster' : 'Redis'} (${hosts.join(', ')})`;
  }
  return `store embedded (${store.dataDir})`;
}

/** Lets running requests finish, then stops the parts in order. What lasts longer than the grace is cut. */
function stopOnSignal(app: NestFastifyApplication, logger: AppLogger, graceMs: number): void {
  const stop = (signal: NodeJS.Signals): void => {
    logger.log(`Stopping on ${signal}`);
    const cut = setTimeout(() => {
      logger.warn('Cutting connections that did not end in time');
      app.getHttpServer().closeAllConnections();
    }, graceMs);
    // The last resort, for something that never lets go.
    setTimeout(() => process.exit(1), graceMs + 5000).unref();
    app.close().then(
      () => {
        clearTimeout(cut);
        logger.log('Stopped');
        logger.flush();
        process.exitCode = 0;
      },
      (error: unknown) => {
        logger.error({ message: 'Stopping failed', err: error });
        logger.flush();
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `The application could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
});
