import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type AppProcess, startProcess } from '../support/app-process';
import { eventually } from '../support/eventually';
import { FakeGhl } from '../support/fake-ghl';
import { freePort } from '../support/free-port';
import { WEBHOOK_ENVIRONMENT, inboundMessage, signed } from '../support/ghl-webhooks';
import { type RunningApp, startApp } from '../support/running-app';

describe('A careless or hostile client', () => {
  let folder: string;
  let app: AppProcess;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seller-hard-'));
    app = await startProcess({ DATA_DIR: folder });
  });
  afterAll(async () => {
    await app.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(['/', '/api/auth/me', '/api/nothing', '/docs', '/health/live'])(
    'gets strict headers with %s, and a policy without inline code',
    async (path) => {
      const { headers } = await fetch(`${app.url}${path}`);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it('is told that its headers are too large', async () => {
    const { status } = await fetch(`${app.url}/health/live`, { headers: { 'x-large': 'x'.repeat(20_000) } });
    expect(status).toBe(431);
  });

  it('is cut off when it never ends its headers, while others are served', async () => {
    const answer = spoken(app.url, 'GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
    expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
    expect(await answer).toContain('408');
  }, 40_000);
});

/** Says something on a connection and gives what comes back until the other side closes it. */
function spoken(url: string, words: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(words);
    });
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('utf8');
    });
    socket.once('error', reject);
    socket.once('close', () => {
      resolve(heard);
    });
  });
}

interface Operation {
  readonly method: string;
  readonly path: string;
  /** Names of the fields it knows. */
  readonly fields: readonly string[];
}

describe('Whatever a body holds', () => {
  let folder: string;
  let bot: RunningApp;
  let operations: readonly Operation[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seller-fuzz-'));
    bot = await startApp({ DATA_DIR: folder });
    operations = operationsOf((await bot.app.inject({ method: 'GET', url: '/docs-json' })).json());
  });
  afterAll(async () => {
    await bot.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('no route answers with a 5xx, and every refusal is a problem', async () => {
    expect(operations.length).toBeGreaterThan(10);
    for (const { method, path, fields } of operations) {
      const value = fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom<unknown>(null, '', '\0', -1, 1e308, [[]], {}),
      );
      const known = fc.dictionary(fc.constantFrom(...fields, 'location_id', '__proto__', 'constructor'), value);
      const body = fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: value });
      await fc.assert(
        fc.asyncProperty(body, async (given) => {
          const response = await bot.app.inject({
            method: method as 'POST',
            url: path.replaceAll(/\{\w+\}/g, 'fuzzed'),
            headers: { 'content-type': 'application/json' },
            payload: JSON.stringify(given),
          });
          const isRefused = response.statusCode >= 400;
          expect({ path, given, status: response.statusCode < 500 }).toEqual({ path, given, status: true });
          if (isRefused) expect(response.headers['content-type']).toContain('application/problem+json');
        }),
        { numRuns: 40 },
      );
    }
  }, 120_000);
});

function operationsOf(document: {
  readonly paths: Record<
    string,
    Record<string, { requestBody?: { content: Record<string, { schema?: { $ref?: string } }> } }>
  >;
  readonly components: { readonly schemas: Record<string, { properties?: object }> };
}): readonly Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, { requestBody }]) => requestBody !== undefined)
      .map(([method, { requestBody }]) => {
        const reference = requestBody?.content['application/json']?.schema?.$ref ?? '';
        const schema = document.components.schemas[reference.replace('#/components/schemas/', '')];
        return { method: method.toUpperCase(), path, fields: Object.keys(schema?.properties ?? { message: 1 }) };
      }),
  );
}

describe('The log', () => {
  it('holds no secret, no phone number and nothing a seller wrote, at its most talkative', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seller-log-'));
    const crm = await FakeGhl.start({ rateLimit: 100_000 });
    const secrets = {
      GHL_API_TOKEN: 'pit-a-token-that-nobody-may-read',
      GHL_WEBHOOK_SECRET: 'a-webhook-secret-that-nobody-may-read',
      ADMIN_PASSWORD: 'a password that nobody may read',
      SESSION_SECRET: 'a-session-secret-that-nobody-may-read-at-all',
      ANTHROPIC_API_KEY: 'sk-ant-a-key-that-nobody-may-read',
    };
    const key = 'an-api-key-that-nobody-may-read';
    const app = await Talkative.start({
      ...WEBHOOK_ENVIRONMENT,
      ...secrets,
      API_KEYS: `tests:admin:${key}`,
      DATA_DIR: folder,
      GHL_API_BASE_URL: crm.url,
      ANTHROPIC_BASE_URL: 'http://127.0.0.1:9',
      LOG_LEVEL: 'trace',
      TURN_SETTLE_MS: '0',
    });
    const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${app.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const asAdmin = { authorization: `Bearer ${key}` };
    const told = 'my uncle Ferdinand needs a roof on Blueberry Lane';
    const phone = '+12145550177';

    const { body, headers } = signed(inboundMessage('logged-1', told));
    await fetch(`${app.url}/api/webhooks/ghl`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const info = { name: 'Ferdinand Quimby', phone, email: 'quimby@example.com', property_address: '9 Blueberry Lane' };
    await post('/api/seller-bot/process', { contact_id: 'logged-2', message: told, contact_info: info }, asAdmin);
    await post('/api/seller-bot/process', { contact_id: 'logged-2', message: { told } }, asAdmin);
    await post('/api/auth/login', { email: 'quimby@example.com', password: 'a wrong password of somebody' });
    await post('/api/auth/login', { email: 'admin@example.com', password: secrets.ADMIN_PASSWORD });
    await post('/api/webhooks/ghl', { contact_id: 'x' }, { 'x-webhook-secret': 'a wrong webhook secret' });
    await fetch(`${app.url}/api/dashboard/conversations?search_term=Quimby`, { headers: asAdmin });
    await eventually(() => {
      expect(crm.ledger.length).toBeGreaterThan(0);
    });
    await app.stop();
    await crm.stop();
    await rm(folder, { recursive: true, force: true });

    expect(app.log.length).toBeGreaterThan(500);
    const never = [
      ...Object.values(secrets),
      ...[key, 'a wrong password of somebody', 'a wrong webhook secret'],
      ...[phone, phone.slice(2), 'Ferdinand', 'Quimby', 'quimby@', 'Blueberry'],
    ];
    expect(never.filter((words) => app.log.includes(words))).toEqual([]);
  }, 60_000);
});

/** The application as a process whose whole output is kept. */
class Talkative {
  log = '';

  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.log += chunk.toString('utf8');
      });
    }
  }

  static async start(environment: Readonly<Record<string, string>>): Promise<Talkative> {
    const port = await freePort();
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, [join(__dirname, '..', '..', 'dist', 'main.js')], {
      env: { PATH, HOME, HOST: '127.0.0.1', PORT: String(port), ...environment },
    });
    const app = new Talkative(`http://127.0.0.1:${String(port)}`, child);
    await eventually(async () => {
      expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
    }, 30_000);
    return app;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.child.once('exit', () => {
        resolve();
      });
      this.child.kill('SIGTERM');
    });
  }
}
