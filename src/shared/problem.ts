/**
 * The catalogue of everything that can go wrong on purpose: code → HTTP status, title, and one sentence for the caller
 * who gets no better one. The code is the last part of the problem's `type` (`/problems/validation`) and never changes.
 */
export const PROBLEMS = {
  validation: { status: 400, title: 'Invalid request', sentence: 'Some fields are missing, unknown or out of range.' },
  'malformed-body': { status: 400, title: 'Malformed body', sentence: 'The body is not valid JSON.' },
  'malformed-request': { status: 400, title: 'Malformed request', sentence: 'The request cannot be read.' },
  unauthenticated: { status: 401, title: 'Not authenticated', sentence: 'A valid key or login is needed.' },
  'bad-signature': {
    status: 401,
    title: 'Bad signature',
    sentence: 'The signature or secret of this webhook is wrong.',
  },
  forbidden: { status: 403, title: 'Forbidden', sentence: 'Your role does not allow this.' },
  'not-found': { status: 404, title: 'Not found', sentence: 'There is nothing here.' },
  'method-not-allowed': { status: 405, title: 'Method not allowed', sentence: 'This address answers other methods.' },
  conflict: { status: 409, title: 'Conflict', sentence: 'This does not fit the present state.' },
  'body-too-large': { status: 413, title: 'Body too large', sentence: 'The body is larger than this address accepts.' },
  'uri-too-long': { status: 414, title: 'Address too long', sentence: 'The address is longer than we accept.' },
  'unsupported-media-type': { status: 415, title: 'Unsupported media type', sentence: 'Send application/json.' },
  'too-many-requests': { status: 429, title: 'Too many requests', sentence: 'Wait a little before you try again.' },
  internal: { status: 500, title: 'Internal error', sentence: 'Something went wrong on our side; it has been logged.' },
  'crm-failed': { status: 502, title: 'CRM failed', sentence: 'The CRM refused or did not answer.' },
  'store-unavailable': {
    status: 503,
    title: 'Store unavailable',
    sentence:
      'The store does not answer. What was asked for may still happen; with the same message_id it happens once.',
  },
  'not-ready': { status: 503, title: 'Not ready', sentence: 'The application is starting or stopping.' },
  timeout: { status: 504, title: 'Timeout', sentence: 'It took too long; it may still happen.' },
} as const satisfies Record<string, { status: number; title: string; sentence: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** What is wrong with one field; nested fields are written with dots: `contact_info.email`. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

export interface ProblemOptions {
  readonly errors?: readonly FieldError[];
  /** Whole seconds; becomes the header `Retry-After`. */
  readonly retryAfterSeconds?: number;
  /** What caused it: logged, never shown. */
  readonly cause?: unknown;
}

/**
 * A failure that the caller shall hear about. Thrown anywhere, turned into an answer by one filter only. `detail` is
 * shown to the caller, so it holds no secret and nobody else's personal data.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly errors: readonly FieldError[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ProblemCode,
    detail: string = PROBLEMS[code].sentence,
    options: ProblemOptions = {},
  ) {
    super(detail, { cause: options.cause });
    this.errors = options.errors ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  /** One field is wrong. */
  static ofField(field: string, message: string): Problem {
    return Problem.ofFields([{ field, message }]);
  }

  /** Several fields are wrong; the detail names them all. */
  static ofFields(errors: readonly FieldError[]): Problem {
    const detail = errors.map(({ field, message }) => `${field} ${message}`).join('; ');
    return new Problem('validation', detail, { errors });
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  get title(): string {
    return PROBLEMS[this.code].title;
  }
}
