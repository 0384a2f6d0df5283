import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { AccessModule } from './access';
import { BusinessRulesModule } from './business-rules';
import { type AppConfig, ConfigModule } from './config';
import { ContactsModule } from './contacts';
import { DashboardModule } from './dashboard';
import { LeadIntelligenceModule } from './lead-intelligence';
import { LocationsModule } from './locations';
import { MetricsModule } from './metrics';
import { EmbeddedModule } from './platform/embedded';
import { PlatformModule } from './platform/platform.module';
import { SellerBotModule } from './seller-bot';

/** The composition: a list of modules. */
@Module({})
export class AppModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        ScheduleModule.forRoot(),
        PlatformModule.forRoot(config),
        EmbeddedModule.forRoot(config),
        LocationsModule,
        AccessModule,
        MetricsModule,
        BusinessRulesModule,
        LeadIntelligenceModule,
        SellerBotModule,
        ContactsModule,
        DashboardModule,
      ],
    };
  }
}
