import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import type { UserConfig } from 'vite'

const root = resolve(import.meta.dirname, '..')
const builtins = [/^node:/, ...builtinModules]

type Bundle = { readonly entry: string; readonly out: string; readonly file: string }

/** CommonJS for Electron's own processes; Node 20 is what Electron 33 carries. What is imported later is a file beside. */
export function node20Cjs({ entry, out, file }: Bundle): UserConfig {
  return {
    ...quiet,
    build: {
      ...tidy,
      target: 'node20',
      outDir: resolve(root, out),
      rolldownOptions: {
        input: resolve(root, entry),
        platform: 'node',
        external: ['electron', ...builtins],
        output: { format: 'cjs', entryFileNames: file, chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  }
}

/** ECMAScript modules for Node 24, be it Electron's or the machine's. Only native code stays outside. */
export function node24Esm({ entry, out, file }: Bundle, native: readonly string[]): UserConfig {
  return {
    ...quiet,
    build: {
      ...tidy,
      target: 'node24',
      outDir: resolve(root, out),
      rolldownOptions: {
        input: resolve(root, entry),
        platform: 'node',
        external: [...native, ...builtins],
        output: { format: 'esm', entryFileNames: file, chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  }
}

const quiet = {
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true }, // nothing is looked for in node_modules at run time but native code
} satisfies UserConfig

const tidy = {
  ssr: true,
  minify: true,
  sourcemap: true,
  emptyOutDir: true,
  copyPublicDir: false,
} satisfies UserConfig['build']
