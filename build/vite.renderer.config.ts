import { resolve } from 'node:path'
import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import type { UserConfig } from 'vite'
import { licenceTexts } from './licence-texts.mjs'
import { uiTheme } from './ui-theme.ts'

const root = resolve(import.meta.dirname, '..')

const nuxtUi = ui({
  root,
  // Components are imported by name, so that vue-tsc, ESLint and a reader see where they come from.
  components: false,
  autoImport: false,
  dts: false,
  colorMode: false,
  experimental: { componentDetection: true },
  ui: uiTheme,
  // The window has no network: every icon that a source names is put in the bundle.
  icon: {
    clientBundle: { scan: { globInclude: ['renderer/**/*.{vue,ts}', 'core/services/**/*.ts'] }, sizeLimitKb: 0 },
  },
})

export default {
  root: resolve(root, 'renderer'),
  base: './',
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  plugins: [vue(), nuxtUi, licenceTexts(root)],
  // The value is replaced at each load by electron/main/protocol.ts.
  html: { cspNonce: '{{nonce}}' },
  build: {
    target: 'chrome130', // of Electron 33, the oldest that the app runs on
    outDir: resolve(root, 'out/renderer'),
    emptyOutDir: true,
    sourcemap: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800, // kB; nothing crosses a network
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // All that starts the window is one file: each costs a round trip to the main process, which is busy then.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
  },
} satisfies UserConfig
