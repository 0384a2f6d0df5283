require('./register');
require('./run.ts');
