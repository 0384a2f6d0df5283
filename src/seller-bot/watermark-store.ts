/** How far each location's texts have been compared with those of the CRM. */
export abstract class WatermarkStore {
  /** Null for a location that was never looked at. */
  abstract read(locationId: string): Promise<number | null>;
  abstract write(locationId: string, until: number): Promise<void>;
}
