import type { Actor, HttpRequest } from '../http/http-types';

/**
 * One way of proving who is calling. Any provider that extends this class, in any module, is asked by the access guard.
 * It does not decide what the actor may do.
 */
export abstract class Authenticator {
  /** The actor; null when the request carries nothing of this kind or something wrong (the guard makes it a 401). */
  abstract authenticate(request: HttpRequest): Promise<Actor | null> | Actor | null;
}
