/* The order of the rooms, lowest first; rooms of one line know nothing of each other. */
const ORDER = [
  ['money'],
  ['ledger'],
  ['figures', 'checks', 'importer'],
  ['words'],
  ['charts'],
  ['exports'],
  ['library'],
  ['stores'],
  ['ui'],
  ['views'],
  ['app'],
]

/* What is neither a component nor named `use…` runs in plain Node, but for these. */
const WITH_INTERFACE =
  '^src/(stores|app|locales)/|^src/views/index\\.ts$|\\.vue$|/use[A-Z]\\w*\\.ts$'
const ECHARTS = '^node_modules/(echarts|zrender|vue-echarts)/'
/* The two places that draw: one on the screen, one into files. */
const RUNTIME = '^src/(ui/EChart\\.vue|exports/chartSvg\\.ts)$'

const inRooms = (rooms) => `^src/(${rooms.join('|')})/`

const order = ORDER.flatMap((rooms, level) =>
  rooms.map((room) => ({
    name: `order-of-${room}`,
    comment: `src/${room} must not import from rooms above or beside it`,
    severity: 'error',
    from: { path: inRooms([room]) },
    to: {
      path: inRooms(
        ORDER.slice(level)
          .flat()
          .filter((other) => other !== room),
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
      name: 'views-apart',
      comment: 'a view knows others only through what they give: views/parts.ts',
      severity: 'error',
      from: { path: '^src/views/([^/]+)/' },
      to: { path: '^src/views/[^/]+/', pathNot: '^src/views/$1/' },
    },
    {
      name: 'components-of-views',
      comment: 'only app loads the components that views give',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/app/' },
      to: { path: '^src/views/index\\.ts$' },
    },
    {
      name: 'plain-node',
      comment:
        'what is neither a component nor named use… runs in plain Node, without the interface',
      severity: 'error',
      from: { path: '^src/', pathNot: WITH_INTERFACE },
      to: {
        path: '^node_modules/(@vue|vue|pinia|vue-router|@lucide)/|^src/(stores/(?!address\\.ts)|app)/|\\.vue$|/use[A-Z]\\w*\\.ts$',
      },
    },
    {
      name: 'echarts-types-in-charts',
      comment: 'chart builders describe; of ECharts they need types and at most its core',
      severity: 'error',
      from: { path: '^src/', pathNot: RUNTIME },
      to: { path: ECHARTS, pathNot: 'echarts/core', dependencyTypesNot: ['type-only'] },
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
