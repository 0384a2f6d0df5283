import { applyDecorators } from '@nestjs/common';
import { Transform, type TransformFnParams } from 'class-transformer';
import { IsBoolean, IsInt, Max, MaxLength, Min, registerDecorator, ValidateIf } from 'class-validator';
import { isIdentifier } from '../../shared/identifier';

const IDENTIFIER_MESSAGE = 'must be an id of 1 to 128 printable characters without braces';

/** Names a property rule: `check` decides, `message` completes "contact_id …". */
function rule(name: string, message: string, check: (value: unknown) => boolean): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      options: { message },
      validator: { validate: check },
    });
  };
}

/** The id of a contact. */
export function IsContactId(): PropertyDecorator {
  return rule('isContactId', IDENTIFIER_MESSAGE, isIdentifier);
}

/** The id of a location, a message or anything else that others have named. */
export function IsIdentifier(options: { readonly each?: true } = {}): PropertyDecorator {
  if (options.each !== true) return rule('isIdentifier', IDENTIFIER_MESSAGE, isIdentifier);
  const message = `must hold ids only: each ${IDENTIFIER_MESSAGE.replace('must be ', '')}`;
  return rule('areIdentifiers', message, (value) => Array.isArray(value) && value.every(isIdentifier));
}

/** May be absent, but not null. */
export function IsIfGiven(): PropertyDecorator {
  return ValidateIf((_dto, value) => value !== undefined);
}

/** Text as people write it: line breaks, tabs and emoji, no NUL, not only white space. Length in UTF-16 units. */
export function IsText({ max, each }: { readonly max: number; readonly each?: true }): PropertyDecorator {
  const tooLong = `must have at most ${String(max)} characters`;
  if (each !== true) {
    return applyDecorators(rule('isText', 'must be text and not empty', isText), MaxLength(max, { message: tooLong }));
  }
  return applyDecorators(
    rule('areTexts', 'must hold texts that are not empty', (value) => Array.isArray(value) && value.every(isText)),
    MaxLength(max, { message: `must hold texts that ${tooLong.replace('must ', '')}`, each: true }),
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && !value.includes('\0');
}

/** A whole number in a query, where everything is text: "12" is one, "", "1e3", "0x10" and "12.5" are not. */
export function IsQueryInteger(options: { readonly min: number; readonly max: number }): PropertyDecorator {
  const message = `must be a whole number from ${String(options.min)} to ${String(options.max)}`;
  return applyDecorators(
    Transform(integerOf),
    Max(options.max, { message }),
    Min(options.min, { message }),
    IsInt({ message }),
  );
}

function integerOf({ value }: TransformFnParams): unknown {
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}

/** `true` or `false` in a query. */
export function IsQueryBoolean(): PropertyDecorator {
  return applyDecorators(Transform(booleanOf), IsBoolean({ message: 'must be true or false' }));
}

function booleanOf({ value }: TransformFnParams): unknown {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
}
