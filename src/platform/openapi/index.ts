export * from './api-docs';
export { serveDocs } from './docs-pages';
export { buildDocument } from './openapi-document';
