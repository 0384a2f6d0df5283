/** Dollars per million tokens. */
export interface ModelPrice {
  readonly input: number;
  readonly output: number;
  readonly cacheWrite: number;
  readonly cacheRead: number;
}

/**
 * Published list prices by the beginning of a model's name (dated versions cost the same), the longer name first; as of
 * 2026-11-23, https://platform.claude.com/docs/en/about-claude/pricing.
 */
const PRICES: readonly (readonly [string, ModelPrice])[] = [
  ['claude-opus-5-5', { input: 4, output: 20, cacheWrite: 5, cacheRead: 0.2 }],
  ['claude-opus-5', { input: 5, output: 25, cacheWrite: 6.25, cacheRead: 0.5 }],
  ['claude-sonnet-5', { input: 2, output: 10, cacheWrite: 2.5, cacheRead: 0.2 }],
  ['claude-haiku-5-5', { input: 0.1, output: 0.5, cacheWrite: 0.125, cacheRead: 0.01 }],
  ['claude-haiku-4-5', { input: 1, output: 5, cacheWrite: 1.25, cacheRead: 0.1 }],
];
/** Unknown models are taken for a dear one, so that a budget is not overspent. */
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
