export { BusinessRulesModule } from './business-rules.module';
export { BusinessRulesService } from './business-rules.service';
export type { BusinessRules } from './domain/business-rules';
export { temperatureOfScore } from './domain/temperature-of-score';
export { validateLead } from './domain/validate-lead';
export type { LeadValidation } from './domain/validate-lead';
export { LeadValidationDto, leadValidationDtoOf } from './dto/business-rules.dto';
