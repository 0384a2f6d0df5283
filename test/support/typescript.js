// Runs a TypeScript file without a build, in a process of its own: node test/support/typescript.js FILE ARGUMENTS…
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const swc = require('@swc/core');

const options = JSON.parse(fs.readFileSync(path.join(__dirname, '../../.swcrc'), 'utf8'));
Module._extensions['.ts'] = (module, filename) => {
  const { code } = swc.transformFileSync(filename, { ...options, swcrc: false, sourceMaps: 'inline', filename });
  module._compile(code, filename);
};
require(path.resolve(process.argv[2]));
