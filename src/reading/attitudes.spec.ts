import { findAttitudes } from './attitudes';
import { readText } from './text';

const attitudesIn = (raw: string): string[] => findAttitudes(readText(raw)).map(({ tag }) => tag);

describe('Attitudes', () => {
  it.each([
    ['yes', ['yes']],
    ['I can live with that', ['yes']],
    ['no problem', ['yes']],
    ['where do I sign', ['eager']],
    ['ok', ['fine']],
    ['price is good', ['price_fine']],
    ['two weeks works', ['time_fine']],
    ['no thanks', ['no']],
    ['way too low', ['price_bad']],
    ["I'd need more time", ['time_bad']],
    ["won't take less than 300", ['unyielding']],
    ['how generous of you', ['sarcasm']],
    ['let me ask my wife', ['deferral']],
    ['I understand', ['heard']],
    ["I don't know", ['unsure']],
    ["that's personal", ['withheld']],
    ['scratch that', ['correction']],
    ['yesterday', ['neutral']],
    ['no rush', ['neutral']],
    ['not bad', ['neutral']],
    ['claro que sí', ['yes']],
    ['déjeme pensarlo', ['deferral']],
    ['the house is brick', []],
  ])('in %j are %j', (raw, expected) => {
    expect(attitudesIn(raw)).toEqual(expected);
  });
});
