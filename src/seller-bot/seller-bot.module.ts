import { Module } from '@nestjs/common';
import { BusinessRulesModule } from '../business-rules';
import { ActOnConversation } from './act-on-conversation';
import { ConversationsController } from './conversations.controller';
import { ProcessText } from './process-text';
import { ReadConversation } from './read-conversation';
import { SellerBotController } from './seller-bot.controller';
import { SettingsController } from './settings.controller';
import { StorageModule } from './storage/storage.module';
import { TakeTurns } from './take-turns';
import { ToneSettings } from './tone-settings';
import { TurnPolicies } from './turn-policy';
import { UpkeepJobs } from './upkeep.jobs';

@Module({
  imports: [BusinessRulesModule, StorageModule],
  controllers: [SellerBotController, ConversationsController, SettingsController],
  providers: [ActOnConversation, ProcessText, ReadConversation, TakeTurns, ToneSettings, TurnPolicies, UpkeepJobs],
  exports: [StorageModule],
})
export class SellerBotModule {}
