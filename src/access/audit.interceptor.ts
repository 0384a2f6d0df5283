import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { catchError, concatMap, from, map, type Observable, throwError } from 'rxjs';
import { AUDIT_RULE, type AuditRule } from '../platform/auth';
import type { HttpRequest } from '../platform/http';
import { isIdentifier, Problem } from '../shared';
import { AuditLog } from './audit-log';

/** Writes every action of an audited route to the log, also those that were refused, before the answer goes out. */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly log: AuditLog,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const rule = this.reflector.get<AuditRule | undefined>(AUDIT_RULE, context.getHandler()) ?? null;
    if (rule === null) return next.handle();
    const request = context.switchToHttp().getRequest<HttpRequest>();
    return next.handle().pipe(
      concatMap((answer) => from(this.write(rule, request, 'done')).pipe(map(() => answer as unknown))),
      catchError((error: unknown) =>
        from(this.write(rule, request, auditOutcomeOf(error))).pipe(concatMap(() => throwError(() => error))),
      ),
    );
  }

  private write({ action, target }: NonNullable<AuditRule>, request: HttpRequest, outcome: string): Promise<void> {
    const { actor, params, body, locationId } = request;
    return this.log.write({
      who: actor?.id ?? null,
      action,
      target: target === null ? null : (idIn(params, target) ?? idIn(body, target)),
      locationId: locationId ?? null,
      fields: namesIn(body),
      outcome,
    });
  }
}

/** `done` stands for success; what failed is noted by the code of its problem, as in the answer. */
export function auditOutcomeOf(error: unknown): string {
  return error instanceof Problem ? error.code : 'internal';
}

function idIn(part: unknown, name: string): string | null {
  if (typeof part !== 'object' || part === null) return null;
  const value = (part as Readonly<Record<string, unknown>>)[name];
  return isIdentifier(value) ? value : null;
}

const MOST_FIELDS = 50;
/** Of DTOs; a body that was refused may have any names. */
const FIELD_NAME = /^[a-z][a-z0-9_]{0,63}$/;

function namesIn(body: unknown): string[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  return Object.keys(body)
    .filter((name) => FIELD_NAME.test(name))
    .slice(0, MOST_FIELDS);
}
