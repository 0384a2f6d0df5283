import { ApiProperty } from '../../platform/openapi';
import type { Alert, AlertRuleId } from '../domain/alert-rules';
import type { Alerts } from '../metrics.service';

const RULES = [
  'oldest_unprocessed',
  'dead_letters',
  'five_minute_rule',
  'crm_error_rate',
  'webhook_silence',
  'ai_budget',
] as const;

export class AlertDto {
  @ApiProperty({ example: 'dead_letters:default' })
  readonly id!: string;
  @ApiProperty({ enum: RULES, example: 'dead_letters' })
  readonly rule!: AlertRuleId;
  @ApiProperty({ type: String, nullable: true, example: 'default', description: 'Null: the whole installation.' })
  readonly location_id!: string | null;
  @ApiProperty({ enum: ['critical', 'warning'], example: 'critical' })
  readonly severity!: 'critical' | 'warning';
  @ApiProperty({ example: '1 delivery was given up and waits for a person (see the outbox).' })
  readonly message!: string;
  @ApiProperty({ example: 1, description: 'What was measured when it began.' })
  readonly value!: number;
  @ApiProperty({ example: 0 })
  readonly threshold!: number;
  @ApiProperty({ enum: ['seconds', 'entries', 'replies', 'percent', 'texts'], example: 'entries' })
  readonly unit!: Alert['unit'];
  @ApiProperty({ format: 'date-time', example: '2026-11-23T04:00:00.000Z' })
  readonly began_at!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null })
  readonly cleared_at!: string | null;
}

export class AlertsDto {
  @ApiProperty({ type: [AlertDto], description: 'Those that hold now, the latest first.' })
  readonly active!: AlertDto[];
  @ApiProperty({ type: [AlertDto], example: [], description: 'Those that are over, the latest first.' })
  readonly recent!: AlertDto[];
}

export function alertsDtoOf({ active, recent }: Alerts): AlertsDto {
  return { active: active.map(alertDtoOf), recent: recent.map(alertDtoOf) };
}

function alertDtoOf(alert: Alert): AlertDto {
  const { id, rule, locationId, severity, value, threshold, unit, beganAt, clearedAt } = alert;
  return {
    id,
    rule,
    location_id: locationId,
    severity,
    message: SENTENCES[rule](value),
    value,
    threshold,
    unit,
    began_at: new Date(beganAt).toISOString(),
    cleared_at: clearedAt === null ? null : new Date(clearedAt).toISOString(),
  };
}

const SENTENCES: Readonly<Record<AlertRuleId, (value: number) => string>> = {
  oldest_unprocessed: (seconds) => `The oldest text has waited ${String(Math.round(seconds))} s for its turn.`,
  dead_letters: (n) =>
    `${String(n)} ${n === 1 ? 'delivery was' : 'deliveries were'} given up; look at the outbox and replay.`,
  five_minute_rule: (n) =>
    `${String(n)} ${n === 1 ? 'reply' : 'replies'} of the last hour took longer than five minutes, or never arrived.`,
  crm_error_rate: (percent) => `${String(percent)} % of the requests to the CRM failed in the last 15 minutes.`,
  webhook_silence: (n) => `The CRM shows ${String(n)} ${n === 1 ? 'text' : 'texts'} that no webhook brought.`,
  ai_budget: (percent) => `${String(percent)} % of today's AI budget is spent; then the templates answer.`,
};
