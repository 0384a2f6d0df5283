import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ACCESS_POLICY, type AccessPolicy, AUDIT_RULE, type AuditRule } from '../../src/platform/auth';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As it is declared, with the prefix: `/api/leads/:contact_id`. */
  readonly path: string;
  readonly controller: string;
  readonly policy: AccessPolicy | undefined;
  /** Undefined = the route does not say. */
  readonly audit: AuditRule | undefined;
}

const OUTSIDE_API = new Set(['/health/live', '/health/ready', '/metrics']);

/** Every route that a controller declares. */
export function routesOf(app: NestFastifyApplication): Route[] {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  const routes: Route[] = [];
  for (const { instance, metatype } of app.get(DiscoveryService, { strict: false }).getControllers()) {
    if (typeof metatype !== 'function') continue;
    const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      if (handler === undefined || Reflect.getMetadata('path', handler) === undefined) continue;
      const parts = [Reflect.getMetadata('path', metatype), Reflect.getMetadata('path', handler)] as string[];
      const bare = `/${parts.join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
      routes.push({
        method: RequestMethod[Reflect.getMetadata('method', handler) as RequestMethod] as Route['method'],
        path: OUTSIDE_API.has(bare) ? bare : `/api${bare}`,
        controller: metatype.name,
        policy: reflector.getAllAndOverride<AccessPolicy | undefined>(ACCESS_POLICY, [handler, metatype]),
        audit: reflector.get<AuditRule | undefined>(AUDIT_RULE, handler),
      });
    }
  }
  return routes.sort((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1));
}
