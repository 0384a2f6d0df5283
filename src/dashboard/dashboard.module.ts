import { Module } from '@nestjs/common';
import { SellerBotModule } from '../seller-bot';
import { DashboardController } from './dashboard.controller';
import { DashboardDataService } from './dashboard-data.service';

@Module({
  imports: [SellerBotModule],
  controllers: [DashboardController],
  providers: [DashboardDataService],
  exports: [DashboardDataService],
})
export class DashboardModule {}
