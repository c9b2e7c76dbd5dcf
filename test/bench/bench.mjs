// Measures what the product promises, each figure beside a floor written by hand and run in turn with it.
// `npm run bench` runs everything; `npm run bench -- decide scale` only these; `--json` ends with one line for programs.
import { decide } from './decide.ts'
import { desk } from './desk.mjs'
import { forms } from './forms.mjs'
import { grid } from './grid.mjs'
import { importing } from './importing.ts'
import { istruttoria } from './istruttoria.ts'
import { postgres } from './postgres.ts'
import { scale } from './scale.ts'
import { start } from './start.mjs'
import { sync } from './sync.ts'

/** Everything that is measured, in order; the window last, for it heats the machine most. */
const measures = [istruttoria, decide, postgres, sync, importing, scale, desk, grid, forms, start]

const words = process.argv.slice(2)
const json = words.includes('--json')
const wanted = words.filter((word) => !word.startsWith('--'))
const unknown = wanted.filter((name) => !measures.some((measure) => measure.name === name))
if (unknown.length > 0) {
  console.error(`No such figures: ${unknown.join(', ')}. There are: ${measures.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

const figures = []
for (const { name, about, run } of measures) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n── ${name}: ${about}`)
  for (const figure of await run()) {
    figures.push(figure)
    console.log(line(figure))
    console.log(`     ${figure.detail}`)
  }
}

const missed = figures.filter(({ holds }) => !holds)
console.log(`\n${figures.length - missed.length} of ${figures.length} figures hold.`)
if (json)
  console.log(
    JSON.stringify({
      figures: figures.map(({ name, value, unit, bar, holds }) => ({ name, value, unit, bar, holds })),
    }),
  )
process.exitCode = missed.length > 0 ? 1 : 0

function line({ name, value, unit, bar, holds }) {
  return `${holds ? 'holds ' : 'MISSED'}  ${name.padEnd(34)} ${String(value).padStart(8)} ${unit}  (${bar})`
}
