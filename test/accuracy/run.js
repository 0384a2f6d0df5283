// Runs the TypeScript beside it without a build: every .ts file required from here on is transformed by swc.
const fs = require('node:fs');
const Module = require('node:module');
const swc = require('@swc/core');

const options = JSON.parse(fs.readFileSync(require('node:path').join(__dirname, '../../.swcrc'), 'utf8'));
Module._extensions['.ts'] = (module, filename) => {
  const { code } = swc.transformFileSync(filename, { ...options, swcrc: false, sourceMaps: 'inline', filename });
  module._compile(code, filename);
};
require('./run.ts');
