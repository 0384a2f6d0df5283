import { ApiProperty, ApiPropertyOptional } from '../../platform/openapi';

/** What a webhook is told. */
export class WebhookAnswerDto {
  @ApiProperty({ enum: ['accepted', 'duplicate', 'ignored'], example: 'accepted' })
  readonly status!: 'accepted' | 'duplicate' | 'ignored';
  @ApiPropertyOptional({ type: String, nullable: true, example: 'hook-0b6f' })
  readonly message_id?: string | null;
  @ApiPropertyOptional({ example: 'only text messages are read' })
  readonly reason?: string;
}
