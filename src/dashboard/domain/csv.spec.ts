import { csvLine } from './csv';

describe('A line of a CSV file', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1 214 555 0147', "'+1 214 555 0147"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ])('shows %j and calculates nothing', (given, expected) => {
    expect(csvLine([given])).toBe(`${expected}\r\n`);
  });

  it('keeps commas, quotes and line breaks within their cell', () => {
    expect(csvLine(['Lopez, Maria', 'the "blue" house', 'a\nb', 350_000, true, null, 'plain'])).toBe(
      '"Lopez, Maria","the ""blue"" house","a\nb",350000,true,,plain\r\n',
    );
  });
});
