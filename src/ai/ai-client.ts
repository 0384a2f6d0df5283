/** Something to ask the AI. Two equal requests have the same answer. */
export interface AiRequest {
  readonly purpose: 'understand' | 'reply';
  /** Changes with the instructions, so that answers to older ones are not reused. */
  readonly version: string;
  /** What the AI shall do: ours alone, nothing a seller wrote may be part of it. */
  readonly instructions: string;
  /** What it shall do it with: data, never instructions. */
  readonly input: string;
  /** With one, the answer is a JSON object in this shape; without, plain text. */
  readonly schema: Readonly<Record<string, unknown>> | null;
  /** The most the answer may cost, in tokens. */
  readonly maxTokens: number;
}

/**
 * Asks a language model. It answers within the configured bound, retries included, or fails with an `AiFailure`; it never
 * judges an answer, which is the caller's work, and never keeps a conversation.
 */
export abstract class AiClient {
  /** False where no key is configured or the budget is 0: then every call fails at once. */
  abstract readonly isConnected: boolean;
  /** Gives the answer's text, for a request with a schema the JSON of its object. `withinMs` can only shorten the bound. */
  abstract ask(request: AiRequest, withinMs?: number): Promise<string>;
}
