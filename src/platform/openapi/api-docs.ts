/**
 * The decorators of @nestjs/swagger under their own names, remembered now and applied when somebody first opens /docs.
 * Until then @nestjs/swagger stays unloaded: it costs a third of a second at the start and 15 MB, which most instances
 * never need. DTOs and controllers import from here, everything else about them is as in the manual.
 */
type Swagger = typeof import('@nestjs/swagger');

type DecoratorName =
  | 'ApiBody'
  | 'ApiAcceptedResponse'
  | 'ApiCreatedResponse'
  | 'ApiExcludeEndpoint'
  | 'ApiExtraModels'
  | 'ApiHeader'
  | 'ApiNoContentResponse'
  | 'ApiOkResponse'
  | 'ApiOperation'
  | 'ApiParam'
  | 'ApiProduces'
  | 'ApiProperty'
  | 'ApiPropertyOptional'
  | 'ApiQuery'
  | 'ApiResponse'
  | 'ApiServiceUnavailableResponse'
  | 'ApiTags';

const remembered: ((swagger: Swagger) => void)[] = [];

/** Applies what was remembered, each once. Routes loaded later are remembered for the next call. */
export function applyRemembered(swagger: Swagger): void {
  for (const apply of remembered.splice(0)) apply(swagger);
}

type Decorate = (...target: unknown[]) => unknown;

function later<Name extends DecoratorName>(name: Name): Swagger[Name] {
  const stand = (...options: unknown[]): Decorate => {
    return (...target) => {
      remembered.push((swagger) => {
        // The arguments are those that the stand-in's own type has let through.
        (swagger[name] as unknown as (...given: unknown[]) => Decorate)(...options)(...target);
      });
    };
  };
  return stand as unknown as Swagger[Name];
}

export const ApiBody = later('ApiBody');
export const ApiAcceptedResponse = later('ApiAcceptedResponse');
export const ApiCreatedResponse = later('ApiCreatedResponse');
export const ApiExcludeEndpoint = later('ApiExcludeEndpoint');
export const ApiExtraModels = later('ApiExtraModels');
export const ApiHeader = later('ApiHeader');
export const ApiNoContentResponse = later('ApiNoContentResponse');
export const ApiOkResponse = later('ApiOkResponse');
export const ApiOperation = later('ApiOperation');
export const ApiParam = later('ApiParam');
export const ApiProduces = later('ApiProduces');
export const ApiProperty = later('ApiProperty');
export const ApiPropertyOptional = later('ApiPropertyOptional');
export const ApiQuery = later('ApiQuery');
export const ApiResponse = later('ApiResponse');
export const ApiServiceUnavailableResponse = later('ApiServiceUnavailableResponse');
export const ApiTags = later('ApiTags');

/** Where a class is described in the document, for schemas written by hand. */
export function getSchemaPath(model: { readonly name: string }): string {
  return `#/components/schemas/${model.name}`;
}
