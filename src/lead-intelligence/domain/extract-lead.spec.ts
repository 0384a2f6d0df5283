import fc from 'fast-check';
import { extractLead } from './extract-lead';
import { readLeadText } from './lead-text';

describe('A budget', () => {
  it.each<[string, number | null, number | null]>([
    ['under 450k', null, 450_000],
    ['up to $1.2M', null, 1_200_000],
    ['350 max', null, 350_000],
    ['no more than 350k in Plano', null, 350_000],
    ['240 is as high as we go', null, 240_000],
    ['at least 600k', 600_000, null],
    ['nothing under 800k', 800_000, null],
    ['$1,000,000+', 1_000_000, null],
    ['around 400', 400_000, 400_000],
    ['three fifty', 350_000, 350_000],
    ['450k-500k', 450_000, 500_000],
    ['between 300 and 350', 300_000, 350_000],
    ['low 400s', 400_000, 430_000],
    ['mid 300s', 340_000, 360_000],
    ['high 300s', 370_000, 399_000],
    ['425,OOO', 425_000, 425_000],
    ['hasta 300 mil', null, 300_000],
    ['call me at 214 555 0121', null, null],
    ['built in 1998, 2,150 sqft, we owe 189', null, null],
    ['payments under 2200 a month', null, null],
    ['i can do 40k down', null, null],
    ['4821 Houston Street', null, null],
    ['3 bed 2 bath', null, null],
  ])('is read from %p', (text, min, max) => {
    expect(extractLead(readLeadText(text))).toMatchObject({ budgetMin: min, budgetMax: max });
  });

  it('is never a minimum above a maximum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 900 }), fc.integer({ min: 50, max: 900 }), (one, other) => {
        const { budgetMin, budgetMax } = extractLead(readLeadText(`${String(one)}k to ${String(other)}k`));
        expect((budgetMin ?? 0) <= (budgetMax ?? Infinity)).toBe(true);
      }),
    );
  });
});

describe('A timeline', () => {
  it.each([
    ['asap', 'immediate', '0-30 days'],
    ['within 30 days', 'immediate', '0-30 days'],
    ['in 2 weeks', 'immediate', '0-30 days'],
    ['1 month', '1_month', '0-30 days'],
    ['in 6 weeks', '2_months', '1-3 months'],
    ['90 days', '3_months', '1-3 months'],
    ['2-3 months out', '3_months', '1-3 months'],
    ['4-5 months', '6_months', '3-6 months'],
    ['within half a year', '6_months', '3-6 months'],
    ['6-12 months', '1_year', '6+ months'],
    ['no rush', 'flexible', 'Unknown'],
    ['Been looking for 6 months with no luck', 'unknown', 'Unknown'],
    ['15 yr or 30 yr which is better', 'unknown', 'Unknown'],
    ['getting preapproved next week', 'unknown', 'Unknown'],
    ['hello', 'unknown', 'Unknown'],
  ])('is read from %p', (text, timeline, timelineClass) => {
    expect(extractLead(readLeadText(text))).toMatchObject({ timeline, timelineClass });
  });
});

describe('Locations', () => {
  it.each([
    ['Plano or Richardson', ['plano', 'richardson']],
    ['FW or Benbrook', ['fort worth', 'benbrook']],
    ['Stonebriar area', ['frisco']],
    ['Firsco', ['frisco']],
    ['We want Houston now not Dallas', ['houston']],
    ['moving from Chicago to Celina', ['celina']],
    ['I work in Irving but want to live in Lewisville', ['lewisville']],
    ['We live in Sherman. Looking in Allen', ['allen']],
    ['no more than 350k in Plano', ['plano']],
    ['not looking at frisco or prosper anymore, just aubrey', ['aubrey']],
    ["Frisco's gotten too expensive, so Princeton", ['princeton']],
    ['1200 Plano Pkwy', []],
    ['Allen Street', []],
    ['Allen Smith referred me', []],
    ['Big Dallas Cowboys fan', []],
    ['Thank you, Melissa', []],
    ['McAllen', ['mcallen']],
  ])('are read from %p', (text, locations) => {
    expect(extractLead(readLeadText(text)).locations).toEqual(locations);
  });
});

describe('Financing', () => {
  it.each([
    ['cash', 'cash'],
    ['no bank involved', 'cash'],
    ["I don't need a loan", 'cash'],
    ['Cash App me', 'unknown'],
    ['pre-approved', 'pre_approved'],
    ['preapproved VA loan', 'va'],
    ["I don't want FHA, conventional is stronger", 'conventional'],
    ['jumbo', 'jumbo'],
    ['not approved yet', 'needs_financing'],
    ['havent talked to a bank', 'needs_financing'],
    ['necesito prestamo', 'needs_financing'],
    ['what does "conventional" mean', 'unknown'],
    ['hello', 'unknown'],
  ])('is read from %p', (text, financing) => {
    expect(extractLead(readLeadText(text)).financing).toBe(financing);
  });
});

describe('Any text', () => {
  const words = fc.constantFrom(
    'plano',
    'under',
    '450k',
    'asap',
    'cash',
    'not',
    '2',
    'weeks',
    ',',
    '.',
    '?',
    'allen',
    'VA',
    '🏠',
    '½',
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' ')),
  );

  it('is read without failing, the same way each time, with evidence that stands in it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lead = extractLead(readLeadText(text));
        expect(extractLead(readLeadText(text))).toEqual(lead);
        for (const { text: quoted, start, end } of lead.evidence) expect(text.slice(start, end)).toBe(quoted);
        expect(new Set(lead.locations).size).toBe(lead.locations.length);
      }),
    );
  });
});
