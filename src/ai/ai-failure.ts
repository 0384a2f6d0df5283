/**
 * Why there is no answer: `off` none is configured; `budget` the day's money is spent; `timeout` it took longer than the bound;
 * `unavailable` the service is down, overloaded or was so often that we do not ask for a while; `refused` it will not answer
 * this request; `malformed` its answer is none.
 */
export type AiFailureKind = 'off' | 'budget' | 'timeout' | 'unavailable' | 'refused' | 'malformed';

export class AiFailure extends Error {
  override readonly name = 'AiFailure';

  constructor(
    readonly kind: AiFailureKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
