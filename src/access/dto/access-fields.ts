import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import { ROLES } from '../../config';
import { IsIdentifier, IsText } from '../../platform/http';

const MOST_LOCATIONS = 1000;
const LOCATIONS = `must be 1 to ${String(MOST_LOCATIONS)} different location ids, or null for all`;

export function IsRole(): PropertyDecorator {
  return IsIn(ROLES, { message: `must be one of ${ROLES.join(', ')}` });
}

/** Null or absent = all. */
export function AreLocations(): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    IsIdentifier({ each: true }),
    ArrayUnique({ message: LOCATIONS }),
    ArrayMinSize(1, { message: LOCATIONS }),
    ArrayMaxSize(MOST_LOCATIONS, { message: LOCATIONS }),
    IsArray({ message: LOCATIONS }),
  );
}

export function IsPersonName(): PropertyDecorator {
  return applyDecorators(IsOptional(), IsText({ max: 100 }));
}
