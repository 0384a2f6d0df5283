export { ConversationStore } from './conversation-store';
export type { ConversationPage, SortBy } from './conversation-store';
export { TEMPERATURES } from './domain/conversation';
export type { ShownStage, Temperature } from './domain/conversation';
export { ConversationStateDto, SHOWN_STAGE_VALUES, conversationStateDtoOf } from './dto/conversation.dto';
export { SellerBotModule } from './seller-bot.module';
