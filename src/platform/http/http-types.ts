import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Role } from '../../config';

/** Who is acting: a key's name, an administrator, or `local` on a machine without login. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
}

/** A request with what the platform adds to it. */
export type HttpRequest = FastifyRequest & {
  /** The bytes of the body as they came, for signatures. */
  rawBody?: Buffer;
  /** Set by the access guard. */
  actor?: Actor;
};

export type HttpReply = FastifyReply;
