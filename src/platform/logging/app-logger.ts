import type { LoggerService, LogLevel } from '@nestjs/common';
import pino, { type DestinationStream, type Logger as PinoLogger } from 'pino';
import { Masker } from './masker';
import { readableLine } from './readable-line';

export interface AppLoggerSettings {
  readonly level: string;
  /** JSON for machines, or one readable line per event. */
  readonly json: boolean;
  /** Values that must never be seen. */
  readonly secrets: readonly string[];
  /** Where lines go; standard output by default. */
  readonly destination?: DestinationStream;
}

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Nest tells every module and route at the start: of interest only to whoever debugs the start. */
const FRAMEWORK_CHATTER = new Set<unknown>([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

/**
 * Nest's logger on pino. Write `logger.log('words')` or `logger.log({ message: 'words', turnMs: 12, err })`; the fields
 * stay fields. Everything passes the masker: secrets, texts, phone numbers and e-mail addresses do not get through.
 */
export class AppLogger implements LoggerService {
  private readonly pino: PinoLogger;
  private readonly masker: Masker;

  constructor(settings: AppLoggerSettings) {
    this.masker = new Masker(settings.secrets);
    const destination = settings.destination ?? pino.destination({ dest: 1, sync: false });
    // The masker has made a plain object of an error already; pino's serializer would take it for a strange one.
    const options = { level: settings.level, base: null, serializers: { err: (err: unknown) => err } };
    this.pino = pino(options, settings.json ? destination : readable(destination));
  }

  log(message: unknown, ...more: unknown[]): void {
    this.write(FRAMEWORK_CHATTER.has(more.at(-1)) ? 'debug' : 'info', message, more);
  }

  error(message: unknown, ...more: unknown[]): void {
    this.write('error', message, more);
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.write('warn', message, more);
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.write('debug', message, more);
  }

  verbose(message: unknown, ...more: unknown[]): void {
    this.write('trace', message, more);
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.write('fatal', message, more);
  }

  /** The level comes from the configuration; Nest's own list does not change it. */
  setLogLevels(levels: LogLevel[]): void {
    this.pino.debug({ levels }, 'log levels are set by LOG_LEVEL');
  }

  /** Writes what is still in memory; before the process ends. */
  flush(): void {
    this.pino.flush();
  }

  /** Nest appends the context as last argument, and for errors the stack before it. */
  private write(level: Level, message: unknown, more: readonly unknown[]): void {
    if (!this.pino.isLevelEnabled(level)) return;
    const last = more.at(-1);
    const context = typeof last === 'string' ? { context: last } : {};
    const stack = more.length > 1 && typeof more[0] === 'string' ? { err: { stack: more[0] } } : {};
    const { text, fields } = this.parts(message);
    this.pino[level]({ ...context, ...this.masker.fields({ ...stack, ...fields }) }, text);
  }

  private parts(message: unknown): { text: string; fields: Record<string, unknown> } {
    if (message instanceof Error) return { text: this.masker.text(message.message), fields: { err: message } };
    if (typeof message !== 'object' || message === null) return { text: this.masker.text(String(message)), fields: {} };
    const { message: words, ...fields } = message as Record<string, unknown>;
    return { text: this.masker.text(typeof words === 'string' ? words : ''), fields };
  }
}

function readable(destination: DestinationStream): DestinationStream {
  return {
    write: (line) => {
      destination.write(readableLine(line));
    },
  };
}
