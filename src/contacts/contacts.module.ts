import { type DynamicModule, Module } from '@nestjs/common';
import { ACCESS_STORE, AccessModule, AuditLog } from '../access';
import { type AppConfig, ConfigModule } from '../config';
import { LEAD_STORE, LeadIntelligenceModule } from '../lead-intelligence';
import { EmbeddedModule } from '../platform/embedded';
import { RedisModule } from '../platform/redis';
import { TalliesModule } from '../platform/tallies';
import { SellerBotModule, StorageModule } from '../seller-bot';
import { Clock, SystemClock } from '../shared';
import { ContactsController } from './contacts.controller';
import { EraseContact } from './erase-contact';
import { ExportContact } from './export-contact';

@Module({
  imports: [AccessModule, LeadIntelligenceModule, SellerBotModule],
  controllers: [ContactsController],
  providers: [EraseContact, ExportContact],
})
export class ContactsModule {}

/** The stores and the two commands, without anything that serves or works by itself. */
@Module({})
export class ContactCommandsModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: ContactCommandsModule,
      imports: [
        ConfigModule.forRoot(config),
        RedisModule.forRoot(config),
        EmbeddedModule.forRoot(config),
        TalliesModule,
        StorageModule,
      ],
      providers: [
        LEAD_STORE,
        ACCESS_STORE,
        AuditLog,
        EraseContact,
        ExportContact,
        { provide: Clock, useClass: SystemClock },
      ],
    };
  }
}
