import { RequestMethod } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AppConfig } from './config';
import {
  acceptOnlyJson,
  createValidationPipe,
  limitBodies,
  Page,
  ProblemFilter,
  RouteTable,
  watchRequests,
} from './platform/http';
import { MetricsRecorder } from './platform/metrics-recorder';
import { serveDocs } from './platform/openapi';

/** Routes that live outside /api. */
const OUTSIDE_API = ['health/live', 'health/ready', 'metrics'];

/**
 * Everything between the socket and a controller. main.ts and the e2e tests call it on an application that is created
 * but not yet initialised, so both run the same one.
 */
export function configureApp(app: NestFastifyApplication, config: AppConfig): void {
  const fastify = app.getHttpAdapter().getInstance();
  const routes = new RouteTable();
  routes.watch(fastify);
  limitBodies(fastify);
  acceptOnlyJson(fastify);
  watchRequests(fastify, app.get(MetricsRecorder, { strict: false }));
  secure(app, config);
  const page = new Page();
  page.serve(fastify);
  app.setGlobalPrefix('api', { exclude: OUTSIDE_API.map((path) => ({ path, method: RequestMethod.GET })) });
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(new ProblemFilter(routes, page));
  serveDocs(app);
}

function secure(app: NestFastifyApplication, config: AppConfig): void {
  // Over plain http these two would lock a browser out of an address that has no TLS.
  const isTls = config.http.publicUrl?.startsWith('https:') === true;
  app.useSecurityHeaders({
    contentSecurityPolicy: {
      directives: {
        scriptSrc: "'self'",
        styleSrc: "'self'",
        fontSrc: "'self'",
        connectSrc: "'self'",
        upgradeInsecureRequests: isTls,
      },
    },
    strictTransportSecurity: isTls,
  });
  // Requests of other web sites are refused before anything of ours runs; callers that are no browsers send no Origin.
  const ours = config.http.publicUrl;
  app.enableCsrfProtection({ trustedOrigins: ours === null ? [] : [new URL(ours).origin] });
}
