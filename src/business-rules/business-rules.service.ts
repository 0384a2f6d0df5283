import { Injectable } from '@nestjs/common';
import type { RulesConfig } from '../config';
import { Locations } from '../locations';
import {
  type BusinessRules,
  type LeadFacts,
  HOT_SCORE,
  MINIMUM_COMMISSION_RATE,
  WARM_SCORE,
  cashOffer,
} from './domain/business-rules';
import { type LeadValidation, validateLead } from './domain/validate-lead';

/** The rules in force in a location, and leads held against them. */
@Injectable()
export class BusinessRulesService {
  private readonly known = new WeakMap<RulesConfig, BusinessRules>();

  constructor(private readonly locations: Locations) {}

  of(locationId: string): BusinessRules {
    const { rules } = this.locations.of(locationId);
    const known = this.known.get(rules);
    if (known !== undefined) return known;
    const { priceBandMin, priceBandMax, serviceAreas, commissionRate, offerRatio } = rules;
    const made: BusinessRules = {
      priceBandMin,
      priceBandMax,
      serviceAreas,
      hotScore: HOT_SCORE,
      warmScore: WARM_SCORE,
      commissionRate,
      minimumCommissionRate: MINIMUM_COMMISSION_RATE,
      offerRatio,
    };
    this.known.set(rules, made);
    return made;
  }

  validate(locationId: string, facts: LeadFacts): LeadValidation {
    return validateLead(facts, this.of(locationId));
  }

  /** Whole dollars for an expected price in dollars. */
  cashOffer(locationId: string, price: number): number {
    return cashOffer(price, this.of(locationId));
  }
}
