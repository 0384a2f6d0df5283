export { IsContactId, IsIdentifier, IsQueryBoolean, IsQueryInteger, IsText } from './field-rules';
export type { Actor, HttpReply, HttpRequest } from './http-types';
export { ContactId, ContactIdPipe, LocationId, LocationIdPipe } from './identity-pipes';
export { LocationQuery } from './location-query';
export { problemBody, PROBLEM_TYPE } from './problem-body';
export type { ProblemBody } from './problem-body';
export { ProblemFilter } from './problem.filter';
export { RouteTable } from './route-table';
export { createValidationPipe } from './validation';
