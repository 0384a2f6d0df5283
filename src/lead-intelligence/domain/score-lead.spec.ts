import fc from 'fast-check';
import { analyzeLead, budgetClassOf } from './analyze-lead';
import { extractLead } from './extract-lead';
import { readLeadText } from './lead-text';
import type { ExtractedLead, Financing, LeadTimeline } from './lead';
import { scoreLead } from './score-lead';

const nothing: ExtractedLead = {
  budgetMin: null,
  budgetMax: null,
  timeline: 'unknown',
  timelineClass: 'Unknown',
  locations: [],
  financing: 'unknown',
  evidence: [],
};

const rules = {
  priceBandMin: 200_000,
  priceBandMax: 800_000,
  serviceAreas: ['Dallas', 'Plano', 'Frisco', 'McKinney', 'Allen'],
  hotScore: 80,
  warmScore: 60,
  commissionRate: 0.06,
  minimumCommissionRate: 0.04,
  offerRatio: 0.75,
};

describe('The scores', () => {
  it('of a text that says nothing are the base', () => {
    expect(scoreLead(readLeadText('hi'), nothing)).toEqual({
      leadScore: 35,
      urgency: 0,
      qualification: 0,
      intentConfidence: 0,
      contributions: [{ factor: 'base', points: 35, because: 'every lead begins here' }],
    });
  });

  it('follow the formulas', () => {
    const text = 'Looking to buy in Plano under 450k, preapproved, asap. Can we schedule a showing?';
    const scores = scoreLead(readLeadText(text), extractLead(readLeadText(text)));
    expect(scores).toMatchObject({
      qualification: 1,
      urgency: 0.8, // .4 immediate + .1 asap + .3 preapproved
      intentConfidence: 0.95, // .1 length + .6 details + .2 phrases + .05 question
      leadScore: 96.8, // 35 + 45 + 12 + 4.75
    });
  });

  it('count a phrase once however often it is said', () => {
    expect(scoreLead(readLeadText('asap asap asap'), nothing).urgency).toBe(0.1);
  });

  it('are capped part by part', () => {
    const text = 'asap urgent immediately right away quickly this week today';
    expect(scoreLead(readLeadText(text), { ...nothing, timeline: 'immediate', financing: 'cash' }).urgency).toBe(1);
  });

  it.each<[LeadTimeline, number]>([
    ['immediate', 0.4],
    ['1_month', 0.32],
    ['2_months', 0.24],
    ['3_months', 0.16],
    ['6_months', 0.08],
    ['1_year', 0.04],
    ['flexible', 0],
    ['unknown', 0],
  ])('weigh the timeline %s', (timeline, urgency) => {
    expect(scoreLead(readLeadText(''), { ...nothing, timeline }).urgency).toBe(urgency);
  });

  const leads: fc.Arbitrary<ExtractedLead> = fc.record({
    budgetMin: fc.option(fc.integer({ min: 0, max: 2_000_000 })),
    budgetMax: fc.option(fc.integer({ min: 0, max: 2_000_000 })),
    timeline: fc.constantFrom<LeadTimeline>('immediate', '1_month', '3_months', '1_year', 'flexible', 'unknown'),
    timelineClass: fc.constant('Unknown' as const),
    locations: fc.array(fc.constantFrom('plano', 'allen')),
    financing: fc.constantFrom<Financing>('cash', 'pre_approved', 'va', 'needs_financing', 'unknown'),
    evidence: fc.constant([]),
  });
  const said = fc.constantFrom(
    'asap',
    'urgent',
    'today',
    'quickly',
    'looking to buy',
    'interested in',
    '???',
    'word',
    'this week',
  );
  const texts = fc.array(said, { maxLength: 30 }).map((parts) => parts.join(' '));

  it('are the sum of their contributions, within bounds, to one decimal', () => {
    fc.assert(
      fc.property(texts, leads, (text, lead) => {
        const { leadScore, contributions, urgency, qualification, intentConfidence } = scoreLead(
          readLeadText(text),
          lead,
        );
        const sum = contributions.reduce((total, { points }) => total + points, 0);
        expect(Math.abs(sum - leadScore)).toBeLessThan(1e-6);
        expect(leadScore).toBe(Math.round(leadScore * 10) / 10);
        const exact = Math.min(100, 35 + 45 * qualification + 15 * urgency + 5 * intentConfidence);
        expect(Math.abs(exact - leadScore)).toBeLessThan(0.06);
        for (const part of [urgency, qualification, intentConfidence, leadScore / 100]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('The budget class', () => {
  it.each([
    [null, 500_000, 'high'],
    [600_000, null, 'high'],
    [null, 499_999, 'medium'],
    [250_000, 300_000, 'medium'],
    [null, 299_999, 'budget_conscious'],
    [null, null, 'unknown'],
  ])('of %p to %p is %s', (budgetMin, budgetMax, expected) => {
    expect(budgetClassOf({ budgetMin, budgetMax })).toBe(expected);
  });
});

describe('An analysis', () => {
  it('holds the lead against the rules', () => {
    expect(analyzeLead('Plano, under 450k, cash, 2 weeks', rules)).toMatchObject({
      temperature: 'HOT',
      budgetClass: 'medium',
      validation: { passesJorgeCriteria: true, jorgePriority: 'high', estimatedCommission: 27_000 },
    });
  });

  it('takes a known price expectation where no budget was said, and only there', () => {
    expect(analyzeLead('hi', rules, { priceExpectation: 350_000 })).toMatchObject({
      budgetMin: 350_000,
      budgetMax: 350_000,
    });
    expect(analyzeLead('under 450k', rules, { priceExpectation: 350_000 })).toMatchObject({
      budgetMin: null,
      budgetMax: 450_000,
    });
  });

  it('without a budget gives no verdict', () => {
    expect(analyzeLead('hi', rules)).toMatchObject({
      temperature: 'COLD',
      budgetClass: 'unknown',
      validation: { passesJorgeCriteria: null, estimatedCommission: null },
    });
  });
});
