import { readFileSync } from 'node:fs';
import { createClient } from 'redis';
import { type AppProcess, startProcess } from '../support/app-process';
import { FAKE_TOKEN, FakeGhl } from '../support/fake-ghl';
import { WEBHOOK_ENVIRONMENT, inboundMessage, signed } from '../support/ghl-webhooks';
import { type RedisServer, startRedis } from '../support/redis-server';
import { startBare } from './bare';
import { Poster, type Sent, flood, paced } from './load';
import { type BenchRow, median, percentile } from './row';

const CONNECTIONS = 16;
const SELLER = ['hello', 'needs a roof', '350k', 'moving for work', 'yes deal'];
const HERTZ = 100;
const BARE_ENVIRONMENT = { PUBLIC_KEY: WEBHOOK_ENVIRONMENT.GHL_WEBHOOK_PUBLIC_KEY ?? '' };

interface Setting {
  readonly redis: RedisServer;
  readonly crm: FakeGhl;
}

/** Everything that crosses HTTP and Redis; load generator, application, Redis and the CRM's stand-in share the machine. */
export async function measure(): Promise<readonly BenchRow[]> {
  const redis = await startRedis({ appendonly: true, settings: ['--maxmemory-policy', 'noeviction'] });
  const crm = await FakeGhl.start({ rateLimit: 10_000_000 });
  try {
    const setting = { redis, crm };
    return [
      ...(await starting(setting)),
      await ceiling(setting),
      ...(await processing(setting)),
      ...(await intake(setting)),
      ...(await wholeTurns(setting)),
      await secondInstance(setting),
    ];
  } finally {
    await crm.stop();
    await redis.stop();
  }
}

function environment({ redis, crm }: Setting): Record<string, string> {
  return {
    ...WEBHOOK_ENVIRONMENT,
    REDIS_URL: redis.url,
    GHL_API_BASE_URL: crm.url,
    GHL_API_TOKEN: FAKE_TOKEN,
    CRM_RATE_LIMIT: '1000000',
    WEBHOOK_RATE_LIMIT: '10000000',
    CRM_DAILY_LIMIT: '1000000000',
    TAG_DELAY_MS: '0',
    TURN_SETTLE_MS: '0',
  };
}

async function starting(setting: Setting): Promise<readonly BenchRow[]> {
  const times: number[] = [];
  let memory = 0;
  for (let round = 0; round < 3; round += 1) {
    const startedAt = performance.now();
    const app = await startProcess(environment(setting));
    times.push(performance.now() - startedAt);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    memory = residentMb(app.pid);
    await app.stop();
  }
  const seconds = median(times) / 1000;
  return [
    {
      work: '`npm start` to ready (built)',
      target: '≤ 1.5 s',
      measured: `${seconds.toFixed(2)} s`,
      met: seconds <= 1.5,
      method: 'median of three starts of dist/main.js until /health/ready answers, on Redis',
    },
    {
      work: 'resident memory, idle',
      target: '≤ 120 MB',
      measured: `${memory.toFixed(0)} MB`,
      met: memory <= 120,
      method: 'three seconds after the start',
    },
  ];
}

/** What Redis itself can do here for one small script per round trip: the peer of the rows below. */
async function ceiling({ redis }: Setting): Promise<BenchRow> {
  const client = await createClient({ url: redis.url }).connect();
  const state = 'x'.repeat(1500);
  const script =
    "redis.call('SET',KEYS[1],ARGV[1]) redis.call('ZADD',KEYS[2],1,KEYS[1]) redis.call('RPUSH',KEYS[3],'m') return 1";
  const sha = await client.scriptLoad(script);
  const count = 20_000;
  const startedAt = performance.now();
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < count; at = next++)
      await client.evalSha(sha, {
        keys: [`bench:{b}:${String(at)}`, 'bench:{b}:i', 'bench:{b}:l'],
        arguments: [state],
      });
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  const perSecond = (count / (performance.now() - startedAt)) * 1000;
  client.destroy();
  return {
    work: 'Redis alone: one script that writes a state, an index entry and a list entry',
    target: 'the peer of the rows below',
    measured: `${perSecond.toFixed(0)}/s`,
    met: null,
    method: `${String(CONNECTIONS)} at once over one connection, appendfsync always`,
  };
}

async function processing(setting: Setting): Promise<readonly BenchRow[]> {
  const app = await startProcess(environment(setting));
  const poster = new Poster(app.url, CONNECTIONS);
  try {
    const send = (contact: string, message: string): Promise<Sent> =>
      poster.post('/api/seller-bot/process', JSON.stringify({ contact_id: contact, message }));
    const converse = async (contact: string): Promise<Sent> => {
      const startedAt = performance.now();
      for (const text of SELLER) mustBe(200, await send(contact, text));
      return { status: 200, ms: performance.now() - startedAt };
    };
    await flood(CONNECTIONS, contacts('warm', 1500), (contact) => send(contact, 'hello'));
    const texts = await timed(() =>
      flood(CONNECTIONS, contacts('process', 12_000), (contact) => send(contact, 'needs a roof')),
    );
    const conversations = await timed(() => flood(CONNECTIONS, contacts('five', 2000), converse));
    const p99 = percentile(
      texts.results.map(({ ms }) => ms),
      0.99,
    );
    const bare = await withoutUs(setting, { SCRIPTS: '2' }, contacts('bare', 12_000), (contact) => ({
      body: JSON.stringify({ contact_id: contact, message: 'needs a roof' }),
      headers: {},
    }));
    return [
      {
        work: 'texts through `process` over HTTP, on Redis',
        target: '≥ 4,000/s, p99 ≤ 25 ms',
        measured: `${texts.perSecond.toFixed(0)}/s, p99 ${p99.toFixed(1)} ms; ${ratio(texts.perSecond, bare)}`,
        met: texts.perSecond >= 4000 && p99 <= 25,
        method: `one process, ${String(CONNECTIONS)} connections, 12,000 contacts; bare: two small scripts a text`,
      },
      {
        work: 'whole conversations of five texts through `process`',
        target: '≥ 800/s',
        measured: `${conversations.perSecond.toFixed(0)}/s`,
        met: conversations.perSecond >= 800,
        method: `one process, ${String(CONNECTIONS)} connections, 2,000 conversations`,
      },
    ];
  } finally {
    poster.close();
    await app.stop();
  }
}

async function intake(setting: Setting): Promise<readonly BenchRow[]> {
  const app = await startProcess({ ...environment(setting), TURN_SETTLE_MS: '60000' });
  const poster = new Poster(app.url, 64);
  try {
    const webhooks = contacts('intake', 16_000).map((contact) => signed(inboundMessage(contact, 'needs a roof')));
    const send = ({ body, headers }: { body: string; headers: Record<string, string> }): Promise<Sent> =>
      poster.post('/api/webhooks/ghl', body, headers);
    await flood(CONNECTIONS, webhooks.slice(0, 2000), send);
    const all = await timed(() => flood(64, webhooks.slice(2000, 12_000), send));
    const half = await paced(2000, webhooks.slice(12_000), send);
    for (const sent of all.results) mustBe(202, sent);
    const bare = await withoutUs(setting, { SCRIPTS: '1' }, webhooks.slice(0, 10_000), (webhook) => webhook, 64);
    const p99 = percentile(
      half.map(({ ms }) => ms),
      0.99,
    );
    return [
      {
        work: 'webhook intake: signature, duplicates, safe in Redis',
        target: '≥ 4,000/s; p99 ≤ 20 ms at 2,000/s',
        measured: `${all.perSecond.toFixed(0)}/s; p99 ${p99.toFixed(1)} ms at 2,000/s; ${ratio(all.perSecond, bare)}`,
        met: all.perSecond >= 4000 && p99 <= 20,
        method:
          'one process, signed events of different contacts, appendfsync always; bare: signature and one small script',
      },
    ];
  } finally {
    poster.close();
    await app.kill();
  }
}

async function wholeTurns(setting: Setting): Promise<readonly BenchRow[]> {
  const app = await startProcess(environment(setting));
  try {
    await deliver(setting, [app], contacts('turn-warm', 500), null);
    const most = await deliver(setting, [app], contacts('turn', 4000), null);
    const calm = await deliver(setting, [app], contacts('calm', 2500), 500);
    const bare = await bareTurns(setting);
    return [
      {
        work: 'whole turns: text in, committed, handed to the CRM over HTTP',
        target: '≥ 1,000/s; p99 ≤ 250 ms at 500/s',
        measured: `${most.perSecond.toFixed(0)}/s; p99 ${calm.p99.toFixed(0)} ms at 500/s; ${ratio(most.perSecond, bare)}`,
        met: most.perSecond >= 1000 && calm.p99 <= 250,
        method:
          'one process, TURN_SETTLE_MS=0, limits of the CRM raised in application and stand-in; bare: 10 small scripts and 3 CRM requests a text, as many as ours',
      },
    ];
  } finally {
    await app.stop();
  }
}

/** How many requests a second the bare server answers to the same load. */
async function withoutUs<T>(
  { redis }: Setting,
  environment: Readonly<Record<string, string>>,
  work: readonly T[],
  requestOf: (each: T) => { readonly body: string; readonly headers: Readonly<Record<string, string>> },
  connections = CONNECTIONS,
): Promise<number> {
  const bare = await startBare({ ...BARE_ENVIRONMENT, REDIS_URL: redis.url, ...environment });
  const poster = new Poster(bare.url, connections);
  const send = (each: T): Promise<Sent> => {
    const { body, headers } = requestOf(each);
    return poster.post('/', body, headers);
  };
  try {
    await flood(connections, work.slice(0, 1500), send);
    const all = await timed(() => flood(connections, work, send));
    for (const sent of all.results) mustBe(200, sent);
    return all.perSecond;
  } finally {
    poster.close();
    await bare.stop();
  }
}

async function bareTurns(setting: Setting): Promise<number> {
  const { redis, crm } = setting;
  const works = { SCRIPTS: '1', LATER_SCRIPTS: '9', CRM_REQUESTS: '3', CRM_URL: crm.url, CRM_TOKEN: FAKE_TOKEN };
  const bare = await startBare({ ...BARE_ENVIRONMENT, REDIS_URL: redis.url, ...works });
  try {
    await deliver(setting, [bare], contacts('bare-warm', 500), null, 200);
    return (await deliver(setting, [bare], contacts('bare-turn', 4000), null, 200)).perSecond;
  } finally {
    await bare.stop();
  }
}

function ratio(ours: number, bare: number): string {
  return `${(ours / bare).toFixed(2)} of a bare server (${bare.toFixed(0)}/s)`;
}

async function secondInstance(setting: Setting): Promise<BenchRow> {
  const one = await perCpuSecond(setting, 1);
  const two = await perCpuSecond(setting, 2);
  const share = two.perCpuSecond / one.perCpuSecond;
  return {
    work: 'two instances beside one: turns per CPU second of the application',
    target: '≥ 0.85',
    measured: `${share.toFixed(2)} (wall clock ${(two.perSecond / one.perSecond).toFixed(2)})`,
    met: share >= 0.85,
    method: '3,000 whole turns each; all share two cores with Redis, the CRM and the load',
  };
}

async function perCpuSecond(setting: Setting, instances: number): Promise<{ perCpuSecond: number; perSecond: number }> {
  const apps = await Promise.all(Array.from({ length: instances }, () => startProcess(environment(setting))));
  try {
    const name = `scale-${String(instances)}`;
    await deliver(setting, apps, contacts(`${name}-warm`, 600), null);
    const before = cpuSeconds(apps);
    const { perSecond } = await deliver(setting, apps, contacts(name, 3000), null);
    return { perCpuSecond: 3000 / (cpuSeconds(apps) - before), perSecond };
  } finally {
    await Promise.all(apps.map((app) => app.stop()));
  }
}

/** One text per contact by webhook, until the CRM has every reply. */
async function deliver(
  { crm }: Setting,
  apps: readonly { readonly url: string }[],
  sellers: readonly string[],
  perSecond: number | null,
  accepted = 202,
): Promise<{ perSecond: number; p99: number }> {
  const posters = apps.map((app) => new Poster(app.url, CONNECTIONS));
  const webhooks = sellers.map((contact, i) => ({ ...signed(inboundMessage(contact, 'hello')), contact, i }));
  const sentAt = new Map<string, number>();
  const wanted = new Set(sellers);
  crm.ledger.length = 0;
  const send = async ({ contact, body, headers, i }: (typeof webhooks)[number]): Promise<Sent> => {
    sentAt.set(contact, Date.now());
    const poster = posters[i % posters.length];
    if (poster === undefined) throw new Error('no instance');
    const sent = await poster.post('/api/webhooks/ghl', body, headers);
    mustBe(accepted, sent);
    return sent;
  };
  const startedAt = Date.now();
  await (perSecond === null ? flood(CONNECTIONS, webhooks, send) : paced(perSecond, webhooks, send));
  const delays: number[] = [];
  let lastAt = startedAt;
  for (let seen = 0; wanted.size > 0;) {
    for (; seen < crm.ledger.length; seen += 1) {
      const entry = crm.ledger[seen];
      const contact = String((entry?.body as { contactId?: string } | null)?.contactId);
      if (entry?.path !== '/conversations/messages' || !wanted.delete(contact)) continue;
      delays.push(entry.at - (sentAt.get(contact) ?? entry.at));
      lastAt = Math.max(lastAt, entry.at);
    }
    if (Date.now() - startedAt > 120_000) throw new Error(`${String(wanted.size)} replies never came`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  for (const poster of posters) poster.close();
  return { perSecond: (sellers.length / (lastAt - startedAt)) * 1000, p99: percentile(delays, 0.99) };
}

async function timed(work: () => Promise<Sent[]>): Promise<{ results: Sent[]; perSecond: number }> {
  const startedAt = performance.now();
  const results = await work();
  return { results, perSecond: (results.length / (performance.now() - startedAt)) * 1000 };
}

let run = 0;

/** Contacts nobody else has. */
function contacts(name: string, count: number): readonly string[] {
  run += 1;
  return Array.from({ length: count }, (_, i) => `${name}-${String(run)}-${String(i)}`);
}

function mustBe(status: number, sent: Sent): void {
  if (sent.status !== status) throw new Error(`expected ${String(status)}, got ${String(sent.status)}`);
}

function cpuSeconds(apps: readonly AppProcess[]): number {
  return apps.reduce((sum, { pid }) => {
    const fields =
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .split(') ')[1]
        ?.split(' ') ?? [];
    return sum + (Number(fields[11]) + Number(fields[12])) / HERTZ;
  }, 0);
}

function residentMb(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}
