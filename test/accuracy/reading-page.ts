import type { Question, Reading } from '../../src/seller-bot/domain/reading';
import { readSellerText } from '../../src/seller-bot/domain/understanding/read-seller-text';

interface Example {
  readonly question: Question;
  readonly offer?: number;
  readonly text: string;
  readonly why: string;
}

const EXAMPLES: readonly Example[] = [
  {
    question: 1,
    text: 'roof is fine but the foundation is cracked and needs paint',
    why: 'Each item is read with its own state: the roof is fine, the foundation is structure, paint is cosmetic. The worst item wins.',
  },
  {
    question: 1,
    text: "My neighbor's place needs a roof, ours was redone in 2021",
    why: "The roof belongs to somebody else's house; what was redone needs no work.",
  },
  {
    question: 2,
    text: 'I owe 215 on it and zillow says 340, I just want 300',
    why: 'Every figure has a role: 215 is owed, 340 is an estimate of a website. Only what the seller wants is the price, and a bare 300 means thousands.',
  },
  {
    question: 2,
    text: 'somewhere between 310 and 330',
    why: 'Two ends give minimum, maximum and their middle.',
  },
  {
    question: 2,
    text: 'whatever is fair, make me an offer',
    why: 'No number was named, so no price is recorded.',
  },
  {
    question: 3,
    text: 'not a divorce or anything, I got transferred to Denver and have to be there by the end of the month',
    why: 'A denied reason never counts. The transfer is the reason; the deadline makes it urgent.',
  },
  {
    question: 3,
    text: "I'd rather not say",
    why: 'Withheld is not the same as "other": nothing is recorded, and the bot asks differently.',
  },
  {
    question: 4,
    offer: 262_500,
    text: 'no way, I would need at least 290',
    why: 'A refusal with a number is a refusal and a counter-offer.',
  },
  {
    question: 4,
    offer: 262_500,
    text: "I'd have to talk to my wife first",
    why: 'Putting it off decides nothing.',
  },
  {
    question: 1,
    text: 'we want to stop paying two mortgages',
    why: '"Stop" is about the mortgages, not about our texts: no opt-out.',
  },
];

const TOPICS: Readonly<Record<Question, string>> = {
  1: 'condition',
  2: 'price',
  3: 'motivation',
  4: 'offer',
};

/** docs/reading.md: what the bot reads in ten texts, computed by the bot itself. */
export function readingPage(): string {
  const lines = [
    '# Why the bot read what it read',
    '',
    'Written by `npm run accuracy` from the recognisers themselves. Every value comes with the words it was taken from; what a text does',
    'not say stays empty, and the bot asks again. Try your own: `POST /api/seller-bot/understand`.',
  ];
  for (const { question, offer, text, why } of EXAMPLES) {
    const reading = readSellerText(text, { question, offerAmount: offer ?? null });
    const asked = `Asked for the ${TOPICS[question]}${offer === undefined ? '' : ` ($${String(offer)})`}`;
    lines.push('', `## “${text}”`, '', `${asked}. ${why}`, '', ...rowsOf(reading));
  }
  return `${lines.join('\n')}\n`;
}

function rowsOf(reading: Reading): string[] {
  const values: readonly (readonly [string, string, string | number | boolean | null])[] = [
    ['intent', 'intent', reading.intent === 'none' ? null : reading.intent],
    ['condition', 'condition', reading.condition],
    ['price expectation', 'price_expectation', reading.price === null ? null : priceText(reading.price)],
    ['motivation', 'motivation', reading.motivation],
    ['urgency', 'urgency', reading.urgency],
    ['offer accepted', 'offer_accepted', reading.offerAccepted],
    ['timeline acceptable', 'timeline_acceptable', reading.timelineAcceptable],
    ['counter-offer', 'counter_offer', reading.counterOffer],
  ];
  const rows = values.flatMap(([label, field, value]) => {
    if (value === null) return [];
    const words = reading.evidence.find((each) => each.field === field)?.text ?? '';
    return [`| ${label} | ${String(value)} | ${words.replaceAll('\n', ' ')} |`];
  });
  return rows.length === 0 ? ['Nothing is recorded.'] : ['| field | value | words |', '| --- | --- | --- |', ...rows];
}

function priceText({ expectation, min, max }: NonNullable<Reading['price']>): string {
  return min === null || max === null
    ? String(expectation)
    : `${String(expectation)} (${String(min)} to ${String(max)})`;
}
