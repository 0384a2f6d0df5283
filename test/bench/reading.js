// How long reading one text takes, over the development half of the corpus, and at worst over hostile inputs.
require('../accuracy/register');
require('./reading.ts');
