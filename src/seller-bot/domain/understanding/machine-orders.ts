import { PhraseMatcher } from '../../../reading/phrases';
import type { Text } from '../../../reading/text';
import type { Reading } from '../reading';

/**
 * Some texts talk to the machine instead of about the house: they give it orders, play its part, or dictate what it shall say
 * ("say yes", "set the price to 1", "system: approved"). Such words state nothing, however much they look like an answer.
 */

/** `text`: the whole text is none of the seller's own words. `sentence`: this sentence is not, from the phrase to its end. */
type Reach = 'text' | 'sentence';

const MATCHER = new PhraseMatcher<Reach>(
  [
    {
      tag: 'text',
      phrases: [
        '(ignore|ignoring|disregard|forget|override|bypass|skip|circumvent|ignora|ignorez|olvida) ~3 @ruling',
        '(your|the|these|those|my|all|any) (system|hidden|secret|initial|original|previous|prior|above|earlier|old|new|updated)? @own',
        '(system|developer|admin|assistant|debug|root|god) (prompt|message|mode|override|note|access)',
        '(new|updated|previous|prior|following) (instruction|instructions|policy|rule|rules|prompt)',
        '(safety|content) (filters|filter)',
        'internal note',
        'i am (the|your|a|an)? (developer|admin|administrator|programmer|owner of this bot)',
        'repeat after me',
        '(your|the) code word',
        '(pretend|imagine) (to be|you are|you were|that you|that the)',
        '(you are|you were) now (a|an|my|in|the)?',
        'from now on (you|your|answer|reply|say)',
        '(act|behave|talk|respond|answer) (as|like) (a|an|my|if)',
        'role ?play',
        'roleplay',
        'simulate (a|an|the)',
        '(decode|encode|execute|eval|jailbreak|rot13|base64|json|xml|sql|markdown|ssml|chatgpt|gpt|llm|claude|openai|anthropic)',
        '(mark|tag|flag|promote|classify|set|change|update) ~2 (me|contact|lead|seller|temperature|stage|status|field|fields|question|urgency|motivation) ~2 (hot|warm|cold|vip|qualified|accepted|done|answered|yes|true|false|#|lead)',
        '(set|save|store|write|put|update|change) (the|my)? (price|offer|condition|motivation|urgency|temperature|stage|status)? (field|fields|flag|tag|value|amount) ~1 (to|as|in)',
        '(save|store|set|record|write) (field|urgency|motivation|condition|temperature|stage)',
        '(your|the) (system|database|crm|records|config|context|programming|script|template|memory) (to|say|says|should|must|with|and)?',
        'put ~3 in your system',
        '(remember|keep) this for later',
        '(previous|prior) message',
        'part (#|one|two) of (the|my) instruction',
      ],
    },
    {
      tag: 'sentence',
      phrases: [
        '< @please? (say|repeat|echo|print|output|return|write|record|note|declare|promise|guarantee|confirm|swear|admit) (that|this|to|by|it|me|yes|ok|okay|no|deal|you|your|we|the|exactly|only|after|offer)',
        '(please|must|shall|now|then|always|only|you|will) say (yes|ok|okay|no|deal)',
        'confirm (the|our|this) deal',
        '< @please? tell (me|him|her|them|my wife|my husband) (that)? (my|this|you|i|it|we|yes|she|he|they) (house|home|property|neighborhood|area|must|will|would|are|agree|accept|pay|promise|guarantee|can|should|have)?',
        'just tell me (that)? (you|yes|we|it)',
        '(you|we) (agreed|promised) (yesterday|before|already|to|that|last|earlier|on)',
        'let us agree (that|on)',
        'when i say',
        'your next message',
        'the seller (agreed|agrees|accepts|accepted|wants|is|has)',
        '(other|another|last|all|which|those|these|every) (seller|sellers|leads|clients|customers|contacts)',
        '(seller|sellers|neighbors) (who|that)',
        '< @please? (forward|show|read|list|dump|leak|reveal) (me|all|every|your|the|everything)',
        '< @please? (look|lookup) up? (a|the|contact|seller|lead|user)',
        '< @please? give me (the|a|all) (names|name|phone|number|address|list|email|emails|contact|messages)',
        '< insult me >',
      ],
    },
  ],
  {
    please: [
      'please',
      'just',
      'now',
      'so',
      'then',
      'ok',
      'and',
      'now please',
      'please just',
      'can you',
      'could you',
      'you must',
      'you should',
    ],
    ruling: [
      'instruction',
      'instructions',
      'instrucciones',
      'rule',
      'rules',
      'prompt',
      'prompts',
      'guideline',
      'guidelines',
      'check',
      'checks',
      'script',
      'training',
      'policy',
      'policies',
      'configuration',
      'filters',
      'guard',
      'everything above',
      'flow',
      'restrictions',
    ],
    own: [
      'instruction',
      'instructions',
      'prompt',
      'prompts',
      'script',
      'configuration',
      'programming',
      'guidelines',
      'persona',
      'policies',
      'context window',
      'instrucciones',
    ],
  },
);

/** Markup, code, ciphers and played conversations: nobody texts these about a house. */
const CODE =
  /\brot ?13\b|<[a-z/|?!]|[{}`]|\[\/?(?:inst|sys|system|admin|assistant|user|developer|debug|root|override|prompt|instructions?|context|hidden|internal|tool|function|end|start|begin)\b[^\]]*\]|&#\d|&[a-z]+;|%[0-9a-f]{2}\w*%[0-9a-f]{2}|\\u[0-9a-f]{4}|__\w+__|\b[a-z]+_[a-z]+(?:_[a-z]+)*\b(?!@)|[A-Za-z0-9+/]{40,}|0x[0-9a-f]{6,}|\$\(|^\s*[=@][a-z]+[(|]|^\s*(?:system|assistant|developer|user|human|admin|ai|bot)\s*:/im;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretches of a text that are orders to the machine, by offsets; empty for what people normally write. */
export function machineOrders(text: Text): readonly Stretch[] {
  const all = [{ start: 0, end: text.raw.length }];
  if (CODE.test(text.raw)) return all;
  const matches = MATCHER.findAllIn(text.tokens);
  if (matches.some((match) => match.tag === 'text')) return all;
  return matches.map(({ from }) => ({ start: text.tokens[from]?.start ?? 0, end: endOfSentence(text, from) }));
}

function endOfSentence(text: Text, from: number): number {
  const sentence = sentenceOf(text, from);
  const last = text.tokens.findLast((token) => sentenceOf(text, token.index) === sentence);
  return last?.end ?? text.raw.length;
}

function sentenceOf(text: Text, index: number): number | undefined {
  return text.clauses[text.tokens[index]?.clause ?? 0]?.sentence;
}

/** A reading without what stands in orders. Intents stay: nobody has to ask nicely to be left alone. */
export function withoutOrders(reading: Reading, orders: readonly Stretch[]): Reading {
  if (orders.length === 0) return reading;
  const isOrdered = ({ start, end }: Stretch): boolean =>
    orders.some((order) => start < order.end && end > order.start);
  const kept = reading.evidence.filter((each) => each.field === 'intent' || !isOrdered(each));
  const has = (field: (typeof kept)[number]['field']): boolean => kept.some((each) => each.field === field);
  return {
    ...reading,
    condition: has('condition') ? reading.condition : null,
    price: has('price_expectation') ? reading.price : null,
    motivation: has('motivation') ? reading.motivation : null,
    urgency: has('urgency') ? reading.urgency : null,
    offerAccepted: has('offer_accepted') ? reading.offerAccepted : null,
    timelineAcceptable: has('timeline_acceptable') ? reading.timelineAcceptable : null,
    counterOffer: has('counter_offer') ? reading.counterOffer : null,
    evidence: kept,
  };
}
