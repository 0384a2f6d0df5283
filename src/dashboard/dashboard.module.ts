import { Module } from '@nestjs/common';
import { BusinessRulesModule } from '../business-rules';
import { CrmModule } from '../crm';
import { LeadIntelligenceModule } from '../lead-intelligence';
import { SellerBotModule } from '../seller-bot';
import { DashboardController } from './dashboard.controller';
import { DashboardDataService } from './dashboard-data.service';
import { EventsController } from './events.controller';
import { FreshViews } from './fresh-views';
import { LeadsController } from './leads.controller';
import { LeadsService } from './leads.service';
import { LiveEventsUpkeep } from './live-events.job';
import { LiveStreamSettings, LiveStreams } from './live-streams';
import { Pipeline } from './pipeline';
import { TellAlerts } from './tell-alerts';

@Module({
  imports: [BusinessRulesModule, CrmModule, LeadIntelligenceModule, SellerBotModule],
  controllers: [DashboardController, EventsController, LeadsController],
  providers: [
    DashboardDataService,
    FreshViews,
    LeadsService,
    LiveEventsUpkeep,
    LiveStreamSettings,
    LiveStreams,
    Pipeline,
    TellAlerts,
  ],
  exports: [DashboardDataService],
})
export class DashboardModule {}
