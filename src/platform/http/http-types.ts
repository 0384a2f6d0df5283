import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Role } from '../../config';

/** Who is acting: a key's name, a user's e-mail address, or `local` on a machine without login. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  /** The CRM locations they may see; null = all. */
  readonly locations: readonly string[] | null;
}

/** A request with what the platform adds to it. */
export type HttpRequest = FastifyRequest & {
  /** The bytes of the body as they came, for signatures. */
  rawBody?: Buffer;
  /** Set by the access guard. */
  actor?: Actor;
  /** Set by the access guard on routes that are about a location. */
  locationId?: string;
  /** Set by the access guard: whether it would let the same request in now. For answers that go on for long. */
  isStillAllowed?: () => Promise<boolean>;
};

export type HttpReply = FastifyReply;
