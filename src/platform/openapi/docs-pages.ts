import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Problem } from '../../shared/problem';
import { buildDocument } from './openapi-document';

/** Files of the page that come from swagger-ui-dist, and their types. */
const ASSETS: ReadonlyMap<string, string> = new Map([
  ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
  ['swagger-ui.css', 'text/css; charset=utf-8'],
]);

/** No inline script or style, so that the page works under the strict content security policy. */
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Seller qualification API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="page"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;
const START = `SwaggerUIBundle({ url: '/docs-json', dom_id: '#page', deepLinking: true, persistAuthorization: false });\n`;

/** /docs for people, /docs-json for programs. Nothing of it is loaded before the first request. */
export function serveDocs(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  let document: Promise<OpenAPIObject> | undefined;
  fastify.get('/docs-json', async () => (document ??= buildDocument(app)));
  fastify.get('/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  fastify.get('/docs/start.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(START));
  fastify.get<{ Params: { file: string } }>('/docs/:file', async (request, reply) => {
    const type = ASSETS.get(request.params.file);
    if (type === undefined) throw new Problem('not-found');
    return reply.type(type).send(await readFile(join(assetFolder(), request.params.file)));
  });
}

function assetFolder(): string {
  return dirname(require.resolve('swagger-ui-dist/package.json'));
}
