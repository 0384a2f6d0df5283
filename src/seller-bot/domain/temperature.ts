import { type Answers, type Temperature, type TemperatureTag, isOfferTaken, questionsAnswered } from './conversation';

/** Dollars, both ends included. */
export interface PriceBand {
  readonly min: number;
  readonly max: number;
}

/**
 * The temperature is derived from the answers whenever it is needed and stored nowhere else.
 * HOT: all four answered and the offer taken. WARM: all four answered, the price inside the band, not in a slow mood;
 * or urgent with at least three answers. COLD: everything else.
 */
export function temperatureOf(answers: Answers, band: PriceBand): Temperature {
  const answered = questionsAnswered(answers);
  if (answered === 4 && isOfferTaken(answers)) return 'HOT';
  if (answers.urgency?.value === 'high' && answered >= 3) return 'WARM';
  if (answered === 4 && isPriceInside(answers, band) && answers.urgency?.value !== 'low') return 'WARM';
  return 'COLD';
}

function isPriceInside(answers: Answers, band: PriceBand): boolean {
  const price = answers.price?.value.expectation;
  return price !== undefined && price >= band.min && price <= band.max;
}

const TAGS: Record<Temperature, TemperatureTag> = { HOT: 'seller_hot', WARM: 'seller_warm', COLD: 'seller_cold' };

export function tagOf(temperature: Temperature): TemperatureTag {
  return TAGS[temperature];
}

export const ALL_TEMPERATURE_TAGS: readonly TemperatureTag[] = ['seller_hot', 'seller_warm', 'seller_cold'];
