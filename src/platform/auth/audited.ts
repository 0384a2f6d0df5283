import { type CustomDecorator, SetMetadata } from '@nestjs/common';

/** What the audit log says of a route that changes something; null = it writes nothing there. */
export type AuditRule = { readonly action: string; readonly target: string | null } | null;

export const AUDIT_RULE = 'audit-rule';

/** `target` names the path parameter or the field of the body that says what was acted on. Every write route has this or the next. */
export function Audited(action: string, target: string | null = null): CustomDecorator {
  return SetMetadata(AUDIT_RULE, { action, target } satisfies AuditRule);
}

/** A POST that changes nothing, or whose trace is kept elsewhere; `_because` says which. */
export function NotAudited(_because: string): CustomDecorator {
  return SetMetadata(AUDIT_RULE, null);
}
