import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../support/free-port';

const REGISTER = join(__dirname, '..', 'accuracy', 'register.js');

export interface BareServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts bare-server.ts, the peer of what we do over HTTP and Redis; see there for its environment. */
export async function startBare(environment: Readonly<Record<string, string>>): Promise<BareServer> {
  const port = String(await freePort());
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['-r', REGISTER, join(__dirname, 'bare-server.ts')], {
    env: { PATH, HOME, PORT: port, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
