export { AppConfig } from './app-config';
export type {
  AiConfig,
  AuthConfig,
  BusinessConfig,
  CacheConfig,
  ConversationConfig,
  CrmLimitsConfig,
  GhlConfig,
  HttpConfig,
  RulesConfig,
  StoreConfig,
} from './app-config';
export { ConfigModule } from './config.module';
export { environment } from './environment';
export { ConfigError, isLoopback, loadConfig } from './load-config';
export { ROLES } from './parsers';
export type { ApiKey, Role } from './parsers';
