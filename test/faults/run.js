// The fault suite on its own, without jest: node test/faults/run.js [--long] [--embedded] [--teeth]
require('../accuracy/register');
require('./run.ts');
