// Writes the table of floors into docs/architecture.md; `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { floors } from './floors.mjs'

const path = 'docs/architecture.md'
const [open, close] = ['<!-- floors -->', '<!-- /floors -->']

const code = (names) => names.map((name) => `\`${name.replace('/.*', '')}\``).join(', ') || '—'
const rows = Object.entries(floors).map(
  ([floor, { on, packages = [], node }]) =>
    `| \`${floor}\` | ${code(on)} | ${code(packages)} | ${node ? 'yes' : 'no'} |`,
)
const table = ['| floor | leans on | packages | Node |', '| --- | --- | --- | --- |', ...rows].join('\n')

const page = readFileSync(path, 'utf8')
const [before, rest = ''] = page.split(open)
const after = rest.split(close)[1] ?? ''
const style = JSON.parse(readFileSync('build/prettier.json', 'utf8'))
const fresh = await format(`${before}${open}\n\n${table}\n\n${close}${after}`, { ...style, parser: 'markdown' })
if (fresh !== page && process.argv.includes('--check')) {
  console.error(`${path} is stale: run npm run gen`)
  process.exitCode = 1
} else if (fresh !== page) writeFileSync(path, fresh)
