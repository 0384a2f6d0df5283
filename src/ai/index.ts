export { AiClient } from './ai-client';
export { AiFailure } from './ai-failure';
export { AiModule } from './ai.module';
