import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readingPage } from '../accuracy/reading-page';

describe('docs/reading.md', () => {
  it('shows what the bot reads today', () => {
    expect(readFileSync(join(__dirname, '..', '..', 'docs', 'reading.md'), 'utf8')).toBe(readingPage());
  });
});
