// Runs the golden cases of a folder through mask, schema and istruttoria: `npm run golden -- [folder] [--json]`.
// `--docs` writes the reference of docs/golden-cases.md anew. The format of a case is told there.
import { existsSync } from 'node:fs'
import { differences, type Difference } from './golden/compare.ts'
import { readCases, type Golden, type Unreadable } from './golden/read-cases.ts'
import { writeDoc } from './golden/reference.ts'

const FAILED = 1
const UNREADABLE = 2

const args = process.argv.slice(2)
const asJson = args.includes('--json')
const folder = args.find((arg) => !arg.startsWith('--')) ?? 'core/services'

if (args.includes('--docs')) writeDoc()
else process.exitCode = run()

function run(): number {
  const found = existsSync(folder) ? readCases(folder) : []
  const readable = found.flatMap((one) => (one.ok ? [one.value] : []))
  const unreadable = found.flatMap((one) => (one.ok ? [] : [one.failure]))
  if (found.length === 0) unreadable.push({ file: folder, problem: 'no case found' })
  const failed = readable.filter(fails)
  unreadable.forEach(tellUnreadable)
  const count = { services: new Set(readable.map((c) => c.service.id)).size, cases: readable.length }
  console.log(JSON.stringify({ ...count, failed: failed.length }))
  if (unreadable.length > 0) return UNREADABLE
  return failed.length > 0 ? FAILED : 0
}

function fails(one: Golden): boolean {
  if (!asJson) one.warnings.forEach((path) => console.log(`? ${one.file}: nothing reads ${path}`))
  const found = differences(one.service, one.golden)
  if (found.length > 0) tell(one, found)
  return found.length > 0
}

function tell({ file, service, golden }: Golden, found: readonly Difference[]): void {
  if (asJson) {
    console.log(JSON.stringify({ file, service: service.id, why: golden.why, differences: found }))
    return
  }
  console.log(`✗ ${service.id} · ${file}\n  ${golden.why}`)
  for (const { of, expected, got } of found) {
    console.log(`  ${of}\n    expected ${JSON.stringify(expected)}\n    got      ${JSON.stringify(got)}`)
  }
}

function tellUnreadable({ file, problem }: Unreadable): void {
  console.log(asJson ? JSON.stringify({ file, problem }) : `! ${file}: ${problem}`)
}
