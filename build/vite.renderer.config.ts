import { resolve } from 'node:path'
import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import type { Plugin, UserConfig } from 'vite'

const root = resolve(import.meta.dirname, '..')

const nuxtUi = ui({
  root,
  // Components are imported by name, so that vue-tsc, ESLint and a reader see where they come from.
  components: false,
  autoImport: false,
  dts: false,
  colorMode: false,
  experimental: { componentDetection: true },
  ui: { colors: { primary: 'teal', neutral: 'slate' } },
  // The window has no network: every icon that a source names is put in the bundle.
  icon: {
    clientBundle: { scan: { globInclude: ['renderer/**/*.{vue,ts}', 'core/services/**/*.ts'] }, sizeLimitKb: 0 },
  },
})

// Nuxt UI first paints its palette in a style that it makes itself, which the page's policy refuses: it has no nonce.
// The one in index.html has, and is filled a moment later.
const oneStyle: Plugin = {
  name: 'only the style of index.html',
  enforce: 'pre',
  transform: {
    filter: { id: /@nuxt\/ui\/dist\/runtime\/plugins\/colors\.js$/ },
    handler(code) {
      const without = code.replace('nuxtApp.isHydrating', 'false')
      return without === code ? this.error('Nuxt UI paints in another way now') : { code: without, map: null }
    },
  },
}

export default {
  root: resolve(root, 'renderer'),
  base: './',
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  plugins: [oneStyle, vue(), nuxtUi],
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
  },
} satisfies UserConfig
