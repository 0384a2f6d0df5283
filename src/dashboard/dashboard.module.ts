import { Module } from '@nestjs/common';
import { BusinessRulesModule } from '../business-rules';
import { CrmModule } from '../crm';
import { LeadIntelligenceModule } from '../lead-intelligence';
import { SellerBotModule } from '../seller-bot';
import { DashboardController } from './dashboard.controller';
import { DashboardDataService } from './dashboard-data.service';
import { FreshViews } from './fresh-views';
import { Pipeline } from './pipeline';

@Module({
  imports: [BusinessRulesModule, CrmModule, LeadIntelligenceModule, SellerBotModule],
  controllers: [DashboardController],
  providers: [DashboardDataService, FreshViews, Pipeline],
  exports: [DashboardDataService],
})
export class DashboardModule {}
