import { ApiProperty, ApiPropertyOptional } from '../../platform/openapi';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsText } from '../../platform/http';
import {
  CONDITIONS,
  INTENTS,
  MOTIVATIONS,
  type Question,
  type ReadField,
  type Reading,
  URGENCIES,
  answersQuestion,
} from '../domain/reading';
import type { OneReading } from '../read-one-text';
import { MAX_TEXT } from './process-text.dto';

export class UnderstandDto {
  @ApiProperty({ example: 1, enum: [1, 2, 3, 4], description: 'The question the seller was just asked.' })
  @IsIn([1, 2, 3, 4], { message: 'must be 1, 2, 3 or 4' })
  readonly question!: Question;

  @ApiProperty({ example: 'It needs a new roof', maxLength: MAX_TEXT })
  @IsText({ max: MAX_TEXT })
  readonly message!: string;

  @ApiPropertyOptional({ example: 262500, description: 'The cash offer of question 4, in dollars.' })
  @IsOptional()
  @IsInt({ message: 'must be a whole number of dollars' })
  @Min(0, { message: 'must not be negative' })
  @Max(1_000_000_000, { message: 'must be at most 1000000000' })
  readonly offer_amount?: number;
}

export class EvidenceDto {
  @ApiProperty({ example: 'condition' })
  readonly field!: ReadField;
  @ApiProperty({ example: 'needs a new roof' })
  readonly text!: string;
  @ApiProperty({ example: 3 })
  readonly start!: number;
  @ApiProperty({ example: 19 })
  readonly end!: number;
}

/** What one text says; null = it does not say. */
export class UnderstandingDto {
  @ApiProperty({ enum: INTENTS, example: 'none' })
  readonly intent!: Reading['intent'];
  @ApiProperty({ enum: CONDITIONS, nullable: true, example: 'needs_major_repairs' })
  readonly condition!: Reading['condition'];
  @ApiProperty({ type: Number, nullable: true, example: null })
  readonly price_expectation!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: null })
  readonly price_min!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: null })
  readonly price_max!: number | null;
  @ApiProperty({ enum: MOTIVATIONS, nullable: true, example: null })
  readonly motivation!: Reading['motivation'];
  @ApiProperty({ enum: URGENCIES, example: 'medium' })
  readonly urgency!: 'high' | 'medium' | 'low';
  @ApiProperty({ type: Boolean, nullable: true, example: null })
  readonly offer_accepted!: boolean | null;
  @ApiProperty({ type: Boolean, nullable: true, example: null })
  readonly timeline_acceptable!: boolean | null;
  @ApiProperty({ type: Number, nullable: true, example: null })
  readonly counter_offer!: number | null;
  @ApiProperty({ example: true })
  readonly answers_question!: boolean;
  @ApiProperty({ type: [EvidenceDto] })
  readonly evidence!: EvidenceDto[];
  @ApiProperty({ enum: ['patterns', 'ai'], example: 'patterns' })
  readonly source!: 'patterns' | 'ai';
}

export function understandingDtoOf({ reading, source }: OneReading, question: Question): UnderstandingDto {
  return {
    intent: reading.intent,
    condition: reading.condition,
    price_expectation: reading.price?.expectation ?? null,
    price_min: reading.price?.min ?? null,
    price_max: reading.price?.max ?? null,
    motivation: reading.motivation,
    urgency: reading.urgency ?? 'medium',
    offer_accepted: reading.offerAccepted,
    timeline_acceptable: reading.timelineAcceptable,
    counter_offer: reading.counterOffer,
    answers_question: answersQuestion(reading, question),
    evidence: reading.evidence.map(({ field, text, start, end }) => ({ field, text, start, end })),
    source,
  };
}
