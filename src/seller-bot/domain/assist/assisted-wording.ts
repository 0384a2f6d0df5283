import { firstName } from '../contact';
import type { ContactRecord, Conversation } from '../conversation';
import { type GuardFacts, type GuardFinding, inspectDraft } from '../guard/guard';
import { type BusinessWords, REPLY_LIMIT, offerText } from '../replies';
import type { Tone } from '../tone';
import type { Say } from '../turn-table';
import { READING_INSTRUCTIONS, WORDING_INSTRUCTIONS } from './prompts.data';

/** Only what thanks and asks: all else is short, must not vary, or carries the disclosure and the way out. */
const WORDABLE: ReadonlySet<Say> = new Set<Say>(['thank_and_ask', 'ask_again']);

export function isWordable(say: Say): boolean {
  return WORDABLE.has(say);
}

/** What a text to this contact may name. */
export function guardFactsOf(
  conversation: Pick<Conversation, 'answers' | 'offerAmount'>,
  contact: ContactRecord,
  words: BusinessWords,
  tone: Tone,
): GuardFacts {
  const { price, counterOffer } = conversation.answers;
  const amounts = [
    conversation.offerAmount,
    price?.value.expectation,
    price?.value.min,
    price?.value.max,
    counterOffer?.value,
  ];
  const literals = [words.businessName, words.agentName, words.businessPhone, firstName(contact)];
  return {
    limit: REPLY_LIMIT,
    amounts: amounts.filter((amount) => amount !== null && amount !== undefined),
    literals: literals.filter((literal) => literal !== null),
    linkHosts: [],
    secrets: [READING_INSTRUCTIONS, WORDING_INSTRUCTIONS, tone.persona],
  };
}

/** Why a draft must not replace the reply it words; empty when it may. */
export type DraftFinding = GuardFinding | { readonly reason: 'changed_meaning'; readonly words: string };

/** The guard, and besides: the same question is still asked, the same amounts and times are still named. */
export function inspectWording(draft: string, reply: string, facts: GuardFacts): readonly DraftFinding[] {
  const lost = facts.amounts
    .map(offerText)
    .concat(FIXED_WORDS)
    .filter((words) => reply.includes(words) && !draft.includes(words));
  const findings: DraftFinding[] = lost.map((words) => ({ reason: 'changed_meaning', words }));
  if (reply.includes('?') !== draft.includes('?')) findings.push({ reason: 'changed_meaning', words: '?' });
  for (const { asks, hints } of QUESTION_HINTS) {
    if (asks.test(reply) && !hints.test(draft)) findings.push({ reason: 'changed_meaning', words: hints.source });
  }
  return [...findings, ...inspectDraft(draft, facts)];
}

const FIXED_WORDS = ['2-3 weeks', 'yes or no'];

/** By the words of a question what any wording of it has to speak of. */
const QUESTION_HINTS: readonly { readonly asks: RegExp; readonly hints: RegExp }[] = [
  {
    asks: /\b(?:repairs|big work|shape is the house)\b/i,
    hints: /\b(?:repairs?|fix(?:es|ing)?|condition|shape|work|move-in)\b/i,
  },
  {
    asks: /\b(?:what price|what number|dollar amount|how much|what amount)\b/i,
    hints: /\b(?:price|number|amount|figure|how much|take for it|ballpark)\b/i,
  },
  {
    asks: /\b(?:thinking about selling|why are you selling|reason)\b/i,
    hints: /\b(?:why|reason|sell|selling|move|moving)\b/i,
  },
];
