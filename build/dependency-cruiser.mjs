import { floors } from './floors.mjs'

const npm = ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown']
const source = { pathNot: '[.]test[.]ts$' }

const keepToFloors = Object.entries(floors).map(([floor, { on }]) => ({
  name: `floor ${floor}`,
  comment: `${floor} may lean only on: ${on.join(', ') || 'nothing'}. Move the code down, or pass it in.`,
  severity: 'error',
  from: { path: `^${floor}[/.]`, ...source },
  to: { path: '^(core|electron|renderer|build|test)/', pathNot: [floor, ...on].map((f) => `^${f}[/.]`) },
}))

const keepToPackages = Object.entries(floors).map(([floor, { packages = [] }]) => ({
  name: `packages of ${floor}`,
  comment: `${floor} may use only: ${packages.join(', ') || 'no package'}.`,
  severity: 'error',
  from: { path: `^${floor}[/.]`, ...source },
  to: { dependencyTypes: npm, pathNot: packages.map((p) => `node_modules/(@types/)?(${p})(/|$)`) },
}))

const noNode = Object.entries(floors)
  .filter(([, { node }]) => !node)
  .map(([floor]) => ({
    name: `no node in ${floor}`,
    severity: 'error',
    from: { path: `^${floor}[/.]`, ...source },
    to: { dependencyTypes: ['core'] },
  }))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...keepToFloors,
    ...keepToPackages,
    ...noNode,
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['[.]d[.]ts$', '[.]test[.]ts$', '^build/', '^test/'] },
      to: {},
    },
    {
      name: 'services stand alone',
      severity: 'error',
      comment: 'Share through core/service, never service to service.',
      from: { path: '^core/services/([^/]+)/' },
      to: { path: '^core/services/([^/]+)/', pathNot: '^core/services/$1/' },
    },
    {
      name: 'the window never operates',
      severity: 'error',
      comment: 'Checks and operations run in the backend; the window composes masks from core/services/catalogue.ts.',
      from: { path: '^renderer/' },
      to: { path: '^core/services/[^/]+/(checks|operations|service)[.]ts$', reachable: true },
    },
    {
      name: 'migrations are sealed',
      severity: 'error',
      comment: 'History must not change when today does: copy what a migration needs.',
      from: { path: '/migrations/' },
      to: { path: '^(core|electron|renderer)/', pathNot: '/migrations/' },
    },
    {
      name: 'nobody leans on tests',
      severity: 'error',
      from: { path: '^(core|electron|renderer)/', ...source },
      to: { path: '^test/|[.]test[.]ts$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'build/tsconfig/arch.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
