export { CrmBreaker } from './crm-breaker';
export { CrmClient } from './crm-client';
export type { CrmText } from './crm-client';
export { CrmFailure } from './crm-failure';
export { CrmModule } from './crm.module';
export { CrmRateLimit } from './crm-rate-limit';
export { SignatureCheck } from './ghl/ghl-signature';
export { MalformedEvent, readWebhook } from './ghl/ghl-webhook';
export type { CrmContactFacts, CrmEvent } from './ghl/ghl-webhook';
