/** Words that only say "I have read this"; a text made of nothing else decides nothing. */
const WORDS = new Set(
  (
    'ok okay okey k kk okie sure alright aight thanks thank you thx ty tks thankyou great cool nice perfect got it gotcha ' +
    'understood will do sounds good fine good appreciate that bye cheers god bless have a day talk soon much so very to u ' +
    'noted gracias bueno vale muchas awesome for now then i we'
  ).split(' '),
);

/** Whether a text is a mere "ok, thanks" (also as emoji): after the seller asked for time it is no acceptance. */
export function isAcknowledgement(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  if (words === null)
    return /^[\s\p{P}\u{1F44D}\u{1F64F}\u{1F44C}\u{1F642}\u{1F60A}\u2764\uFE0F\u{1F3FB}-\u{1F3FF}]+$/u.test(text);
  return words.length <= 8 && words.every((word) => WORDS.has(word));
}
