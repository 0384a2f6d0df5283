import { type DynamicModule, Module } from '@nestjs/common';
import { type AppConfig } from '../../config';
import { EmbeddedDatabase } from './embedded-database';

/** The embedded store for everyone; only in the composition when there is no REDIS_URL. Inject it with `@Optional()`. */
@Module({})
export class EmbeddedModule {
  static forRoot({ store }: AppConfig): DynamicModule {
    if (store.kind !== 'embedded') return { module: EmbeddedModule };
    return {
      module: EmbeddedModule,
      global: true,
      providers: [{ provide: EmbeddedDatabase, useFactory: () => EmbeddedDatabase.open(store.dataDir) }],
      exports: [EmbeddedDatabase],
    };
  }
}
