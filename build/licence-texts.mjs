// The full texts of the licences of what the app is made of, read from the packages as they are installed; each text once.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { licences } from '../renderer/texts/licences.ts'

const IS_LICENCE = /^(licen[cs]e|copying|notice)/i
/** Packages whose text stands for those that bring none, with whose they are in its first lines. */
const DONORS = { MIT: 'vue', ISC: 'semver', '(MIT OR CC0-1.0)': 'vue' }

/** Vite's module `virtual:licence-texts`. */
export function licenceTexts(root) {
  const name = 'virtual:licence-texts'
  return {
    name,
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? moduleOf(textsOf(root)) : undefined),
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap(({ modules = {} }) => Object.keys(modules))
      const missing = packagesOf(modules).filter((one) => !licences.some(([part]) => part === one))
      if (missing.length > 0) this.error(`in what is built, and not in build/gen-licences.mjs: ${missing.join(', ')}`)
    },
  }
}

/** The packages that modules come from. */
function packagesOf(modules) {
  const names = modules.map((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1])
  return [...new Set(names.filter((one) => one !== undefined && !one.startsWith('.')))].sort()
}

/** Of each part, by `name version`, the whole of its licence. */
export function textsOf(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const placeOf = (name, version) =>
    Object.keys(packages).find((at) => at.endsWith(`node_modules/${name}`) && packages[at].version === version)
  const read = (name, version) => {
    const place = join(root, placeOf(name, version) ?? '')
    return readdirSync(place)
      .filter((file) => IS_LICENCE.test(file))
      .map((file) => readFileSync(join(place, file), 'utf8').trim())
  }
  const donated = (licence, whose) => {
    const [donor] = Object.entries(packages).find(([at]) => at === `node_modules/${DONORS[licence]}`) ?? []
    if (donor === undefined) throw new Error(`No text of ${licence} for ${whose}: name a package that brings one.`)
    const [text = ''] = read(DONORS[licence], packages[donor].version)
    return text.replace(/^Copyright .*$/m, `Copyright (c) ${whose}`)
  }
  return licences.map(([name, version, licence]) => {
    const texts = read(name, version)
    const whose = () => authorOf(join(root, placeOf(name, version) ?? ''))
    return [`${name} ${version}`, texts.length > 0 ? texts.join('\n\n') : donated(licence, whose() ?? name)]
  })
}

/** Who made a package, as it says itself; a set of icons says so beside them. */
function authorOf(place) {
  const said = ['package.json', 'info.json']
    .map((file) => join(place, file))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')).author)
    .find((author) => author !== undefined)
  return typeof said === 'object' ? said.name : said
}

function moduleOf(texts) {
  const each = [...new Set(texts.map(([, text]) => text))]
  const of = Object.fromEntries(texts.map(([part, text]) => [part, each.indexOf(text)]))
  return `const each = ${JSON.stringify(each)}\nconst of = ${JSON.stringify(of)}\nexport const licenceText = (part) => each[of[part]] ?? ''\n`
}
