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
  const vite = await import('vite').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    // The API is complete without the page; whoever wants both is told how.
    console.warn('The page is not built, its packages are missing: run "npm ci".');
  });
  await vite?.build({ root: here, logLevel: 'warn' });
}
