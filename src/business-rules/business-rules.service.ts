import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config';
import {
  type BusinessRules,
  type LeadFacts,
  HOT_SCORE,
  MINIMUM_COMMISSION_RATE,
  WARM_SCORE,
  cashOffer,
} from './domain/business-rules';
import { type LeadValidation, validateLead } from './domain/validate-lead';

/** The rules in force, and leads held against them. */
@Injectable()
export class BusinessRulesService {
  readonly rules: BusinessRules;

  constructor({ rules }: AppConfig) {
    const { priceBandMin, priceBandMax, serviceAreas, commissionRate, offerRatio } = rules;
    this.rules = {
      priceBandMin,
      priceBandMax,
      serviceAreas,
      hotScore: HOT_SCORE,
      warmScore: WARM_SCORE,
      commissionRate,
      minimumCommissionRate: MINIMUM_COMMISSION_RATE,
      offerRatio,
    };
  }

  validate(facts: LeadFacts): LeadValidation {
    return validateLead(facts, this.rules);
  }

  /** Whole dollars for an expected price in dollars. */
  cashOffer(price: number): number {
    return cashOffer(price, this.rules);
  }
}
