export { AiClient } from './ai-client';
export { AiFailure } from './ai-failure';
export { AiModule } from './ai.module';
export { PRICES_AS_OF } from './model-prices.data';
