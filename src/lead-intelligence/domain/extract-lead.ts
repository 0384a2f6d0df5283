import { findMoney } from '../../reading/money';
import { findNumbers } from '../../reading/numbers';
import { findPlaces } from '../../reading/places';
import type { Text } from '../../reading/text';
import { findTimeSpans } from '../../reading/time-spans';
import { readBudget } from './budget';
import { readFinancing } from './financing';
import type { ExtractedLead, FoundInText, LeadEvidence, LeadField } from './lead';
import type { LeadText } from './lead-text';
import { readLocations } from './locations';
import { readTimeline, timelineClassOf } from './timeline';

/** Nobody gives more figures in one text; one made of nothing else must not take long. */
const MOST_NUMBERS = 60;

/** What a text says of a lead. Patterns only: the same text always gives the same answer, and what is not said is null. */
export function extractLead({ raw, text, phrases }: LeadText): ExtractedLead {
  const numbers = findNumbers(text).slice(0, MOST_NUMBERS);
  const times = findTimeSpans(text, numbers);
  const places = findPlaces(text);
  const budget = readBudget(text, findMoney(text, numbers, times), places, phrases);
  const timeline = readTimeline(text, times, phrases);
  const locations = readLocations(text, places, phrases);
  const financing = readFinancing(text, phrases);
  return {
    budgetMin: budget?.value.min ?? null,
    budgetMax: budget?.value.max ?? null,
    timeline: timeline?.value ?? 'unknown',
    timelineClass: timelineClassOf(timeline?.value ?? 'unknown'),
    locations: [...new Set(locations.map(({ value }) => value))],
    financing: financing?.value ?? 'unknown',
    evidence: [
      ...evidenceOf(raw, text, 'budget', budget),
      ...evidenceOf(raw, text, 'timeline', timeline),
      ...locations.flatMap((location) => evidenceOf(raw, text, 'location', location)),
      ...evidenceOf(raw, text, 'financing', financing),
    ],
  };
}

function evidenceOf(raw: string, text: Text, field: LeadField, found: FoundInText<unknown> | null): LeadEvidence[] {
  if (found === null) return [];
  const start = text.tokens[found.from]?.start ?? 0;
  const end = text.tokens[found.to - 1]?.end ?? start;
  return [{ field, text: raw.slice(start, end), start, end }];
}
