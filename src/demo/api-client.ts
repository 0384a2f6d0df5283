/** The parts of the API the demo and the chat use, over HTTP like anyone else. */
export interface BotAnswer {
  readonly response_message: string | null;
  readonly seller_temperature: string;
  readonly questions_answered: number;
  readonly stage: string;
  readonly next_steps: string;
  readonly actions_taken: readonly { readonly type: string; readonly [field: string]: unknown }[];
}

export interface TextToSend {
  readonly contact_id: string;
  readonly location_id?: string;
  readonly message: string;
  readonly message_id?: string;
  readonly contact_info?: Readonly<Record<string, unknown>>;
}

/** Sends one text and gives the bot's answer. Throws with the problem's own words when it is refused. */
export async function sendText(baseUrl: string, text: TextToSend, apiKey?: string): Promise<BotAnswer> {
  return (await post(`${baseUrl}/api/seller-bot/process`, text, apiKey)) as BotAnswer;
}

async function post(url: string, body: unknown, apiKey?: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
    },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  const detail = typeof answer === 'object' && answer !== null && 'detail' in answer ? String(answer.detail) : '';
  throw new Error(`${String(response.status)} ${detail}`);
}
