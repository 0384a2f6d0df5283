import { STATUS_CODES } from 'node:http';
import type { FieldError, Problem, ProblemCode } from '../../shared/problem';

/** An error answer: RFC 9457, `application/problem+json`. */
export interface ProblemBody {
  /** A stable reference; `about:blank` when the status says it all. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The path of the request, without its query. */
  readonly instance: string;
  readonly errors?: readonly FieldError[];
  /** On a 500: the same id stands in the log, with the cause. */
  readonly errorId?: string;
}

export const PROBLEM_TYPE = 'application/problem+json';

export function problemBody(problem: Problem, instance: string, errorId?: string): ProblemBody {
  return {
    type: `/problems/${problem.code}`,
    title: problem.title,
    status: problem.status,
    detail: problem.message,
    instance,
    ...(problem.errors.length === 0 ? {} : { errors: problem.errors }),
    ...(errorId === undefined ? {} : { errorId }),
  };
}

/** A status for which the catalogue has no entry. */
export function plainBody(status: number, detail: string, instance: string): ProblemBody {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, instance };
}

const BY_STATUS: Readonly<Partial<Record<number, ProblemCode>>> = {
  400: 'malformed-request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  409: 'conflict',
  413: 'body-too-large',
  414: 'uri-too-long',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'not-ready',
  504: 'timeout',
};

/** The entry of the catalogue that stands for a status which something else than us has chosen. */
export function codeOfStatus(status: number): ProblemCode | undefined {
  return BY_STATUS[status];
}
