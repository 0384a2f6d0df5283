import { ApiProperty } from '../../platform/openapi';
import type { CommissionAssumptions, CommissionMetrics } from '../domain/commission';

export class CommissionDayDto {
  @ApiProperty({ example: '2026-11-23' })
  readonly date!: string;
  @ApiProperty({ example: 21000 })
  readonly commission!: number;
  @ApiProperty({ example: 1 })
  readonly deals!: number;
}

export class CommissionAssumptionsDto implements CommissionAssumptions {
  @ApiProperty({ example: 0.06 })
  readonly commission_rate!: number;
  @ApiProperty({ type: Number, nullable: true, example: 0.4 })
  readonly close_rate_hot!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 0.1 })
  readonly close_rate_warm!: number | null;
  @ApiProperty({ example: 'Potential: the expected prices of live HOT conversations at the commission rate.' })
  readonly basis!: string;
}

export class CommissionMetricsDto implements CommissionMetrics {
  @ApiProperty({ example: 63000, description: 'Dollars, of HOT conversations.' })
  readonly total_commission_potential!: number;
  @ApiProperty({ type: Number, nullable: true, example: 21000 })
  readonly avg_commission_per_deal!: number | null;
  @ApiProperty({ example: 4 })
  readonly total_qualified_leads!: number;
  @ApiProperty({ example: 3 })
  readonly hot_leads_count!: number;
  @ApiProperty({ type: Number, nullable: true, example: 88.1 })
  readonly budget_validation_pass_rate!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 76.3 })
  readonly service_area_match_rate!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: null, description: 'Null without configured close rates.' })
  readonly projected_monthly_commission!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: null, description: 'Null without configured close rates.' })
  readonly projected_deals!: number | null;
  @ApiProperty({ type: [CommissionDayDto], description: 'The last 30 days, oldest first.' })
  readonly commission_trend!: CommissionDayDto[];
  @ApiProperty({ type: CommissionAssumptionsDto })
  readonly assumptions!: CommissionAssumptionsDto;
}
