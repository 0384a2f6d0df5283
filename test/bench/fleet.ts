import { get } from 'node:http';
import { type AppProcess, startProcess } from '../support/app-process';
import { startRedis } from '../support/redis-server';
import { Poster, type Sent, paced } from './load';
import { type BenchRow, percentile } from './row';

const SECONDS = 30;
const TEXTS_PER_SECOND = 100;
const DASHBOARDS = 20;
const STREAMS = 20;
/** A page asks again when an event tells it to, at most so often. */
const POLL_MS = 1000;

/** Two instances while sellers write, pages ask for the overview and streams are open: what a busy morning looks like. */
export async function measure(): Promise<readonly BenchRow[]> {
  const redis = await startRedis({ appendonly: true, settings: ['--maxmemory-policy', 'noeviction'] });
  const environment = { REDIS_URL: redis.url, TAG_DELAY_MS: '0', TURN_SETTLE_MS: '0' };
  const apps = await Promise.all([startProcess(environment), startProcess(environment)]);
  const posters = apps.map((app) => new Poster(app.url, 16));
  try {
    await paced(50, contacts('warm', 200), (contact) => text(one(posters, contact.length), contact));
    const streams = Array.from({ length: STREAMS }, (_, i) => listen(one(apps, i)));
    const dashboards = new Dashboards(apps);
    const texts = contacts('seller', SECONDS * TEXTS_PER_SECOND);
    let next = 0;
    const sent = await paced(TEXTS_PER_SECOND, texts, (contact) => text(one(posters, next++), contact));
    const overview = await dashboards.end();
    // The last events are on their way.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const seen = streams.map((stream) => stream.end());
    const errors = [...sent, ...overview].filter(({ status }) => status !== 200).length;
    const p99 = percentile(
      overview.map(({ ms }) => ms),
      0.99,
    );
    const textP99 = percentile(
      sent.map(({ ms }) => ms),
      0.99,
    );
    const complete = seen.filter((count) => count >= texts.length).length;
    return [
      {
        work: 'two instances, 100 texts a second, 20 pages asking for the overview, 20 streams',
        target: 'no error; overview p99 ≤ 50 ms',
        measured: `${String(errors)} errors; overview p99 ${p99.toFixed(0)} ms (${String(overview.length)} asked), text p99 ${textP99.toFixed(0)} ms; ${String(complete)} of ${String(STREAMS)} streams saw every text`,
        met: errors === 0 && p99 <= 50 && complete === STREAMS,
        method: `${String(SECONDS)} s; texts through \`process\` of both instances, each page asks once a second`,
      },
    ];
  } finally {
    for (const poster of posters) poster.close();
    await Promise.all(apps.map((app) => app.stop()));
    await redis.stop();
  }
}

/** They take turns. */
function one<T>(values: readonly T[], i: number): T {
  const value = values[i % values.length];
  if (value === undefined) throw new RangeError('nobody is there');
  return value;
}

function contacts(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${name}-${String(i)}`);
}

function text(poster: Poster, contact: string): Promise<Sent> {
  return poster.post('/api/seller-bot/process', JSON.stringify({ contact_id: contact, message: 'needs a roof' }));
}

/** Pages that ask again and again, spread over the second. */
class Dashboards {
  private isOver = false;
  private readonly asked: Sent[] = [];
  private readonly pages: readonly Promise<void>[];

  constructor(apps: readonly AppProcess[]) {
    this.pages = Array.from({ length: DASHBOARDS }, (_, i) => this.page(one(apps, i), i));
  }

  async end(): Promise<readonly Sent[]> {
    this.isOver = true;
    await Promise.all(this.pages);
    return this.asked;
  }

  private async page(app: AppProcess, i: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, (i * POLL_MS) / DASHBOARDS));
    while (!this.isOver) {
      const startedAt = performance.now();
      const response = await fetch(`${app.url}/api/dashboard/overview`);
      await response.arrayBuffer();
      this.asked.push({ status: response.status, ms: performance.now() - startedAt });
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}

/** An open stream; gives how many texts of the measured sellers it told of. */
function listen(app: AppProcess): { readonly end: () => number } {
  const told = new Set<string>();
  let rest = '';
  const request = get(`${app.url}/api/dashboard/events`, (response) => {
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      rest += chunk;
      for (const [, contact] of rest.matchAll(/"contact_id":"(seller-\d+)"/g))
        if (contact !== undefined) told.add(contact);
      // What may still be cut off in the middle.
      rest = rest.slice(-200);
    });
  });
  request.on('error', () => undefined);
  return {
    end: () => {
      request.destroy();
      return told.size;
    },
  };
}
