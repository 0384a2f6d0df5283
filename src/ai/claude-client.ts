import type Anthropic from '@anthropic-ai/sdk' with { 'resolution-mode': 'import' };
import {
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  isBrokenCircuitError,
} from 'cockatiel';
import type { PerformanceCache } from '../platform/cache';
import type { AiCall, MetricsRecorder } from '../platform/metrics-recorder';
import type { Clock } from '../shared';
import type { AiBudget } from './ai-budget';
import { AiClient, type AiRequest } from './ai-client';
import { AiFailure } from './ai-failure';
import { type TokenCounts, costOf, knownPriceOf, priceOf } from './model-prices.data';

export interface ClaudeSettings {
  readonly model: string;
  /** Bounds a call with all its retries. */
  readonly timeoutMs: number;
}

export interface ClaudeParts {
  readonly sdk: Anthropic;
  readonly budget: AiBudget;
  readonly cache: PerformanceCache;
  readonly metrics: MetricsRecorder;
  readonly clock: Clock;
}

const FAILURES_TO_OPEN = 5;
const STAY_OPEN_MS = 30_000;
/** Letters per token, on the safe side: for the money that is set aside before a call. */
const LETTERS_PER_TOKEN = 2.5;

/** The Messages API of Claude. */
export class ClaudeClient extends AiClient {
  override readonly isConnected = true;
  private readonly breaker: CircuitBreakerPolicy = circuitBreaker(
    handleWhen((error) => error instanceof AiFailure && (error.kind === 'unavailable' || error.kind === 'timeout')),
    { halfOpenAfter: STAY_OPEN_MS, breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN) },
  );

  constructor(
    private readonly parts: ClaudeParts,
    private readonly settings: ClaudeSettings,
  ) {
    super();
  }

  override async ask(request: AiRequest, withinMs = this.settings.timeoutMs): Promise<string> {
    const { model } = this.settings;
    const { version, instructions, schema } = request;
    let asked = 0;
    const answer = await this.parts.cache.analysis(
      `ai-${request.purpose}`,
      request.input,
      { model, version, instructions, schema },
      () => {
        asked += 1;
        return this.askNow(request, Math.floor(Math.min(withinMs, this.settings.timeoutMs)));
      },
    );
    if (asked === 0) this.parts.metrics.recordAvoidedAiCall({ bot: 'seller', because: 'cache' });
    return answer;
  }

  private async askNow(request: AiRequest, timeoutMs: number): Promise<string> {
    const at = this.parts.clock.now();
    const reserved = this.worstCost(request);
    if (!(await this.reserve(reserved, at))) {
      this.record(request, { ms: 0, tokens: NO_TOKENS, outcome: 'no_budget' });
      throw new AiFailure('budget', 'The AI budget of the day is spent');
    }
    let tokens = NO_TOKENS;
    const started = performance.now();
    try {
      const message = await this.breaker.execute(() => this.send(request, timeoutMs));
      tokens = tokensOf(message.usage);
      const answer = answerOf(message, request);
      this.record(request, { ms: performance.now() - started, tokens, outcome: 'ok' });
      return answer;
    } catch (error) {
      const failure = failureOf(error);
      this.record(request, { ms: performance.now() - started, tokens, outcome: outcomeOf(failure) });
      throw failure;
    } finally {
      await this.settle(reserved, costOf(tokens, priceOf(this.settings.model)), at);
    }
  }

  private async send(request: AiRequest, timeoutMs: number): Promise<Anthropic.Message> {
    const { model } = this.settings;
    const { instructions, input, schema, maxTokens } = request;
    try {
      return await this.parts.sdk.messages.create(
        {
          model,
          max_tokens: maxTokens,
          system: [{ type: 'text', text: instructions, cache_control: { type: 'ephemeral' } }],
          messages: [{ role: 'user', content: input }],
          ...(schema === null ? {} : { output_config: { format: { type: 'json_schema', schema } } }),
        },
        { signal: AbortSignal.timeout(timeoutMs), timeout: timeoutMs },
      );
    } catch (error) {
      throw failureOf(error);
    }
  }

  /** Without the store there is no telling what is left, and the templates answer. */
  private async reserve(dollars: number, at: number): Promise<boolean> {
    return this.parts.budget.reserve(dollars, at).catch(() => false);
  }

  private async settle(reserved: number, cost: number, at: number): Promise<void> {
    // What cannot be given back stays spent: too careful, never too dear.
    await this.parts.budget.settle(reserved, cost, at).catch(() => undefined);
  }

  private worstCost({ instructions, input, schema, maxTokens }: AiRequest): number {
    const letters = instructions.length + input.length + (schema === null ? 0 : JSON.stringify(schema).length);
    const price = priceOf(this.settings.model);
    return costOf({ ...NO_TOKENS, cacheWrite: Math.ceil(letters / LETTERS_PER_TOKEN), output: maxTokens }, price);
  }

  private record(request: AiRequest, call: { ms: number; tokens: TokenCounts; outcome: AiCall['outcome'] }): void {
    const { model } = this.settings;
    const { ms, tokens, outcome } = call;
    const price = knownPriceOf(model);
    this.parts.metrics.recordAiCall({
      purpose: request.purpose,
      model,
      ms,
      tokens,
      cost: price === null ? null : costOf(tokens, price),
      outcome,
    });
  }
}

const NO_TOKENS: TokenCounts = { input: 0, output: 0, cacheWrite: 0, cacheRead: 0 };

function tokensOf(usage: Anthropic.Usage): TokenCounts {
  return {
    input: usage.input_tokens,
    output: usage.output_tokens,
    cacheWrite: usage.cache_creation_input_tokens ?? 0,
    cacheRead: usage.cache_read_input_tokens ?? 0,
  };
}

/** An answer that was cut off or refused is none. */
function answerOf({ content, stop_reason: stop }: Anthropic.Message, { schema }: AiRequest): string {
  if (stop === 'refusal') throw new AiFailure('refused', 'The model refused to answer');
  if (stop === 'max_tokens') throw new AiFailure('malformed', 'The answer was cut off');
  for (const block of content) {
    if (block.type !== 'text' || block.text.trim() === '') continue;
    if (schema !== null) JSON.parse(block.text);
    return block.text.trim();
  }
  throw new AiFailure('malformed', 'The answer holds nothing that was asked for');
}

function failureOf(error: unknown): AiFailure {
  if (error instanceof AiFailure) return error;
  if (isBrokenCircuitError(error))
    return new AiFailure('unavailable', 'The AI failed too often; it is left alone for a while');
  const { name, status } = errorFacts(error);
  // The names are the SDK's; its classes are loaded only where a key is configured.
  if (name === 'APIUserAbortError' || name === 'APIConnectionTimeoutError' || name === 'TimeoutError') {
    return new AiFailure('timeout', 'The AI took too long', { cause: error });
  }
  if (status !== null && status >= 400 && status < 500 && status !== 408 && status !== 409 && status !== 429) {
    return new AiFailure('refused', `The AI refused the request (${String(status)})`, { cause: error });
  }
  if (name === 'SyntaxError' || name === 'TypeError') {
    return new AiFailure('malformed', 'The answer cannot be read', { cause: error });
  }
  const why = error instanceof Error ? `: ${error.message}` : '';
  return new AiFailure('unavailable', `The AI cannot be reached${why}`, { cause: error });
}

function errorFacts(error: unknown): { readonly name: string; readonly status: number | null } {
  if (typeof error !== 'object' || error === null) return { name: '', status: null };
  const status = 'status' in error && typeof error.status === 'number' ? error.status : null;
  return { name: error.constructor.name, status };
}

function outcomeOf({ kind }: AiFailure): AiCall['outcome'] {
  return kind === 'timeout' || kind === 'refused' ? kind : 'failed';
}
