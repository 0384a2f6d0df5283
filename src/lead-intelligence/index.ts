export { LeadIntelligenceModule } from './lead-intelligence.module';
export { LeadIntelligenceService } from './lead-intelligence.service';
