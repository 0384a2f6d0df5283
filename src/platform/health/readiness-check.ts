/** How a part is. `facts` are shown as they are, to anybody: no addresses, no secrets. */
export interface PartHealth {
  readonly up: boolean;
  /** What is wrong, or worth knowing, in a sentence. */
  readonly detail?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * A part without which this instance should get no traffic. Any provider that extends this class, in any module, is asked
 * by /health/ready. It must not repair anything, and answers within a second or counts as down.
 */
export abstract class ReadinessCheck {
  /** One word: `redis`, `queue`. */
  abstract readonly part: string;
  abstract check(): Promise<PartHealth> | PartHealth;
}
