import { ApiExtraModels, ApiProperty } from '../../platform/openapi';
import { IsIn } from 'class-validator';
import {
  type Answer,
  type Change,
  type ContactRecord,
  type Conversation,
  type ShownStage,
  type Stage,
  STAGES,
  TEMPERATURES,
  type Temperature,
  type TranscriptEntry,
  currentQuestion,
  isOfferTaken,
  questionsAnswered,
} from '../domain/conversation';
import { nextSteps } from '../domain/next-steps';
import { CONDITIONS, type Condition, MOTIVATIONS, type Motivation, URGENCIES, type Urgency } from '../domain/reading';
import { isTakenOver } from '../domain/turn';

export const SHOWN_STAGE_VALUES = [...STAGES, 'STALLED'] as const;

/** One line of the list of conversations. */
export class ConversationStateDto {
  @ApiProperty({ example: 'maria-1' })
  readonly contact_id!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Maria Lopez' })
  readonly seller_name!: string | null;
  @ApiProperty({ enum: SHOWN_STAGE_VALUES, example: 'Q2' })
  readonly stage!: ShownStage;
  @ApiProperty({ enum: TEMPERATURES, example: 'COLD' })
  readonly temperature!: Temperature;
  @ApiProperty({ type: Number, nullable: true, example: 2 })
  readonly current_question!: number | null;
  @ApiProperty({ example: 1 })
  readonly questions_answered!: number;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '2026-11-23T15:04:05.000Z',
    description: "The seller's last text.",
  })
  readonly last_activity!: string | null;
  @ApiProperty({ example: '2026-11-23T15:00:00.000Z' })
  readonly conversation_started!: string;
  @ApiProperty({ example: false })
  readonly is_qualified!: boolean;
  @ApiProperty({ type: String, nullable: true, example: '123 Oak Street, Plano' })
  readonly property_address!: string | null;
  @ApiProperty({ enum: CONDITIONS, nullable: true, example: 'needs_major_repairs' })
  readonly condition!: Condition | null;
  @ApiProperty({ type: Number, nullable: true, example: null })
  readonly price_expectation!: number | null;
  @ApiProperty({ enum: MOTIVATIONS, nullable: true, example: null })
  readonly motivation!: Motivation | null;
  @ApiProperty({ enum: URGENCIES, nullable: true, example: null })
  readonly urgency!: Urgency | null;
  @ApiProperty({ example: 'Waiting for the seller to tell the expected price.' })
  readonly next_action!: string;
  @ApiProperty({ example: false })
  readonly cma_triggered!: boolean;
}

export class AnswerDto {
  @ApiProperty({ oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'object' }] })
  readonly value!: unknown;
  @ApiProperty({ example: '2026-11-23T15:04:05.000Z' })
  readonly at!: string;
  @ApiProperty({ type: String, nullable: true, example: 'msg-0001' })
  readonly message_id!: string | null;
  @ApiProperty({
    nullable: true,
    type: 'object',
    properties: { text: { type: 'string' }, start: { type: 'number' }, end: { type: 'number' } },
    example: { text: 'needs a new roof', start: 3, end: 19 },
  })
  readonly evidence!: { readonly text: string; readonly start: number; readonly end: number } | null;
}

export class TranscriptEntryDto {
  @ApiProperty({ example: 'msg-0001' })
  readonly id!: string;
  @ApiProperty({ enum: ['seller', 'bot', 'agent', 'system'], example: 'seller' })
  readonly from!: TranscriptEntry['from'];
  @ApiProperty({ example: 'It needs a new roof' })
  readonly text!: string;
  @ApiProperty({ example: '2026-11-23T15:04:05.000Z' })
  readonly at!: string;
  @ApiProperty({ type: String, nullable: true, example: null })
  readonly by!: string | null;
}

export class ChangeDto {
  @ApiProperty({ example: '2026-11-23T15:04:05.000Z' })
  readonly at!: string;
  @ApiProperty({ example: 'bot' })
  readonly by!: string;
  @ApiProperty({ type: String, example: 'stage' })
  readonly what!: Change['what'];
  @ApiProperty({ nullable: true, oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }], example: 'Q1' })
  readonly from!: Change['from'];
  @ApiProperty({ nullable: true, oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }], example: 'Q2' })
  readonly to!: Change['to'];
}

/** A conversation with everything that led to it. */
@ApiExtraModels(AnswerDto)
export class ConversationDto extends ConversationStateDto {
  @ApiProperty({ type: Boolean, nullable: true, example: null })
  readonly offer_accepted!: boolean | null;
  @ApiProperty({ type: Boolean, nullable: true, example: null })
  readonly timeline_acceptable!: boolean | null;
  @ApiProperty({ type: Number, nullable: true, example: null })
  readonly counter_offer!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: null, description: 'The cash offer put to the seller.' })
  readonly offer_amount!: number | null;
  @ApiProperty({ example: false, description: 'The bot is silent.' })
  readonly taken_over!: boolean;
  @ApiProperty({ type: String, nullable: true, example: null })
  readonly taken_over_by!: string | null;
  @ApiProperty({ enum: ['allowed', 'opted_out', 'wrong_number'], example: 'allowed' })
  readonly consent!: ContactRecord['consent']['status'];
  @ApiProperty({
    nullable: true,
    type: 'object',
    properties: { reason: { type: 'string' }, since: { type: 'string' } },
    example: null,
  })
  readonly needs_person!: { readonly reason: string; readonly since: string } | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: '#/components/schemas/AnswerDto' },
    description: 'Answer, moment and the words it came from, by name; only what is known.',
    example: {},
  })
  readonly answers!: Record<string, AnswerDto>;
  @ApiProperty({
    nullable: true,
    type: 'object',
    properties: {
      status: { type: 'string', enum: ['offered', 'booking', 'booked', 'cancelled'] },
      start_time: { type: 'string', nullable: true },
      offered: { type: 'array', items: { type: 'string' } },
    },
    description: 'The call with the agent, from the first times that were offered on.',
    example: null,
  })
  readonly appointment!: AppointmentShown | null;
  @ApiProperty({
    type: 'array',
    items: { type: 'object', properties: { text: { type: 'string' }, release_at: { type: 'string' } } },
    description: 'Texts of our own that wait for an hour in which they may go.',
    example: [],
  })
  readonly held!: readonly { readonly text: string; readonly release_at: string }[];
  @ApiProperty({ type: [TranscriptEntryDto] })
  readonly transcript!: TranscriptEntryDto[];
  @ApiProperty({ type: [ChangeDto] })
  readonly audit_trail!: ChangeDto[];
}

export class MoveToStageDto {
  @ApiProperty({ enum: STAGES, example: 'Q2' })
  @IsIn(STAGES, { message: `must be one of ${STAGES.join(', ')}` })
  readonly stage!: Stage;
}

interface Shown {
  readonly conversation: Conversation;
  readonly contact: ContactRecord;
  readonly temperature: Temperature;
  readonly shownStage: ShownStage;
}

interface AppointmentShown {
  readonly status: string;
  readonly start_time: string | null;
  readonly offered: readonly string[];
}

function appointmentShown({ appointment }: Conversation): AppointmentShown | null {
  if (appointment === null || appointment === undefined) return null;
  const { status, offered, chosen, agreed } = appointment;
  const start = status === 'booking' ? chosen : agreed;
  return { status, start_time: start === null ? null : iso(start), offered: offered.map(iso) };
}

interface ShownDetail {
  readonly listed: Shown;
  readonly transcript: readonly TranscriptEntry[];
  readonly changes: readonly Change[];
  readonly held: readonly { readonly text: string; readonly releaseAt: number }[];
}

/** The fields of a DTO without its class, so that one can be built upon another. */
type FieldsOf<T> = { readonly [K in keyof T]: T[K] };

export function conversationStateDtoOf({
  conversation,
  contact,
  temperature,
  shownStage,
}: Shown): FieldsOf<ConversationStateDto> {
  const { key, stage, answers, lastActivityAt, startedAt, cmaTriggered } = conversation;
  return {
    contact_id: key.contactId,
    seller_name: contact.name,
    stage: shownStage,
    temperature,
    current_question: currentQuestion(stage),
    questions_answered: questionsAnswered(answers),
    last_activity: lastActivityAt === 0 ? null : iso(lastActivityAt),
    conversation_started: iso(startedAt),
    is_qualified: isOfferTaken(answers),
    property_address: contact.propertyAddress,
    condition: answers.condition?.value ?? null,
    price_expectation: answers.price?.value.expectation ?? null,
    motivation: answers.motivation?.value ?? null,
    urgency: answers.urgency?.value ?? null,
    next_action: nextSteps(conversation, contact),
    cma_triggered: cmaTriggered,
  };
}

export function conversationDtoOf({ listed: shown, transcript, changes, held }: ShownDetail): ConversationDto {
  const { conversation, contact } = shown;
  const { answers, needsPerson } = conversation;
  const entries = Object.entries(answers) as [string, Answer<unknown> | null][];
  return {
    ...conversationStateDtoOf(shown),
    offer_accepted: answers.offerAccepted?.value ?? null,
    timeline_acceptable: answers.timelineAcceptable?.value ?? null,
    counter_offer: answers.counterOffer?.value ?? null,
    offer_amount: conversation.offerAmount,
    taken_over: isTakenOver(conversation, contact),
    taken_over_by: conversation.takenOver?.by ?? null,
    consent: contact.consent.status,
    needs_person: needsPerson === null ? null : { reason: needsPerson.reason, since: iso(needsPerson.since) },
    answers: Object.fromEntries(
      entries.flatMap(([name, answer]) => (answer === null ? [] : [[snake(name), answerDtoOf(answer)]])),
    ),
    appointment: appointmentShown(conversation),
    held: held.map(({ text, releaseAt }) => ({ text, release_at: iso(releaseAt) })),
    transcript: transcript.map(({ id, from, text, at, by }) => ({ id, from, text, at: iso(at), by: by ?? null })),
    audit_trail: changes.map((change) => ({ ...change, what: change.what, at: iso(change.at) })),
  };
}

function answerDtoOf({ value, at, messageId, evidence }: Answer<unknown>): AnswerDto {
  return { value, at: iso(at), message_id: messageId, evidence };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
