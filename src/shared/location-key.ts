import { isIdentifier } from './identifier';
import { Problem } from './problem';

/** The location of everything whose caller names none and for which `GHL_LOCATION_ID` is not set. */
export const DEFAULT_LOCATION = 'default';

/** The playground's location: no total counts it. */
export const DEMO_LOCATION = 'demo';

/** The location a request is about: the one it names, else the fallback. Throws the problem `validation` for an id that cannot be one. */
export function locationKey(given: unknown, fallback: string): string {
  if (given === undefined || given === null || given === '') return fallback;
  if (isIdentifier(given)) return given;
  throw Problem.ofField('location_id', 'must be an id of 1 to 128 printable characters without braces');
}
