import { ApiProperty } from '../../platform/openapi';
import type { BudgetDistribution, BudgetRange, TimelineDistribution, TimelineGroup } from '../domain/distributions';

export class BudgetRangeDto implements BudgetRange {
  @ApiProperty({ example: 300000 })
  readonly min_value!: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    example: 400000,
    description: 'Belongs to the next range; null = open.',
  })
  readonly max_value!: number | null;
  @ApiProperty({ example: '$300-400K' })
  readonly label!: string;
  @ApiProperty({ example: 12 })
  readonly count!: number;
  @ApiProperty({ example: 28.6, description: 'Of the leads with a budget.' })
  readonly percentage!: number;
  @ApiProperty({ type: Number, nullable: true, example: 71.4 })
  readonly avg_lead_score!: number | null;
}

export class BudgetDistributionDto implements BudgetDistribution {
  @ApiProperty({ type: [BudgetRangeDto] })
  readonly ranges!: BudgetRangeDto[];
  @ApiProperty({ example: 57 })
  readonly total_leads!: number;
  @ApiProperty({ example: 42 })
  readonly leads_with_budget!: number;
  @ApiProperty({ type: Number, nullable: true, example: 365000 })
  readonly avg_budget!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 350000 })
  readonly median_budget!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 88.1, description: 'Percent of the leads with a budget.' })
  readonly validation_pass_rate!: number | null;
  @ApiProperty({ example: 9, description: 'Leads that named places, none of them in the service area.' })
  readonly out_of_service_area!: number;
}

export class TimelineGroupDto implements TimelineGroup {
  @ApiProperty({ enum: ['0-30 days', '1-3 months', '3-6 months', '6+ months', 'Unknown'], example: '0-30 days' })
  readonly timeline!: string;
  @ApiProperty({ example: 8 })
  readonly count!: number;
  @ApiProperty({ example: 14 })
  readonly percentage!: number;
  @ApiProperty({ example: 4, minimum: 0, maximum: 4 })
  readonly priority_score!: number;
  @ApiProperty({ type: Number, nullable: true, example: 83.2 })
  readonly avg_lead_score!: number | null;
}

export class TimelineDistributionDto implements TimelineDistribution {
  @ApiProperty({ type: [TimelineGroupDto] })
  readonly classifications!: TimelineGroupDto[];
  @ApiProperty({ example: 57 })
  readonly total_leads!: number;
  @ApiProperty({ example: 8 })
  readonly immediate_count!: number;
}
