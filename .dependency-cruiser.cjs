// Which room may import which. The table itself is scripts/rooms.json; docs/ARCHITECTURE.md explains it,
// and src/tidy.test.ts holds the two together. Run by `npm run check:rooms`.
const rooms = require('./scripts/rooms.json');

/** Tests, benches and what they share (arbitraries, vectors): run by developers, never by the product. */
const TESTS = require('./scripts/test-files.json').pattern;
/** Rooms whose outcome may depend on nothing but their arguments. */
const PURE = '^src/(signalling|detect|verdict|engine)/';
const NODE_IO =
  '^(node:)?(fs|net|dgram|dns|http|http2|https|tls|child_process|cluster|worker_threads|os|process|timers|sqlite)(/|$)';

const roomRules = Object.entries(rooms).flatMap(([room, mayImport]) => [
  {
    name: `${room}-imports`,
    comment: `src/${room}/ may import: ${mayImport.join(', ') || 'no other room'}.`,
    severity: 'error',
    from: { path: `^src/${room}/`, pathNot: TESTS },
    to: { path: '^src/', pathNot: `^src/(${[room, ...mayImport].join('|')})/` },
  },
  {
    name: `${room}-tests-import`,
    comment: `Tests of src/${room}/ may import what the room may, src/wire/ and src/lab/.`,
    severity: 'error',
    from: { path: `^src/${room}/.*(${TESTS})` },
    to: { path: '^src/', pathNot: `^src/(${[...new Set([room, ...mayImport, 'wire', 'lab'])].join('|')})/` },
  },
]);

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'no-cycles',
      comment: 'A cycle is one file in several pieces. Types count: they tie rooms together as well.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-imports-app',
      comment: 'src/app/ composes the rooms; no room knows who runs it.',
      severity: 'error',
      from: { path: '^(src|scripts)/', pathNot: '^src/app/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'only-app-and-tests-import-lab',
      comment: 'Attack traffic exists in src/lab/ alone, and no service can reach it.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(lab|app)/|${TESTS}` },
      to: { path: '^src/lab/' },
    },
    {
      name: 'lab-links-are-memory',
      comment: 'The lab speaks over links in memory: nothing in it can reach a real network.',
      severity: 'error',
      from: { path: '^src/lab/' },
      to: { path: '^src/transport/', pathNot: '^src/transport/memory' },
    },
    {
      name: 'lab-has-no-sockets',
      comment: 'As above: no sockets and no other programs.',
      severity: 'error',
      from: { path: '^src/lab/' },
      to: { path: '^(node:)?(net|dgram|http|http2|https|tls|child_process|cluster)(/|$)' },
    },
    {
      name: 'detect-reads-state',
      comment: 'Detectors are handed a view of the state: they know its types and never hold its writer.',
      severity: 'error',
      from: { path: '^src/detect/', pathNot: TESTS },
      to: { path: '^src/state/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'detectors-stand-alone',
      comment: 'A detector never imports another; what two of them need is a file of src/detect/ itself.',
      severity: 'error',
      from: { path: '^src/detect/(screens|suspects)/', pathNot: TESTS },
      to: { path: '^src/detect/(screens|suspects)/' },
    },
    {
      name: 'kit-and-wire-import-nothing-else',
      comment: 'Octets and words: pure, no Node modules, no packages.',
      severity: 'error',
      from: { path: '^src/(kit|wire)/', pathNot: TESTS },
      to: { pathNot: '^src/' },
    },
    {
      name: 'pure-rooms-have-no-io',
      comment:
        'The same inputs give the same outputs: files, sockets, clocks and chance come in by src/app/.',
      severity: 'error',
      from: { path: PURE, pathNot: TESTS },
      to: { path: NODE_IO },
    },
    {
      name: 'product-imports-no-test-tools',
      comment: 'node:test and development packages are for tests and benches.',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'product-imports-no-test-runner',
      comment: 'As above.',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: '^(node:)?test(/|$)' },
    },
    {
      name: 'product-imports-no-tests',
      comment: 'The product depends on no test, and on nothing that tests share.',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: `^src/.*(${TESTS})` },
    },
    {
      name: 'packages-are-declared',
      comment: 'A package that is imported stands in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-optional'] },
    },
    {
      name: 'imports-resolve',
      comment: 'What is imported exists.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    // Imports of types are imports: a room that knows another's types depends on it.
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
