/**
 * The roads between the parts (README, "How the code is laid out"). dashboard → seller-bot → lead-intelligence →
 * business-rules; all of them may read metrics; everything may use platform, crm, ai, reading, shared, config.
 */
const MODULES = ['access', 'dashboard', 'seller-bot', 'lead-intelligence', 'business-rules', 'metrics'];
const SERVICES = ['crm', 'ai', 'reading', 'locations'];
/** Those with an index.ts as their face; reading/ and shared/ are drawers of small pure files. */
const FACED = [...MODULES, 'crm', 'ai', 'locations', 'config'];
const not = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const folder = (...names) => `^src/(${names.join('|')})/`;
const OWN = '^src/([^/]+)/';
const SPEC = '\\.spec\\.ts$';
const COMPOSITION = '^src/(app\\.[a-z]+|main)\\.ts$';

module.exports = {
  forbidden: [
    not(
      'no-cycles',
      'Two files that need each other are one file, or lack a third.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    not(
      'nobody-imports-dashboard',
      'The dashboard shows the others.',
      { path: '^src/', pathNot: ['^src/dashboard/', COMPOSITION] },
      { path: folder('dashboard') },
    ),
    not(
      'business-rules-know-nobody',
      'Rules are asked, they do not ask.',
      { path: folder('business-rules') },
      { path: folder('dashboard', 'seller-bot', 'lead-intelligence') },
    ),
    not(
      'leads-know-rules-only',
      'Roads run one way.',
      { path: folder('lead-intelligence') },
      { path: folder('dashboard', 'seller-bot') },
    ),
    not(
      'metrics-know-nobody',
      'Metrics are told what happens.',
      { path: folder('metrics') },
      { path: folder(...MODULES.filter((name) => name !== 'metrics')) },
    ),
    not(
      'services-know-no-module',
      'Services are used by modules, never the reverse.',
      { path: folder('platform', 'config', 'shared', ...SERVICES) },
      { path: folder(...MODULES) },
    ),
    not(
      'platform-knows-no-service',
      'platform knows no business.',
      { path: folder('platform') },
      { path: folder(...SERVICES) },
    ),
    not(
      'nobody-imports-the-composition',
      'main and app.* are the top.',
      { path: '^src/[^/]+/', pathNot: '^src/demo/' },
      { path: COMPOSITION },
    ),
    not(
      'enter-by-the-face',
      'A module is entered through its index.ts.',
      { path: OWN, pathNot: SPEC },
      { path: `^src/(${FACED.join('|')})/(?!index\\.ts$)`, pathNot: '^src/$1/' },
    ),
    not(
      'composition-enters-by-the-face',
      'A module is entered through its index.ts.',
      { path: COMPOSITION },
      { path: `^src/(${FACED.join('|')})/(?!index\\.ts$)` },
    ),
    not(
      'enter-platform-by-its-faces',
      'Each part of the platform is entered through its index.ts.',
      { path: '^src/', pathNot: ['^src/platform/', SPEC] },
      { path: '^src/platform/[^/]+/(?!index\\.ts$)' },
    ),
    not(
      'not-through-the-own-face',
      'Inside a module import the file, not the own index.',
      { path: '^src/([^/]+)/[^/]+' },
      { path: '^src/$1/index\\.ts$' },
    ),
    not(
      'domain-is-pure',
      'domain/ knows no Nest, no npm, no Node, nothing outside itself but shared and pure neighbours.',
      { path: '^src/[^/]+/domain/', pathNot: SPEC },
      {
        pathNot: [
          '^src/[^/]+/domain/',
          '^src/(shared|reading)/',
          '^src/(business-rules|lead-intelligence|seller-bot)/index\\.ts$',
        ],
      },
    ),
    not(
      'domain-imports-no-package',
      'domain/ knows no npm package and nothing of Node.',
      { path: '^src/[^/]+/domain/', pathNot: SPEC },
      { dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'core', 'undetermined', 'unknown'] },
    ),
    not(
      'shared-is-pure',
      'shared/ knows no Nest, no npm, nobody else.',
      { path: '^src/shared/', pathNot: SPEC },
      { pathNot: '^src/shared/' },
    ),
    not(
      'reading-knows-no-framework',
      'reading/ is pure; pure npm libraries are allowed.',
      { path: '^src/reading/', pathNot: SPEC },
      { path: 'node_modules/(@nestjs|fastify|redis|libsql|pino|bullmq)' },
    ),
    not(
      'config-knows-shared-only',
      'config/ is read before anything exists.',
      { path: '^src/config/' },
      { path: '^src/', pathNot: ['^src/config/', '^src/shared/'] },
    ),
    not(
      'src-does-not-know-tests',
      'Tests know the code, not the reverse.',
      { path: '^src/', pathNot: SPEC },
      { path: ['^test/', SPEC] },
    ),
    not(
      'no-dev-packages-in-src',
      'What runs is installed without dev dependencies.',
      { path: '^src/', pathNot: SPEC },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    not('nothing-unresolved', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'import', 'default', 'types'],
    },
  },
};
