import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Problem, PROBLEMS, type ProblemCode } from '../../shared/problem';
import { ACCESS_POLICY, type AccessPolicy } from '../auth';
import { PROBLEM_TYPE, problemBody } from '../http/problem-body';
import { applyRemembered } from './api-docs';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** Parameters that decorators of the platform read, which swagger takes for required texts without a meaning. */
const IDENTITY_PARAMETERS: Readonly<Partial<Record<string, object>>> = {
  location_id: {
    required: false,
    description: 'The CRM location; by default the configured one.',
    example: 'default',
    schema: { type: 'string', maxLength: 128 },
  },
  contact_id: {
    description: "The contact's id in the CRM.",
    example: 'ocQHyuzHvysMo5N5VsXc',
    schema: { type: 'string', minLength: 1, maxLength: 128 },
  },
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Describes every route: what the decorators say, and the problems each can answer with, with an example of each. */
export async function buildDocument(app: INestApplication): Promise<OpenAPIObject> {
  const swagger = await import('@nestjs/swagger');
  applyRemembered(swagger);
  const description = new swagger.DocumentBuilder()
    .setTitle('Seller qualification')
    .setDescription('Answers house sellers, asks four questions, rates them and keeps the CRM up to date.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A key of API_KEYS.' }, 'key')
    .addCookieAuth('session', { type: 'apiKey', in: 'cookie', description: 'Set by POST /api/auth/login.' }, 'session')
    .build();
  const document = swagger.SwaggerModule.createDocument(app, description, { operationIdFactory: operationId });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM_SCHEMA },
  };
  const policies = policiesOf(app);
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation !== undefined) complete(path, method, operation, policies.get(operation.operationId ?? ''));
    }
  }
  return document;
}

function operationId(controller: string, method: string): string {
  return `${controller.replace(/Controller$/, '')}.${method}`;
}

/** The policy of each route, by operation id. */
function policiesOf(app: INestApplication): Map<string, AccessPolicy | undefined> {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  const policies = new Map<string, AccessPolicy | undefined>();
  for (const { instance, metatype } of app.get(DiscoveryService, { strict: false }).getControllers()) {
    if (typeof instance !== 'object' || instance === null || typeof metatype !== 'function') continue;
    const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      if (handler === undefined) continue;
      const policy = reflector.getAllAndOverride<AccessPolicy | undefined>(ACCESS_POLICY, [handler, metatype]);
      policies.set(operationId(metatype.name, name), policy);
    }
  }
  return policies;
}

function complete(
  path: string,
  method: (typeof METHODS)[number],
  operation: Operation,
  policy: AccessPolicy | undefined,
): void {
  for (const code of problemsOf(path, method, operation, policy)) {
    const { status, title } = PROBLEMS[code];
    // What the route says itself about a status is better than what we can say.
    operation.responses[String(status)] ??= {
      description: title,
      content: {
        [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' }, example: exampleOf(code, path) },
      },
    };
  }
  for (const parameter of operation.parameters ?? []) {
    const known = 'name' in parameter ? IDENTITY_PARAMETERS[parameter.name] : undefined;
    if (known !== undefined) Object.assign(parameter, known);
  }
  if (policy?.kind === 'role') operation.security = [{ key: [] }, { session: [] }];
}

function problemsOf(
  path: string,
  method: (typeof METHODS)[number],
  operation: Operation,
  policy: AccessPolicy | undefined,
): ProblemCode[] {
  const hasBody = operation.requestBody !== undefined;
  const hasInput = hasBody || (operation.parameters?.length ?? 0) > 0;
  return [
    ...(hasInput ? (['validation'] as const) : []),
    ...(policy?.kind === 'public' ? [] : (['unauthenticated', 'forbidden'] as const)),
    // A public route that takes something in proves its caller by a signature.
    ...(policy?.kind === 'public' && hasBody
      ? ([path.includes('/auth/') ? 'unauthenticated' : 'bad-signature'] as const)
      : []),
    ...(path.includes('{') ? (['not-found'] as const) : []),
    // Two writers at once, or something that the present state does not allow.
    ...(method === 'get' ? [] : (['conflict'] as const)),
    ...(hasBody ? (['body-too-large', 'unsupported-media-type'] as const) : []),
    'too-many-requests',
    'internal',
    'store-unavailable',
  ];
}

function exampleOf(code: ProblemCode, path: string): object {
  const instance = path.replaceAll(/\{(\w+)\}/g, 'example');
  const problem = code === 'validation' ? Problem.ofField('message', 'must be text and not empty') : new Problem(code);
  const errorId = code === 'internal' ? '6f1c7f3e-6d2c-4b57-9f0c-0c8a4f3f9f11' : undefined;
  return problemBody(problem, instance, errorId);
}

const PROBLEM_SCHEMA: Schema = {
  type: 'object',
  description: 'RFC 9457 problem details.',
  required: ['type', 'title', 'status', 'detail', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri-reference', example: '/problems/validation' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', format: 'uri-reference' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
    errorId: { type: 'string', description: 'On a 500: stands in the log beside the cause.' },
  },
};
