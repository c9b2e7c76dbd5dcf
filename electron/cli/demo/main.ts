import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Clock } from '#core/kernel/clock.ts'
import type { DemoStudio } from '#electron/backend/demo-studio.ts'
import { runDemo, type Run } from './run.ts'
import { istruttoria, nextText, outcomesTable, reasonsTable } from './show.ts'

const studio = fileURLToPath(new URL('../../../test/fixtures/demo-studio', import.meta.url))

/** The morning of the day the invented data are of, ticking on as the machine's clock does. */
function clockOf({ oggi }: DemoStudio): Clock {
  const started = performance.now()
  const morning = Date.parse(`${oggi}T08:30:00Z`)
  return { now: () => new Date(morning + performance.now() - started) }
}

function print({ tally, tasks, accolta, nonAccolta, chain }: Run, seconds: number, say: (text: string) => void): void {
  const { companies, positions, queued, accolte, nonAccolte, pending, lost, duplicated, services } = tally
  say(`\n${outcomesTable(tasks)}`)
  say(`\n${reasonsTable(tasks)}`)
  for (const task of [accolta, nonAccolta]) if (task !== undefined) say(`\n${istruttoria(task)}`)
  if (chain !== undefined) say(`\n${nextText(chain.task, chain.steps)}`)
  say(
    `\n${String(companies)} aziende, ${String(positions)} matricole · ${String(queued)} richieste in coda · ` +
      `${String(services)} Smart-Task con tutti e due gli esiti`,
  )
  say(
    `${String(accolte)} accolte, ${String(nonAccolte)} non accolte, ${String(pending)} in attesa, ` +
      `${String(lost)} perse, ${String(duplicated)} decise due volte · ${seconds.toFixed(1)} secondi`,
  )
  say('Decide il core di Scrittoio sul proprio archivio: nulla è stato presentato all’INPS.')
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
  const say = (text: string) => void process.stdout.write(`${text}\n`)
  const started = performance.now()
  const home = await mkdtemp(join(tmpdir(), 'scrittoio-demo-'))
  try {
    const run = await runDemo({ folder: join(home, 'studio'), demo: studio, clock: clockOf, say })
    const seconds = Math.round((performance.now() - started) / 100) / 10
    print(run, seconds, say)
    if (values.json) say(JSON.stringify({ ...run.tally, seconds }))
    if (run.tally.lost > 0 || run.tally.duplicated > 0) process.exitCode = 1
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

await main()
