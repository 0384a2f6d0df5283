import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const RULES = join(ROOT, '.ci', 'dependency-cruiser.cjs');
const CRUISER = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const LIMIT_MS = 60_000;

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** The violations in the folders of a project, as `rule: from → to`. */
async function violationsIn(project: string, folders: readonly string[]): Promise<string[]> {
  const args = [CRUISER, '--config', RULES, '--output-type', 'json', ...folders];
  const output = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, { cwd: project, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      // It exits with the number of violations.
      if (stdout.startsWith('{')) resolve(stdout);
      else reject(error ?? new Error(stderr));
    });
  });
  const { summary } = JSON.parse(output) as { summary: { violations: Violation[] } };
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

async function sourcesBelow(folder: string): Promise<{ name: string; text: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));
  return Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return { name: relative(ROOT, path), text: await readFile(path, 'utf8') };
    }),
  );
}

describe('The roads between the parts', () => {
  it(
    'are kept',
    async () => {
      expect(await violationsIn(ROOT, ['src', 'test'])).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'are watched: each wrong turn is seen',
    async () => {
      const project = await mkdtemp(join(tmpdir(), 'seller-roads-'));
      const wrong: Record<string, string> = {
        'src/shared/clock.ts': `import 'node:fs'; import '../config/index';`,
        'src/config/index.ts': `import '../platform/cache/index';`,
        'src/platform/cache/index.ts': `import './store'; import '../../metrics/index'; import '../../crm/index';`,
        'src/platform/cache/store.ts': `import './index';`,
        'src/crm/index.ts': `import '../seller-bot/index';`,
        'src/metrics/index.ts': `import '../business-rules/index';`,
        'src/business-rules/index.ts': `import '../lead-intelligence/index';`,
        'src/lead-intelligence/index.ts': `import '../seller-bot/index';`,
        'src/seller-bot/index.ts': `import '../dashboard/index'; import '../platform/cache/store';`,
        'src/seller-bot/turn.ts': `import './index'; import '../dashboard/view'; import './missing';`,
        'src/seller-bot/domain/state.ts': `import '../turn'; import 'node:crypto';`,
        'src/dashboard/index.ts': `import './view';`,
        'src/dashboard/view.ts': `import '../main';`,
        'src/main.ts': `import './dashboard/view'; import '../test/helper';`,
        'test/helper.ts': '',
        'tsconfig.json': '{}',
      };
      for (const [name, text] of Object.entries(wrong)) {
        await mkdir(dirname(join(project, name)), { recursive: true });
        await writeFile(join(project, name), `${text}\nexport {};\n`);
      }
      await writeFile(join(project, 'tsconfig.json'), '{}');
      const seen = new Set((await violationsIn(project, ['src', 'test'])).map((line) => line.split(':', 1)[0]));
      await rm(project, { recursive: true, force: true });
      expect([...seen].sort()).toEqual([
        'business-rules-know-nobody',
        'composition-enters-by-the-face',
        'config-knows-shared-only',
        'domain-imports-no-package',
        'domain-is-pure',
        'enter-by-the-face',
        'enter-platform-by-its-faces',
        'leads-know-rules-only',
        'metrics-know-nobody',
        'no-cycles',
        'nobody-imports-dashboard',
        'nobody-imports-the-composition',
        'not-through-the-own-face',
        'nothing-unresolved',
        'platform-knows-no-service',
        'services-know-no-module',
        'shared-is-pure',
        'src-does-not-know-tests',
      ]);
    },
    LIMIT_MS,
  );
});

describe('The source', () => {
  it('reads the environment in src/config only', async () => {
    const readers = (await sourcesBelow(join(ROOT, 'src'))).filter(({ text }) => /process\.env\b/.test(text));
    expect(readers.map(({ name }) => name)).toEqual([join('src', 'config', 'environment.ts')]);
  });

  it('has no test that is left out or runs alone', async () => {
    const files = [...(await sourcesBelow(join(ROOT, 'src'))), ...(await sourcesBelow(join(ROOT, 'test')))];
    const odd = files.filter(({ text }) =>
      /\b(it|test|describe)\.(only|skip|todo)\b|\b(xit|fit|xdescribe)\(/.test(text),
    );
    expect(odd.map(({ name }) => name)).toEqual([]);
  });
});
