import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { environment } from '../config';
import { type BotAnswer, sendText } from './api-client';

/** Text the bot from the terminal: a running application is asked over HTTP, as a seller's phone would be through a CRM. */
async function main(): Promise<void> {
  const env = environment();
  const url = env.PUBLIC_URL ?? `http://127.0.0.1:${env.PORT ?? '3000'}`;
  const contactId = `chat-${randomUUID().slice(0, 8)}`;
  console.log(`You are a seller texting the bot at ${url}. An empty line ends it.`);
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: 'you> ' });
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() === '') break;
    try {
      show(await sendText(url, { contact_id: contactId, location_id: 'demo', message: line }, env.API_KEY));
    } catch (error) {
      console.log(explain(error, url));
    }
    lines.prompt();
  }
  lines.close();
}

function show(answer: BotAnswer): void {
  console.log(`bot> ${answer.response_message ?? '(silent)'}`);
  const crm = answer.actions_taken.map(({ type, ...rest }) => `${type} ${Object.values(rest).join('=')}`).join(', ');
  console.log(
    `     ${answer.seller_temperature}, ${answer.stage}, ${String(answer.questions_answered)}/4 answered${crm === '' ? '' : `; CRM: ${crm}`}`,
  );
}

function explain(error: unknown, url: string): string {
  const isAway = error instanceof TypeError;
  if (isAway) return `Nobody answers at ${url}: start the application with "npm start" first.`;
  return error instanceof Error ? error.message : String(error);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
