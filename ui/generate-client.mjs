// Renews the types of the API from its OpenAPI document; with --check only tells whether they are up to date.
// Wants the server built (dist/).
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, 'src', 'api', 'schema.d.ts');
const printer = join(here, '..', 'dist', 'print-openapi.js');

const document = JSON.parse(execFileSync(process.execPath, [printer], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 }));
const types = `// Generated from the OpenAPI document by "npm run generate". Changes are made there.\n${astToString(await openapiTS(document))}`;

if (!process.argv.includes('--check')) {
  writeFileSync(target, types);
} else if (readFileSync(target, 'utf8') !== types) {
  console.error('ui/src/api/schema.d.ts differs from what the API says now: run "npm run generate".');
  process.exitCode = 1;
}
