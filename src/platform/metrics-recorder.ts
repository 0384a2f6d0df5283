/** Tokens of an AI call as the API counts them: none of the four contains another. */
export interface AiTokens {
  readonly input: number;
  readonly output: number;
  /** Read from the prompt cache, and written to it. */
  readonly cacheRead: number;
  readonly cacheWrite: number;
}

/** One call to the AI. Anything but `ok` is a fallback: its answer could not be used, or was not waited for. */
export interface AiCall {
  readonly purpose: 'understand' | 'reply';
  readonly model: string;
  readonly ms: number;
  /** All zero when no answer came. */
  readonly tokens: AiTokens;
  /** Dollars, at the model's published price; null when that is not known. */
  readonly cost: number | null;
  readonly outcome: 'ok' | 'failed' | 'timeout' | 'refused' | 'no_budget';
}

/** An AI call that was not needed, and why: these are the savings. Only where there is an AI to ask. */
export interface AvoidedAiCall {
  readonly bot: 'seller' | 'lead';
  readonly because: 'pattern' | 'cache';
}

/** One request to the CRM; each attempt is one. */
export interface CrmCall {
  readonly locationId: string;
  /** `send_sms`, `add_tag`, … */
  readonly operation: string;
  readonly ms: number;
  /** `do-not-disturb` is an answer, not an error. */
  readonly outcome: 'ok' | 'rate-limited' | 'unavailable' | 'unknown-outcome' | 'do-not-disturb' | 'refused';
}

/** One turn: what was said to have been read, and how long our work took. */
export interface Turn {
  readonly locationId: string;
  /** From opening the conversation to the commit. */
  readonly ms: number;
  /** From the arrival of its first text to the begin of the turn: settling and queueing. Null when it failed. */
  readonly settleMs: number | null;
  /** How many texts it dealt with. */
  readonly texts: number;
  readonly ok: boolean;
}

/** One reply to a seller's text. Replies that people write are not counted. */
export interface Reply {
  readonly locationId: string;
  /** Speed to lead: from the seller's text to the reply in the CRM's hands (or the caller's, who asked for it). */
  readonly ms: number;
  /** The part of it that the reply was held back on purpose (quiet hours). */
  readonly heldMs: number;
  /** False: given up, the seller has no answer. */
  readonly delivered: boolean;
}

export interface HttpCall {
  readonly method: string;
  /** The pattern (`/api/…/:contact_id`), not the path: it holds no ids and there are few of them. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

export type CacheOperation = 'get' | 'set' | 'delete' | 'increment';

/**
 * Where the technical parts report what they did; the metrics module implements it. Recording never fails and never
 * waits, and nobody records an estimate.
 */
export abstract class MetricsRecorder {
  /** `kind` is the part of the key before its first colon. */
  abstract recordCacheHit(kind: string, ms: number): void;
  abstract recordCacheMiss(kind: string, ms: number): void;
  /** An entry was found past its time. */
  abstract recordCacheExpiry(kind: string): void;
  /** A cache call that did not do what it was asked for (also writes that claim success). */
  abstract recordCacheFailure(operation: CacheOperation): void;
  abstract recordAiCall(call: AiCall): void;
  abstract recordAvoidedAiCall(call: AvoidedAiCall): void;
  abstract recordCrmCall(call: CrmCall): void;
  /** Something that an earlier attempt did not achieve is tried again; its requests are recorded as well. */
  abstract recordCrmRetry(locationId: string): void;
  abstract recordTurn(turn: Turn): void;
  abstract recordReply(reply: Reply): void;
  /** The CRM shows a seller's text that no webhook has brought. */
  abstract recordMissingText(locationId: string): void;
  abstract recordHttp(call: HttpCall): void;
}
