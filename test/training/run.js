require('../accuracy/register');
require('./run.ts');
