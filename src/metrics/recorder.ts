import { Injectable, Logger } from '@nestjs/common';
import {
  type AiCall,
  type AvoidedAiCall,
  type CacheOperation,
  type CrmCall,
  type HttpCall,
  MetricsRecorder,
  type Reply,
  type Turn,
} from '../platform/metrics-recorder';
import { PerformanceTracker } from './performance-tracker';
import { PrometheusRecorder } from './prometheus-recorder';

/** Tells everything to the tracker (what the product shows) and to Prometheus' counters; no failure gets out. */
@Injectable()
export class Recorder extends MetricsRecorder {
  private readonly logger = new Logger('Metrics');
  private hasComplained = false;

  constructor(
    private readonly tracker: PerformanceTracker,
    private readonly prometheus: PrometheusRecorder,
  ) {
    super();
  }

  override recordCacheHit(kind: string, ms: number): void {
    this.tell((each) => {
      each.recordCacheHit(kind, ms);
    });
  }
  override recordCacheMiss(kind: string, ms: number): void {
    this.tell((each) => {
      each.recordCacheMiss(kind, ms);
    });
  }
  override recordCacheExpiry(kind: string): void {
    this.tell((each) => {
      each.recordCacheExpiry(kind);
    });
  }
  override recordCacheFailure(operation: CacheOperation): void {
    this.tell((each) => {
      each.recordCacheFailure(operation);
    });
  }
  override recordAiCall(call: AiCall): void {
    this.tell((each) => {
      each.recordAiCall(call);
    });
  }
  override recordAvoidedAiCall(call: AvoidedAiCall): void {
    this.tell((each) => {
      each.recordAvoidedAiCall(call);
    });
  }
  override recordCrmCall(call: CrmCall): void {
    this.tell((each) => {
      each.recordCrmCall(call);
    });
  }
  override recordCrmRetry(locationId: string): void {
    this.tell((each) => {
      each.recordCrmRetry(locationId);
    });
  }
  override recordTurn(turn: Turn): void {
    this.tell((each) => {
      each.recordTurn(turn);
    });
  }
  override recordReply(reply: Reply): void {
    this.tell((each) => {
      each.recordReply(reply);
    });
  }
  override recordMissingText(locationId: string): void {
    this.tell((each) => {
      each.recordMissingText(locationId);
    });
  }
  override recordHttp(call: HttpCall): void {
    this.tell((each) => {
      each.recordHttp(call);
    });
  }

  private tell(record: (recorder: MetricsRecorder) => void): void {
    for (const each of [this.tracker, this.prometheus]) {
      try {
        record(each);
      } catch (error) {
        // Once: what fails here fails for every event.
        if (!this.hasComplained) this.logger.error({ message: 'a measurement was not recorded', err: error });
        this.hasComplained = true;
      }
    }
  }
}
