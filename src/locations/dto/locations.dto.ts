import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsNumber,
  IsOptional,
  Max,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { IsIdentifier, IsText } from '../../platform/http';
import { ApiProperty, ApiPropertyOptional } from '../../platform/openapi';
import type { LocationChange, LocationView } from '../locations';

const MOST_DOLLARS = 1_000_000_000;

/** Null = what the environment says. */
function IsOwn(...rules: PropertyDecorator[]): PropertyDecorator {
  return applyDecorators(IsOptional(), ...rules);
}

function IsShare(least: number, most: number): PropertyDecorator {
  const message = `must be a share from ${String(least)} to ${String(most)}`;
  return IsOwn(Max(most, { message }), Min(least, { message }), IsNumber({}, { message }));
}

function IsDollars(): PropertyDecorator {
  const message = `must be a whole number from 0 to ${String(MOST_DOLLARS)}`;
  return IsOwn(Max(MOST_DOLLARS, { message }), Min(0, { message }), IsInt({ message }));
}

const secretRule = (least: number): PropertyDecorator =>
  IsOwn(MinLength(least, { message: `must have at least ${String(least)} characters` }), IsText({ max: 500 }));

const OWN = { nullable: true } as const;

class LocationFieldsDto {
  @ApiPropertyOptional({
    ...OWN,
    type: String,
    example: 'pit-…',
    description: 'Its private integration token. Never shown again.',
  })
  @secretRule(8)
  readonly crm_token?: string | null;

  @ApiPropertyOptional({
    ...OWN,
    type: String,
    example: 'west-workflow-secret',
    description: 'Of its workflow webhooks. Never shown again.',
  })
  @secretRule(16)
  readonly webhook_secret?: string | null;

  @ApiPropertyOptional({ ...OWN, type: String, example: 'cal-1' })
  @IsOwn(IsIdentifier())
  readonly calendar_id?: string | null;

  @ApiPropertyOptional({ ...OWN, type: String, example: 'wf-1' })
  @IsOwn(IsIdentifier())
  readonly cma_workflow_id?: string | null;

  @ApiPropertyOptional({ ...OWN, type: String, example: 'user-1' })
  @IsOwn(IsIdentifier())
  readonly assigned_user_id?: string | null;

  @ApiPropertyOptional({ ...OWN, type: String, example: 'West Home Buyers' })
  @IsOwn(IsText({ max: 100 }))
  readonly business_name?: string | null;

  @ApiPropertyOptional({ ...OWN, type: String, example: 'Ana' })
  @IsOwn(IsText({ max: 100 }))
  readonly agent_name?: string | null;

  @ApiPropertyOptional({ ...OWN, type: String, example: '+1 555 010 0100' })
  @IsOwn(IsText({ max: 40 }))
  readonly business_phone?: string | null;

  @ApiPropertyOptional({ ...OWN, type: Number, example: 150000 })
  @IsDollars()
  readonly price_band_min?: number | null;

  @ApiPropertyOptional({ ...OWN, type: Number, example: 600000 })
  @IsDollars()
  readonly price_band_max?: number | null;

  @ApiPropertyOptional({ ...OWN, type: [String], example: ['Houston', 'Katy'] })
  @IsOwn(
    IsText({ max: 100, each: true }),
    ArrayMinSize(1, { message: 'must name 1 to 200 places' }),
    ArrayMaxSize(200, { message: 'must name 1 to 200 places' }),
    IsArray({ message: 'must name 1 to 200 places' }),
  )
  readonly service_areas?: string[] | null;

  @ApiPropertyOptional({ ...OWN, type: Number, example: 0.06 })
  @IsShare(0.04, 1)
  readonly commission_rate?: number | null;

  @ApiPropertyOptional({ ...OWN, type: Number, example: 0.75 })
  @IsShare(0.7, 0.8)
  readonly offer_ratio?: number | null;

  @ApiPropertyOptional({ ...OWN, type: Number, example: null })
  @IsShare(0, 1)
  readonly close_rate_hot?: number | null;

  @ApiPropertyOptional({ ...OWN, type: Number, example: null })
  @IsShare(0, 1)
  readonly close_rate_warm?: number | null;
}

export class CreateLocationDto extends LocationFieldsDto {
  @ApiProperty({ example: 'west', description: "The CRM's id of the location." })
  @IsIdentifier()
  readonly id!: string;

  @ApiProperty({ example: 'Houston office' })
  @IsText({ max: 100 })
  readonly name!: string;
}

export class ChangeLocationDto extends LocationFieldsDto {
  @ApiPropertyOptional({ example: 'Houston office' })
  @ValidateIf((_dto, value) => value !== undefined)
  @IsText({ max: 100 })
  readonly name?: string;
}

/** What is in force; secrets only as whether there is one. */
export class LocationDto {
  @ApiProperty({ example: 'west' })
  readonly id!: string;
  @ApiProperty({ example: 'Houston office' })
  readonly name!: string;
  @ApiProperty({ example: false, description: 'Whether it is the one of the environment.' })
  readonly is_environment!: boolean;
  @ApiProperty({ example: true })
  readonly has_crm_token!: boolean;
  @ApiProperty({ example: true })
  readonly has_webhook_secret!: boolean;
  @ApiProperty({
    example: true,
    description: 'False without SESSION_SECRET: secrets then lie in the store as they are.',
  })
  readonly secrets_are_encrypted!: boolean;
  @ApiProperty({ type: String, nullable: true, example: 'cal-1' })
  readonly calendar_id!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'wf-1' })
  readonly cma_workflow_id!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'user-1' })
  readonly assigned_user_id!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'West Home Buyers' })
  readonly business_name!: string | null;
  @ApiProperty({ example: 'Ana' })
  readonly agent_name!: string;
  @ApiProperty({ type: String, nullable: true, example: '+1 555 010 0100' })
  readonly business_phone!: string | null;
  @ApiProperty({ example: 150000 })
  readonly price_band_min!: number;
  @ApiProperty({ example: 600000 })
  readonly price_band_max!: number;
  @ApiProperty({ type: [String], example: ['Houston', 'Katy'] })
  readonly service_areas!: string[];
  @ApiProperty({ example: 0.06 })
  readonly commission_rate!: number;
  @ApiProperty({ example: 0.75 })
  readonly offer_ratio!: number;
  @ApiProperty({ type: Number, nullable: true, example: null })
  readonly close_rate_hot!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: null })
  readonly close_rate_warm!: number | null;
}

export class LocationListDto {
  @ApiProperty({ type: [LocationDto] })
  readonly locations!: LocationDto[];
}

export function changeOf(dto: LocationFieldsDto & { readonly name?: string }): LocationChange {
  return {
    name: dto.name,
    crmToken: dto.crm_token,
    webhookSecret: dto.webhook_secret,
    calendarId: dto.calendar_id,
    cmaWorkflowId: dto.cma_workflow_id,
    assignedUserId: dto.assigned_user_id,
    businessName: dto.business_name,
    agentName: dto.agent_name,
    businessPhone: dto.business_phone,
    priceBandMin: dto.price_band_min,
    priceBandMax: dto.price_band_max,
    serviceAreas: dto.service_areas,
    commissionRate: dto.commission_rate,
    offerRatio: dto.offer_ratio,
    closeRateHot: dto.close_rate_hot,
    closeRateWarm: dto.close_rate_warm,
  };
}

export function locationDtoOf(
  { id, record, settings, isEnvironment }: LocationView,
  isEncrypting: boolean,
): LocationDto {
  const { crm, business, rules } = settings;
  return {
    id,
    name: record.name,
    is_environment: isEnvironment,
    has_crm_token: crm.token !== null,
    has_webhook_secret: crm.webhookSecret !== null,
    secrets_are_encrypted: isEncrypting,
    calendar_id: crm.calendarId,
    cma_workflow_id: crm.cmaWorkflowId,
    assigned_user_id: crm.assignedUserId,
    business_name: business.name,
    agent_name: business.agentName,
    business_phone: business.phone,
    price_band_min: rules.priceBandMin,
    price_band_max: rules.priceBandMax,
    service_areas: [...rules.serviceAreas],
    commission_rate: rules.commissionRate,
    offer_ratio: rules.offerRatio,
    close_rate_hot: rules.closeRateHot,
    close_rate_warm: rules.closeRateWarm,
  };
}
