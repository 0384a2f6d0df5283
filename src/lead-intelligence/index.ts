export { LeadIntelligenceModule } from './lead-intelligence.module';
export { LeadIntelligenceService } from './lead-intelligence.service';
export { LeadStore } from './lead-store';
export { BUDGET_ORDER, leadFiguresOf } from './domain/lead-figures';
export type { LeadFigures } from './domain/lead-figures';
