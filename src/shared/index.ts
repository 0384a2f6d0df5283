export { Clock, SystemClock } from './clock';
export { isIdentifier, MAX_IDENTIFIER_LENGTH } from './identifier';
export { DEFAULT_LOCATION, DEMO_LOCATION, locationKey } from './location-key';
export { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, offsetOf, pageBlock } from './pagination';
export type { PageBlock, PageRequest } from './pagination';
export { Problem, PROBLEMS } from './problem';
export type { FieldError, ProblemCode } from './problem';
