/**
 * Why a call to the CRM failed, as far as it matters for what to do next:
 * `rate-limited` try after `retryAfterMs`; `unavailable` nothing happened there, try again; `unknown-outcome` it may have
 * happened (the answer was lost): look before trying again; `do-not-disturb` the contact must not be texted: give up,
 * nothing is wrong; `slot-taken` the calendar has given that time away; `too-late` the caller did not want it any more when it was
 * about to leave, nothing happened; `refused` trying again cannot help.
 */
export type CrmFailureKind =
  'rate-limited' | 'unavailable' | 'unknown-outcome' | 'do-not-disturb' | 'slot-taken' | 'too-late' | 'refused';

export class CrmFailure extends Error {
  override readonly name = 'CrmFailure';

  constructor(
    readonly kind: CrmFailureKind,
    message: string,
    readonly options: { readonly status?: number; readonly retryAfterMs?: number; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
  }
}
