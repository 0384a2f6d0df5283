import type { Tone } from './domain/tone';

/** The tone a location has chosen; where none is stored the preset speaks. */
export abstract class ToneStore {
  abstract read(locationId: string): Promise<Tone | null>;
  abstract write(locationId: string, tone: Tone): Promise<void>;
  /** Back to the preset. Deleting what is not there is fine. */
  abstract delete(locationId: string): Promise<void>;
}
