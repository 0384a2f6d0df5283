import { Injectable, Param, type PipeTransform, Query } from '@nestjs/common';
import { AppConfig } from '../../config';
import { isIdentifier } from '../../shared/identifier';
import { locationKey } from '../../shared/location-key';
import { Problem } from '../../shared/problem';

/** The location a request names, or the configured one. Also for bodies: `this.location.transform(dto.location_id)`. */
@Injectable()
export class LocationIdPipe implements PipeTransform<unknown, string> {
  constructor(private readonly config: AppConfig) {}

  transform(given: unknown): string {
    return locationKey(given, this.config.ghl.locationId);
  }
}

@Injectable()
export class ContactIdPipe implements PipeTransform<unknown, string> {
  transform(given: unknown): string {
    if (isIdentifier(given)) return given;
    throw Problem.ofField('contact_id', 'must be an id of 1 to 128 printable characters without braces');
  }
}

/** The parameter `?location_id=`, resolved. A route whose query has its own DTO extends `LocationQuery` as well. */
export function LocationId(): ParameterDecorator {
  return Query('location_id', LocationIdPipe);
}

/** The path parameter `:contact_id`, checked. */
export function ContactId(): ParameterDecorator {
  return Param('contact_id', ContactIdPipe);
}
