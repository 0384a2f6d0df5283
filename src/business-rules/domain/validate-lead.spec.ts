import fc from 'fast-check';
import { type BusinessRules, type LeadFacts, cashOffer, commissionOn, isInPriceBand } from './business-rules';
import { isServed } from './service-area';
import { temperatureOfScore } from './temperature-of-score';
import { validateLead } from './validate-lead';

const rules: BusinessRules = {
  priceBandMin: 200_000,
  priceBandMax: 800_000,
  serviceAreas: ['Dallas', 'Plano', 'Frisco', 'McKinney', 'Allen'],
  hotScore: 80,
  warmScore: 60,
  commissionRate: 0.06,
  minimumCommissionRate: 0.04,
  offerRatio: 0.75,
};

const facts = (more: Partial<LeadFacts> = {}): LeadFacts => ({
  budgetMin: null,
  budgetMax: 400_000,
  locations: ['plano'],
  timeline: '2_months',
  ...more,
});

describe('A lead', () => {
  it('inside the band and a service area has high priority and nothing to complain about', () => {
    expect(validateLead(facts(), rules)).toEqual({
      passesJorgeCriteria: true,
      validationIssues: [],
      jorgePriority: 'high',
      estimatedCommission: 24_000,
      serviceAreaMatch: true,
    });
  });

  it('below the band does not pass, and hears why', () => {
    const validation = validateLead(facts({ budgetMax: 199_999 }), rules);
    expect(validation).toMatchObject({ passesJorgeCriteria: false, jorgePriority: 'normal' });
    expect(validation.validationIssues).toEqual(['$199,999 is below the price band, which begins at $200,000.']);
  });

  it('above the band is for a person to review', () => {
    expect(validateLead(facts({ budgetMax: 800_001 }), rules)).toMatchObject({
      passesJorgeCriteria: true,
      jorgePriority: 'review_required',
    });
  });

  it.each([200_000, 800_000])('at the edge of the band (%d) is inside', (budgetMax) => {
    expect(validateLead(facts({ budgetMax }), rules).jorgePriority).toBe('high');
  });

  it('without a budget has neither a verdict nor a commission', () => {
    expect(validateLead(facts({ budgetMax: null }), rules)).toMatchObject({
      passesJorgeCriteria: null,
      estimatedCommission: null,
      jorgePriority: 'normal',
      validationIssues: ['No budget is known.'],
    });
  });

  it('is judged by its maximum, and by its minimum where there is no maximum', () => {
    expect(validateLead(facts({ budgetMin: 100_000, budgetMax: 300_000 }), rules).passesJorgeCriteria).toBe(true);
    expect(validateLead(facts({ budgetMin: 300_000, budgetMax: null }), rules).estimatedCommission).toBe(18_000);
  });

  it('out of the service area is of normal priority', () => {
    expect(validateLead(facts({ locations: ['houston'] }), rules)).toMatchObject({
      jorgePriority: 'normal',
      serviceAreaMatch: false,
    });
  });
});

describe('The service area', () => {
  it.each([
    ['allen', true],
    ['Plano, TX', true],
    ['North Dallas', true],
    ['McAllen', false],
    ['Allen Street, Houston', false],
    ['Allenville', false],
    ['', false],
  ])('holds %p: %p', (location, expected) => {
    expect(isServed(location, rules.serviceAreas)).toBe(expected);
  });
});

describe('Money by the rules', () => {
  it('offers three quarters of the expectation, in whole dollars', () => {
    expect(cashOffer(350_000, rules)).toBe(262_500);
    expect(cashOffer(333_333, rules)).toBe(250_000);
  });

  it('never earns less than the minimum rate', () => {
    expect(commissionOn(100_000, { ...rules, commissionRate: 0.01 })).toBe(4000);
  });

  it('puts a price inside the band exactly when both ends allow it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), (price) => {
        const { passesJorgeCriteria, jorgePriority } = validateLead(facts({ budgetMax: price }), rules);
        expect(isInPriceBand(price, rules)).toBe(passesJorgeCriteria === true && jorgePriority === 'high');
      }),
    );
  });
});

describe('The temperature of a score', () => {
  it.each([
    [100, 'HOT'],
    [80, 'HOT'],
    [79.9, 'WARM'],
    [60, 'WARM'],
    [59.9, 'COLD'],
    [0, 'COLD'],
  ])('of %d is %s', (score, expected) => {
    expect(temperatureOfScore(score, rules)).toBe(expected);
  });
});
