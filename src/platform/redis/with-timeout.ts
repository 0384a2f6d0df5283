/** A call that did not answer in time. It may still have taken effect. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';

  constructor(what: string, ms: number) {
    super(`${what} did not answer within ${String(ms)} ms`);
  }
}

/**
 * Waits for `work` at most `ms` milliseconds, then rejects with a `TimeoutError`. The work itself is not stopped: a late
 * answer, or a late failure, is dropped.
 */
export function withTimeout<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new TimeoutError(what, ms));
    }, ms);
    const end = (): void => {
      clearTimeout(timer);
    };
    work.then(end, end);
    work.then(resolve, reject);
  });
}
