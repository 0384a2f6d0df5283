import { createParamDecorator, type ExecutionContext, Injectable, Param, type PipeTransform } from '@nestjs/common';
import { isIdentifier } from '../../shared/identifier';
import { Problem } from '../../shared/problem';
import type { HttpRequest } from './http-types';

/**
 * The location the request is about, as the access guard has found and allowed it: in the query or the body, else the
 * configured one. A route whose query has its own DTO extends `LocationQuery` as well.
 */
export const LocationId = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const { locationId } = context.switchToHttp().getRequest<HttpRequest>();
  if (locationId === undefined) throw new Error('this route is not about a location: its policy has another scope');
  return locationId;
});

@Injectable()
export class ContactIdPipe implements PipeTransform<unknown, string> {
  transform(given: unknown): string {
    if (isIdentifier(given)) return given;
    throw Problem.ofField('contact_id', 'must be an id of 1 to 128 printable characters without braces');
  }
}

/** The path parameter `:contact_id`, checked. */
export function ContactId(): ParameterDecorator {
  return Param('contact_id', ContactIdPipe);
}
