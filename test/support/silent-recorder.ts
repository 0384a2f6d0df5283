import {
  type AiCall,
  type AvoidedAiCall,
  type CacheOperation,
  type CrmCall,
  type HttpCall,
  MetricsRecorder,
  type Reply,
  type Turn,
} from '../../src/platform/metrics-recorder';

/** Keeps nothing; for tests that build one part without the metrics module. */
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
  override recordCrmRetry(_locationId: string): void {
    // Not kept.
  }
  override recordTurn(_turn: Turn): void {
    // Not kept.
  }
  override recordReply(_reply: Reply): void {
    // Not kept.
  }
  override recordMissingText(_locationId: string): void {
    // Not kept.
  }
  override recordHttp(_call: HttpCall): void {
    // Not kept.
  }
}
