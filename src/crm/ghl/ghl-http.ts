import type { CrmCall, MetricsRecorder } from '../../platform/metrics-recorder';
import { TimeoutError } from '../../platform/redis';
import { CrmFailure } from '../crm-failure';

export interface GhlHttpSettings {
  /** `https://services.leadconnectorhq.com`, without a slash at the end. */
  readonly baseUrl: string;
  readonly token: string;
  readonly timeoutMs: number;
}

export interface GhlRequest {
  /** What it is for, as the metrics call it: `send_sms`. */
  readonly operation: string;
  readonly locationId: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** The API version GHL wants for this family of calls. */
  readonly version: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Where somebody waits for the answer. */
  readonly timeoutMs?: number;
}

/** One authorised request to GoHighLevel; gives the parsed answer or a `CrmFailure`. */
export class GhlHttp {
  /** Not fetch: it takes five times as much of the processor. Loaded only where there is a CRM. */
  private readonly client = import('undici');

  constructor(
    private readonly settings: GhlHttpSettings,
    private readonly recorder: MetricsRecorder,
  ) {}

  async ask(request: GhlRequest): Promise<unknown> {
    const started = performance.now();
    let outcome: CrmCall['outcome'] = 'ok';
    try {
      return await this.send(request);
    } catch (error) {
      outcome = error instanceof CrmFailure && error.kind !== 'slot-taken' ? error.kind : 'unknown-outcome';
      throw error;
    } finally {
      const { locationId, operation } = request;
      this.recorder.recordCrmCall({ locationId, operation, ms: performance.now() - started, outcome });
    }
  }

  private async send({ method, path, version, query, body, timeoutMs }: GhlRequest): Promise<unknown> {
    const { baseUrl, token, timeoutMs: longest } = this.settings;
    const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
    const { request: exchange } = await this.client;
    const bound = boundTo(timeoutMs ?? longest);
    let answer: Answer;
    try {
      const {
        statusCode,
        headers,
        body: content,
      } = await exchange(`${baseUrl}${path}${search}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          version,
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: bound.signal,
      });
      answer = { status: statusCode, headers, text: await content.text() };
    } catch (error) {
      throw connectionFailure(error, method);
    } finally {
      bound.end();
    }
    if (answer.status < 200 || answer.status > 299) throw answerFailure(answer);
    return parsed(answer.text);
  }
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Gives up after `ms`. An `AbortSignal.timeout` would live on after the answer, one for each request of the last seconds. */
function boundTo(ms: number): { readonly signal: AbortSignal; readonly end: () => void } {
  const bound = new AbortController();
  const timer = setTimeout(() => {
    bound.abort(new TimeoutError('GoHighLevel', ms));
  }, ms);
  return {
    signal: bound.signal,
    end: () => {
      clearTimeout(timer);
    },
  };
}

/** Refused before anything was sent. Every other broken connection may have delivered the request. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function connectionFailure(error: unknown, method: GhlRequest['method']): CrmFailure {
  const code = codeOf(error);
  const what = code ?? (error instanceof Error ? error.name : 'unknown error');
  if (method === 'GET' || (code !== null && NEVER_SENT.has(code))) {
    return new CrmFailure('unavailable', `GoHighLevel cannot be reached (${what})`, { cause: error });
  }
  return new CrmFailure('unknown-outcome', `GoHighLevel did not answer (${what})`, { cause: error });
}

/** The system's code for what broke, from the innermost error that has one. */
function codeOf(error: unknown): string | null {
  let code: string | null = null;
  for (let each = error; typeof each === 'object' && each !== null; each = 'cause' in each ? each.cause : null) {
    if ('code' in each && typeof each.code === 'string') code = each.code;
  }
  return code;
}

const DO_NOT_DISTURB = /\bDND\b|do not disturb|unsubscribed|opted[ -]out/i;

function answerFailure({ status, headers, text }: Answer): CrmFailure {
  const said = messageOf(text);
  const message = `GoHighLevel answered ${String(status)}${said === '' ? '' : `: ${said}`}`;
  if (status === 429) {
    return new CrmFailure('rate-limited', message, { status, retryAfterMs: waitOf(headers) });
  }
  // The server failed while working on it; for a text that may be after it was sent.
  if (status === 408 || status >= 500) {
    const kind = status === 503 ? 'unavailable' : 'unknown-outcome';
    return new CrmFailure(kind, message, { status, ...retryAfter(headers) });
  }
  if (DO_NOT_DISTURB.test(said)) return new CrmFailure('do-not-disturb', message, { status });
  return new CrmFailure('refused', message, { status });
}

const DEFAULT_WAIT_MS = 10_000;

function waitOf(headers: Answer['headers']): number {
  return retryAfter(headers).retryAfterMs ?? number(headers['x-ratelimit-interval-milliseconds']) ?? DEFAULT_WAIT_MS;
}

function retryAfter(headers: Answer['headers']): { retryAfterMs?: number } {
  const seconds = number(headers['retry-after']);
  return seconds === null ? {} : { retryAfterMs: seconds * 1000 };
}

function number(value: string | string[] | undefined): number | null {
  const parsedValue = typeof value !== 'string' || value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(parsedValue) && parsedValue >= 0 ? parsedValue : null;
}

function messageOf(text: string): string {
  const body = parsed(text);
  if (typeof body !== 'object' || body === null || !('message' in body)) return text.slice(0, 200);
  const { message } = body;
  return (Array.isArray(message) ? message.join('; ') : String(message)).slice(0, 200);
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
