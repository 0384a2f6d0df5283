import { type DynamicModule, Module } from '@nestjs/common';
import { AppConfig } from './app-config';

/** Gives everyone the configuration that was loaded before the application was made. */
@Module({})
export class ConfigModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: AppConfig, useValue: config }],
      exports: [AppConfig],
    };
  }
}
