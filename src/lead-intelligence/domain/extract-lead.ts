import { extractByRules } from './extract-by-rules';
import type { ExtractedLead } from './lead';
import type { LeadText } from './lead-text';
import { decideTogether } from './learned/decide-together';

/** What a text says of a lead. No AI call: the same text always gives the same answer, and what is not said is null. */
export function extractLead(lead: LeadText): ExtractedLead {
  return decideTogether(lead, extractByRules(lead));
}
