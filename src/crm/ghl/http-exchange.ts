import { type IncomingHttpHeaders, type RequestOptions, Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';

export interface HttpQuestion {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON; null for none. */
  readonly body: string | null;
  /** For all of it, from the first attempt to connect to the last byte of the answer. */
  readonly timeoutMs: number;
  /** Asked when a connection is there and the next thing is to write. */
  readonly isStillWanted?: (() => boolean) | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** There was no answer. `wasSent` false: nothing left this machine. */
export class ExchangeError extends Error {
  override readonly name = 'ExchangeError';

  constructor(
    /** `TIMEOUT`, `TOO_LATE`, or the system's code. */
    readonly code: string,
    readonly wasSent: boolean,
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}

const AGENTS = {
  'http:': new PlainAgent({ keepAlive: true }),
  'https:': new SecureAgent({ keepAlive: true }),
};

/**
 * One request over a kept connection. Not `fetch`: that takes five times as much of the processor, and cannot say whether
 * anything has left, nor be asked at the last moment whether it still should.
 */
export function exchange({ url, method, headers, body, timeoutMs, isStillWanted }: HttpQuestion): Promise<HttpAnswer> {
  const isSecure = url.protocol === 'https:';
  const options: RequestOptions = {
    method,
    agent: AGENTS[isSecure ? 'https:' : 'http:'],
    headers: { ...headers, ...(body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) }) },
  };
  return new Promise((resolve, reject) => {
    const request = isSecure ? secureRequest(url, options) : plainRequest(url, options);
    let wasSent = false;
    const fail = (code: string, cause?: unknown): void => {
      clearTimeout(timer);
      reject(new ExchangeError(code, wasSent, cause));
      request.destroy();
    };
    const timer = setTimeout(() => {
      fail('TIMEOUT');
    }, timeoutMs);
    const send = (): void => {
      if (isStillWanted?.() === false) {
        fail('TOO_LATE');
        return;
      }
      wasSent = true;
      request.end(body ?? undefined);
    };
    request.once('socket', (socket) => {
      if (socket.connecting) socket.once(isSecure ? 'secureConnect' : 'connect', send);
      else send();
    });
    request.on('error', (error) => {
      fail('code' in error && typeof error.code === 'string' ? error.code : error.name, error);
    });
    request.once('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => {
        parts.push(part);
      });
      response.on('error', (error) => {
        fail('code' in error && typeof error.code === 'string' ? error.code : error.name, error);
      });
      response.once('end', () => {
        clearTimeout(timer);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString('utf8'),
        });
      });
    });
  });
}
