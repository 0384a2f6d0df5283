/** One call to the AI. A fallback is a call whose answer could not be used, or was not waited for. */
export interface AiCall {
  readonly purpose: 'understand' | 'reply';
  readonly model: string;
  readonly ms: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Dollars, at the model's price. */
  readonly cost: number;
  readonly outcome: 'ok' | 'failed' | 'timeout' | 'refused' | 'no_budget';
}

/** An AI call that was not needed, and why: these are the savings. */
export interface AvoidedAiCall {
  readonly bot: 'seller' | 'lead';
  readonly because: 'pattern' | 'cache';
}

/** One request to the CRM, retries counted each. */
export interface CrmCall {
  /** `send_sms`, `add_tag`, … */
  readonly operation: string;
  readonly ms: number;
  readonly ok: boolean;
  /** HTTP status; null when there was no answer. */
  readonly status: number | null;
}

/** One committed turn. */
export interface Turn {
  readonly locationId: string;
  readonly ms: number;
  /** From the seller's text to our reply in the outbox. Null when the bot stayed silent. */
  readonly speedToLeadMs: number | null;
  readonly ok: boolean;
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
 * Where the technical parts report what they did. The metrics module implements it; until it does, nothing is kept.
 * Recording never fails and never waits.
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
  abstract recordTurn(turn: Turn): void;
  abstract recordHttp(call: HttpCall): void;
}

/** Keeps nothing. */
export class SilentMetricsRecorder extends MetricsRecorder {
  override recordCacheHit(_kind: string, _ms: number): void {
    // Not kept.
  }
  override recordCacheMiss(_kind: string, _ms: number): void {
    // Not kept.
  }
  override recordCacheExpiry(_kind: string): void {
    // Not kept.
  }
  override recordCacheFailure(_operation: CacheOperation): void {
    // Not kept.
  }
  override recordAiCall(_call: AiCall): void {
    // Not kept.
  }
  override recordAvoidedAiCall(_call: AvoidedAiCall): void {
    // Not kept.
  }
  override recordCrmCall(_call: CrmCall): void {
    // Not kept.
  }
  override recordTurn(_turn: Turn): void {
    // Not kept.
  }
  override recordHttp(_call: HttpCall): void {
    // Not kept.
  }
}
