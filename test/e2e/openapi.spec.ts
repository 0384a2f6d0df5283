import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app.factory';
import { loadConfig } from '../../src/config';
import { AppLogger } from '../../src/platform/logging';

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly object[];
  readonly requestBody?: object;
  readonly responses: Record<string, { description?: string; content?: Record<string, Media> }>;
}

interface Media {
  readonly schema?: { readonly $ref?: string; readonly items?: { readonly $ref?: string }; readonly example?: unknown };
  readonly example?: unknown;
}

interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, { properties?: Record<string, { items?: object }> }> };
}

describe('The API documentation', () => {
  let app: NestFastifyApplication;
  let folder: string;
  let document: Document;
  let operations: { readonly name: string; readonly path: string; readonly operation: Operation }[];
  const routes = new Set<string>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seller-docs-'));
    const config = loadConfig({ DATA_DIR: folder, API_KEYS: 'docs:viewer:0123456789abcdef' });
    app = await createApp({ config, logger: new AppLogger({ level: 'fatal', json: true, secrets: [] }) });
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRoute', ({ method, url }) => {
        for (const one of Array.isArray(method) ? method : [method]) routes.add(`${one} ${url}`);
      });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    document = (await app.inject({ method: 'GET', url: '/docs-json' })).json();
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({
        name: `${method.toUpperCase()} ${path}`,
        path,
        operation,
      })),
    );
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('describes every route of the application', () => {
    const served = [...routes]
      .filter((route) => !route.startsWith('HEAD ') && !route.startsWith('OPTIONS ') && !route.includes('*'))
      // The files of the page, where it is built.
      .filter((route) => !/^GET \/(?:$|assets\/|[\w-]+\.(?:js|svg|html)$)/.test(route))
      .map((route) => route.replaceAll(/:(\w+)/g, '{$1}'));
    const described = new Set(operations.map(({ name }) => name));
    expect(served.length).toBeGreaterThan(0);
    expect(served.filter((route) => !described.has(route))).toEqual([]);
  });

  it('gives every operation a summary, a group and an answer with an example', () => {
    const poor = operations.filter(({ operation }) => {
      const successes = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
      const isComplete = successes.some(
        ([status, { content }]) => status === '204' || Object.values(content ?? {}).some((media) => hasExample(media)),
      );
      return (operation.summary ?? '') === '' || operation.tags === undefined || !isComplete;
    });
    expect(poor.map(({ name }) => name)).toEqual([]);
  });

  it('lists with every operation the problems it can answer with, each with an example', () => {
    for (const { name, path, operation } of operations) {
      const expected = [
        '429',
        '500',
        ...(operation.security === undefined ? [] : ['401', '403']),
        ...(path.includes('{') ? ['404'] : []),
        ...(operation.requestBody === undefined ? [] : ['400', '413']),
      ];
      const statuses = Object.keys(operation.responses);
      expect({ name, missing: expected.filter((status) => !statuses.includes(status)) }).toEqual({ name, missing: [] });
      for (const status of expected) {
        const media = operation.responses[status]?.content?.['application/problem+json'];
        expect({ name, status, problem: media?.example }).toMatchObject({ problem: { status: Number(status) } });
      }
    }
  });

  it('asks for a key everywhere but where a route is public', () => {
    const open = operations.filter(({ operation }) => operation.security === undefined).map(({ path }) => path);
    expect(open.filter((path) => !/^\/(health|metrics|api\/(webhooks|auth))\b/.test(path))).toEqual([]);
  });

  it('refers only to schemas that it contains', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    const missing = references.map(([, name]) => name ?? '').filter((name) => !(name in document.components.schemas));
    expect(missing).toEqual([]);
  });

  it.each([
    ['/docs', 'text/html', 'swagger-ui-bundle.js'],
    ['/docs/start.js', 'text/javascript', '/docs-json'],
    ['/docs/swagger-ui.css', 'text/css', '.swagger-ui'],
    ['/docs/swagger-ui-bundle.js', 'text/javascript', 'SwaggerUIBundle'],
  ])('serves %s to people', async (url, type, words) => {
    const response = await app.inject({ method: 'GET', url });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toContain(type);
    expect(response.body).toContain(words);
  });

  it('serves nothing else from the folder of the page', async () => {
    for (const url of ['/docs/package.json', '/docs/..%2fpackage.json', '/docs/toString']) {
      expect((await app.inject({ method: 'GET', url })).statusCode).toBe(404);
    }
  });

  /** An example of its own, or one that the examples of its fields add up to. */
  function hasExample({ schema, example }: Media): boolean {
    if (example !== undefined || schema?.example !== undefined) return true;
    const reference = (schema?.$ref ?? schema?.items?.$ref ?? '').replace('#/components/schemas/', '');
    return Object.values(document.components.schemas[reference]?.properties ?? {}).some(
      (property) =>
        'example' in property || 'enum' in property || '$ref' in property || '$ref' in (property.items ?? {}),
    );
  }
});
