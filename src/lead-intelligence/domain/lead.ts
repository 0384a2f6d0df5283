import type { LeadText } from './lead-text';

export type LeadTimeline =
  'immediate' | '1_month' | '2_months' | '3_months' | '6_months' | '1_year' | 'flexible' | 'unknown';

export type TimelineClass = '0-30 days' | '1-3 months' | '3-6 months' | '6+ months' | 'Unknown';

export type Financing =
  'cash' | 'pre_approved' | 'conventional' | 'fha' | 'va' | 'jumbo' | 'needs_financing' | 'unknown';

export type LeadField = 'budget' | 'timeline' | 'location' | 'financing';

/** The words a field was read from: offsets into the text as it was written. */
export interface LeadEvidence {
  readonly field: LeadField;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What one text says of a lead; what is not said is null, empty or unknown. */
export interface ExtractedLead {
  /** Whole dollars. */
  readonly budgetMin: number | null;
  readonly budgetMax: number | null;
  readonly timeline: LeadTimeline;
  readonly timelineClass: TimelineClass;
  /** Cities wanted, lower case, in the order they are named. */
  readonly locations: readonly string[];
  readonly financing: Financing;
  readonly evidence: readonly LeadEvidence[];
}

/** A value and the tokens it was read from. */
export interface FoundInText<Value> {
  readonly value: Value;
  readonly from: number;
  readonly to: number;
}

/** The words a field was read from; none where nothing was found. */
export function evidenceOf(
  { raw, text }: LeadText,
  field: LeadField,
  found: Pick<FoundInText<unknown>, 'from' | 'to'> | null,
): LeadEvidence[] {
  if (found === null) return [];
  const start = text.tokens[found.from]?.start ?? 0;
  const end = text.tokens[found.to - 1]?.end ?? start;
  return [{ field, text: raw.slice(start, end), start, end }];
}
