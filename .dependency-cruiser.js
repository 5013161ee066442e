/** The architecture, as rules. `npm run check` enforces them; test/architecture plants a violation of each. */

const FEATURES = 'documents|analysis|feedback|groups|policy|audit|live|exports|identity|health';
const PURE = 'kernel|isolation|conversion|semantics|rules';
/** Test code may look inside: specs beside the code, their helpers and fixtures. */
const TESTS = ['\\.spec\\.ts$', '/testing\\.ts$', '^test/', '/fixtures/'];
const FRAMEWORKS = '(^|node_modules/)(@nestjs|typeorm|pg|pg-boss|fastify|@fastify|nestjs-pino|pino|prom-client)(/|$)';
/** Arithmetic, text comparison, regular expressions: the same answer every time. */
const PURE_PACKAGES = '(^|node_modules/)(decimal\\.js|diff|re2js)(/|$)';

export default {
  forbidden: [
    {
      name: 'a-module-shows-its-doors',
      comment: 'From another lib only index.ts, events.ts and messages.ts can be seen.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: TESTS },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', '^libs/[^/]+/(index|events|messages)\\.ts$'] },
    },
    {
      name: 'apps-use-doors',
      comment: 'policy has a second one: its checker without Nest, because the command line must start at once.',
      severity: 'error',
      from: { path: '^(apps|migrations)/', pathNot: TESTS },
      to: { path: '^libs/', pathNot: '^libs/([^/]+/index|policy/checker)\\.ts$' },
    },
    {
      name: 'apps-do-not-know-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'the-web-client-knows-the-api-only',
      comment: 'Over HTTP, with the types that are generated from openapi.json.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|migrations|test|scripts|bench)/' },
    },
    {
      name: 'libs-know-no-app',
      severity: 'error',
      from: { path: '^(libs|migrations)/', pathNot: TESTS },
      to: { path: '^(apps|test|scripts|bench)/' },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A migration must do the same for ever; the code around it changes.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { pathNot: ['^migrations/', '(^|node_modules/)typeorm(/|$)'] },
    },
    {
      name: 'domain-is-pure',
      comment: 'domain/ knows its own facts and the kernel: no Nest, no TypeORM, no clock, no I/O.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/domain/', pathNot: TESTS },
      to: {
        pathNot: ['^libs/$1/(domain/|events\\.ts$)', '^libs/kernel/', PURE_PACKAGES, '^(node:)?util$'],
      },
    },
    {
      name: 'kernel-depends-on-nothing',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: TESTS },
      to: { pathNot: '^libs/kernel/' },
    },
    {
      name: 'isolation-knows-only-the-kernel',
      severity: 'error',
      from: { path: '^libs/isolation/', pathNot: TESTS },
      to: { path: '^(libs|apps)/', pathNot: '^libs/(isolation|kernel)/' },
    },
    {
      name: 'conversion-knows-only-isolation-and-kernel',
      severity: 'error',
      from: { path: '^libs/conversion/', pathNot: TESTS },
      to: { path: '^(libs|apps)/', pathNot: '^libs/(conversion|isolation|kernel)/' },
    },
    {
      name: 'semantics-know-only-the-kernel',
      severity: 'error',
      from: { path: '^libs/semantics/', pathNot: TESTS },
      to: { path: '^(libs|apps)/', pathNot: '^libs/(semantics|kernel)/' },
    },
    {
      name: 'rules-know-only-semantics-and-kernel',
      severity: 'error',
      from: { path: '^libs/rules/', pathNot: TESTS },
      to: { path: '^(libs|apps)/', pathNot: '^libs/(rules|semantics|kernel)/' },
    },
    {
      name: 'pure-libs-know-no-framework',
      severity: 'error',
      from: { path: `^libs/(${PURE})/`, pathNot: TESTS },
      to: { path: FRAMEWORKS },
    },
    {
      name: 'semantics-and-rules-do-no-io',
      severity: 'error',
      from: { path: '^libs/(kernel|semantics|rules)/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'platform-knows-only-the-kernel',
      severity: 'error',
      from: { path: '^libs/platform/', pathNot: TESTS },
      to: { path: '^(libs|apps|migrations)/', pathNot: '^libs/(platform|kernel)/' },
    },
    {
      name: 'features-meet-through-events-and-messages',
      severity: 'error',
      from: { path: `^libs/(${FEATURES})/`, pathNot: TESTS },
      to: { path: `^libs/(${FEATURES})/`, pathNot: ['^libs/$1/', '^libs/[^/]+/(events|messages)\\.ts$'] },
    },
    {
      name: 'events-cross-into-reactions-and-projections-only',
      severity: 'error',
      from: { path: `^libs/(${FEATURES})/`, pathNot: [...TESTS, '/(reactions|projections)/'] },
      to: { path: '^libs/[^/]+/events\\.ts$', pathNot: '^libs/$1/' },
    },
    {
      name: 'messages-are-sent-from-use-cases',
      comment: 'The types in them may be named anywhere.',
      severity: 'error',
      from: {
        path: `^libs/(${FEATURES})/`,
        pathNot: [...TESTS, '/(commands|queries|reactions|jobs)/', '\\.(controller|guard)\\.ts$'],
      },
      to: { path: '^libs/[^/]+/messages\\.ts$', pathNot: '^libs/$1/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'events-are-types-only',
      severity: 'error',
      from: { path: '^libs/[^/]+/events\\.ts$' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.spec\\.ts$', '/main\\.ts$', '^apps/web/public/', '\\.d\\.ts$', '/fixtures/', '^test/setup/'],
      },
      to: {},
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: { path: '^(apps|libs|migrations|test)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'what-ships-is-declared',
      comment: 'What the web client is made from goes into its bundle, and is needed to build it only.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: [...TESTS, '^apps/web/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'node', 'default'] },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/' },
  },
};
