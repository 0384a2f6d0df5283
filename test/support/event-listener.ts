import { type Frame, framesIn } from './event-frames';

/** A browser's ear on an address of Server-Sent Events. */
export interface EventListener {
  readonly status: number;
  readonly headers: Headers;
  readonly frames: () => readonly Frame[];
  readonly text: () => string;
  /** Resolves when the server ends the stream; rejects when the connection breaks. */
  readonly ended: Promise<void>;
  readonly close: () => void;
}

export async function listenTo(url: string, headers: Record<string, string> = {}): Promise<EventListener> {
  const stop = new AbortController();
  const response = await fetch(url, { headers, signal: stop.signal });
  const decoder = new TextDecoder();
  let text = '';
  const read = async (): Promise<void> => {
    if (response.body === null) return;
    for await (const chunk of response.body) text += decoder.decode(chunk as Uint8Array, { stream: true });
  };
  const ended = read();
  // Whoever is interested asks; a stream that was closed on purpose breaks as well.
  ended.catch(() => undefined);
  return {
    status: response.status,
    headers: response.headers,
    frames: () => framesIn(text),
    text: () => text,
    ended,
    close: () => {
      stop.abort();
    },
  };
}
