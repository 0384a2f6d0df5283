import { Global, Module } from '@nestjs/common';
import { MetricsRecorder, SilentMetricsRecorder } from './metrics-recorder';

/** Stands where no metrics module is in the composition. */
@Global()
@Module({ providers: [{ provide: MetricsRecorder, useClass: SilentMetricsRecorder }], exports: [MetricsRecorder] })
export class SilentMetricsModule {}
