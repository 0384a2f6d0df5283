import type { CrmCall, MetricsRecorder } from '../../platform/metrics-recorder';
import { CrmFailure } from '../crm-failure';
import { ExchangeError, type HttpAnswer, exchange } from './http-exchange';

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
  /** Asked when the next thing is to write it out; no fails with `too-late`. */
  readonly isStillWanted?: (() => boolean) | undefined;
}

/** One authorised request to GoHighLevel; gives the parsed answer or a `CrmFailure`. */
export class GhlHttp {
  constructor(
    private readonly settings: GhlHttpSettings,
    private readonly recorder: MetricsRecorder,
  ) {}

  async ask(request: GhlRequest): Promise<unknown> {
    const started = performance.now();
    let outcome: CrmCall['outcome'] | null = 'ok';
    try {
      return await this.send(request);
    } catch (error) {
      outcome = outcomeOf(error);
      throw error;
    } finally {
      const { locationId, operation } = request;
      if (outcome !== null)
        this.recorder.recordCrmCall({ locationId, operation, ms: performance.now() - started, outcome });
    }
  }

  private async send({ method, path, version, query, body, timeoutMs, isStillWanted }: GhlRequest): Promise<unknown> {
    const { baseUrl, token, timeoutMs: longest } = this.settings;
    const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
    const answer = await exchange({
      url: new URL(`${baseUrl}${path}${search}`),
      method,
      headers: {
        authorization: `Bearer ${token}`,
        version,
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      timeoutMs: timeoutMs ?? longest,
      isStillWanted,
    }).catch((error: unknown) => {
      throw connectionFailure(error, method);
    });
    if (answer.status < 200 || answer.status > 299) throw answerFailure(answer);
    return parsed(answer.text);
  }
}

/** Null where the CRM was not called at all. */
function outcomeOf(error: unknown): CrmCall['outcome'] | null {
  if (!(error instanceof CrmFailure) || error.kind === 'slot-taken') return 'unknown-outcome';
  return error.kind === 'too-late' ? null : error.kind;
}

/** A CRM that is slow to answer may still be about to do it: whoever looks too soon does not find it, and does it again. */
const LATE_BY_MS = 20_000;

function connectionFailure(error: unknown, method: GhlRequest['method']): CrmFailure {
  const code = error instanceof ExchangeError ? error.code : 'unknown error';
  if (code === 'TOO_LATE') return new CrmFailure('too-late', 'It was too late to send it', { cause: error });
  // Refused before anything was sent. Every other broken connection may have delivered the request.
  if (method === 'GET' || (error instanceof ExchangeError && !error.wasSent)) {
    return new CrmFailure('unavailable', `GoHighLevel cannot be reached (${code})`, { cause: error });
  }
  const late = code === 'TIMEOUT' ? { retryAfterMs: LATE_BY_MS } : {};
  return new CrmFailure('unknown-outcome', `GoHighLevel did not answer (${code})`, { cause: error, ...late });
}

const DO_NOT_DISTURB = /\bDND\b|do not disturb|unsubscribed|opted[ -]out/i;

function answerFailure({ status, headers, text }: HttpAnswer): CrmFailure {
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

function waitOf(headers: HttpAnswer['headers']): number {
  return retryAfter(headers).retryAfterMs ?? number(headers['x-ratelimit-interval-milliseconds']) ?? DEFAULT_WAIT_MS;
}

function retryAfter(headers: HttpAnswer['headers']): { retryAfterMs?: number } {
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
