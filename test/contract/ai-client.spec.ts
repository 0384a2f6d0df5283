import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Anthropic from '@anthropic-ai/sdk' with { 'resolution-mode': 'import' };
import { AiBudget } from '../../src/ai/ai-budget';
import type { AiRequest } from '../../src/ai/ai-client';
import type { AiFailureKind } from '../../src/ai/ai-failure';
import { ClaudeClient, type ClaudeParts } from '../../src/ai/claude-client';
import { EmbeddedAiBudget } from '../../src/ai/embedded-ai-budget';
import { NoAi } from '../../src/ai/no-ai';
import { RedisAiBudget } from '../../src/ai/redis-ai-budget';
import type { PerformanceCache } from '../../src/platform/cache';
import { EmbeddedDatabase } from '../../src/platform/embedded';
import type { AiCall, AvoidedAiCall } from '../../src/platform/metrics-recorder';
import { NOW } from '../support/builders';
import { type ClaudeAnswer, FAKE_USAGE, FakeClaude } from '../support/fake-claude';
import { startRedis } from '../support/redis-server';
import { SilentMetricsRecorder } from '../support/silent-recorder';
import { SettableClock, connectRedis } from '../support/store-harness';

const KEY = 'sk-ant-key-of-the-tests';
const MODEL = 'claude-haiku-4-5';
const WORDING: AiRequest = {
  purpose: 'reply',
  version: '1',
  instructions: 'Word this kindly.',
  input: '{"draft":"What price?"}',
  schema: null,
  maxTokens: 200,
};
const READING: AiRequest = {
  ...WORDING,
  purpose: 'understand',
  schema: { properties: { price: { type: 'integer' } }, required: ['price'] },
};

class RecordingMetrics extends SilentMetricsRecorder {
  readonly calls: AiCall[] = [];
  readonly avoided: AvoidedAiCall[] = [];
  override recordAiCall(call: AiCall): void {
    this.calls.push(call);
  }
  override recordAvoidedAiCall(call: AvoidedAiCall): void {
    this.avoided.push(call);
  }
}

/** Remembers by everything it is given, as the real one does. */
class MapCache implements Pick<PerformanceCache, 'analysis'> {
  private readonly known = new Map<string, unknown>();
  async analysis<T>(kind: string, text: string, context: unknown, analyse: () => Promise<T> | T): Promise<T> {
    const key = JSON.stringify([kind, text, context]);
    if (!this.known.has(key)) this.known.set(key, await analyse());
    return this.known.get(key) as T;
  }
}

class Purse extends AiBudget {
  left = 1;
  override reserve(dollars: number): Promise<boolean> {
    if (dollars > this.left) return Promise.resolve(false);
    this.left -= dollars;
    return Promise.resolve(true);
  }
  override settle(reserved: number, cost: number): Promise<void> {
    this.left += reserved - cost;
    return Promise.resolve();
  }
  override spent(): Promise<number> {
    return Promise.resolve(1 - this.left);
  }
}

describe('The Claude client against a real HTTP server', () => {
  let Sdk: typeof Anthropic;
  let claude: FakeClaude;
  let metrics: RecordingMetrics;
  let purse: Purse;
  let client: ClaudeClient;

  beforeAll(async () => {
    ({ default: Sdk } = await import('@anthropic-ai/sdk'));
    claude = await FakeClaude.start();
  });

  afterAll(async () => {
    await claude.stop();
  });

  beforeEach(() => {
    claude.requests.length = 0;
    metrics = new RecordingMetrics();
    purse = new Purse();
    client = clientWith({});
  });

  const clientWith = ({
    timeoutMs = 600,
    maxRetries = 0,
  }: {
    timeoutMs?: number;
    maxRetries?: number;
  }): ClaudeClient => {
    const sdk = new Sdk({ apiKey: KEY, baseURL: claude.url, maxRetries });
    const cache = new MapCache() as unknown as PerformanceCache;
    const parts: ClaudeParts = { sdk, budget: purse, cache, metrics, clock: new SettableClock(NOW) };
    return new ClaudeClient(parts, { model: MODEL, timeoutMs });
  };
  const answering = (...answers: readonly ClaudeAnswer[]): void => {
    const left = [...answers];
    claude.answer = () => left.shift() ?? answers.at(-1) ?? { kind: 'hang' };
  };
  const failing = (request: AiRequest = WORDING): Promise<AiFailureKind> =>
    client.ask(request).then(
      () => {
        throw new Error('it answered');
      },
      (failure: unknown) => (failure as { kind: AiFailureKind }).kind,
    );

  it('sends the key, the instructions to be cached, and the data apart from them', async () => {
    answering({ kind: 'text', text: ' Sure. ' });
    expect(await client.ask(WORDING)).toBe('Sure.');
    const [request] = claude.requests;
    expect(request?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(request?.body.system).toEqual([
      { type: 'text', text: WORDING.instructions, cache_control: { type: 'ephemeral' } },
    ]);
    expect(request?.body.messages).toEqual([{ role: 'user', content: WORDING.input }]);
    expect(request?.body.max_tokens).toBe(200);
  });

  it('gives an object in the wanted shape as JSON', async () => {
    answering({ kind: 'object', object: { price: 3 } });
    expect(await client.ask(READING)).toBe('{"price":3}');
    expect(claude.requests[0]?.body.output_config).toEqual({ format: { type: 'json_schema', schema: READING.schema } });
  });

  it('waits no longer than its caller, who may have fractions of a millisecond left', async () => {
    answering({ kind: 'text', text: 'Sure.' });
    expect(await client.ask(WORDING, 300.25)).toBe('Sure.');
    answering({ kind: 'text', text: 'Sure.', afterMs: 400 });
    await expect(client.ask({ ...WORDING, version: '2' }, 100.5)).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('asks the same thing once', async () => {
    answering({ kind: 'text', text: 'Sure.' });
    await client.ask(WORDING);
    await client.ask(WORDING);
    expect(claude.requests).toHaveLength(1);
    expect(metrics.avoided).toEqual([{ bot: 'seller', because: 'cache' }]);
    await client.ask({ ...WORDING, version: '2' });
    expect(claude.requests).toHaveLength(2);
  });

  it('does not remember a failure', async () => {
    answering({ kind: 'status', status: 500 }, { kind: 'text', text: 'Sure.' });
    expect(await failing()).toBe('unavailable');
    expect(await client.ask(WORDING)).toBe('Sure.');
  });

  it('records what a call took and cost, by the tokens the service counted', async () => {
    answering({ kind: 'text', text: 'Sure.' });
    await client.ask(WORDING);
    const cost = (FAKE_USAGE.input_tokens * 1 + FAKE_USAGE.output_tokens * 5) / 1_000_000;
    expect(metrics.calls).toEqual([
      expect.objectContaining({
        purpose: 'reply',
        model: MODEL,
        tokens: { input: 1000, output: 100, cacheRead: 0, cacheWrite: 0 },
        outcome: 'ok',
      }),
    ]);
    expect(metrics.calls[0]?.cost).toBeCloseTo(cost, 9);
    expect(await purse.spent()).toBeCloseTo(cost, 9);
  });

  it.each<[string, ClaudeAnswer, AiFailureKind]>([
    ['overload', { kind: 'status', status: 529 }, 'unavailable'],
    ['a rate limit', { kind: 'status', status: 429 }, 'unavailable'],
    ['an error of the server', { kind: 'status', status: 500 }, 'unavailable'],
    ['a broken connection', { kind: 'reset' }, 'unavailable'],
    ['a wrong key', { kind: 'status', status: 401 }, 'refused'],
    ['a refused request', { kind: 'status', status: 400 }, 'refused'],
    ['a refusal of the model', { kind: 'text', text: 'No.', stop: 'refusal' }, 'refused'],
    ['silence', { kind: 'hang' }, 'timeout'],
    ['an answer that comes too late', { kind: 'text', text: 'Sure.', afterMs: 900 }, 'timeout'],
    ['an answer that was cut off', { kind: 'text', text: 'Su', stop: 'max_tokens' }, 'malformed'],
    ['an empty answer', { kind: 'text', text: '  ' }, 'malformed'],
    ['an answer in another shape', { kind: 'bytes', bytes: '{"content":7,"usage":{}}' }, 'malformed'],
    ['no JSON', { kind: 'bytes', bytes: '{"content":' }, 'malformed'],
  ])('fails on %s as what it is, and counts it', async (_name, answer, kind) => {
    answering(answer);
    expect(await failing()).toBe(kind);
    expect(metrics.calls).toHaveLength(1);
    expect(metrics.calls[0]?.outcome).not.toBe('ok');
  });

  it('fails when an object was wanted and prose came', async () => {
    answering({ kind: 'text', text: 'The price is 3.' });
    expect(await failing(READING)).toBe('malformed');
  });

  it('tries an overloaded service again within the bound', async () => {
    client = clientWith({ timeoutMs: 4000, maxRetries: 2 });
    answering({ kind: 'status', status: 529, retryAfterSeconds: 0 }, { kind: 'text', text: 'Sure.' });
    expect(await client.ask(WORDING)).toBe('Sure.');
    expect(claude.requests).toHaveLength(2);
  });

  it('ends with the bound, however often it could try again', async () => {
    client = clientWith({ timeoutMs: 500, maxRetries: 2 });
    answering({ kind: 'status', status: 529, retryAfterSeconds: 30 });
    expect(await failing()).toBe('timeout');
  });

  it('leaves a service alone that keeps failing', async () => {
    answering({ kind: 'status', status: 500 });
    for (let i = 0; i < 5; i++) await failing();
    expect(await failing()).toBe('unavailable');
    expect(claude.requests).toHaveLength(5);
  });

  it('spends no more than the day has', async () => {
    purse.left = 0;
    answering({ kind: 'text', text: 'Sure.' });
    expect(await failing()).toBe('budget');
    expect(claude.requests).toHaveLength(0);
    expect(metrics.calls[0]?.outcome).toBe('no_budget');
  });

  it('gives back what a failed call did not cost', async () => {
    answering({ kind: 'status', status: 500 });
    await failing();
    expect(purse.left).toBeCloseTo(1, 9);
  });

  it('is off without a key', async () => {
    await expect(new NoAi().ask()).rejects.toMatchObject({ kind: 'off' });
  });
});

describe.each([
  {
    name: 'Redis',
    open: async () => {
      const server = await startRedis();
      const [one, other] = [await connectRedis(server), await connectRedis(server)];
      const close = async (): Promise<void> => {
        await Promise.all([one.close(), other.close()]);
        await server.stop();
      };
      return { one: new RedisAiBudget(one, 5), other: new RedisAiBudget(other, 5), close };
    },
  },
  {
    name: 'the embedded store',
    open: async () => {
      const directory = await mkdtemp(join(tmpdir(), 'seller-ai-'));
      const database = EmbeddedDatabase.open(directory);
      const close = async (): Promise<void> => {
        database.close();
        await rm(directory, { recursive: true });
      };
      return { one: new EmbeddedAiBudget(database, 5), other: new EmbeddedAiBudget(database, 5), close };
    },
  },
])('The AI budget on $name', ({ open }) => {
  let one: AiBudget;
  let other: AiBudget;
  let close: () => Promise<void>;
  let day = NOW;

  beforeAll(async () => {
    ({ one, other, close } = await open());
  });

  afterAll(async () => {
    await close();
  });

  beforeEach(() => {
    day += 86_400_000;
  });

  it('is one budget for all instances, and never overspent by those who ask at once', async () => {
    const given = await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? one : other).reserve(0.5, day)),
    );
    expect(given.filter(Boolean)).toHaveLength(10);
    expect(await one.spent(day)).toBe(5);
  });

  it('gives back what a call did not cost', async () => {
    await one.reserve(4, day);
    await one.settle(4, 0.25, day);
    expect(await other.spent(day)).toBe(0.25);
    expect(await other.reserve(4.75, day)).toBe(true);
    expect(await other.reserve(0.01, day)).toBe(false);
  });

  it('begins anew each day', async () => {
    await one.reserve(5, day);
    expect(await one.reserve(1, day)).toBe(false);
    expect(await one.reserve(1, day + 86_400_000)).toBe(true);
    day += 86_400_000;
  });
});
