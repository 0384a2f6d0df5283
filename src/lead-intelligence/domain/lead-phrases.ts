import { type PhraseGroup, type PhraseMatch, PhraseMatcher, withoutOverlaps } from '../../reading/phrases';
import type { Text } from '../../reading/text';
import { LIMITS, type Limit, OWN, type Owner } from './budget-phrases.data';
import { FINANCING } from './financing-phrases.data';
import type { Financing } from './lead';
import { CUE_CONCEPTS, type Cue, LOCATION_CUES, RETRACTED, STAYING, UNDECIDED } from './location-cues.data';
import { INTENT_PHRASES, URGENT_PHRASES } from './phrases.data';
import { ELSEWHERE, EXTRAS, type Elsewhere, type Extra, OPEN } from './timeline-phrases.data';

/** What each list looks for, by the name of the list. */
interface Tags {
  limits: Limit;
  owns: Owner;
  elsewhere: Elsewhere;
  extras: Extra;
  open: true;
  cues: Cue;
  retracted: true;
  staying: true;
  undecided: true;
  financing: Financing;
  urgent: number;
  intent: number;
}

/** All phrases of a text that tell something of a lead, by list. */
export type LeadPhrases = { readonly [List in keyof Tags]: readonly PhraseMatch<Tags[List]>[] };

interface Listed {
  readonly list: keyof Tags;
  readonly tag: unknown;
}

const listed = <List extends keyof Tags>(
  list: List,
  groups: readonly PhraseGroup<Tags[List]>[],
): PhraseGroup<Listed>[] => groups.map(({ tag, phrases }) => ({ tag: { list, tag }, phrases }));

const numbered = (phrases: readonly string[]): PhraseGroup<number>[] =>
  phrases.map((phrase, tag) => ({ tag, phrases: [phrase] }));

/** Of these lists a text is first asked for words; a slip in one of the others' is seldom worth a wrong mending. */
const SOUGHT = [
  ...listed('financing', FINANCING),
  ...listed('urgent', numbered(URGENT_PHRASES)),
  ...listed('intent', numbered(INTENT_PHRASES)),
];

/** What spelling repair should know. */
export const SOUGHT_WORDS: ReadonlySet<string> = new PhraseMatcher(SOUGHT, CUE_CONCEPTS).words;

/** One matcher for all lists: following them together costs little more than following one. */
const ALL = new PhraseMatcher<Listed>(
  [
    ...SOUGHT,
    ...listed('limits', LIMITS),
    ...listed('owns', OWN),
    ...listed('elsewhere', ELSEWHERE),
    ...listed('extras', EXTRAS),
    ...listed('open', OPEN),
    ...listed('cues', LOCATION_CUES),
    ...listed('retracted', RETRACTED),
    ...listed('staying', STAYING),
    ...listed('undecided', UNDECIDED),
  ],
  CUE_CONCEPTS,
);

/** Reads a text once for all lists. */
export function findLeadPhrases({ tokens }: Text): LeadPhrases {
  const found: Record<keyof Tags, PhraseMatch<never>[]> = {
    limits: [],
    owns: [],
    elsewhere: [],
    extras: [],
    open: [],
    cues: [],
    retracted: [],
    staying: [],
    undecided: [],
    financing: [],
    urgent: [],
    intent: [],
  };
  for (const { tag, from, to } of ALL.findAllIn(tokens)) found[tag.list].push({ tag: tag.tag as never, from, to });
  if (found.extras.length > 1) found.extras = withoutOverlaps(found.extras);
  return found;
}
