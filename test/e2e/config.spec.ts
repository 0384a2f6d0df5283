import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(__dirname, '..', '..', 'dist', 'main.js');

/** `node dist/main.js` as a person starts it, with what it prints. */
class Started {
  output = '';
  private readonly child: ChildProcess;
  private readonly exit: Promise<number | null>;

  constructor(folder: string, environment: Readonly<Record<string, string>>) {
    const { PATH } = process.env;
    this.child = spawn(process.execPath, [MAIN], { cwd: folder, env: { PATH, PORT: '0', ...environment } });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString('utf8');
      });
    }
    this.exit = once(this.child, 'close').then(([code]) => code as number | null);
  }

  /** Resolves with the exit code. */
  ended(): Promise<number | null> {
    return this.exit;
  }

  /** Resolves when it has printed the words; rejects when it ends before. */
  async says(words: string): Promise<void> {
    const early = this.exit.then((code) => {
      throw new Error(`ended with ${String(code)} before it said "${words}":\n${this.output}`);
    });
    while (!this.output.includes(words)) {
      if (this.child.stdout === null) throw new Error('no output');
      await Promise.race([once(this.child.stdout, 'data'), early]);
    }
    early.catch(() => undefined);
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }
}

describe('Starting the application', () => {
  let folder: string;

  beforeAll(async () => {
    if (!existsSync(MAIN)) throw new Error('dist/main.js is missing: run "npm run build" before these tests');
    folder = await mkdtemp(join(tmpdir(), 'seller-start-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('prints where it listens and which store it uses, and stops on SIGTERM with 0', async () => {
    const app = new Started(folder, {});
    await app.says('Listening on http://127.0.0.1:');
    expect(app.output).toContain('store embedded (./data)');
    expect(
      app.output
        .trim()
        .split('\n')
        .filter((line) => line.includes('Listening')),
    ).toHaveLength(1);
    app.signal('SIGTERM');
    await expect(app.ended()).resolves.toBe(0);
    expect(app.output).toContain('Stopped');
  });

  it('prints all complaints about the environment at once, no secret, and no stack', async () => {
    const app = new Started(folder, {
      PORT: 'http',
      STORE: 'mongo',
      API_KEYS: 'page:viewer:tooshort1',
      ADMIN_PASSWORD: 'short-pass',
      TURN_SETTLE_MS: '-1',
    });
    await expect(app.ended()).resolves.toBe(78);
    for (const name of ['PORT', 'STORE', 'API_KEYS', 'ADMIN_PASSWORD', 'TURN_SETTLE_MS']) {
      expect(app.output).toContain(`  - ${name} must`);
    }
    expect(app.output).not.toContain('tooshort1');
    expect(app.output).not.toContain('short-pass');
    expect(app.output).not.toContain('    at ');
  });

  it.each([
    ['beyond this machine', { HOST: '0.0.0.0' }],
    ['in production', { NODE_ENV: 'production', STORE: 'embedded', GHL_WEBHOOK_SECRET: '0123456789abcdef' }],
  ])('refuses to start %s without a key or password, and says what to do', async (_where, environment) => {
    const app = new Started(folder, environment);
    await expect(app.ended()).resolves.toBe(78);
    expect(app.output).toContain('API_KEYS or ADMIN_PASSWORD must be set');
    expect(app.output).toContain('openssl rand');
  });

  it('ends with a sentence when its port is taken', async () => {
    const first = new Started(folder, {});
    await first.says('Listening on');
    const port = /127\.0\.0\.1:(\d+)/.exec(first.output)?.[1] ?? '';
    const second = new Started(folder, { PORT: port, DATA_DIR: join(folder, 'other') });
    await expect(second.ended()).resolves.toBe(1);
    expect(second.output).toContain('EADDRINUSE');
    first.signal('SIGINT');
    await expect(first.ended()).resolves.toBe(0);
  });
});
