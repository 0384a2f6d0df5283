import { Injectable, Logger } from '@nestjs/common';
import { AiClient, AiFailure } from '../ai';
import { AppConfig } from '../config';
import { MetricsRecorder } from '../platform/metrics-recorder';
import { FreeSlots } from './appointments/free-slots';
import { type AssistedReading, checkReading, isFitForAi } from './domain/assist/assisted-reading';
import { inspectWording, isWordable } from './domain/assist/assisted-wording';
import {
  PROMPT_VERSION,
  READING_INSTRUCTIONS,
  READING_SCHEMA,
  WORDING_INSTRUCTIONS,
} from './domain/assist/prompts.data';
import { type ReadingContext, answersQuestion } from './domain/reading';
import { type TurnInput, type TurnOutcome, type TurnPolicy, takeTurn, textOf, withDraft } from './domain/turn';

/** Room enough also for models that think first; what is not used costs nothing. */
const MOST_TOKENS = 1000;
/** Too little time to wait for an answer. */
const LEAST_MS = 200;

/**
 * Takes a turn with the help of an AI where one is connected: it may read what the patterns could not, and word the reply. The
 * turn itself stays pure and decides everything; whatever the AI does, the turn is the same as without it or better.
 */
@Injectable()
export class AssistTurn {
  private readonly logger = new Logger('Assistant');

  constructor(
    private readonly ai: AiClient,
    private readonly config: AppConfig,
    private readonly recorder: MetricsRecorder,
    private readonly slots: FreeSlots,
  ) {}

  /** Never fails for the AI's sake, and takes no longer than its bound. */
  async take(texts: TurnInput, policy: TurnPolicy): Promise<TurnOutcome> {
    const { input, outcome } = await this.withSlots(texts, policy);
    if (!this.ai.isConnected || outcome.reply === null) return outcome;
    this.recordReadingSpared(input, outcome);
    const deadline = performance.now() + this.config.ai.timeoutMs;
    const assisted = await this.readWhatPatternsCouldNot(input, outcome, deadline);
    const taken = assisted === null ? outcome : takeTurn({ ...input, assisted }, policy);
    return this.worded(taken, input, policy, deadline);
  }

  /** A turn that has to do with times is taken with those that are free now. */
  private async withSlots(
    input: TurnInput,
    policy: TurnPolicy,
  ): Promise<{ readonly input: TurnInput; readonly outcome: TurnOutcome }> {
    const outcome = takeTurn(input, policy);
    if (!outcome.wantsSlots) return { input, outcome };
    const informed = { ...input, freeSlots: await this.slots.of(input.key, input.now) };
    return { input: informed, outcome: takeTurn(informed, policy) };
  }

  /** What an AI reads in a text, as far as the text bears it out; null without an AI or an answer. */
  async read(text: string, context: ReadingContext, deadline: number): Promise<AssistedReading | null> {
    if (!this.ai.isConnected || context.question === null || context.question === 4 || !isFitForAi(text)) return null;
    const answer = await this.ask(
      {
        purpose: 'understand',
        version: PROMPT_VERSION,
        instructions: READING_INSTRUCTIONS,
        input: JSON.stringify({ asked_question: QUESTION_NAMES[context.question], message: text }),
        schema: READING_SCHEMA,
        maxTokens: MOST_TOKENS,
      },
      deadline,
    );
    return answer === null ? null : checkReading(parsed(answer), text, context);
  }

  /** The patterns read an answer for which the AI would have been asked otherwise: that call was saved. */
  private recordReadingSpared({ messages }: TurnInput, { context, reading }: TurnOutcome): void {
    const { question } = context;
    if (question === null || question === 4 || !answersQuestion(reading, question)) return;
    if (isFitForAi(textOf(messages))) this.recorder.recordAvoidedAiCall({ bot: 'seller', because: 'pattern' });
  }

  private async readWhatPatternsCouldNot(
    { messages }: TurnInput,
    outcome: TurnOutcome,
    deadline: number,
  ): Promise<AssistedReading | null> {
    if (outcome.event !== 'not_understood' || outcome.reading.stance !== 'none') return null;
    return this.read(textOf(messages), outcome.context, deadline);
  }

  private async worded(
    outcome: TurnOutcome,
    { messages, now }: TurnInput,
    { tone }: TurnPolicy,
    deadline: number,
  ): Promise<TurnOutcome> {
    const { reply, say, guardFacts } = outcome;
    const text = textOf(messages);
    if (reply === null || !isWordable(say) || !isFitForAi(text)) return outcome;
    const draft = await this.ask(
      {
        purpose: 'reply',
        version: PROMPT_VERSION,
        instructions: WORDING_INSTRUCTIONS,
        input: JSON.stringify({ persona: tone.persona, they_wrote: text, message: reply }),
        schema: null,
        maxTokens: MOST_TOKENS,
      },
      deadline,
    );
    if (draft === null) return outcome;
    const findings = inspectWording(draft, reply, guardFacts);
    if (findings.length === 0) return withDraft(outcome, { text: draft, refusedFor: null }, now);
    const refusedFor = [...new Set(findings.map((finding) => finding.reason))].join(', ');
    this.logger.warn({ msg: 'a draft was refused', contact: outcome.conversation.key.contactId, reasons: refusedFor });
    return withDraft(outcome, { text: draft, refusedFor }, now);
  }

  private async ask(request: Parameters<AiClient['ask']>[0], deadline: number): Promise<string | null> {
    const leftMs = deadline - performance.now();
    if (leftMs < LEAST_MS) return null;
    try {
      return await this.ai.ask(request, leftMs);
    } catch (error) {
      if (!(error instanceof AiFailure)) throw error;
      this.logger.warn({
        msg: 'the AI did not help',
        purpose: request.purpose,
        kind: error.kind,
        detail: error.message,
      });
      return null;
    }
  }
}

const QUESTION_NAMES = {
  1: 'condition of the house',
  2: 'price they expect',
  3: 'why and how soon they sell',
} as const;

function parsed(answer: string): unknown {
  try {
    return JSON.parse(answer) as unknown;
  } catch {
    return null;
  }
}
