import { readFileSync } from 'node:fs';
import type { Instance } from './instance';

const EVERY_MS = 1000;

/** Resident memory in MB: the median of the second tenth of the time (the first is spent warming up), and of the last. */
export interface MemoryTrend {
  readonly earlyMb: number;
  readonly lateMb: number;
}

/** Looks at the memory of a process once a second. */
export class MemoryWatch {
  private readonly readings: number[] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(instance: Instance) {
    this.timer = setInterval(() => {
      this.readings.push(residentMb(instance.pid));
    }, EVERY_MS);
  }

  end(): void {
    clearInterval(this.timer);
  }

  trend(): MemoryTrend {
    const tenth = Math.max(1, Math.floor(this.readings.length / 10));
    return {
      earlyMb: median(this.readings.slice(tenth, 2 * tenth)),
      lateMb: median(this.readings.slice(-tenth)),
    };
  }
}

function residentMb(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
