import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { HttpRequest } from './http-types';

/** Where the built page lies, seen from here as source and as built file. */
const FOLDER = join(__dirname, '..', '..', '..', 'ui', 'dist');
const YEAR_MS = 365 * 24 * 3600 * 1000;

/** The web page, built or not: without it the API serves alone. */
export class Page {
  readonly isBuilt: boolean;
  private html: Promise<string> | undefined;

  constructor(private readonly folder = FOLDER) {
    this.isBuilt = existsSync(join(folder, 'index.html'));
  }

  /** Serves the files; the names of those under /assets change with their content, so browsers may keep them. */
  serve(fastify: FastifyInstance): void {
    if (!this.isBuilt) return;
    void fastify.register(import('@fastify/static'), {
      root: this.folder,
      // One route for each file: an unknown address stays unknown, so that /api never answers with a page.
      wildcard: false,
      globIgnore: ['**/*.{br,gz}'],
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isNamedByContent = path.includes('/assets/');
        reply.header(
          'cache-control',
          isNamedByContent ? `public, max-age=${String(YEAR_MS / 1000)}, immutable` : 'no-cache',
        );
      },
    });
  }

  /** A person asks for a screen of the page by its address, which no file has. */
  isWanted({ method, url, headers }: Pick<HttpRequest, 'method' | 'url' | 'headers'>): boolean {
    const isOurs = !/^\/(?:api|docs|health|metrics|assets)(?:[/?-]|$)/.test(url);
    return this.isBuilt && isOurs && method === 'GET' && headers.accept?.includes('text/html') === true;
  }

  /** What every screen begins with. */
  start(): Promise<string> {
    this.html ??= readFile(join(this.folder, 'index.html'), 'utf8');
    return this.html;
  }
}
