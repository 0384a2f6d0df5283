import { AiClient } from './ai-client';
import { AiFailure } from './ai-failure';

/** Stands where no key is configured: the templates answer. */
export class NoAi extends AiClient {
  override readonly isConnected = false;

  override ask(): Promise<string> {
    return Promise.reject(new AiFailure('off', 'No AI is connected: set ANTHROPIC_API_KEY'));
  }
}
