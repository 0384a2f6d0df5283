import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config';
import { AssistTurn } from './assist-turn';
import { withAssisted } from './domain/assist/assisted-reading';
import { type Reading, type ReadingContext, answersQuestion } from './domain/reading';
import { readSellerText } from './domain/understanding/read-seller-text';

export interface OneReading {
  readonly reading: Reading;
  readonly source: 'patterns' | 'ai';
}

/** Reads a text as a turn would, without any conversation: by patterns, and by the AI only where these read nothing. */
@Injectable()
export class ReadOneText {
  constructor(
    private readonly assistant: AssistTurn,
    private readonly config: AppConfig,
  ) {}

  async run(text: string, context: ReadingContext): Promise<OneReading> {
    const reading = readSellerText(text, context);
    const isClear = context.question === null || answersQuestion(reading, context.question);
    if (isClear || reading.intent !== 'none' || reading.stance !== 'none') return { reading, source: 'patterns' };
    const assisted = await this.assistant.read(text, context, performance.now() + this.config.ai.timeoutMs);
    return assisted === null
      ? { reading, source: 'patterns' }
      : { reading: withAssisted(reading, assisted), source: 'ai' };
  }
}
