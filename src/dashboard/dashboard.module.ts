import { Module } from '@nestjs/common';
import { BusinessRulesModule } from '../business-rules';
import { CrmModule } from '../crm';
import { LeadIntelligenceModule } from '../lead-intelligence';
import { SellerBotModule } from '../seller-bot';
import { DashboardController } from './dashboard.controller';
import { DashboardDataService } from './dashboard-data.service';
import { FreshViews } from './fresh-views';
import { LeadsController } from './leads.controller';
import { LeadsService } from './leads.service';
import { Pipeline } from './pipeline';

@Module({
  imports: [BusinessRulesModule, CrmModule, LeadIntelligenceModule, SellerBotModule],
  controllers: [DashboardController, LeadsController],
  providers: [DashboardDataService, FreshViews, LeadsService, Pipeline],
  exports: [DashboardDataService],
})
export class DashboardModule {}
