// Builds the page, unless nothing has changed since the last time: every start asks, most need nothing.
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', join('..', 'package-lock.json')];

/** The time of the newest file under a path, in milliseconds; 0 when there is none. */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const built = newest(join(here, 'dist', 'index.html'));
if (built === 0 || SOURCES.some((source) => newest(join(here, source)) > built)) {
  const { build } = await import('vite');
  await build({ root: here, logLevel: 'warn' });
}
