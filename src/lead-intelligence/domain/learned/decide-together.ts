import { greatest, logShares, weigh } from '../../../reading/learned/judge';
import { WordNetwork, type Words, wordsOf } from '../../../reading/learned/word-network';
import type { Place } from '../../../reading/places';
import { type ExtractedLead, type FoundInText, type LeadEvidence, type LeadField, FINANCINGS, LEAD_TIMELINES, evidenceOf } from '../lead';
import type { ExtractedByRules } from '../extract-by-rules';
import type { LeadText } from '../lead-text';
import { timelineClassOf } from '../timeline';
import { HEADS, PLACE_HEAD, STARTS, placesOf, wordsAround } from './heads';
import { JUDGES, NETWORK } from './network.data';

/** Whoever lists more places says the same of all of them. */
const MOST_PLACES = 12;

const network = new WordNetwork(NETWORK);

/**
 * The rules weighed against what a network learned from labelled texts. Figures and cities come from the text alone: the network
 * only says whether a budget is named at all, and which of the cities are wanted.
 */
export function decideTogether(leadText: LeadText, { lead, places, wanted }: ExtractedByRules): ExtractedLead {
  const { text } = leadText;
  if (text.tokens.length === 0) return lead;
  const words = wordsOf(text);
  const scores = network.read(words, 0, []);
  const said = placesOf(lead);
  const [financing = 0, timeline = 0, least = 0, most = 0] = said.map((rules, head) =>
    judged(head, scores, rules, words.list.length),
  );
  const cities = places.length === 0 ? wanted : wantedAmong(leadText, places, wanted);
  const byText = financing === said[0] && timeline === said[1] && least === said[2] && most === said[3];
  if (byText && cities === wanted) return lead;
  const value = {
    financing: FINANCINGS[financing] ?? 'unknown',
    timeline: LEAD_TIMELINES[timeline] ?? 'unknown',
    budgetMin: least === 0 ? null : lead.budgetMin,
    budgetMax: most === 0 ? null : lead.budgetMax,
  };
  const hasBudget = value.budgetMin !== null || value.budgetMax !== null;
  const kept = lead.evidence.filter(
    ({ field }) =>
      !(field === 'location' && cities !== wanted) &&
      !(field === 'financing' && financing !== said[0]) &&
      !(field === 'timeline' && timeline !== said[1]) &&
      !(field === 'budget' && !hasBudget),
  );
  const found = (field: LeadField, head: number, now: number): LeadEvidence[] =>
    now === said[head] || now === 0 ? [] : evidenceOf(leadText, field, wordsFor(words, head, now, said[head] ?? 0));
  return {
    ...value,
    timelineClass: timelineClassOf(value.timeline),
    locations: [...new Set(cities.map(({ value: city }) => city))],
    evidence: [
      ...kept,
      ...found('timeline', 1, timeline),
      ...(cities === wanted ? [] : cities.flatMap((city) => evidenceOf(leadText, 'location', city))),
      ...found('financing', 0, financing),
    ],
  };
}

function judged(head: number, scores: Float32Array, rules: number, length: number): number {
  const weights = JUDGES[head];
  const size = HEADS[head]?.values.length ?? 0;
  const start = STARTS[head] ?? 0;
  if (weights === undefined) return rules;
  return greatest(weigh(weights, { network: logShares(scores.subarray(start, start + size)), rules, question: 0, length }));
}

/** The cities that are wanted: each place is looked at in its surroundings. */
function wantedAmong(
  { text }: LeadText,
  places: readonly Place[],
  wanted: readonly FoundInText<string>[],
): readonly FoundInText<string>[] {
  if (places.length > MOST_PLACES) return wanted;
  let isChanged = false;
  const kept = places.filter((place) => {
    const rules = wanted.some(({ value }) => value === place.city) ? 1 : 0;
    const words = wordsAround(text, place, places);
    const now = judged(PLACE_HEAD, network.read(words, 0, []), rules, words.list.length);
    if (now !== rules) isChanged = true;
    return now === 1;
  });
  return isChanged ? kept.map(({ city, from, to }) => ({ value: city, from, to })) : wanted;
}

/** The stretch of words that speaks most for a value. */
function wordsFor(words: Words, head: number, now: number, instead: number): { from: number; to: number } {
  const start = STARTS[head] ?? 0;
  return network.strongest(words, 0, start + now, start + instead);
}
