import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type FieldError, Problem } from '../../shared/problem';

/**
 * The strict door: unknown fields are refused, types are not guessed (a query's "12" becomes a number only where its
 * DTO says so), and every complaint names its field, nested ones with dots.
 */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => {
      const fields = fieldErrors(errors);
      return fields.length === 0 ? new Problem('validation') : Problem.ofFields(fields);
    },
  });
}

/** A body may hold thousands of wrong fields; a person reads the first ones. */
const MOST_ERRORS = 20;

function fieldErrors(errors: readonly ValidationError[], parent = ''): FieldError[] {
  const found: FieldError[] = [];
  for (const error of errors) {
    if (found.length >= MOST_ERRORS) break;
    const field = parent === '' ? error.property : `${parent}.${error.property}`;
    for (const [rule, message] of Object.entries(error.constraints ?? {})) {
      found.push({ field: shortened(field), message: worded(rule, message, error.property) });
    }
    found.push(...fieldErrors(error.children ?? [], field));
  }
  return found.slice(0, MOST_ERRORS);
}

/** class-validator begins its sentences with the property; we name the field once, and with its parents. */
function worded(rule: string, message: string, property: string): string {
  if (rule === 'whitelistValidation') return 'is not a known field';
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}

/** The names of unknown fields are the caller's own words and may be long. */
function shortened(field: string): string {
  return field.length <= 200 ? field : `${field.slice(0, 200)}…`;
}
