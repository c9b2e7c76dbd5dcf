// Who may lean on whom. Read by dependency-cruiser, by ESLint and by the architecture page: one table, three readers.
const pure = ['core/kernel', 'core/domain', 'core/forms', 'core/service', 'core/services', 'core/contract']

/** @type {Record<string, { on: readonly string[], packages?: readonly string[], node?: true }>} */
export const floors = {
  // true without a window, a disk or a clock: compiled with neither Node nor DOM types
  'core/kernel': { on: [] },
  'core/domain': { on: ['core/kernel'], packages: ['valibot', '@marketto/.*'] },
  'core/forms': { on: ['core/kernel', 'core/domain'], packages: ['yup'] },
  'core/service': { on: ['core/kernel', 'core/domain', 'core/forms'], packages: ['valibot'] },
  'core/services': { on: ['core/kernel', 'core/domain', 'core/forms', 'core/service'] },
  'core/contract': {
    on: ['core/kernel', 'core/domain', 'core/forms', 'core/service', 'core/services'],
    packages: ['valibot'],
  },
  // the core's use cases; owns its ports
  'core/engine': { on: pure },
  // who may do what, and the record of who did: rules, and the ports they need
  'core/access': { on: pure, packages: ['valibot'] },
  'core/audit': { on: [...pure, 'core/access'] },
  // who proves to be who: tokens of an identity provider, and personal ones
  'core/identity': { on: ['core/kernel', 'core/domain', 'core/access'], packages: ['jose'], node: true },
  // the core's adapters
  'core/store': {
    on: [...pure, 'core/engine', 'core/access', 'core/audit', 'core/imports'],
    packages: ['kysely', 'better-sqlite3-multiple-ciphers', 'pg', 'valibot'],
    node: true,
  },
  // when what was received is decided: on arrival, or from a queue that stands in the same database
  'core/queue': { on: [...pure, 'core/engine'], packages: ['pg-boss'], node: true },
  'core/imports': { on: [...pure], packages: ['saxes', 'csv-parse'], node: true },
  // receipts: the keys of a core, what it signs, and verifying it without asking anybody
  'core/signing': { on: [...pure, 'core/engine'], packages: ['jose', 'valibot'], node: true },
  'core/embed': { on: [...pure, 'core/engine', 'core/store', 'core/signing'], node: true },
  // the core over the wire
  'core/http': {
    on: [...pure, 'core/engine', 'core/access', 'core/audit'],
    packages: ['fastify', '@fastify/.*', 'prom-client', 'valibot'],
    node: true,
  },
  'core/serve': {
    on: [
      ...pure,
      'core/engine',
      'core/store',
      'core/queue',
      'core/http',
      'core/access',
      'core/audit',
      'core/identity',
      'core/imports',
      'core/signing',
    ],
    packages: ['valibot', 'uuid'],
    node: true,
  },
  'core/cli': { on: [...pure, 'core/serve', 'core/imports'], node: true },
  // the desktop
  'electron/bridge': { on: [...pure, 'electron/desk'], packages: ['valibot'] },
  'electron/desk': { on: pure },
  'electron/store': {
    on: [...pure, 'electron/desk', 'core/store', 'core/engine', 'core/imports'],
    packages: ['kysely', 'better-sqlite3-multiple-ciphers', 'valibot'],
    node: true,
  },
  'electron/sync': {
    on: [...pure, 'electron/desk', 'core/engine', 'core/embed'],
    packages: ['axios', 'openid-client', 'valibot'],
    node: true,
  },
  'electron/backend': {
    on: [
      ...pure,
      'electron/bridge',
      'electron/desk',
      'electron/store',
      'electron/sync',
      'core/embed',
      'core/engine',
      'core/store',
      'core/imports',
      'core/signing',
      'electron/export',
    ],
    packages: ['uuid'],
    node: true,
  },
  // lists and papers as files: written whole or not at all
  'electron/export': { on: [...pure, 'electron/desk'], packages: ['write-excel-file'], node: true },
  'electron/cli': {
    on: [
      ...pure,
      'electron/bridge',
      'electron/desk',
      'electron/store',
      'electron/backend',
      'electron/export',
      'core/signing',
      'core/imports',
    ],
    node: true,
  },
  'electron/preload': { on: ['electron/bridge', 'core/contract', 'core/kernel'], packages: ['electron'] },
  'electron/main': { on: [...pure, 'electron/bridge', 'electron/desk'], packages: ['electron'], node: true },
  // the window
  'renderer/texts': { on: [...pure, 'electron/desk'], packages: ['vue'] },
  'renderer/ui': {
    on: ['core/kernel', 'electron/desk', 'renderer/texts'],
    packages: ['vue', '@nuxt/ui', '@tanstack/vue-virtual', 'chart.js'],
  },
  'renderer/forms': {
    on: [...pure, 'renderer/texts', 'renderer/ui'],
    packages: ['vue', 'vee-validate', 'yup', '@nuxt/ui'],
  },
  // what was decided and on what, drawn alike at the desk and at the Sede
  'renderer/outcome': { on: [...pure, 'renderer/texts', 'renderer/ui'], packages: ['vue', '@nuxt/ui'] },
  // the page of the operatori: in a browser, with no desk behind it
  'renderer/fascicolo': {
    on: [...pure, 'renderer/theme', 'renderer/texts', 'renderer/ui', 'renderer/forms', 'renderer/outcome'],
    packages: ['vue', 'vue-router', '@nuxt/ui', 'reka-ui', 'openid-client', 'valibot'],
  },
  'renderer/stores': { on: [...pure, 'electron/bridge', 'electron/desk'], packages: ['vue', 'pinia'] },
  'renderer/views': {
    on: [
      ...pure,
      'electron/bridge',
      'electron/desk',
      'renderer/texts',
      'renderer/ui',
      'renderer/forms',
      'renderer/outcome',
      'renderer/stores',
    ],
    packages: ['vue', 'vue-router', 'pinia', '@nuxt/ui', '@tanstack/vue-virtual'],
  },
  // what stands around the screens, and leads to them
  'renderer/app': {
    on: [
      ...pure,
      'electron/bridge',
      'electron/desk',
      'renderer/texts',
      'renderer/ui',
      'renderer/stores',
      'renderer/views',
    ],
    packages: ['vue', 'vue-router', '@nuxt/ui'],
  },
}
