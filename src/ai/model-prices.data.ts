/** Dollars per million tokens. */
export interface ModelPrice {
  readonly input: number;
  readonly output: number;
  readonly cacheWrite: number;
  readonly cacheRead: number;
}

/** When the prices below were last compared with the published list, https://platform.claude.com/docs/en/about-claude/pricing */
export const PRICES_AS_OF = '2026-10-24';

/**
 * By model, for prompts of up to 100 000 tokens, which ours never exceed, and a prompt cache of five minutes. Dated versions
 * (`claude-haiku-4-5-20251001`) cost the same.
 */
const PRICES: Readonly<Partial<Record<string, ModelPrice>>> = {
  'claude-haiku-5-5': { input: 0.1, output: 0.5, cacheWrite: 0.125, cacheRead: 0.01 },
  'claude-haiku-4-5': { input: 1, output: 5, cacheWrite: 1.25, cacheRead: 0.1 },
  'claude-sonnet-5-5': { input: 2, output: 10, cacheWrite: 2.5, cacheRead: 0.1 },
  'claude-sonnet-5': { input: 2, output: 10, cacheWrite: 2.5, cacheRead: 0.2 },
  'claude-sonnet-4-6': { input: 3, output: 15, cacheWrite: 3.75, cacheRead: 0.3 },
  'claude-sonnet-4-5': { input: 3, output: 15, cacheWrite: 3.75, cacheRead: 0.3 },
  'claude-opus-5-5': { input: 4, output: 20, cacheWrite: 5, cacheRead: 0.2 },
  'claude-opus-5': { input: 5, output: 25, cacheWrite: 6.25, cacheRead: 0.5 },
  'claude-opus-4-8': { input: 5, output: 25, cacheWrite: 6.25, cacheRead: 0.5 },
};
const RELEASE_DATE = /-\d{8}$/;
/** Unknown models are taken for the dearest, so that a budget is never overspent. */
const DEAREST: ModelPrice = { input: 15, output: 75, cacheWrite: 18.75, cacheRead: 1.5 };

/** For the budget. */
export function priceOf(model: string): ModelPrice {
  return knownPriceOf(model) ?? DEAREST;
}

/** For what is shown as a fact; null for a model that is not in the list. */
export function knownPriceOf(model: string): ModelPrice | null {
  return PRICES[model.replace(RELEASE_DATE, '')] ?? null;
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
