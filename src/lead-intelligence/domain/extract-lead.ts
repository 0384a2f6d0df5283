import { findMoney } from '../../reading/money';
import { findNumbers } from '../../reading/numbers';
import { findPlaces } from '../../reading/places';
import { findTimeSpans } from '../../reading/time-spans';
import { readBudget } from './budget';
import { readFinancing } from './financing';
import { type ExtractedLead, evidenceOf } from './lead';
import type { LeadText } from './lead-text';
import { readLocations } from './locations';
import { readTimeline, timelineClassOf } from './timeline';

/** Nobody gives more figures in one text; one made of nothing else must not take long. */
const MOST_NUMBERS = 60;

/** What a text says of a lead. Patterns only: the same text always gives the same answer, and what is not said is null. */
export function extractLead(leadText: LeadText): ExtractedLead {
  const { text, phrases } = leadText;
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
      ...evidenceOf(leadText, 'budget', budget),
      ...evidenceOf(leadText, 'timeline', timeline),
      ...locations.flatMap((location) => evidenceOf(leadText, 'location', location)),
      ...evidenceOf(leadText, 'financing', financing),
    ],
  };
}
