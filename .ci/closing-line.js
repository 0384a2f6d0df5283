/**
 * Reads jest's JSON results and prints the closing line: 'N passed, N failed'. A step that failed outside jest (lint,
 * types, a suite that could not even be loaded) counts as one failure; skipped tests count as failures too.
 */
const { readFileSync } = require('node:fs');

const [, , file, failedSteps] = process.argv;
let passed = 0;
let failed = Number(failedSteps);
try {
  const results = JSON.parse(readFileSync(file, 'utf8'));
  passed = results.numPassedTests;
  failed += results.numFailedTests + results.numRuntimeErrorTestSuites + results.numPendingTests + results.numTodoTests;
} catch {
  failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
