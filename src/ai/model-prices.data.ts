/** Dollars per million tokens. */
export interface ModelPrice {
  readonly input: number;
  readonly output: number;
  readonly cacheWrite: number;
  readonly cacheRead: number;
}

/**
 * By the beginning of a model's name: dated versions cost the same. Last compared with the published list,
 * https://www.anthropic.com/pricing, on 2026-11-01.
 */
const PRICES: readonly (readonly [string, ModelPrice])[] = [
  ['claude-opus', { input: 5, output: 25, cacheWrite: 6.25, cacheRead: 0.5 }],
  ['claude-sonnet', { input: 3, output: 15, cacheWrite: 3.75, cacheRead: 0.3 }],
  ['claude-haiku', { input: 1, output: 5, cacheWrite: 1.25, cacheRead: 0.1 }],
];
/** Unknown models are taken for the dearest, so that a budget is never overspent. */
const DEAREST: ModelPrice = { input: 15, output: 75, cacheWrite: 18.75, cacheRead: 1.5 };

export function priceOf(model: string): ModelPrice {
  return PRICES.find(([name]) => model.startsWith(name))?.[1] ?? DEAREST;
}

export interface TokenCounts {
  readonly input: number;
  readonly output: number;
  readonly cacheWrite: number;
  readonly cacheRead: number;
}

/** Dollars. */
export function costOf(tokens: TokenCounts, price: ModelPrice): number {
  const { input, output, cacheWrite, cacheRead } = tokens;
  const total =
    input * price.input + output * price.output + cacheWrite * price.cacheWrite + cacheRead * price.cacheRead;
  return total / 1_000_000;
}
