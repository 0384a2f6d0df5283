/**
 * One transform for all suites. Nest 12 and the cache packages ship ES modules; jest runs CommonJS, so they are transformed too.
 */
const esModules =
  '@nestjs|cache-manager|keyv|@keyv|@cacheable|cacheable|file-type|load-esm|@scalar|uid|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|cookie';
const project = (displayName, testMatch, extra = {}) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|js|mjs)$': '@swc/jest' },
  transformIgnorePatterns: [`/node_modules/(?!(?:.+/node_modules/)?(?:${esModules})/)`],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'node'],
  ...extra,
});

module.exports = {
  // Suites start servers and processes of their own, on machines that may be busy.
  testTimeout: 60_000,
  collectCoverageFrom: ['src/**/*.ts', '!src/**/*.spec.ts'],
  coverageDirectory: 'coverage',
  projects: [
    project('unit', ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/architecture/**/*.spec.ts']),
    project('contract', ['<rootDir>/test/contract/**/*.spec.ts']),
    project('browser', ['<rootDir>/test/browser/**/*.spec.ts']),
    project('e2e', ['<rootDir>/test/e2e/**/*.spec.ts']),
    project('faults', ['<rootDir>/test/faults/**/*.spec.ts']),
  ],
};
