import { ApiProperty } from '../../platform/openapi';
import type { ContactExport } from '../export-contact';

const ANYTHING = { type: 'object', additionalProperties: true } as const;

/** As it is stored: whoever asks for it is to see everything, not a selection. */
export class ContactExportDto implements ContactExport {
  @ApiProperty({ example: '2026-11-23T15:00:00.000Z' })
  readonly exported_at!: string;
  @ApiProperty({ example: 'default' })
  readonly location_id!: string;
  @ApiProperty({ example: 'maria-1' })
  readonly contact_id!: string;
  @ApiProperty({ ...ANYTHING, nullable: true })
  readonly contact!: ContactExport['contact'];
  @ApiProperty({ ...ANYTHING, nullable: true })
  readonly consent_by_phone!: ContactExport['consent_by_phone'];
  @ApiProperty({ ...ANYTHING, nullable: true })
  readonly conversation!: ContactExport['conversation'];
  @ApiProperty({ type: [String] })
  readonly waiting_texts!: readonly string[];
  @ApiProperty({ type: 'array', items: ANYTHING })
  readonly transcript!: ContactExport['transcript'];
  @ApiProperty({ type: 'array', items: ANYTHING })
  readonly changes!: ContactExport['changes'];
  @ApiProperty({ ...ANYTHING, nullable: true })
  readonly lead!: ContactExport['lead'];
  @ApiProperty({ type: 'array', items: ANYTHING })
  readonly deliveries!: ContactExport['deliveries'];
  @ApiProperty({ type: 'array', items: ANYTHING })
  readonly audit!: ContactExport['audit'];
}
