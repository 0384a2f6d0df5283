import { Injectable } from '@nestjs/common';
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
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
import { DEMO_LOCATION } from '../shared';

const CACHE_SECONDS = [0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];
const WORK_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const CALL_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** 300 is the five-minute rule. */
const REPLY_SECONDS = [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1800, 3600];

/**
 * What this instance did since it started, in Prometheus' words: base units, `_total` for counters, few labels. Prometheus
 * asks every instance and adds them up itself. The playground's location is left out.
 */
@Injectable()
export class PrometheusRecorder extends MetricsRecorder {
  readonly registry = new Registry();

  private readonly http = this.histogram('http_request_duration_seconds', 'Requests answered', WORK_SECONDS, [
    'method',
    'route',
    'status',
  ]);
  private readonly texts = this.counter('texts_total', 'Texts of sellers dealt with', ['location']);
  private readonly turns = this.counter('turns_total', 'Turns taken', ['location', 'outcome']);
  private readonly turnSeconds = this.histogram(
    'turn_duration_seconds',
    'Work of a turn, from opening the conversation to the commit',
    WORK_SECONDS,
  );
  private readonly settling = this.histogram(
    'turn_settle_seconds',
    'From a text to the begin of its turn',
    REPLY_SECONDS,
  );
  private readonly replies = this.counter('replies_total', 'Replies to texts', ['location', 'outcome']);
  private readonly speedToLead = this.histogram(
    'speed_to_lead_seconds',
    'From a text to the reply in the hands of the CRM',
    REPLY_SECONDS,
    ['location'],
  );
  private readonly held = this.histogram('reply_held_seconds', 'Held back for quiet hours', REPLY_SECONDS);
  private readonly missing = this.counter(
    'reconciled_missing_texts_total',
    'Texts the CRM shows that no webhook brought',
    ['location'],
  );
  private readonly crm = this.counter('crm_requests_total', 'Requests to the CRM', [
    'location',
    'operation',
    'outcome',
  ]);
  private readonly crmSeconds = this.histogram('crm_request_duration_seconds', 'Requests to the CRM', CALL_SECONDS, [
    'operation',
  ]);
  private readonly crmRetries = this.counter('crm_retries_total', 'Deliveries tried again', ['location']);
  private readonly ai = this.counter('ai_requests_total', 'Requests to the AI', ['purpose', 'model', 'outcome']);
  private readonly aiSeconds = this.histogram('ai_request_duration_seconds', 'Requests to the AI', CALL_SECONDS, [
    'purpose',
  ]);
  private readonly aiTokens = this.counter('ai_tokens_total', 'Tokens, each counted once', ['model', 'kind']);
  private readonly aiDollars = this.counter('ai_cost_dollars_total', 'Cost at published prices', ['model']);
  private readonly aiAvoided = this.counter('ai_avoided_requests_total', 'Requests to the AI that were not needed', [
    'bot',
    'because',
  ]);
  private readonly cacheRequests = this.counter('cache_requests_total', 'Lookups', ['kind', 'result']);
  private readonly cacheSeconds = this.histogram(
    'cache_request_duration_seconds',
    'Lookups; of misses including the computation',
    CACHE_SECONDS,
    ['result'],
  );
  private readonly cacheExpirations = this.counter('cache_expirations_total', 'Entries found too old', ['kind']);
  private readonly cacheFailures = this.counter('cache_failures_total', 'Calls the cache did not do', ['operation']);

  constructor() {
    super();
    // Event loop lag, memory, garbage collection.
    collectDefaultMetrics({ register: this.registry });
  }

  override recordCacheHit(kind: string, ms: number): void {
    this.cacheRequests.inc({ kind, result: 'hit' });
    this.cacheSeconds.observe({ result: 'hit' }, ms / 1000);
  }

  override recordCacheMiss(kind: string, ms: number): void {
    this.cacheRequests.inc({ kind, result: 'miss' });
    this.cacheSeconds.observe({ result: 'miss' }, ms / 1000);
  }

  override recordCacheExpiry(kind: string): void {
    this.cacheExpirations.inc({ kind });
  }

  override recordCacheFailure(operation: CacheOperation): void {
    this.cacheFailures.inc({ operation });
  }

  override recordAiCall({ purpose, model, ms, tokens, cost, outcome }: AiCall): void {
    this.ai.inc({ purpose, model, outcome });
    if (outcome === 'no_budget') return;
    this.aiSeconds.observe({ purpose }, ms / 1000);
    this.aiTokens.inc({ model, kind: 'input' }, tokens.input);
    this.aiTokens.inc({ model, kind: 'output' }, tokens.output);
    this.aiTokens.inc({ model, kind: 'cache_read' }, tokens.cacheRead);
    this.aiTokens.inc({ model, kind: 'cache_write' }, tokens.cacheWrite);
    if (cost !== null) this.aiDollars.inc({ model }, cost);
  }

  override recordAvoidedAiCall({ bot, because }: AvoidedAiCall): void {
    this.aiAvoided.inc({ bot, because });
  }

  override recordCrmCall({ locationId: location, operation, ms, outcome }: CrmCall): void {
    if (location === DEMO_LOCATION) return;
    this.crm.inc({ location, operation, outcome });
    this.crmSeconds.observe({ operation }, ms / 1000);
  }

  override recordCrmRetry(location: string): void {
    if (location !== DEMO_LOCATION) this.crmRetries.inc({ location });
  }

  override recordTurn({ locationId: location, ms, settleMs, texts, ok }: Turn): void {
    if (location === DEMO_LOCATION) return;
    this.turns.inc({ location, outcome: ok ? 'ok' : 'failed' });
    this.texts.inc({ location }, texts);
    this.turnSeconds.observe(ms / 1000);
    if (settleMs !== null) this.settling.observe(settleMs / 1000);
  }

  override recordReply({ locationId: location, ms, heldMs, delivered }: Reply): void {
    if (location === DEMO_LOCATION) return;
    this.replies.inc({ location, outcome: delivered ? 'delivered' : 'undelivered' });
    if (delivered) this.speedToLead.observe({ location }, ms / 1000);
    if (heldMs > 0) this.held.observe(heldMs / 1000);
  }

  override recordMissingText(location: string): void {
    if (location !== DEMO_LOCATION) this.missing.inc({ location });
  }

  override recordHttp({ method, route, status, ms }: HttpCall): void {
    this.http.observe({ method, route, status: String(status) }, ms / 1000);
  }

  private counter<L extends string>(name: string, help: string, labelNames: readonly L[]): Counter<L> {
    return new Counter({ name: `seller_${name}`, help, labelNames, registers: [this.registry] });
  }

  private histogram<L extends string = never>(
    name: string,
    help: string,
    buckets: readonly number[],
    labelNames: readonly L[] = [],
  ): Histogram<L> {
    return new Histogram({
      name: `seller_${name}`,
      help,
      labelNames,
      buckets: [...buckets],
      registers: [this.registry],
    });
  }
}
