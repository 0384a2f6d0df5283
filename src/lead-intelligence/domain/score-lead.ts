import type { ExtractedLead, LeadTimeline } from './lead';
import type { LeadText } from './lead-text';

export interface Contribution {
  readonly factor: string;
  /** Points of the lead score; all contributions sum to it. */
  readonly points: number;
  /** In words, for a person. */
  readonly because: string;
}

export interface LeadScores {
  /** 0-100, one decimal. */
  readonly leadScore: number;
  /** 0-1, two decimals, as are the next two. */
  readonly urgency: number;
  readonly qualification: number;
  readonly intentConfidence: number;
  readonly contributions: readonly Contribution[];
}

const TIMELINE_WEIGHTS: Readonly<Record<LeadTimeline, number>> = {
  immediate: 1,
  '1_month': 0.8,
  '2_months': 0.6,
  '3_months': 0.4,
  '6_months': 0.2,
  '1_year': 0.1,
  flexible: 0,
  unknown: 0,
};

const LARGE_BUDGET = 300_000;
const LONG_TEXT = 100;
const MEDIUM_TEXT = 50;

const BASE_POINTS = 35;
const MOST_POINTS = 100;
const POINTS = { qualification: 45, urgency: 15, intent: 5 } as const;

/** A part of one of the three scores, as a share of one. */
interface Share {
  readonly factor: string;
  readonly share: number;
  readonly because: string;
}

/** The scores of a text whose lead has been extracted, and what each part of the lead score comes from. */
export function scoreLead({ raw, phrases: { urgent, intent } }: LeadText, lead: ExtractedLead): LeadScores {
  const parts = {
    qualification: capped(qualificationShares(lead)),
    urgency: capped(urgencyShares(lead, different(urgent))),
    intent: capped(intentShares(raw, lead, different(intent))),
  };
  const contributions = pointsOf([
    { factor: 'base', points: BASE_POINTS, because: 'every lead begins here' },
    ...weighted(parts.qualification, POINTS.qualification),
    ...weighted(parts.urgency, POINTS.urgency),
    ...weighted(parts.intent, POINTS.intent),
  ]);
  return {
    leadScore: tenths(contributions.reduce((sum, { points }) => sum + points, 0)),
    urgency: hundredths(totalOf(parts.urgency)),
    qualification: hundredths(totalOf(parts.qualification)),
    intentConfidence: hundredths(totalOf(parts.intent)),
    contributions,
  };
}

function hasFunds({ financing }: ExtractedLead): boolean {
  return financing === 'cash' || financing === 'pre_approved';
}

function hasTimeline({ timeline }: ExtractedLead): boolean {
  return timeline !== 'unknown' && timeline !== 'flexible';
}

function hasBudget({ budgetMin, budgetMax }: ExtractedLead): boolean {
  return budgetMin !== null || budgetMax !== null;
}

function qualificationShares(lead: ExtractedLead): Share[] {
  const { budgetMax, financing, locations, timeline } = lead;
  const isOtherFinancing = financing !== 'unknown' && !hasFunds(lead);
  return [
    share('budget', 0.3, hasBudget(lead), 'a budget is named'),
    share('large_budget', 0.1, budgetMax !== null && budgetMax >= LARGE_BUDGET, 'the budget reaches $300,000'),
    share('timeline', 0.2, hasTimeline(lead), `the timeline is clear: ${timeline}`),
    share('location', 0.2, locations.length > 0, `a place is named: ${locations.join(', ')}`),
    share('financing', 0.3, hasFunds(lead), `the money is there: ${financing}`),
    share('financing', 0.1, isOtherFinancing, `the financing is known: ${financing}`),
  ].flat();
}

function urgencyShares(lead: ExtractedLead, phrases: number): Share[] {
  const weight = TIMELINE_WEIGHTS[lead.timeline];
  return [
    share('timeline_urgency', 0.4 * weight, weight > 0, `the timeline presses: ${lead.timeline}`),
    share('urgent_words', Math.min(0.1 * phrases, 0.3), phrases > 0, counted(phrases, 'urgent phrase')),
    share('ready_funds', 0.3, hasFunds(lead), `the money is there: ${lead.financing}`),
  ].flat();
}

function intentShares(raw: string, lead: ExtractedLead, phrases: number): Share[] {
  const questions = raw.split('?').length - 1;
  const { length } = raw;
  const details = [hasBudget(lead), hasTimeline(lead), lead.locations.length > 0, lead.financing === 'pre_approved'];
  const given = details.filter(Boolean).length;
  return [
    share('length', 0.2, length > LONG_TEXT, `more than ${String(LONG_TEXT)} characters`),
    share('length', 0.1, length > MEDIUM_TEXT && length <= LONG_TEXT, `more than ${String(MEDIUM_TEXT)} characters`),
    share('details', 0.15 * given, given > 0, `${counted(given, 'detail')} given`),
    share('intent_words', Math.min(0.1 * phrases, 0.2), phrases > 0, `${counted(phrases, 'phrase')} of intent`),
    share('questions', Math.min(0.05 * questions, 0.1), questions > 0, counted(questions, 'question')),
  ].flat();
}

function share(factor: string, amount: number, isGiven: boolean, because: string): Share[] {
  return isGiven ? [{ factor, share: amount, because }] : [];
}

function counted(count: number, thing: string): string {
  return `${String(count)} ${thing}${count === 1 ? '' : 's'}`;
}

function different(found: LeadText['phrases']['urgent']): number {
  return found.length < 2 ? found.length : new Set(found.map(({ tag }) => tag)).size;
}

/** Shares in order, the last ones cut where the sum would pass one. */
function capped(shares: readonly Share[]): Share[] {
  let left = 1;
  return shares.flatMap((each) => {
    const given = Math.min(each.share, left);
    left -= given;
    return given > 0 ? [{ ...each, share: given }] : [];
  });
}

function totalOf(shares: readonly Share[]): number {
  return shares.reduce((sum, each) => sum + each.share, 0);
}

function weighted(shares: readonly Share[], points: number): Contribution[] {
  return shares.map(({ factor, share: amount, because }) => ({ factor, points: amount * points, because }));
}

/**
 * Points cut at 100 and rounded so that they sum to the rounded score: each is the step its rounded running total makes.
 */
function pointsOf(exact: readonly Contribution[]): Contribution[] {
  let total = 0;
  let shown = 0;
  return exact.flatMap(({ factor, points, because }) => {
    total = Math.min(MOST_POINTS, total + points);
    const step = tenths(tenths(total) - shown);
    shown = tenths(total);
    return step > 0 ? [{ factor, points: step, because }] : [];
  });
}

/** Sums of tenths and twentieths are a hair off in binary; without the nudge .05 would round down now and then. */
function tenths(value: number): number {
  return Math.round((value + 1e-9) * 10) / 10;
}

function hundredths(value: number): number {
  return Math.round((value + 1e-9) * 100) / 100;
}
