import { existsSync } from 'node:fs';

/** The environment of this process, with a `.env` file of the working directory underneath (what is set already wins). */
export function environment(): Readonly<Record<string, string | undefined>> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}
