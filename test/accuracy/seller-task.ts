import type { Question } from '../../src/seller-bot/domain/reading';
import { readSellerText } from '../../src/seller-bot/domain/understanding/read-seller-text';
import { type Sample, isOfSellers } from './corpus';
import type { Task } from './task';

/** Single texts of sellers, as `POST /api/seller-bot/understand` answers them. */
export const SELLER_TASK: Task = {
  name: 'seller texts',
  accepts: isOfSellers,
  defaults: {
    intent: 'none',
    condition: null,
    price_expectation: null,
    price_min: null,
    price_max: null,
    motivation: null,
    urgency: 'medium',
    offer_accepted: null,
    timeline_acceptable: null,
    counter_offer: null,
  },
  answer: answerOf,
};

function answerOf({ message, question, offerAmount }: Sample): Record<string, unknown> {
  const reading = readSellerText(message, { question: question as Question | null, offerAmount });
  return {
    intent: reading.intent,
    condition: reading.condition,
    price_expectation: reading.price?.expectation ?? null,
    price_min: reading.price?.min ?? null,
    price_max: reading.price?.max ?? null,
    motivation: reading.motivation,
    urgency: reading.urgency ?? 'medium',
    offer_accepted: reading.offerAccepted,
    timeline_acceptable: reading.timelineAcceptable,
    counter_offer: reading.counterOffer,
  };
}
