import { type CanActivate, type ExecutionContext, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { AppConfig, isLoopback } from '../../config';
import { locationKey } from '../../shared/location-key';
import { Problem } from '../../shared/problem';
import type { Actor, HttpRequest } from '../http/http-types';
import { ACCESS_POLICY, type AccessPolicy, isAtLeast, maySee } from './access';
import { Authenticator } from './authenticator';

type RestrictedPolicy = Exclude<AccessPolicy, { readonly kind: 'public' }>;

const LOCAL_ACTOR: Actor = { id: 'local', role: 'admin', locations: null };

/**
 * Stands before every route: finds out who is calling, whether the route's policy lets them in, and which location the
 * request is about. That is decided here and nowhere else, so that no route can look at another one than was checked.
 */
@Injectable()
export class AccessGuard implements CanActivate, OnApplicationBootstrap {
  private authenticators: readonly Authenticator[] = [];

  constructor(
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly config: AppConfig,
  ) {}

  onApplicationBootstrap(): void {
    this.authenticators = this.discovery
      .getProviders()
      .map(({ instance }) => instance as unknown)
      .filter((instance) => instance instanceof Authenticator);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.getAllAndOverride<AccessPolicy | undefined>(ACCESS_POLICY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (policy === undefined) throw new Problem('forbidden', 'This route has no access policy, so nobody may use it.');
    if (policy.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<HttpRequest>();
    await this.admit(request, policy);
    request.isStillAllowed = () => this.wouldAdmit(request, policy);
    return true;
  }

  /** Throws for whoever may not come in. */
  private async admit(request: HttpRequest, policy: RestrictedPolicy): Promise<void> {
    const actor = await this.actorOf(request);
    if (!isAtLeast(actor.role, policy.least)) {
      throw new Problem('forbidden', `This needs the role ${policy.least}; yours is ${actor.role}.`);
    }
    if (policy.scope === 'deployment' && actor.locations !== null) {
      throw new Problem('forbidden', 'This is about all locations together; you may see only some.');
    }
    request.actor = actor;
    if (policy.scope === 'location') request.locationId = this.locationOf(request, actor);
  }

  /** A store that is away is no refusal. */
  private async wouldAdmit(request: HttpRequest, policy: RestrictedPolicy): Promise<boolean> {
    try {
      await this.admit(request, policy);
      return true;
    } catch (error) {
      return !(error instanceof Problem) || (error.code !== 'unauthenticated' && error.code !== 'forbidden');
    }
  }

  private async actorOf(request: HttpRequest): Promise<Actor> {
    if (this.config.auth.open) return localActor(request);
    for (const authenticator of this.authenticators) {
      const actor = await authenticator.authenticate(request);
      if (actor !== null) return actor;
    }
    throw new Problem('unauthenticated');
  }

  /** The location the request names; else the configured one, or the first of those the actor may see. */
  private locationOf(request: HttpRequest, actor: Actor): string {
    const configured = this.config.ghl.locationId;
    const fallback = maySee(actor, configured) ? configured : (actor.locations?.[0] ?? configured);
    const named = namedLocation(request);
    const locationId = locationKey(named, fallback);
    if (!maySee(actor, locationId)) throw new Problem('forbidden', 'You may not see this location.');
    return locationId;
  }
}

/** In the query or in the body; the same in both, if in both. */
function namedLocation({ query, body }: HttpRequest): unknown {
  const [inQuery, inBody] = [locationIn(query), locationIn(body)];
  if (inQuery !== undefined && inBody !== undefined && inQuery !== inBody) {
    throw Problem.ofField('location_id', 'must be the same in the query and in the body');
  }
  return inQuery ?? inBody;
}

function locationIn(part: unknown): unknown {
  return typeof part === 'object' && part !== null && 'location_id' in part ? part.location_id : undefined;
}

/**
 * Without login only this machine may come in, and by a name of this machine: a tunnel to the port, or a web page that
 * points its own domain at 127.0.0.1 (DNS rebinding), carries another `Host`.
 */
function localActor(request: HttpRequest): Actor {
  const host = request.headers.host ?? '';
  const name = host.startsWith('[') ? host.slice(1, host.indexOf(']')) : host.replace(/:\d+$/, '');
  if (isLoopback(name.toLowerCase())) return LOCAL_ACTOR;
  throw new Problem(
    'unauthenticated',
    'Without API_KEYS or ADMIN_PASSWORD this server answers only to localhost; set one of them to reach it by name.',
  );
}
