import { createParamDecorator, type CustomDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Role } from '../../config';
import { Problem } from '../../shared/problem';
import type { Actor, HttpRequest } from '../http/http-types';

/**
 * What a route is about, and so whom it may answer: `location` = one CRM location, which the actor must be allowed to
 * see; `deployment` = all of them together, for those who may see all; `self` = the actor.
 */
export type AccessScope = 'location' | 'deployment' | 'self';

/** Who may use a route. Every route has one, of its own or from its class; the guard refuses those without. */
export type AccessPolicy =
  { readonly kind: 'public' } | { readonly kind: 'role'; readonly least: Role; readonly scope: AccessScope };

export const ACCESS_POLICY = 'access-policy';

/** From this role upwards: `viewer` reads, `agent` also acts on conversations, `admin` also changes settings. */
export function Roles(least: Role, scope: AccessScope = 'location'): CustomDecorator {
  return SetMetadata(ACCESS_POLICY, { kind: 'role', least, scope } satisfies AccessPolicy);
}

/** Anyone: health, and webhooks, which prove themselves by signature. */
export function Public(): CustomDecorator {
  return SetMetadata(ACCESS_POLICY, { kind: 'public' } satisfies AccessPolicy);
}

const RANKS: Readonly<Record<Role, number>> = { viewer: 0, agent: 1, admin: 2 };

export function isAtLeast(role: Role, least: Role): boolean {
  return RANKS[role] >= RANKS[least];
}

export function maySee(actor: Actor, locationId: string): boolean {
  return actor.locations === null || actor.locations.includes(locationId);
}

/** Who is acting, for the audit trail. Not for public routes: nobody is known there. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<HttpRequest>();
  if (actor === undefined) throw new Problem('unauthenticated');
  return actor;
});
