import { type DynamicModule, Module } from '@nestjs/common';
import { type AppConfig, ConfigModule } from './config';
import { PlatformModule } from './platform/platform.module';
import { SilentMetricsModule } from './platform/silent-metrics.module';

/** The composition: a list of modules. */
@Module({})
export class AppModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [ConfigModule.forRoot(config), SilentMetricsModule, PlatformModule.forRoot(config)],
    };
  }
}
