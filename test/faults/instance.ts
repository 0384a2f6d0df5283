import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { pause } from './chance';
import type { Point } from './patched-build';

const START_WITHIN_MS = 120_000;
/** Longer than the application's own last resort. */
const STOP_WITHIN_MS = 25_000;
const ANSWER_WITHIN_MS = 15_000;

/** One process of the application on a port of its own, which can die, freeze and come back. */
export class Instance {
  private child: ChildProcess | null = null;
  /** How often it had to be killed because it would not stop. */
  hangs = 0;
  /** The last things it said, for whoever looks for a cause. */
  output = '';

  private constructor(
    private readonly main: string,
    private readonly port: number,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  static async create(main: string, environment: Readonly<Record<string, string>>): Promise<Instance> {
    return new Instance(main, await freePort(), environment);
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Starts it unless it runs; resolves when it serves, whatever its store does. */
  async start(): Promise<void> {
    if (this.isRunning) return;
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, [this.main], {
      env: { PATH, HOME, HOST: '127.0.0.1', PORT: String(this.port), LOG_LEVEL: 'warn', ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const listen = (chunk: Buffer): void => {
      this.output = (this.output + chunk.toString('utf8')).slice(-8000);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    // Sending an order to a process that has just died is no failure of the test.
    child.on('error', () => undefined);
    const killWithUs = (): void => {
      child.kill('SIGKILL');
    };
    process.once('exit', killWithUs);
    child.once('exit', () => process.off('exit', killWithUs));
    this.child = child;
    const deadline = Date.now() + START_WITHIN_MS;
    while (Date.now() < deadline) {
      if (child.exitCode !== null) throw new Error(`the application ended at its start:\n${this.output}`);
      if (child.signalCode !== null || (await isLive(this.url))) return;
      await pause(25);
    }
    throw new Error(`the application did not start in time:\n${this.output}`);
  }

  /** Lets it give itself a signal when it next comes by a point. Resolves with whether it came by in time. */
  async atPoint(point: Point, signal: 'SIGKILL' | 'SIGSTOP', withinMs: number): Promise<boolean> {
    const { child } = this;
    if (child === null || !this.isRunning || !child.connected) return false;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        ended(false);
      }, withinMs);
      const ended = (hasHit: boolean): void => {
        clearTimeout(timer);
        child.off('message', hit);
        child.off('exit', gone);
        resolve(hasHit);
      };
      const hit = (message: unknown): void => {
        if ((message as { point?: string }).point === point && signal === 'SIGSTOP') ended(true);
      };
      const gone = (): void => {
        ended(signal === 'SIGKILL');
      };
      child.on('message', hit);
      child.once('exit', gone);
      child.send({ point, signal }, () => undefined);
    });
  }

  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Whether it serves, or is none that should: a process may be alive and never come to anything again. */
  async answers(): Promise<boolean> {
    const deadline = Date.now() + ANSWER_WITHIN_MS;
    while (this.isRunning && Date.now() < deadline) {
      if (await isLive(this.url)) return true;
      await pause(100);
    }
    return !this.isRunning;
  }

  /** In an orderly way; what does not end in time is killed and counted. */
  async stop(): Promise<void> {
    this.thaw();
    await this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (child === null || !this.isRunning) return;
    const exited = new Promise<void>((resolve) => {
      child.once('exit', () => {
        resolve();
      });
    });
    const timer = setTimeout(() => {
      this.hangs += 1;
      child.kill('SIGKILL');
    }, STOP_WITHIN_MS);
    child.kill(signal);
    await exited;
    clearTimeout(timer);
  }
}

async function isLive(url: string): Promise<boolean> {
  return fetch(`${url}/health/live`, { signal: AbortSignal.timeout(1000) }).then(
    (response) => response.ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}
