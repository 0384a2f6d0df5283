import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request to the Messages API, as far as tests look at it. */
export interface ClaudeRequest {
  readonly model: string;
  readonly system: string;
  /** What the user said. */
  readonly input: string;
  /** Whether an object in a given shape was asked for. */
  readonly wantsObject: boolean;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: IncomingMessage['headers'];
}

/**
 * What comes back: text; the wanted object; an HTTP error; bytes that are no answer; nothing at all; a broken
 * connection. `afterMs` makes any of them late.
 */
export type ClaudeAnswer = (
  | { readonly kind: 'text'; readonly text: string; readonly stop?: string }
  | { readonly kind: 'object'; readonly object: unknown }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterSeconds?: number }
  | { readonly kind: 'bytes'; readonly bytes: string }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' }
) & { readonly afterMs?: number };

export const FAKE_USAGE = { input_tokens: 1000, output_tokens: 100 };

/** A Messages API of one's own on a loopback port: real HTTP, and whatever answers a test wants. */
export class FakeClaude {
  readonly requests: ClaudeRequest[] = [];
  answer: (request: ClaudeRequest) => ClaudeAnswer = () => ({ kind: 'text', text: 'Hello.' });
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      void this.serve(request, response);
    });
  }

  static async start(): Promise<FakeClaude> {
    const fake = new FakeClaude();
    await new Promise<void>((resolve) => fake.server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    if (incoming.method !== 'POST' || incoming.url?.split('?')[0] !== '/v1/messages') {
      response.writeHead(404).end();
      return;
    }
    const request = requestOf(JSON.parse(await textOf(incoming)) as Record<string, unknown>, incoming.headers);
    this.requests.push(request);
    const answer = this.answer(request);
    if (answer.afterMs !== undefined) await new Promise((resolve) => setTimeout(resolve, answer.afterMs));
    send(response, request, answer);
  }
}

function send(response: ServerResponse, { model }: ClaudeRequest, answer: ClaudeAnswer): void {
  switch (answer.kind) {
    case 'hang':
      return;
    case 'reset':
      response.destroy();
      return;
    case 'bytes':
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer.bytes);
      return;
    case 'status': {
      const { status, retryAfterSeconds } = answer;
      const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify({ type: 'error', error: { type: 'api_error', message: `fake ${String(status)}` } }));
      return;
    }
    case 'text':
    case 'object': {
      const content = { type: 'text', text: answer.kind === 'text' ? answer.text : JSON.stringify(answer.object) };
      const stop = answer.kind === 'text' ? (answer.stop ?? 'end_turn') : 'end_turn';
      const message = { id: 'msg_1', type: 'message', role: 'assistant', model, content: [content], stop_reason: stop };
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ ...message, stop_sequence: null, usage: FAKE_USAGE }));
    }
  }
}

function requestOf(body: Record<string, unknown>, headers: IncomingMessage['headers']): ClaudeRequest {
  const {
    model,
    system,
    messages,
    output_config: format,
  } = body as {
    model: string;
    system: { text: string }[];
    messages: { content: string }[];
    output_config?: unknown;
  };
  return {
    model,
    system: system.map((block) => block.text).join('\n'),
    input: messages.map((message) => message.content).join('\n'),
    wantsObject: format !== undefined,
    body,
    headers,
  };
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
