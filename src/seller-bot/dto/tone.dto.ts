import { IsIfGiven } from '../../platform/http';
import { ApiProperty } from '../../platform/openapi';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { TONE_PRESETS, TONE_TEXT_LIMIT, type Tone, type TonePresetName } from '../domain/tone';

const TEXT = { message: 'must be text' };
const LENGTH = { message: `must have at most ${String(TONE_TEXT_LIMIT)} characters` };

export class ToneQuestionsDto {
  @ApiProperty({ example: 'What shape is the house in: major repairs, minor repairs, or move-in ready?' })
  @IsString(TEXT)
  @MaxLength(TONE_TEXT_LIMIT, LENGTH)
  readonly condition!: string;

  @ApiProperty({ example: 'What price do you realistically expect for it as is?' })
  @IsString(TEXT)
  @MaxLength(TONE_TEXT_LIMIT, LENGTH)
  readonly price!: string;

  @ApiProperty({ example: 'Why are you selling, and how soon?' })
  @IsString(TEXT)
  @MaxLength(TONE_TEXT_LIMIT, LENGTH)
  readonly motivation!: string;

  @ApiProperty({ example: '{agent_name} can pay {offer_amount} cash and close in 2-3 weeks. Does that work?' })
  @IsString(TEXT)
  @MaxLength(TONE_TEXT_LIMIT, LENGTH)
  readonly offer!: string;
}

function IsTextList(most: number): PropertyDecorator {
  return (target, property) => {
    for (const decorate of [
      IsArray({ message: 'must be a list of texts' }),
      ArrayMinSize(1, { message: 'must hold at least one text' }),
      ArrayMaxSize(most, { message: `must hold at most ${String(most)} texts` }),
      IsString({ each: true, message: 'must be a list of texts' }),
      MaxLength(TONE_TEXT_LIMIT, {
        each: true,
        message: `must hold texts of at most ${String(TONE_TEXT_LIMIT)} characters`,
      }),
    ]) {
      decorate(target, property);
    }
  };
}

export class ToneReasksDto {
  @ApiProperty({ type: [String], example: ['Big repairs, small fixes, or nothing to do?'] })
  @IsTextList(5)
  readonly condition!: string[];

  @ApiProperty({ type: [String], example: ['A rough number is fine: how much do you want for it?'] })
  @IsTextList(5)
  readonly price!: string[];

  @ApiProperty({ type: [String], example: ['Moving, family, money, upkeep: what is it?'] })
  @IsTextList(5)
  readonly motivation!: string[];

  @ApiProperty({ type: [String], example: ['{offer_amount} cash, close in 2-3 weeks: yes or no?'] })
  @IsTextList(5)
  readonly offer!: string[];
}

/** The tone as it is read and written. Placeholders: {first_name}, {agent_name}, {business_name}, {offer_amount}. */
export class ToneDto {
  @ApiProperty({ enum: TONE_PRESETS, example: 'direct' })
  @IsIn(TONE_PRESETS, { message: `must be one of ${TONE_PRESETS.join(', ')}` })
  readonly preset!: TonePresetName;

  @ApiProperty({ example: 'A brisk, friendly assistant.', maxLength: 1000 })
  @IsString(TEXT)
  @MaxLength(1000, { message: 'must have at most 1000 characters' })
  readonly persona!: string;

  @ApiProperty({ type: [String], example: ['Hi {first_name}.'] })
  @IsTextList(10)
  readonly greetings!: string[];

  @ApiProperty({ type: [String], example: ['Got it.'] })
  @IsTextList(10)
  readonly acknowledgements!: string[];

  @ApiProperty({ type: ToneQuestionsDto })
  @IsDefined({ message: 'is missing' })
  @IsObject({ message: 'must be an object' })
  @ValidateNested()
  @Type(() => ToneQuestionsDto)
  readonly questions!: ToneQuestionsDto;

  @ApiProperty({ type: ToneReasksDto })
  @IsDefined({ message: 'is missing' })
  @IsObject({ message: 'must be an object' })
  @ValidateNested()
  @Type(() => ToneReasksDto)
  readonly reasks!: ToneReasksDto;
}

/** Changes to the tone in force: what is absent stays, a preset starts from that preset. */
export class ChangeToneDto {
  @ApiProperty({ enum: TONE_PRESETS, required: false, example: 'direct' })
  @IsIfGiven()
  @IsIn(TONE_PRESETS, { message: `must be one of ${TONE_PRESETS.join(', ')}` })
  readonly preset?: TonePresetName;

  @ApiProperty({ required: false, example: 'A brisk, friendly assistant.', maxLength: 1000 })
  @IsIfGiven()
  @IsString(TEXT)
  @MaxLength(1000, { message: 'must have at most 1000 characters' })
  readonly persona?: string;

  @ApiProperty({ required: false, type: [String], example: ['Hi {first_name}.'] })
  @IsIfGiven()
  @IsTextList(10)
  readonly greetings?: string[];

  @ApiProperty({ required: false, type: [String], example: ['Got it.'] })
  @IsIfGiven()
  @IsTextList(10)
  readonly acknowledgements?: string[];

  @ApiProperty({ required: false, type: ToneQuestionsDto })
  @IsIfGiven()
  @IsObject({ message: 'must be an object' })
  @ValidateNested()
  @Type(() => ToneQuestionsDto)
  readonly questions?: ToneQuestionsDto;

  @ApiProperty({ required: false, type: ToneReasksDto })
  @IsIfGiven()
  @IsObject({ message: 'must be an object' })
  @ValidateNested()
  @Type(() => ToneReasksDto)
  readonly reasks?: ToneReasksDto;
}

export class PreviewToneDto extends ChangeToneDto {
  @ApiProperty({ required: false, example: 'Maria Lopez', description: 'Whose texts to render.' })
  @IsOptional()
  @IsString(TEXT)
  @MaxLength(200, { message: 'must have at most 200 characters' })
  readonly name?: string;

  @ApiProperty({ required: false, example: 350000, description: 'The expected price the offer is computed from.' })
  @IsOptional()
  @IsInt({ message: 'must be a whole number of dollars' })
  @Min(1, { message: 'must be positive' })
  readonly price?: number;
}

export class TonePreviewDto {
  @ApiProperty({ example: "Hi Maria. This is Jorge's automated assistant …" })
  readonly first_message!: string;
  @ApiProperty({ type: ToneQuestionsDto })
  readonly questions!: ToneQuestionsDto;
  @ApiProperty({ type: ToneReasksDto })
  readonly reasks!: ToneReasksDto;
}

export function toneDtoOf({ preset, persona, greetings, acknowledgements, questions, reasks }: Tone): ToneDto {
  return {
    preset,
    persona,
    greetings: [...greetings],
    acknowledgements: [...acknowledgements],
    questions: { ...questions },
    reasks: {
      condition: [...reasks.condition],
      price: [...reasks.price],
      motivation: [...reasks.motivation],
      offer: [...reasks.offer],
    },
  };
}
