/**
 * Phrases that raise a lead's score: each counts once, however often it is said. Words in brackets are one phrase said in
 * different ways (see src/reading/phrases-syntax.ts).
 */
export const URGENT_PHRASES: readonly string[] = [
  'asap',
  '(urgent|urgently|urgente)',
  '(immediately|immediate|de inmediato)',
  'right away',
  'quickly',
  '(as soon as possible|lo antes posible|cuanto antes)',
  'this week',
  'today',
];

export const INTENT_PHRASES: readonly string[] = [
  'looking to buy',
  '(want|wants) to buy',
  'ready to buy',
  '(looking for|busco|buscamos)',
  '(want|wants) to sell',
  '(need|needs) to sell',
  'interested in',
  'schedule a showing',
];
