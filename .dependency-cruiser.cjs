/* The order of the folders, lowest first; folders of one line know nothing of each other. */
const ORDER = [
  ['money'],
  ['ledger'],
  ['figures', 'checks', 'importer'],
  ['charts'],
  ['exports'],
  ['stores'],
  ['composables'],
  ['components'],
  ['views'],
]

/* These run in plain Node. */
const PURE = ORDER.slice(0, 5).flat()
const ECHARTS = '^node_modules/(echarts|zrender|vue-echarts)/'
/* The two places that draw: one on the screen, one into files. */
const RUNTIME = '^src/(components/EChart\\.vue|exports/chartSvg\\.ts)$'

const inFolders = (folders) => `^src/(${folders.join('|')})/`

const order = ORDER.flatMap((folders, level) =>
  folders.map((folder) => ({
    name: `order-of-${folder}`,
    comment: `src/${folder} must not import from folders above or beside it`,
    severity: 'error',
    from: { path: inFolders([folder]) },
    to: {
      path: inFolders(
        ORDER.slice(level)
          .flat()
          .filter((other) => other !== folder),
      ),
    },
  })),
)

module.exports = {
  forbidden: [
    ...order,
    {
      name: 'no-circular',
      comment: 'two modules that need each other are one, or miss a third below them',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'root-is-the-top',
      comment:
        'only main.ts composes: nothing imports the files directly under src, views know routes',
      severity: 'error',
      from: { path: inFolders(ORDER.slice(0, -2).flat()) },
      to: { path: '^src/[^/]+$' },
    },
    {
      name: 'pure-folders',
      comment: 'these folders run in plain Node, without the interface',
      severity: 'error',
      from: { path: inFolders(PURE) },
      to: { path: '^(node_modules/(@vue|vue|pinia|vue-router|vue-i18n|@lucide)/|src/locales/)' },
    },
    {
      name: 'echarts-types-in-charts',
      comment: 'chart builders describe; of ECharts they need types and at most its core',
      severity: 'error',
      from: { path: '^src/charts/' },
      to: { path: ECHARTS, pathNot: 'echarts/core', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'echarts-in-one-place',
      comment: 'one component draws; all others hand it an option',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/charts/', RUNTIME] },
      to: { path: ECHARTS, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'src-stands-alone',
      comment: 'the app does not need what surrounds it',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|bench|scripts|cli)/' },
    },
    {
      name: 'resolvable',
      comment: 'the import leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-dependency',
      comment: 'what the app imports at run time is a dependency, not a devDependency',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
}
