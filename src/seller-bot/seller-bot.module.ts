import { Module } from '@nestjs/common';
import { join } from 'node:path';
import { AiModule } from '../ai';
import { BusinessRulesModule } from '../business-rules';
import { AppConfig } from '../config';
import { CrmModule } from '../crm';
import { LeadIntelligenceModule } from '../lead-intelligence';
import { FreeSlots } from './appointments/free-slots';
import { SettleBooking } from './appointments/settle-booking';
import { AssistTurn } from './assist-turn';
import { ActOnConversation } from './act-on-conversation';
import { ConversationsController } from './conversations.controller';
import { AcceptText } from './intake/accept-text';
import { ApplyCrmEvent } from './intake/apply-crm-event';
import { ReceiveWebhook } from './intake/receive-webhook';
import { ReconcileTexts } from './intake/reconcile-texts';
import { Spool } from './intake/spool';
import { WebhookFlood } from './intake/webhook-flood';
import { FollowUpSellers } from './follow-up-sellers';
import { DeliverOutbox } from './outbox/deliver-outbox';
import { InspectOutbox } from './outbox/inspect-outbox';
import { LeadOfTurn } from './lead-of-turn';
import { OutboxController } from './outbox.controller';
import { ProcessText } from './process-text';
import { QueueCheck } from './queue.check';
import { ReadConversation } from './read-conversation';
import { ReadOneText } from './read-one-text';
import { ReportBacklog } from './report-backlog';
import { SellerBotController } from './seller-bot.controller';
import { SettingsController } from './settings.controller';
import { StorageModule } from './storage/storage.module';
import { TakeTurns } from './take-turns';
import { ToneSettings } from './tone-settings';
import { TurnPolicies } from './turn-policy';
import { UpkeepJobs } from './upkeep.jobs';
import { WakeTurns } from './wake-turns';
import { WebhooksController } from './webhooks.controller';

@Module({
  imports: [AiModule, BusinessRulesModule, CrmModule, LeadIntelligenceModule, StorageModule],
  controllers: [SellerBotController, ConversationsController, SettingsController, WebhooksController, OutboxController],
  providers: [
    AcceptText,
    ActOnConversation,
    ApplyCrmEvent,
    AssistTurn,
    QueueCheck,
    DeliverOutbox,
    FollowUpSellers,
    FreeSlots,
    InspectOutbox,
    LeadOfTurn,
    ProcessText,
    ReadConversation,
    ReadOneText,
    ReceiveWebhook,
    ReconcileTexts,
    ReportBacklog,
    SettleBooking,
    {
      provide: Spool,
      inject: [AppConfig],
      useFactory: ({ store }: AppConfig) => new Spool(join(store.dataDir, 'spool')),
    },
    TakeTurns,
    ToneSettings,
    TurnPolicies,
    UpkeepJobs,
    WakeTurns,
    WebhookFlood,
  ],
  exports: [StorageModule],
})
export class SellerBotModule {}
