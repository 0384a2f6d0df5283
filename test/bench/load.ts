import { Agent, request } from 'node:http';

export interface Sent {
  readonly status: number;
  readonly ms: number;
}

/** Posts over kept connections, as a CRM or a proxy would. */
export class Poster {
  private readonly agent: Agent;

  constructor(
    private readonly origin: string,
    connections: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });
  }

  post(path: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Sent> {
    const startedAt = performance.now();
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.origin}${path}`,
        {
          agent: this.agent,
          method: 'POST',
          headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
        },
        (response) => {
          response.resume();
          response.once('end', () => {
            resolve({ status: response.statusCode ?? 0, ms: performance.now() - startedAt });
          });
        },
      );
      sent.once('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

/** As fast as `lanes` senders can, each one request after the other. Gives what every request took. */
export async function flood<T>(lanes: number, work: readonly T[], send: (each: T) => Promise<Sent>): Promise<Sent[]> {
  const results: Sent[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < work.length; at = next++) {
      const each = work[at];
      if (each !== undefined) results.push(await send(each));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

/** At a fixed pace, whatever the answers take: waiting for a slow one must not hide that others would have waited too. */
export async function paced<T>(
  perSecond: number,
  work: readonly T[],
  send: (each: T) => Promise<Sent>,
): Promise<Sent[]> {
  const startedAt = performance.now();
  const pending: Promise<Sent>[] = [];
  for (const [i, each] of work.entries()) {
    const due = startedAt + (i * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    pending.push(send(each).then((sent) => ({ ...sent, ms: performance.now() - due })));
  }
  return Promise.all(pending);
}
