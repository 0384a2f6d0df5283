import { type DynamicModule, Global, Module } from '@nestjs/common';
import { type AppConfig } from '../config';
import { Clock, SystemClock } from '../shared/clock';
import { AuthModule } from './auth';
import { CacheModule } from './cache';
import { HealthModule } from './health';
import { ContactIdPipe } from './http';
import { LiveEventsModule } from './live-events';
import { RecordsModule } from './records';
import { RedisModule } from './redis';
import { TalliesModule } from './tallies';

/** The technical services everyone may use. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        RedisModule.forRoot(config),
        RecordsModule,
        TalliesModule,
        LiveEventsModule,
        CacheModule,
        AuthModule,
        HealthModule,
      ],
      providers: [{ provide: Clock, useClass: SystemClock }, ContactIdPipe],
      exports: [Clock, ContactIdPipe],
    };
  }
}
