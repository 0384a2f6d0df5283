// Runs TypeScript without a build: every .ts file required from here on is transformed by swc.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const swc = require('@swc/core');

const options = JSON.parse(readFileSync(join(__dirname, '../../.swcrc'), 'utf8'));
Module._extensions['.ts'] = (module, filename) => {
  const { code } = swc.transformFileSync(filename, { ...options, swcrc: false, sourceMaps: 'inline', filename });
  module._compile(code, filename);
};
