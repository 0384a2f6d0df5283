/** Who is logged in. The cookie itself is not known to the store, only its hash. */
export interface Session {
  readonly email: string;
  /** Of the user's password when they logged in: a later one ends the session. */
  readonly passwordVersion: number;
  readonly startedAt: number;
}

/** One thing that somebody did or tried. Never holds a password, a key, or what was written to a seller. */
export interface AuditEntry {
  readonly id: string;
  readonly at: number;
  /** A user's e-mail address, `key:NAME`, `local`, or null for a login that failed. */
  readonly who: string | null;
  readonly action: string;
  /** The contact, user, entry … it was done to. */
  readonly target: string | null;
  readonly locationId: string | null;
  /** Names of the fields that were given. */
  readonly fields: readonly string[];
  /** `done`, or the code of the problem that prevented it. */
  readonly outcome: string;
}

/** An entry and where it stands: places grow, and name where older entries begin. */
export interface PlacedAuditEntry {
  readonly place: string;
  readonly entry: AuditEntry;
}

export interface Attempts {
  readonly count: number;
  /** Until the count begins anew. */
  readonly msLeft: number;
}

/** How many entries of the audit log are kept, of all and of each location. */
export const KEPT_AUDIT_ENTRIES = 100_000;

/** Sessions, failed logins and the audit log. */
export abstract class AccessStore {
  abstract putSession(id: string, session: Session, lifeMs: number): Promise<void>;
  /** Null when there is none, or its life is over. */
  abstract readSession(id: string): Promise<{ readonly session: Session; readonly msLeft: number } | null>;
  abstract removeSession(id: string): Promise<void>;
  /** Counts one more and says how many there are within the window, which begins with the first. */
  abstract countAttempt(subject: string, windowMs: number): Promise<Attempts>;
  abstract forgetAttempts(subject: string): Promise<void>;
  abstract appendAudit(entry: AuditEntry): Promise<void>;
  /** Latest first; of one location, or (null) all; older than a place. */
  abstract audit(query: {
    readonly locationId: string | null;
    readonly before: string | null;
    readonly limit: number;
  }): Promise<readonly PlacedAuditEntry[]>;
}
