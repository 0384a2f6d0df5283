import { extractLead } from '../../src/lead-intelligence/domain/extract-lead';
import { readLeadText } from '../../src/lead-intelligence/domain/lead-text';
import { type Sample, isOfLeads } from './corpus';
import type { Task } from './task';

/** Single texts of buyers and sellers, as `POST /api/lead-intelligence/analyze` reads them. */
export const LEADS_TASK: Task = {
  name: 'leads',
  accepts: isOfLeads,
  defaults: {
    budget_min: null,
    budget_max: null,
    timeline: 'unknown',
    timeline_class: 'Unknown',
    locations: [],
    financing: 'unknown',
  },
  answer: answerOf,
};

function answerOf({ message }: Sample): Record<string, unknown> {
  const lead = extractLead(readLeadText(message));
  return {
    budget_min: lead.budgetMin,
    budget_max: lead.budgetMax,
    timeline: lead.timeline,
    timeline_class: lead.timelineClass,
    locations: lead.locations,
    financing: lead.financing,
  };
}
