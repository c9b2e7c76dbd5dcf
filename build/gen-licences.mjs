// Writes the list of what the app is made of, with versions and licences, from the lock file; `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { format } from 'prettier'

const path = 'renderer/texts/licences.ts'
// Installed for building, and yet in what is built: a build that holds others says so.
const BUILT_IN = [
  ...['@fontsource-variable/ibm-plex-sans', '@iconify-json/lucide', '@nuxt/ui', '@tanstack/vue-virtual', 'electron'],
  ...['pinia', 'reka-ui', 'tailwindcss', 'vee-validate', 'vue', 'vue-router'],
  ...['@floating-ui/core', '@floating-ui/dom', '@floating-ui/utils', '@floating-ui/vue', '@iconify/vue', 'fuse.js'],
  ...['@tanstack/virtual-core', '@vue/reactivity', '@vue/runtime-core', '@vue/runtime-dom', '@vue/shared', 'defu'],
  ...['@vueuse/core', '@vueuse/integrations', '@vueuse/shared', 'aria-hidden', 'hookable', 'ohash', 'ufo'],
  ...['tailwind-variants'],
]

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const nameOf = (place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
const shipped = Object.entries(packages)
  .filter(([place, { dev, devOptional, optional }]) => place !== '' && !dev && !devOptional && !optional)
  .concat(BUILT_IN.map((name) => [`node_modules/${name}`, packages[`node_modules/${name}`]]))
const lines = new Map(
  shipped.map(([place, { version, license }]) => [
    `${nameOf(place)} ${version}`,
    [nameOf(place), version, license ?? '—'],
  ]),
)
const sorted = [...lines.values()].sort(([a], [b]) => (a < b ? -1 : 1))

const text = `// Written by build/gen-licences.mjs.

/** What the app is made of: name, version and licence (SPDX). */
export const licences: readonly (readonly [name: string, version: string, licence: string])[] = ${JSON.stringify(sorted)}
`
const style = JSON.parse(readFileSync('build/prettier.json', 'utf8'))
const fresh = await format(text, { ...style, parser: 'typescript' })
let before = ''
try {
  before = readFileSync(path, 'utf8')
} catch {
  // the first time
}
if (fresh !== before && process.argv.includes('--check')) {
  console.error(`${path} is stale: run npm run gen`)
  process.exitCode = 1
} else if (fresh !== before) writeFileSync(path, fresh)
