export { AppLogger } from './app-logger';
export type { AppLoggerSettings } from './app-logger';
export { Masker } from './masker';
