import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** What the API said when it refused or failed; `status` 0 means that nobody answered. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly title: string,
    detail: string,
    readonly fields: readonly { readonly field: string; readonly message: string }[] = [],
    /** How long to wait before the next try, where the server named it. */
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(detail);
  }
}

type Refusal = 'not logged in' | 'not allowed';
type Listener = (refusal: Refusal) => void;
const listeners = new Set<Listener>();

/** Tells when a call was refused because of who is, or is not, at the page. Gives the function that ends it. */
export function onRefused(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const house: Middleware = {
  onRequest({ request }) {
    // No form and no other site can set this header without asking us first.
    if (request.method !== 'GET') request.headers.set('x-requested-with', 'seller-page');
    return request;
  },
  onResponse({ response, schemaPath }) {
    // A login that is refused says so itself.
    if (schemaPath === '/api/auth/login') return undefined;
    if (response.status === 401) for (const tell of listeners) tell('not logged in');
    if (response.status === 403) for (const tell of listeners) tell('not allowed');
    return undefined;
  },
};

export const api = createClient<paths>({ credentials: 'same-origin' });
api.use(house);

/** The data of a call, or an ApiProblem in the server's own words. */
export async function dataOf<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const answer = await call.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiProblem(0, 'No answer', 'The server can’t be reached.');
  });
  if (answer.response.ok) return answer.data as T;
  throw problemOf(answer.response, answer.error);
}

function problemOf({ status, headers }: Response, body: unknown): ApiProblem {
  const wait = Number(headers.get('retry-after') ?? '');
  const said = typeof body === 'object' && body !== null ? (body as Partial<Schemas['Problem']>) : {};
  return new ApiProblem(
    status,
    said.title ?? `Error ${String(status)}`,
    said.detail ?? 'The server gave no reason.',
    said.errors ?? [],
    wait > 0 ? wait : null,
  );
}

/** A sentence for a person, with the fields that were refused. */
export function wordsOf(error: unknown): string {
  if (error instanceof ApiProblem && error.fields.length > 0) {
    return error.fields.map(({ field, message }) => `${field.replaceAll('_', ' ')} ${message}`).join('; ');
  }
  return error instanceof Error ? error.message : 'Something went wrong.';
}
