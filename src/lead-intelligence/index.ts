export { LeadIntelligenceModule } from './lead-intelligence.module';
export { LeadIntelligenceService } from './lead-intelligence.service';
export type { LeadOwner } from './lead-intelligence.service';
export { LeadStore } from './lead-store';
export type { StoredLead } from './lead-store';
