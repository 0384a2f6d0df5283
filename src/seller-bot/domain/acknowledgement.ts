/** Words that only say "I have read this"; a text made of nothing else decides nothing. */
const WORDS = new Set(
  (
    'ok okay okey k kk okie sure alright aight thanks thank you thx ty tks thankyou great cool nice perfect got it gotcha ' +
    'understood will do sounds good fine good appreciate that bye cheers god bless have a day talk soon much so very to u ' +
    'noted gracias bueno vale muchas awesome for now then i we'
  ).split(' '),
);

const YES = new Set(['yes', 'yeah', 'yep', 'yup', 'ya', 'si', 'sí', 'yea']);

/** Emoji that only nod, with the signs that colour and join them. */
const KINDLY = new Set([
  '👍',
  '🙏',
  '👌',
  '🙂',
  '😊',
  '❤',
  '\u{FE0F}',
  ...Array.from({ length: 5 }, (_, i) => String.fromCodePoint(0x1f3fb + i)),
]);

/** Whether a text is a mere "ok, thanks" (also as emoji): after the seller asked for time it is no acceptance. `yesToo`: a bare yes counts as no more. */
export function isAcknowledgement(text: string, { yesToo }: { readonly yesToo: boolean }): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  if (words === null) return Array.from(text).every((sign) => KINDLY.has(sign) || /[\s\p{P}]/u.test(sign));
  return words.length <= 8 && words.every((word) => WORDS.has(word) || (yesToo && YES.has(word)));
}
