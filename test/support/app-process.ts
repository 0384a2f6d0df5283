import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './free-port';

const MAIN = join(__dirname, '..', '..', 'dist', 'main.js');
const START_WITHIN_MS = 20_000;

/** The built application as a process of its own, as a user starts it: it can be killed like one. */
export interface AppProcess {
  readonly url: string;
  readonly pid: number;
  /** Sends a text through `process`; rejects when the application is away. */
  readonly text: (contactId: string, message: string, messageId?: string) => Promise<Record<string, unknown>>;
  readonly get: (path: string) => Promise<Record<string, unknown>>;
  /** SIGKILL: no goodbye, nothing flushed. */
  readonly kill: () => Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts `dist/main.js` on a free loopback port, or on `PORT`, and waits until it is ready. Build first. */
export async function startProcess(environment: Readonly<Record<string, string>>): Promise<AppProcess> {
  if (!existsSync(MAIN)) throw new Error('dist/main.js is missing: run "npm run build" before these tests');
  const port = environment.PORT ?? String(await freePort());
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH, HOME, HOST: '127.0.0.1', PORT: port, LOG_LEVEL: 'warn', TURN_SETTLE_MS: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listen = (chunk: Buffer): void => {
    output = (output + chunk.toString('utf8')).slice(-4000);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const url = `http://127.0.0.1:${port}`;
  await ready(child, url, () => output);
  return {
    url,
    pid: child.pid ?? 0,
    text: async (contactId, message, messageId) => {
      const body = { contact_id: contactId, message, ...(messageId === undefined ? {} : { message_id: messageId }) };
      return ask(`${url}/api/seller-bot/process`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    },
    get: (path) => ask(`${url}${path}`, {}),
    kill: async () => {
      await ended(child, 'SIGKILL');
    },
    stop: () => ended(child, 'SIGTERM'),
  };
}

async function ask(url: string, request: RequestInit): Promise<Record<string, unknown>> {
  const response = await fetch(url, request);
  const body = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(`${String(response.status)} ${JSON.stringify(body)}`);
  return body;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill(signal);
  });
}

async function ready(child: ChildProcess, url: string, output: () => string): Promise<void> {
  const deadline = Date.now() + START_WITHIN_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the application ended at start:\n${output()}`);
    const isReady = await fetch(`${url}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  child.kill('SIGKILL');
  throw new Error(`the application was not ready in time:\n${output()}`);
}
