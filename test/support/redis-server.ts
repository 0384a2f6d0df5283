import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';

const START_WITHIN_MS = 60_000;

/** A Redis of a test's own: real, on a free loopback port, with its files in a folder that goes away with it. */
export interface RedisServer {
  readonly url: string;
  readonly port: number;
  /** Of the process that runs now; another one after `restart`. */
  readonly pid: number;
  /** Ends it in an orderly way and removes its files. */
  stop(): Promise<void>;
  /** SIGKILL: what was not written to the append-only file is lost. */
  kill(): Promise<void>;
  /** SIGSTOP: connections stay open and nothing answers. */
  pause(): void;
  resume(): void;
  /** Starts it again on the same port and files, after `kill` or instead of the running one. */
  restart(): Promise<void>;
}

export interface RedisServerOptions {
  /** Every write is on the disk before it is answered, as in production; default false (nothing is written at all). */
  readonly appendonly?: boolean;
  readonly port?: number;
  /** More settings, as on the command line: `['--maxmemory-policy', 'noeviction']`. */
  readonly settings?: readonly string[];
}

/** Starts a redis-server and waits until it answers. */
export async function startRedis(options: RedisServerOptions = {}): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'seller-redis-'));
  const port = options.port ?? (await freePort());
  const launch = (): Promise<ChildProcess> => launchServer(port, folder, options);
  let child = await launch();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    // A stopped process does not hear SIGTERM until it goes on.
    child.kill('SIGCONT');
    await ended(child, signal);
  };
  return {
    url: `redis://127.0.0.1:${String(port)}`,
    port,
    get pid() {
      return child.pid ?? 0;
    },
    stop: async () => {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
    kill: () => ended(child, 'SIGKILL'),
    pause: () => {
      child.kill('SIGSTOP');
    },
    resume: () => {
      child.kill('SIGCONT');
    },
    restart: async () => {
      await end('SIGTERM');
      child = await launch();
    },
  };
}

async function launchServer(port: number, folder: string, options: RedisServerOptions): Promise<ChildProcess> {
  const durable = options.appendonly === true ? ['--appendonly', 'yes', '--appendfsync', 'always'] : [];
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', ...durable];
  const child = spawn('redis-server', [...settings, ...(options.settings ?? [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test process that dies does not leave its server behind.
  const killWithUs = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', killWithUs);
  child.once('exit', () => process.off('exit', killWithUs));
  let output = '';
  const failed = new Promise<never>((_resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ENOENT' ? new Error(MISSING) : error);
    });
    child.once('exit', (code) => {
      reject(new Error(`redis-server ended with ${String(code)} at its start:\n${output}`));
    });
  });
  const serving = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-4000);
      if (output.includes('Ready to accept connections')) resolve();
    });
  });
  await Promise.race([serving, failed, timeLimit(() => output)]);
  await answers(port);
  return child;
}

const MISSING =
  'These tests need a redis-server. Install one: "apt-get install redis-server" (Debian, Ubuntu) or ' +
  '"brew install redis" (macOS), or run them in the container image.';

function timeLimit(output: () => string): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => {
      reject(new Error(`redis-server was not ready in time:\n${output()}`));
    }, START_WITHIN_MS).unref();
  });
}

function answers(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.end();
      resolve();
    });
    socket.once('error', reject);
  });
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill(signal);
  });
}
