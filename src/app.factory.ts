import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { configureApp } from './app.setup';
import type { AppConfig } from './config';
import { createHttpAdapter } from './platform/http';
import type { AppLogger } from './platform/logging';

/** The whole application, ready for `listen()` or `init()`. */
export async function createApp(parts: { config: AppConfig; logger: AppLogger }): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(parts.config), createHttpAdapter(), {
    logger: parts.logger,
    // Ours are set by configureApp.
    bodyParser: false,
    abortOnError: false,
  });
  configureApp(app, parts.config);
  return app;
}
