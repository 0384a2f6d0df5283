import { type ConversationStateDto, type ListedConversation, conversationStateDtoOf } from '../seller-bot';
import { csvLine } from './domain/csv';

/** The columns, named as in the list of conversations. */
const COLUMNS = [
  'contact_id',
  'seller_name',
  'stage',
  'temperature',
  'current_question',
  'questions_answered',
  'last_activity',
  'conversation_started',
  'is_qualified',
  'property_address',
  'condition',
  'price_expectation',
  'motivation',
  'urgency',
  'next_action',
  'cma_triggered',
] as const satisfies readonly (keyof ConversationStateDto)[];

/** A CSV file of conversations, piece by piece. The mark at its begin tells spreadsheets that it is UTF-8. */
export async function* conversationLines(pages: AsyncIterable<readonly ListedConversation[]>): AsyncGenerator<string> {
  yield `\u{FEFF}${csvLine(COLUMNS)}`;
  for await (const page of pages) {
    yield page
      .map(conversationStateDtoOf)
      .map((state) => csvLine(COLUMNS.map((column) => state[column])))
      .join('');
  }
}
